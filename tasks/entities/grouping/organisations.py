"""Which names of organisations are one organisation's."""

from collections import defaultdict
from collections.abc import Collection

from tasks.entities.grouping.short_forms import fullest_forms
from tasks.entities.names.names import Key
from tasks.entities.names.names_lexicon import (
    ARTICLE,
    BETWEEN_PLACES,
    CLUB_ADJECTIVES,
    NOT_SHORT_FORMS,
    ORGANISATION_NOUNS,
    RANKS,
    WORLD_ADJECTIVES,
)
from tasks.entities.places.countries import is_nisba

_NOT_SHORT: set[Key] = {(word,) for word in NOT_SHORT_FORMS}


def same_organisations(names: Collection[Key]) -> dict[Key, Key]:
    """For each name the fullest name of the same organisation among `names`, itself where there is none.

    A short form that could be of several stays by itself. The order of `names` does not matter.
    """
    of_core: defaultdict[Key, list[Key]] = defaultdict(list)
    for name in names:
        of_core[_core(name)].append(name)
    fullest = {core: min(same, key=lambda name: (-len(name), name)) for core, same in of_core.items()}
    chosen = fullest_forms(of_core, short_forms)
    return {name: fullest[chosen[_core(name)]] for name in names}


def _core(name: Key) -> Key:
    """A name without what adds nothing to it: `شرطة مدينة جدة` is `شرطة جدة`, and an agency's `الرسمية` is its rank."""
    inner = tuple(word for word in name[1:-1] if word not in BETWEEN_PLACES)
    core = (name[0], *inner, *name[1:][-1:])
    while len(core) > 2 and core[-1] in RANKS:
        core = core[:-1]
    return core


def short_forms(full: Key) -> set[Key]:
    """What an organisation may be called by itself in a text that names it in full.

    Its kind goes (`نادي الهلال`, `الهلال`), or the adjectives of its country (`وزارة الداخلية المصرية`), or both, or
    that of the whole world (`مجلس الأمن الدولي`); of a single word the article (`الفيفا`).
    """
    if len(full) == 1:
        without_article: Key = (full[0].removeprefix(ARTICLE),)
        return {without_article} - _NOT_SHORT
    end = len(full)
    while end > 1 and full[end - 1].startswith(ARTICLE) and is_nisba(full[end - 1]):
        end -= 1
    forms = {full[:end]}
    if len(full) > 2 and full[-1] in WORLD_ADJECTIVES:
        forms.add(full[:-1])
    if len(full) == 2 and full[-1] in CLUB_ADJECTIVES:
        forms.add(full[:1])
    if full[0].removeprefix(ARTICLE) in ORGANISATION_NOUNS:
        forms |= {full[1:], full[1:end]}
    return forms - {(), full} - _NOT_SHORT
