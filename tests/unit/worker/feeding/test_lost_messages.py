from tasks.streams.leases import Lease
from worker.feeding.lost_messages import Line


def line(*messages):
    made = Line()
    for ids in messages:
        made.sent(ids)
    return made


def test_nothing_is_lost_in_a_line_that_moves_in_order():
    assert line(["a"], ["b"], ["c"]).overtaken({"a": Lease("t1", "clean"), "b": None, "c": None}) == []
    assert line(["a"], ["b"], ["c"]).overtaken({"b": Lease("t2"), "c": Lease("t3")}) == []
    assert line(["a"], ["b"]).overtaken({"a": None, "b": None}) == []


def test_an_entry_that_waits_while_a_later_one_has_begun_or_is_done_has_lost_its_message():
    assert line(["a", "b"], ["c"]).overtaken({"a": None, "b": None, "c": Lease("t", "clean")}) == ["a", "b"]
    assert line(["a"], ["c"]).overtaken({"a": None}) == ["a"]
    # The recogniser's queue has a line of its own, in which nobody has overtaken anybody yet.
    assert line(["a"], ["c"]).overtaken({"a": Lease("t1"), "c": Lease("t2", "clean")}) == []


def test_an_entry_between_two_steps_is_lost_where_a_later_one_is_done():
    assert line(["a"], ["c"]).overtaken({"a": Lease("t1")}) == ["a"]


def test_a_running_step_is_never_taken_for_lost():
    assert line(["a"], ["c"]).overtaken({"a": Lease("t1", "recognise")}) == []


def test_what_is_lost_stays_lost_until_it_is_sent_again():
    one = line(["a"], ["b"])
    assert one.overtaken({"a": None}) == ["a"]
    assert one.overtaken({"a": None}) == ["a"]
    again = line(["a"], ["b"])
    again.sent(["a"])
    assert again.overtaken({"a": None, "b": None}) == []


def test_what_another_feeder_took_over_is_its_own_matter():
    one = line(["a"], ["b"])
    assert one.overtaken({"b": None}) == []
    assert one.overtaken({"a": None, "b": None}) == []
