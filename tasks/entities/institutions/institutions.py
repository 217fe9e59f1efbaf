"""Names of institutions by the noun that they begin with.

The corpus that the recogniser learned from leaves many of them out by its rules (`وزارة الصحة` 33 times of 33), while a
reader of news counts a ministry among the organisations. So these nouns complete what the recogniser found:
`وزارة الاقتصاد والتجارة`, `مجلس النواب`, `شركة` before the name of a firm.
"""

from collections.abc import Container, Iterator, Sequence

from tasks.entities.institutions import lexicon as lexicon
from tasks.entities.institutions.adjectives import continued_end
from tasks.entities.institutions.bodies import HEADS as _BODY_HEADS
from tasks.entities.institutions.bodies import (
    AGENCY_ENDS,
    BODIES,
    MEDIA,
    MINISTERS,
    OF_PLACES,
    PURPOSE_CONSTRUCTS,
    PURPOSES,
    VALUES,
    body_end,
    party_end,
    purpose_end,
    quoted_name,
)
from tasks.entities.mentions import Name, Sentences, Span
from tasks.entities.names.names import key_of, words_of
from tasks.entities.names.names_lexicon import ARTICLE, PROCLITIC_CONJUNCTION
from tasks.entities.names.proclitics import readings
from tasks.entities.places.countries import country_of, is_nisba
from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold_name
from tasks.language.noun_classes import NounClass, noun_class
from tasks.language.tokens import Token

(
    _INSTITUTIONS,
    _KINDS,
    _NOT_OF_COUNTRIES,
    _AFTER_PERSONS,
    _PATRONS,
    _CONSTRUCTS,
    _UNITS,
    _ATTRIBUTES,
    _NO_NOUNS,
    _TIMES,
    _COMMON_NOUNS,
    _DEPARTMENTS,
    _SERVICES,
    _CALLED,
    _PARTIES,
    _FIELDS,
    _OF_MEMBERS,
    _PORTFOLIOS,
) = (
    frozenset(map(fold_name, words))
    for words in (
        lexicon.INSTITUTIONS,
        lexicon.KINDS,
        lexicon.NOT_OF_COUNTRIES,
        lexicon.AFTER_PERSONS,
        lexicon.PATRONS,
        lexicon.CONSTRUCTS,
        lexicon.UNITS,
        lexicon.ATTRIBUTES,
        lexicon.NO_NOUNS,
        lexicon.TIMES,
        lexicon.COMMON_NOUNS,
        lexicon.DEPARTMENTS,
        lexicon.SERVICES,
        lexicon.CALLED,
        lexicon.PARTIES,
        lexicon.FIELDS,
        lexicon.OF_MEMBERS,
        lexicon.PORTFOLIOS,
    )
)
_PHRASES: dict[str, list[Sequence[str]]] = {}
for _phrase in lexicon.PHRASES:
    _first, *_rest = map(fold_name, _phrase.split())
    _PHRASES.setdefault(_first, []).append(_rest)
_HEADS = (
    _INSTITUTIONS | _UNITS | _KINDS | _AFTER_PERSONS | _BODY_HEADS | _PHRASES.keys() | _DEPARTMENTS | _CALLED | _PARTIES
)
# A definite noun has more letters than its article: الري
_SHORTEST_NOUN = 4
_MINISTRY = fold_name("وزارة")
_PARTY = fold_name("حزب")
_YEAR = fold_name("العام")
# Longer runs of adjectives go on with the sentence; ministries have several nouns.
_MOST_ATTRIBUTES = 3
_MOST_OF_MINISTRY = 6
_MOST_MEMBERS = 2


def add_institutions(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` and the institutions among `tokens`, in reading order; a name that is part of one goes into it."""
    found: list[Name] = []
    of_sentence: dict[int, list[Name]] = {}
    for name in names:
        of_sentence.setdefault(name.span.sentence, []).append(name)
    for sentence, words in enumerate(tokens):
        known = of_sentence.get(sentence, [])
        new = list(_institutions(sentence, words, known))
        # By tokens and not by pairs of names: a sentence without end may hold thousands.
        taken = {at for name in new for at in range(name.span.start, name.span.end)}
        kept = [
            name
            for name in known
            if not (
                _is_common_noun(name)
                or _is_indefinite(name, words)
                or _is_office(name, words)
                or not taken.isdisjoint(range(name.span.start, name.span.end))
            )
        ]
        found += sorted([*kept, *new], key=lambda name: name.span.start)
    return found


# Not divided: where a name ends decides at which word the next may begin.
def _institutions(sentence: int, words: Sequence[Token], known: Sequence[Name]) -> Iterator[Name]:
    begun = {name.span.start: name for name in known}
    spans = {name.span.start: name.span for name in known}
    owned = {at for name in known for at in range(name.span.start, name.span.end)}
    end = 0
    for at, word in enumerate(words):
        if at < end or (at in owned and not (at in begun and _may_begin(words, begun[at], begun.get(at + 1)))):
            continue
        # What the recogniser found is completed like what it left out: the noun alone, or without its adjective.
        least = spans[at].end if at in spans else at
        for form, head in _heads(word.form):
            start, end = quoted_name(head in MEDIA or head in _CALLED, words, at + 1)
            if start < end and not any(inside in owned for inside in (start - 1, end)):
                yield Name(Span(sentence, start, end, "ORG"), words[start].form)
                break
            end = _end(head, words, at, spans)
            if end or (at in spans and spans[at].type == "ORG"):
                end = _continued(words, at, max(end, least), owned)
            if end > least:
                # What was recognised across the end belongs to the name as well.
                while end in owned and end - 1 in owned and (end not in spans or spans[end].type == "PERS"):
                    end += 1
                yield Name(Span(sentence, at, end, "ORG"), form)
                break
        else:
            end = least


def _continued(words: Sequence[Token], at: int, end: int, owned: Container[int]) -> int:
    """The end of an institution with the agency's ending, the purpose or the adjectives that stand behind it."""
    if end < len(words) and fold_name(words[end].form) in AGENCY_ENDS:
        return end + 1
    if end < len(words) and end not in owned and (purpose := purpose_end(words, end)):
        return purpose
    further = continued_end(words, at, end)
    return further if end not in owned else end


def _may_begin(words: Sequence[Token], name: Name, after: Name | None) -> bool:
    """Whether a recognised name may begin an institution's: an organisation, or a body's noun before a place's name.

    The exchange in `بورصة الدار البيضاء` is no town of its name; that in `بورصة والدار البيضاء` is.
    """
    if name.span.type == "ORG" or name.span.end - name.span.start > 1:
        return name.span.type == "ORG"
    is_placed = after is not None and after.span.type == "LOC" and after.first == words[after.span.start].form
    return is_placed and any(head in OF_PLACES for _, head in _heads(words[name.span.start].form))


def _heads_of(word: str) -> tuple[tuple[str, str], ...]:
    """What of `word`, itself or less its proclitics, may begin an institution's name: as written, and folded."""
    forms = ((form, fold_name(form)) for form in (word, *readings(word)))
    return tuple((form, head) for form, head in forms if head in _HEADS)


_heads = BoundedByWord(_heads_of).__getitem__


def _end(head: str, words: Sequence[Token], at: int, spans: dict[int, Span]) -> int:
    """Where the institution ends that begins with `head` at the word `at`; 0 where none does."""
    end = 0
    if head in _KINDS and (name := spans.get(at + 1)) and _belongs(head, words, name):
        end = _adjectives_end(words, name.end, _MOST_ATTRIBUTES, nisbas=False)
    if head in _AFTER_PERSONS:
        end = max(end, _patron_end(words, at + 1, spans))
    if head in _INSTITUTIONS:
        end = max(end, _noun_end(head, words, at + 1))
    if head in _UNITS and (unit := _noun_end(head, words, at + 1)) > at + 2:
        end = max(end, unit)
    if head in _DEPARTMENTS and at + 1 < len(words) and fold_name(words[at + 1].form) in _SERVICES:
        end = max(end, at + 2)
    if head in _OF_MEMBERS:
        end = max(end, _members_end(words, at + 1, spans))
    if head in _PARTIES:
        end = max(end, _country_party_end(words, at + 1, spans))
    if head in _BODY_HEADS:
        end = max(end, body_end(head, words, at + 1, spans))
    return max(end, _phrase_end(head, words, at + 1))


def _members_end(words: Sequence[Token], at: int, spans: dict[int, Span]) -> int:
    """The end of members who are called by a noun, or by two: `صحفيي تونس`, `أديبات وأدباء الشمال`; else 0.

    What follows is a name, or a definite noun with another institution's noun before it or none: `قضاة محكمة المحاسبات`.
    """
    end = at
    while end < len(words) and end - at < _MOST_MEMBERS and _may_be_members(words[end].form):
        end += 1
    if not any(noun_class(_without_conjunction(word.form)) == NounClass.PERSON for word in words[at:end]):
        return 0
    if end < len(words) and fold_name(words[end].form) in _INSTITUTIONS:
        end += 1
    if (name := spans.get(end)) is not None and name.type != "PERS":
        return name.end
    last = fold_name(words[end].form) if end < len(words) else ""
    return end + 1 if last.startswith(ARTICLE) and len(last) >= _SHORTEST_NOUN and last not in _NO_NOUNS else 0


def _may_be_members(form: str) -> bool:
    """Whether a noun may be of persons: an indefinite one of their class, or a feminine plural."""
    noun = _without_conjunction(form)
    return not noun.startswith(ARTICLE) and (noun.endswith("ات") or noun_class(noun) == NounClass.PERSON)


def _without_conjunction(form: str) -> str:
    noun = fold_name(form)
    rest = noun.removeprefix(PROCLITIC_CONJUNCTION)
    return rest if noun_class(noun) == NounClass.UNKNOWN else noun


def _country_party_end(words: Sequence[Token], at: int, spans: dict[int, Span]) -> int:
    """The end of a party called after its country: `حزب نداء تونس`, `حزب تونس الإرادة`; 0 where none is."""
    start = next((place for place in (at, at + 1) if place in spans and spans[place].type == "LOC"), None)
    if start is None or (
        start > at and (fold_name(words[at].form).startswith(ARTICLE) or not words[at].form.isalpha())
    ):
        return 0
    end = spans[start].end
    if country_of(key_of(words_of(words[start:end]))) is None:
        return 0
    return end + 1 if end < len(words) and fold_name(words[end].form) in VALUES else end


def _patron_end(words: Sequence[Token], at: int, spans: dict[int, Span]) -> int:
    """The end of the person that an institution is called after, or of the organisation after a word for a patron."""
    patron = at + 1 if at < len(words) and fold_name(words[at].form) in _PATRONS else at
    if (name := spans.get(patron)) and name.type == "PERS":
        return name.end
    if patron > at and (name := spans.get(at)) and name.type == "ORG":
        return _adjectives_end(words, name.end, _MOST_ATTRIBUTES, nisbas=False)
    return 0


def _phrase_end(head: str, words: Sequence[Token], at: int) -> int:
    """The end of the longest listed phrase that `head` begins, with an adjective; 0 without one."""
    end = 0
    for rest in _PHRASES.get(head, ()):
        after = at + len(rest)
        if [fold_name(word.form) for word in words[at:after]] == list(rest):
            end = max(end, _adjectives_end(words, after, 1))
    return end


def _belongs(head: str, words: Sequence[Token], name: Span) -> bool:
    """Whether a name right after the noun `head` is the institution's: `مجموعة مصر` is a group at a tournament."""
    if name.type == "LOC" and head in _NOT_OF_COUNTRIES:
        return country_of(key_of(words_of(words[name.start : name.end]))) is None
    return name.type != "PERS"


def _noun_end(head: str, words: Sequence[Token], at: int) -> int:
    """The end of a definite noun at `at` with its adjectives, for a ministry of further nouns too; 0 without a noun."""
    if at < len(words) and fold_name(words[at].form) in _CONSTRUCTS:
        at += 1
    noun = fold_name(words[at].form) if at < len(words) else ""
    if not noun.startswith(ARTICLE) or len(noun) < _SHORTEST_NOUN or noun in _NO_NOUNS or is_nisba(noun):
        return 0
    if head == _MINISTRY:
        return _adjectives_end(words, at + 1, _MOST_OF_MINISTRY, further=PURPOSES)
    if head == _PARTY:
        return party_end(words, _adjectives_end(words, at + 1, _MOST_ATTRIBUTES))
    return _adjectives_end(words, at + 1, _MOST_ATTRIBUTES, further=PURPOSES)


# Not divided: what each word may be depends on what the word before it was.
def _adjectives_end(
    words: Sequence[Token], end: int, most: int, *, nisbas: bool = True, further: Container[str] = ()
) -> int:
    """The end of the run of at most `most` adjectives at `end`, with the `further` nouns that `و` joins to it.

    Adjectives of countries count where `nisbas` is set; no further noun follows them.
    """
    forms = [fold_name(word.form) for word in words[end : end + most + 1]]
    was_adjective = False
    for form, after in zip(forms[:most], [*forms[1:], ""], strict=False):
        is_adjective = form in _ATTRIBUTES and not (form == _YEAR and after in _TIMES)
        is_country = nisbas and not is_adjective and form.startswith(ARTICLE) and is_nisba(form)
        is_joined = form[:1] == PROCLITIC_CONJUNCTION and (
            form[1:] in further or (was_adjective and form[1:] in _ATTRIBUTES)
        )
        if not (is_adjective or is_country or is_joined):
            break
        was_adjective = is_adjective
        if is_country:
            further = ()
        end += 1
    return _joined_construct_end(words, end) if further else end


def _joined_construct_end(words: Sequence[Token], end: int) -> int:
    """The end of a further purpose of two words that `و` joins: `والأسرة وقضايا المرأة`, `والتشريع وحقوق الإنسان`."""
    form, after = (fold_name(words[at].form) if at < len(words) else "" for at in (end, end + 1))
    is_joined = form[:1] == PROCLITIC_CONJUNCTION and form[1:] in _CONSTRUCTS | PURPOSE_CONSTRUCTS
    return end + 2 if is_joined and after.startswith(ARTICLE) and len(after) >= _SHORTEST_NOUN else end


def _is_common_noun(name: Name) -> bool:
    """Whether a name is a noun like `منظمة` alone, which stands before a name or for one, or `الاتحاد` as a place."""
    if name.span.end - name.span.start > 1:
        return False
    noun = fold_name(name.first)
    return noun in _COMMON_NOUNS if name.span.type == "ORG" else name.span.type == "LOC" and noun in BODIES


def _is_indefinite(name: Name, words: Sequence[Token]) -> bool:
    """Whether a name is an institution's noun with the indefinite adjective of a country: `جامعة ألمانية`."""
    span = name.span
    if span.type != "ORG" or span.end - span.start > 2 or fold_name(name.first) not in _COMMON_NOUNS:
        return False
    adjective = fold_name(words[span.end - 1].form)
    feminine = fold_name(name.first).endswith("ه")
    return not adjective.startswith(ARTICLE) and adjective.endswith("يه" if feminine else "ي") and is_nisba(adjective)


def _is_office(name: Name, words: Sequence[Token]) -> bool:
    """Whether a name is what a minister is for, or a field of work: `وزير الشباب والثقافة`, `قطاع الفلاحة`."""
    if name.span.type != "ORG":
        return False
    first, start = fold_name(name.first), name.span.start
    before = words[start - 1].form if start else ""
    return first in _FIELDS or (first in _PORTFOLIOS and not {before, *readings(before)}.isdisjoint(MINISTERS))
