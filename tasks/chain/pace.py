"""How long the recogniser may take for a whole batch, judged from what it took for those before."""

# Of 50 batches of 32 news articles in three rounds none took more than 2.4 times the median for a character on an idle
# machine of two cores, and none more than 7.2 times while six other processes were busy on it.
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
