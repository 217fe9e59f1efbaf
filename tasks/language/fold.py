"""One spelling for the many that newspapers use, so that each word stands once in the lexicons."""

from functools import lru_cache

from tasks.language.tokens import bare_form

# Words around numbers are few and often the same.
_CACHED = 1 << 15

_LETTERS = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ې": "ي",
        "ة": "ه",
        "ۃ": "ه",
        "ہ": "ه",
        "ە": "ه",
        "ک": "ك",
        "ڪ": "ك",
        "گ": "ك",
    }
)


@lru_cache(_CACHED)
def fold(word: str) -> str:
    """`word` bare of marks, with hamza on alef, final yeh, teh marbuta and Persian letters in one form each.

    `مائةٌ` and `مائه` fold alike; `الأُولى` and `الاولي` do.
    """
    return bare_form(word).translate(_LETTERS).lower()
