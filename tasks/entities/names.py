"""Names as keys: folding of spelling, and the words without their proclitics."""

from tasks.entities.names_lexicon import ARTICLE, CONJUNCTIONS, PREPOSITIONS

_FOLDING = str.maketrans("أإآٱىةؤئگکپچڤیہ", "اااايهويككبجفيه")


def fold(word: str) -> str:
    """`word` (a token's form) with the spellings that newspapers mix written alike: `أمريكا` → `امريكا`."""
    return word.translate(_FOLDING)


def without_proclitics(word: str) -> list[str]:
    """The readings of `word` with proclitics taken off, the most taken off last: `وبالقاهرة` → `بالقاهرة`, `القاهرة`.

    They are only possible readings: `وليد` gives `ليد`. Empty where there is none.
    """
    readings: list[str] = []
    if word[:1] in CONJUNCTIONS and len(word) > 3:
        word = word[1:]
        readings.append(word)
    if word.startswith("لل") and len(word) > 4:
        readings.append(ARTICLE + word[2:])
    elif word[:1] in PREPOSITIONS and len(word) > 3:
        readings.append(word[1:])
    return readings
