"""A change that servers refuse or give up is asked for again, and one that is under way is not."""

import pytest
from redis.exceptions import ResponseError

from bench.servers.group import ask_until


class Servers:
    """Which answer each request as planned: `refused`, `given up`, or the number of looks after which it is done."""

    def __init__(self, *answers):
        self._answers = [*answers]
        self._looks_left = None
        self.asked = 0

    def ask(self):
        self.asked += 1
        answer = self._answers.pop(0)
        if answer == "refused":
            raise ResponseError("INPROG Failover already in progress")
        self._looks_left = None if answer == "given up" else answer

    def has_changed(self):
        if self._looks_left is None:
            return False
        self._looks_left -= 1
        return self._looks_left < 0


@pytest.mark.parametrize(
    ("answers", "given_up_after"),
    [
        ([0], 60),
        ([3], 60),
        (["refused", "refused", 3], 60),
        (["given up", 0], 0),
        (["given up", "refused", "given up", 0], 0),
    ],
)
def test_a_change_is_asked_for_until_it_is_under_way(answers, given_up_after):
    servers = Servers(*answers)
    ask_until(servers.has_changed, servers.ask, given_up_after, "it did not change")
    assert servers.asked == len(answers)


def test_what_has_changed_is_not_asked_for():
    servers = Servers()
    ask_until(lambda: True, servers.ask, 0, "it did not change")
    assert servers.asked == 0


def test_what_never_changes_is_told_of(monkeypatch):
    monkeypatch.setattr("bench.servers.group.LONGEST_SECONDS", 0.0)
    with pytest.raises(TimeoutError, match="it did not change"):
        ask_until(lambda: False, Servers("given up", "given up", "given up").ask, 60, "it did not change")
