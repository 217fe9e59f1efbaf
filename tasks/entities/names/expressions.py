"""Phrases that look like a person's name and name nobody: `بعون الله`, `عن عمر`, `هلال رمضان`, `آل سعود`."""

from collections.abc import Sequence

from tasks.entities.institutions.lexicon import TIMES
from tasks.entities.names.names_lexicon import ABOUT, AGE, ARTICLE, EXPRESSIONS, FAMILY, GOD, MONTH, NEW_MOON, REACHED
from tasks.entities.names.proclitics import readings
from tasks.language.calendar import MONTHS
from tasks.language.fold import fold_name
from tasks.language.tokens import Token

# So many words behind the noun of an age its number stands at most.
_AGE_DISTANCE = 4


def is_expression(forms: Sequence[str], after: str) -> bool:
    """Whether the words are a part of a fixed expression: `بعون الله`, `لحسن الحظ`."""
    if len(forms) > 2:
        return False
    first, second = forms[0], forms[1] if len(forms) > 1 else after
    is_known = any(second in EXPRESSIONS.get(reading, ()) for reading in (first, *readings(first)))
    return is_known or (len(forms) == 1 and first == GOD)


def is_age(words: Sequence[Token], start: int) -> bool:
    """Whether a name is the age at which somebody died: `عن عمر ناهز 70 عاما`."""
    if start == 0 or words[start].form != AGE or words[start - 1].form != ABOUT:
        return False
    following = words[start + 1 : start + 1 + _AGE_DISTANCE]
    return any(word.form in REACHED or any(map(str.isdecimal, word.form)) for word in following)


def is_new_moon(forms: Sequence[str], after: str) -> bool:
    """Whether the moon of a month is meant: `هلال رمضان`, `هلال شهر شعبان`."""
    second = forms[1] if len(forms) > 1 else after
    return forms[0] == NEW_MOON and len(forms) <= 2 and (second == MONTH or fold_name(second) in MONTHS)


def is_month(forms: Sequence[str], after: str) -> bool:
    """Whether a month is meant that has a person's name: `جوان الجاري`, `مارس الماضي`."""
    second = forms[1] if len(forms) > 1 else after
    return len(forms) <= 2 and fold_name(forms[0]) in MONTHS and second in TIMES


def is_family(forms: Sequence[str]) -> bool:
    """Whether the words name a family: `آل سعود`, but not the article by itself, which folding makes the same word."""
    return len(forms) == 2 and fold_name(forms[0]) == FAMILY and forms[0] != ARTICLE
