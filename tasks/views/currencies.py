"""Names that are money: recognisers take `الريال العماني` for a name, and a list of names is no list of currencies."""

from functools import lru_cache

from tasks.figures.numbers import find_numbers
from tasks.language.fold import fold
from tasks.language.shapes import bare_of_article

# A number is put before the name, and the figures' own reading of money is asked.
_NUMBER = "5 "
# longer names than `الدولار الأمريكي الواحد` are none of a currency
_MOST_WORDS = 3


@lru_cache(maxsize=1 << 12)
def names_currency(name: str) -> bool:
    """Whether `name`, with or without the article, is just the name of a currency: `ريال`, `الدولار الأمريكي`.

    So it is where a number before it makes the whole an amount of money.
    """
    words = fold(name).split()
    if not 0 < len(words) <= _MOST_WORDS:
        return False
    text = _NUMBER + " ".join(bare_of_article(word) or word for word in words)
    return any(number.kind == "money" and number.end == len(text) for number in find_numbers(text))
