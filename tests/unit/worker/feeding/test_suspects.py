"""Which entries of runs that hung go when: alone, few at a time, and the worst of them by themselves."""

from tasks.streams.stream import Delivery
from worker.feeding.suspects import Suspects


def broken(*entry_ids, deliveries=2, held=4.0):
    return [Delivery(entry_id, deliveries, "clean", held) for entry_id in entry_ids]


def suspects(*entry_ids):
    """Those of one batch, some time after its run broke off."""
    made = Suspects(longest_rest=10)
    made.add(broken(*entry_ids), now=-100)
    return made


def send(made, now):
    due = made.due(now)
    for delivery in due:
        made.sent(delivery)
    return [d.entry_id for d in due]


def test_the_first_goes_by_itself_and_each_round_that_comes_through_lets_one_more_go():
    made = suspects(*"abcdef")
    rounds = []
    while made:
        rounds.append(send(made, now=1))
        made.note(unsettled=set())
    assert rounds == [["a"], ["b", "c"], ["d", "e"], ["f"]]


def test_nothing_more_goes_while_those_that_went_are_unsettled():
    made = suspects(*"abcd")
    assert send(made, now=1) == ["a"]
    made.note(unsettled={"a"})
    assert send(made, now=2) == []
    assert list(made.out) == ["a"]
    assert sorted(made.held) == ["b", "c", "d"]


def test_what_could_not_be_sent_is_due_again():
    made = suspects(*"ab")
    assert [d.entry_id for d in made.due(now=1)] == ["a"]
    assert send(made, now=1) == ["a"]


def test_the_others_rest_as_long_as_one_held_its_process():
    made = suspects(*"abc")
    send(made, now=1)
    made.add(broken("a", deliveries=3, held=4), now=5)
    assert send(made, now=8.9) == []
    assert send(made, now=9) == ["b"]


def test_a_rest_is_never_longer_than_it_may_be():
    made = suspects(*"ab")
    send(made, now=0)
    made.add(broken("a", deliveries=3, held=100), now=100)
    assert send(made, now=109) == []
    assert send(made, now=110) == ["b"]


def test_those_that_hang_by_turns_make_no_endless_rest():
    made = suspects(*"ab")
    sent = []
    for second in range(0, 100, 4):
        made.add(broken(f"n{second}", held=6), now=second)
        sent += send(made, now=second + 3)
        made.note(unsettled=set())
    assert len(sent) > 8


def test_one_that_broke_alone_goes_when_nothing_else_does():
    made = suspects(*"abc")
    send(made, now=0)
    made.add(broken("a", deliveries=3), now=0)
    assert send(made, now=50) == ["b"]
    made.note(unsettled=set())
    assert send(made, now=50) == ["c"]
    assert send(made, now=50) == []
    made.note(unsettled=set())
    assert send(made, now=50) == ["a"]
    made.add(broken("d"), now=50)
    assert send(made, now=90) == []
    made.note(unsettled=set())
    assert send(made, now=90) == ["d"]


def test_however_many_come_on_each_has_its_turn():
    made = suspects("bad")
    send(made, now=0)
    made.add(broken("bad", deliveries=3), now=0)
    turns = []
    for number in range(20):
        made.add([Delivery(f"n{number}", 2, "clean", 0.1)], now=1000)
        made.note(unsettled=set())
        turns += send(made, now=2000 + number)
    assert "bad" in turns[:3]


def test_what_was_lost_is_sent_again_without_a_rest():
    made = suspects("a")
    send(made, now=0)
    made.add([Delivery("a", 2)], now=50)
    assert send(made, now=50) == ["a"]


def test_what_is_no_concern_any_more_is_forgotten():
    made = suspects(*"ab")
    send(made, now=0)
    made.drop(["a", "b"])
    assert not made
    assert send(made, now=0) == []
