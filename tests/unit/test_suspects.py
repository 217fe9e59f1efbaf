"""Which entries of broken runs go when: alone, few at a time, and the worst of them by themselves."""

from tasks.stream import Delivery
from worker.suspects import Suspects


def broken(*entry_ids, deliveries=2, step="clean"):
    return [Delivery(entry_id, deliveries, step) for entry_id in entry_ids]


def ids(deliveries):
    return [d.entry_id for d in deliveries]


def suspects(*entry_ids):
    made = Suspects(longest_rest=10)
    made.add(broken(*entry_ids), now=0)
    return made


def test_the_first_goes_by_itself_and_each_round_that_comes_through_lets_one_more_go():
    made = suspects(*"abcdef")
    rounds = []
    while made:
        rounds.append(ids(made.due(now=1)))
        made.note(unsettled=set())
    assert rounds == [["a"], ["b", "c"], ["d", "e"], ["f"]]


def test_nothing_more_goes_while_those_that_went_are_unsettled():
    made = suspects(*"abcd")
    assert ids(made.due(now=1)) == ["a"]
    made.note(unsettled={"a"})
    assert made.due(now=2) == []
    assert list(made.out) == ["a"]
    assert sorted(made.held) == ["b", "c", "d"]


def test_one_that_breaks_again_makes_the_others_rest_as_long_as_it_held_its_process():
    made = suspects(*"abc")
    made.due(now=1)
    made.add(broken("a", deliveries=3), now=5)
    assert made.due(now=8.9) == []
    assert ids(made.due(now=9)) == ["b"]


def test_a_rest_is_never_longer_than_it_may_be():
    made = suspects(*"ab")
    made.due(now=0)
    made.add(broken("a", deliveries=3), now=100)
    assert ids(made.due(now=110)) == ["b"]


def test_one_that_broke_alone_goes_when_nothing_else_does():
    made = suspects(*"ab")
    made.due(now=0)
    made.add(broken("a", deliveries=3), now=0)
    assert ids(made.due(now=0)) == ["b"]
    assert made.due(now=0) == []
    made.note(unsettled=set())
    assert ids(made.due(now=0)) == ["a"]
    made.add(broken("c", "d"), now=0)
    assert made.due(now=0) == []


def test_what_was_lost_is_sent_again_without_a_rest():
    made = suspects("a")
    made.due(now=0)
    made.add([Delivery("a", 2)], now=50)
    assert ids(made.due(now=50)) == ["a"]


def test_what_the_feeder_gave_an_outcome_is_forgotten():
    made = suspects(*"ab")
    made.due(now=0)
    made.drop(["a", "b"])
    assert not made
    assert made.due(now=0) == []
