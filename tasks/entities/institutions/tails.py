"""What the recogniser took along behind the name of an organisation or a place: `الاتحاد الأوروبي الخميس`."""

from collections.abc import Sequence

from tasks.entities.mentions import Name, Sentences, Span
from tasks.entities.names.full_names import is_full_name
from tasks.entities.names.inflected import is_future
from tasks.entities.names.names import key_of
from tasks.entities.names.names_lexicon import ADDRESSED, ARTICLE, NAMED_BY_NOUN
from tasks.entities.names.proclitics import readings
from tasks.entities.places.named_places_lexicon import SITES
from tasks.language.calendar import WEEKDAY_WORDS
from tasks.language.fold import fold, fold_name
from tasks.language.tokens import Token

_LEAST = 2
_PERSON = 2


def without_tails(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` with organisations and places cut before a weekday, a verb of the future or a title at their end.

    At least two words stay, since a town may be called after the day of its market (`محكمة الأربعاء`). A person whom
    Wikidata knows behind a party or a medium (`حزب العمال كير ستارمر`) is a name of his own.
    """
    cut: list[Name] = []
    for name in names:
        if name.span.type not in ("ORG", "LOC") or name.span.end - name.span.start <= _LEAST:
            cut.append(name)
            continue
        words = tokens[name.span.sentence]
        name = name._replace(span=name.span._replace(end=_end(name.span, words)))
        cut += _parted(name, words)
    return cut


def _end(span: Span, words: Sequence[Token]) -> int:
    end = span.end
    # A street may be called after anybody: شارع باب الوزير
    titles = frozenset[str]() if words[span.start].form in SITES else ADDRESSED
    while end - span.start > _LEAST and (_is_tail(words[end - 1].form) or words[end - 1].form in titles):
        end -= 1
    return end


def _is_tail(form: str) -> bool:
    return is_weekday(form) or is_future(form)


def is_weekday(form: str) -> bool:
    """Whether `form` is a weekday with its article."""
    return form.startswith(ARTICLE) and fold(form).removeprefix(fold(ARTICLE)) in WEEKDAY_WORDS


def _parted(name: Name, words: Sequence[Token]) -> list[Name]:
    span = name.span
    start = span.end - _PERSON
    heads = {fold_name(form) for form in (name.first, *readings(name.first))}
    if start - span.start < _LEAST or heads.isdisjoint(NAMED_BY_NOUN):
        return [name]
    if not is_full_name(key_of(word.form for word in words[start : span.end])):
        return [name]
    person = Name(span._replace(start=start, type="PERS"), words[start].form)
    return [name._replace(span=span._replace(end=start)), person]
