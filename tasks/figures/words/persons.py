"""The forms of the nouns for persons, and the duals that count two of them, as the figures' definition asks."""

from collections.abc import Iterator

from tasks.figures.events import casualty_lexicon as casualties
from tasks.figures.words import person_lexicon as lexicon
from tasks.language.fold import fold
from tasks.language.inflection import dual_forms, noun_forms
from tasks.language.nationalities import PEOPLES

# Other nouns whose dual is a figure: `مرتين`, and brothers and fathers.
_OTHER_DUALS = ("مرتين", "مرتان", "أخوين", "أخوان", "أبوين", "أبوان")


def _entries(*tables: str) -> Iterator[str]:
    return (entry for table in tables for entry in table.split())


def _duals() -> Iterator[str]:
    victims = (words for table in (casualties.STRONG, casualties.MIDDLING, casualties.WEAK) for words in table.values())
    for entry in _entries(lexicon.PERSONS, *victims):
        yield from dual_forms(entry)
    for entry in _entries(lexicon.OTHER_PERSONS):
        if "/" in entry:
            yield from dual_forms(entry)
    yield from map(fold, _OTHER_DUALS)
    yield from (form for form in PEOPLES if form.endswith(_PEOPLE_DUALS))


_PEOPLE_DUALS = ("يان", "يتين", "يتان")
_FORMS = frozenset(
    form
    for entry in _entries(lexicon.PERSONS, lexicon.OTHER_PERSONS, lexicon.FAMILIES)
    for form in noun_forms(entry, feminine=True)
)
PERSON_FORMS = PEOPLES | {form.text for form in _FORMS}
# What no singular looks like: `كتابا` of `كتاب`, which is one book as well.
PERSON_PLURALS = {form.text for form in _FORMS if form.many} - {form.text for form in _FORMS if not form.many}
PERSON_DUALS = frozenset(_duals()) - frozenset(map(fold, lexicon.NOT_DUALS.split()))
