"""What is said of a file that holds no articles."""


def shown_name(name: str) -> str:
    """The name of a source in a sentence, where `-` says nothing."""
    return "standard input" if name == "-" else name


class Unreadable(ValueError):
    """A file cannot be read as articles; the message names it, what was seen in it, and what to do."""

    def __init__(self, name: str, seen: str) -> None:
        super().__init__(f"{shown_name(name)}: {seen}.")


class NoArticle(Unreadable):
    """A file can be read, and there is no article in it."""
