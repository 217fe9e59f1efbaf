"""Which names of organisations are one organisation's: shorter forms, and acronyms that the text introduces."""

from collections.abc import Collection

from tasks.entities.countries import is_nisba
from tasks.entities.names import Key
from tasks.entities.names_lexicon import ARTICLE, ORGANISATION_NOUNS


def same_organisations(names: Collection[Key]) -> dict[Key, Key]:
    """For each name the fullest name of the same organisation among `names`, itself where there is none.

    A short form that could be of several stays by itself. The order of `names` does not matter.
    """
    longer = {name: [full for full in names if full != name and name in _short_forms(full)] for name in names}
    fullest = {name for name, fulls in longer.items() if not fulls}
    chosen: dict[Key, Key] = {}
    for name, fulls in longer.items():
        candidates = [full for full in fulls if full in fullest]
        chosen[name] = candidates[0] if len(candidates) == 1 else name
    return chosen


def _short_forms(full: Key) -> set[Key]:
    """What an organisation may be called by itself in a text that names it in full.

    Its kind goes (`نادي الهلال`, `الهلال`), or the adjectives of its country (`وزارة الداخلية المصرية`), or both.
    """
    end = len(full)
    while end > 1 and full[end - 1].startswith(ARTICLE) and is_nisba(full[end - 1]):
        end -= 1
    forms = {full[:end]}
    if len(full) > 1 and full[0].removeprefix(ARTICLE) in ORGANISATION_NOUNS:
        forms |= {full[1:], full[1:end]}
    return {form for form in forms if form and form != full}
