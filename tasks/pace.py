"""How long the recogniser may take for a whole batch, judged from what it took for those before."""

# Three batches in four of a bundled recogniser's took less than 1.5 times the usual, and on two cores that six busy
# processes shared none took more than 6 times (docs/performance.md says how long one takes).
_MARGIN = 10
# Each batch moves the usual by so much: one that was disturbed is forgotten after a few.
_SHARE = 0.2


class Pace:
    """One recogniser's seconds for a character, in this process.

    A fixed limit would be wrong either way: recognisers differ by a factor of a hundred, and an article that makes one
    of them hang holds its whole batch until the limit.
    """

    def __init__(self, longest: float) -> None:
        self.longest = longest
        self._usual: float | None = None

    def limit(self, characters: int, least: float) -> float:
        """Seconds for a batch of so many characters: `least` or far more than usual, and never more than `longest`.

        None at all for the first one, whose articles must go one by one.
        """
        if self._usual is None:
            return 0.0
        return min(self.longest, max(least, _MARGIN * self._usual * characters))

    def note(self, characters: int, seconds: float) -> None:
        """A batch of so many characters took `seconds`."""
        if characters:
            found = seconds / characters
            self._usual = found if self._usual is None else self._usual + _SHARE * (found - self._usual)
