"""What is said of a file that holds no articles."""


class Unreadable(ValueError):
    """A file cannot be read as articles; the message names it, what was seen in it, and what to do."""

    def __init__(self, name: str, seen: str) -> None:
        super().__init__(f"{name}: {seen}.")
