"""Whether a text is Arabic: its letters first, then the words that only one language has."""

import re

from tasks.cleaning.is_arabic_lexicon import ARABIC_TAGS, ARABIC_WORDS, FOREIGN_LETTERS, PERSIAN_LETTERS, PERSIAN_WORDS

# Of the letters of a text this share has to be Arabic. Columns about films or software quote a lot of Latin: of 30,000
# news articles five have less than this, all of them lists of foreign titles.
_ARABIC_SHARE = 0.3
# Letters that Arabic never uses: none in Arabic news, 5 % and more in Urdu, Pashto, Kurdish and Uyghur.
_FOREIGN_SHARE = 0.02
# The four letters that Persian adds: 0.01 % in Arabic news, 3 % in Persian.
_PERSIAN_SHARE = 0.01
# One Persian word may be a name, and one letter may be part of it.
_PERSIAN_WORDS_AT_LEAST = 2
# More text than this says nothing new about its language.
_READ_AT_MOST = 6000
_NO_LETTER = "no Arabic letter in it"
# The quick look: letters read, those of them whose words are counted, and how many of these words have to be among the
# commonest. In news 15 % are.
_QUICK_LOOK = 1000
_SAMPLE = 400
_COMMON_SHARE = 0.03
_LETTER = "[\u0621-\u063a\u0641-\u0652\u0670-\u06d3\u06d5]"
_WORD = re.compile(f"{_LETTER}{_LETTER}*")
# A class before the repeated one lets the search skip to its first letter, several times faster.
_LATIN = re.compile("[A-Za-z][A-Za-z]*")
_ASCII = frozenset(map(chr, range(0x80)))
_ARABIC = frozenset(map(chr, range(0x600, 0x700)))


def is_arabic_tag(tag: str) -> bool:
    """Whether a language tag such as `ar-EG` is one of Arabic."""
    return re.split("[-_]", tag, maxsplit=1)[0].lower() in ARABIC_TAGS


def why_not_arabic(written: str, signs: frozenset[str], cleaned: str) -> str | None:
    """Why an article is not taken for Arabic, to the person who reads it; None where it is Arabic.

    `written` is the text as it came, with its Persian letters, `signs` its characters but for everyday ones, and
    `cleaned` what is left of it for a reader.
    """
    length, cleaned = len(cleaned), cleaned[:_READ_AT_MOST]
    if _is_plainly_arabic(signs, cleaned):
        return None
    words = _WORD.findall(cleaned)
    letters = sum(map(len, words))
    if not words:
        return f"no Arabic letter in its first {_READ_AT_MOST:,} characters" if length > _READ_AT_MOST else _NO_LETTER
    others = _other_letters(cleaned)
    if letters < _ARABIC_SHARE * (letters + others):
        return f"{letters} of its first {letters + others} letters are Arabic"
    return _other_language(_WORD.findall(written[:_READ_AT_MOST]) or words)


def _is_plainly_arabic(signs: frozenset[str], cleaned: str) -> bool:
    """A quick look that is enough for nearly every article."""
    cleaned = cleaned[:_QUICK_LOOK]
    if not signs.isdisjoint(FOREIGN_LETTERS):
        return False
    words = cleaned[:_SAMPLE].split()
    enough = max(2, _COMMON_SHARE * len(words))
    # Different words are counted faster than all of them.
    if len(ARABIC_WORDS.intersection(words)) < enough or not PERSIAN_WORDS.isdisjoint(words):
        arabic = sum(map(ARABIC_WORDS.__contains__, words))
        persian = sum(map(PERSIAN_WORDS.__contains__, words))
        if arabic < enough or persian * 2 >= arabic:
            return False
    at_most = _ARABIC_SHARE * len(cleaned)
    in_ascii = len(cleaned.encode("ascii", "ignore"))
    return in_ascii < at_most or sum(map(len, _LATIN.findall(cleaned))) < at_most


def _other_letters(text: str) -> int:
    count = sum(map(len, _LATIN.findall(text)))
    if set(text) - _ASCII - _ARABIC:
        count += sum(char.isalpha() for char in text if char not in _ARABIC and char not in _ASCII)
    return count


def _other_language(words: list[str]) -> str | None:
    arabic = sum(map(ARABIC_WORDS.__contains__, words))
    persian = sum(map(PERSIAN_WORDS.__contains__, words))
    letters = "".join(words)
    used = set(letters)
    foreign = sum(map(letters.count, FOREIGN_LETTERS & used))
    if foreign > max(1, _FOREIGN_SHARE * len(letters)):
        return "in Arabic letters, but in Urdu, Pashto, Kurdish or another language by letters that Arabic has not"
    added = sum(map(letters.count, PERSIAN_LETTERS & used))
    by_words = persian > arabic and persian >= _PERSIAN_WORDS_AT_LEAST
    if by_words or (persian >= arabic and added > max(1, _PERSIAN_SHARE * len(letters))):
        return "in Arabic letters, but Persian by its words"
    return None
