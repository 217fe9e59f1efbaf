"""The articles that a report leads to, numbered in the order in which it first names them, as notes of a paper are."""

from collections.abc import Iterator

from tasks.views.summary import Article


class References:
    """The numbers of articles, by their ids."""

    def __init__(self) -> None:
        self._numbers: dict[str, tuple[int, Article]] = {}

    def number(self, article: Article) -> int:
        """The article's number, counted from 1."""
        return self._numbers.setdefault(article.id, (len(self._numbers) + 1, article))[0]

    def __iter__(self) -> Iterator[tuple[int, Article]]:
        return iter(self._numbers.values())

    def __len__(self) -> int:
        return len(self._numbers)
