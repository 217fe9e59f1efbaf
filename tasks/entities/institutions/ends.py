"""Where the name of an institution ends, by the noun that it begins with."""

from collections.abc import Mapping, Sequence

from tasks.entities.institutions import lexicon
from tasks.entities.institutions.adjectives import adjectives_end, continued_end
from tasks.entities.institutions.bodies import BODIES, PURPOSES, VALUES, body_end, party_end, purpose_end
from tasks.entities.institutions.bodies import HEADS as _BODY_HEADS
from tasks.entities.institutions.media import AGENCY_ENDS
from tasks.entities.institutions.members import country_party_end, members_end
from tasks.entities.institutions.purposes import construct_end, field_end, joined_end
from tasks.entities.institutions.purposes_lexicon import NO_TASKS, OF_ORGANS, TASKED
from tasks.entities.institutions.unnamed_lexicon import COMMON_PHRASES
from tasks.entities.institutions.verbal_nouns import is_verbal_noun
from tasks.entities.mentions import Span
from tasks.entities.names.names import key_of, words_of
from tasks.entities.names.names_lexicon import ARTICLE, FEMININE, NAMED_BY_NOUN
from tasks.entities.names.proclitics import readings
from tasks.entities.places.countries import country_of, is_nisba
from tasks.language.affix_lexicon import MASCULINE_PLURALS, TEH_MARBUTA
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
    _NO_NOUNS,
    _DEPARTMENTS,
    _SERVICES,
    _BRANCHES,
    _PORTFOLIOS,
    CALLED,
    _PARTIES,
    _OF_MEMBERS,
    _LEAGUES,
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
        lexicon.NO_NOUNS,
        lexicon.DEPARTMENTS,
        lexicon.SERVICES,
        lexicon.BRANCHES,
        lexicon.PORTFOLIOS,
        lexicon.CALLED,
        lexicon.PARTIES,
        lexicon.OF_MEMBERS,
        lexicon.LEAGUES,
    )
)
_TASKED, _NO_TASKS, ACRONYMS = (frozenset(map(fold_name, words)) for words in (TASKED, NO_TASKS, lexicon.ACRONYMS))
_COMMON_PHRASES = frozenset(tuple(map(fold_name, phrase.split())) for phrase in COMMON_PHRASES)
_PHRASES: dict[str, list[Sequence[str]]] = {}
for _phrase in lexicon.PHRASES:
    _first, *_rest = map(fold_name, _phrase.split())
    _PHRASES.setdefault(_first, []).append(_rest)
HEADS = (
    NAMED_BY_NOUN
    | _INSTITUTIONS
    | _UNITS
    | _KINDS
    | _AFTER_PERSONS
    | _BODY_HEADS
    | _PHRASES.keys()
    | _DEPARTMENTS
    | _BRANCHES
    | CALLED
    | _PARTIES
    | _LEAGUES
    | ACRONYMS
    | _TASKED
)
"""The folded nouns that institutions begin with."""
# A definite noun has more letters than its article: الري
_SHORTEST_NOUN = 4
_SHORTEST_NAME = 3
_MINISTRY, _PARTY = map(fold_name, (lexicon.MINISTRY, lexicon.PARTY))
# Longer runs of adjectives go on with the sentence; ministries have several nouns.
_MOST_ATTRIBUTES = 3
_MOST_OF_MINISTRY = 10


def institution_end(head: str, words: Sequence[Token], at: int, spans: Mapping[int, Span]) -> int:
    """Where the institution ends that begins with `head` at the word `at`; 0 where none does."""
    ends = [_phrase_end(head, words, at + 1), _unit_end(head, words, at + 1, spans), at + 1 if head in ACRONYMS else 0]
    if head in _KINDS and (name := spans.get(at + 1)) and _belongs(head, words, name):
        ends.append(adjectives_end(words, name.end, _MOST_ATTRIBUTES, nisbas=False))
    if head in _AFTER_PERSONS:
        ends.append(_patron_end(words, at + 1, spans))
    if head in _INSTITUTIONS:
        ends.append(_noun_end(head, words, at + 1, spans))
    if head in _OF_MEMBERS:
        ends.append(members_end(words, at + 1, spans))
    if head in _LEAGUES:
        ends.append(_league_end(words, at + 1, spans))
    if head in _PARTIES:
        ends.append(country_party_end(words, at + 1, spans))
    if head in _BODY_HEADS:
        ends.append(body_end(head, words, at + 1, spans))
    if head in NAMED_BY_NOUN:
        ends.append(_told_by_nisba(head, words, at + 1, spans))
    if head in BODIES:
        ends.append(_told_by_purpose(words, at, spans))
    return max(ends)


def _told_by_purpose(words: Sequence[Token], at: int, spans: Mapping[int, Span]) -> int:
    """The end of a definite body at `at` with one adjective and its purpose: `الفرقة الوطنية لمقاومة الإرهاب`."""
    end = continued_end(words, at, at + 1)
    # An organ is none of its own: المكتب السياسي لحزب …
    if (
        end in spans
        or words[end - 1].form in OF_ORGANS
        or (end < len(words) and not HEADS.isdisjoint(map(fold_name, readings(words[end].form))))
    ):
        return 0
    return purpose if end > at + 1 and (purpose := construct_end(words, at, end, spans)) > end else 0


def _told_by_nisba(head: str, words: Sequence[Token], at: int, spans: Mapping[int, Span]) -> int:
    """The end of the word at `at` that must be a name, since a definite adjective agrees with the noun before it.

    Behind a common noun the adjective would be indefinite: `حركة فتح الفلسطينية`, but `حركة تضامن فلسطينية`.
    """
    if at in spans or at + 1 >= len(words) or at + 1 in spans:
        return 0
    name, adjective = words[at].form, fold_name(words[at + 1].form)
    is_definite = name.startswith(ARTICLE) or not name.isalpha() or len(name) < _SHORTEST_NAME
    if is_definite or not adjective.startswith(ARTICLE) or not is_nisba(adjective):
        return 0
    is_agreeing = adjective.endswith(TEH_MARBUTA) == head.endswith(TEH_MARBUTA)
    is_common = (head, fold_name(name)) in _COMMON_PHRASES or name.endswith(FEMININE)
    return at + 1 if is_agreeing and not is_common else 0


def behind(words: Sequence[Token], at: int, end: int, spans: Mapping[int, Span]) -> int:
    """The end of an institution from `at` with the agency's ending, the purpose or the adjectives behind its `end`."""
    if end < len(words) and fold_name(words[end].form) in AGENCY_ENDS:
        return end + 1
    if end < len(words) and not _is_party(words[at].form) and (purpose := purpose_end(words, end)):
        return joined_end(words, at, purpose)
    continued = continued_end(words, at, end)
    constructed = construct_end(words, at, continued, spans)
    return field_end(words, joined_end(words, at, constructed))


def _is_party(form: str) -> bool:
    return _PARTY in {fold_name(reading) for reading in (form, *readings(form))}


def _unit_end(head: str, words: Sequence[Token], at: int, spans: Mapping[int, Span]) -> int:
    """The end of a unit, which needs more than its noun, or of a department with a service's or a ministry's alone."""
    noun = fold_name(words[at].form) if at < len(words) else ""
    is_tasked = head in _TASKED and bool(noun) and _is_construct(head, words[at].form)
    if is_tasked or (head in _DEPARTMENTS and noun in _SERVICES) or (head in _BRANCHES and noun in _PORTFOLIOS):
        return _noun_end(head, words, at, spans)
    end = _noun_end(head, words, at, spans) if head in _UNITS else 0
    return end if end and (end := field_end(words, end)) > at + 1 else 0


def _league_end(words: Sequence[Token], at: int, spans: Mapping[int, Span]) -> int:
    """The end of the members or of the value that a league is of: `تجمع المهنيين السودانيين`, `كتلة التغيير`."""
    form = words[at].form if at < len(words) else ""
    folded = fold_name(form)
    if at in spans or not form.startswith(ARTICLE) or folded in _NO_NOUNS:
        return 0
    if folded in VALUES:
        return party_end(words, at + 1)
    is_of_persons = noun_class(folded.removeprefix(ARTICLE)[:-2]) == NounClass.PERSON
    return behind(words, at - 1, at + 1, spans) if form.endswith(MASCULINE_PLURALS) and is_of_persons else 0


def _patron_end(words: Sequence[Token], at: int, spans: Mapping[int, Span]) -> int:
    """The end of the person that an institution is called after, or of the organisation after a word for a patron."""
    patron = at + 1 if at < len(words) and fold_name(words[at].form) in _PATRONS else at
    if (name := spans.get(patron)) and name.type == "PERS":
        return name.end
    if patron > at and (name := spans.get(at)) and name.type == "ORG":
        return adjectives_end(words, name.end, _MOST_ATTRIBUTES, nisbas=False)
    return 0


def _phrase_end(head: str, words: Sequence[Token], at: int) -> int:
    """The end of the longest listed phrase that `head` begins, with an adjective; 0 without one."""
    end = 0
    for rest in _PHRASES.get(head, ()):
        after = at + len(rest)
        if [fold_name(word.form) for word in words[at:after]] == list(rest):
            end = max(end, adjectives_end(words, after, 1))
    return end


def _belongs(head: str, words: Sequence[Token], name: Span) -> bool:
    """Whether a name right after the noun `head` is the institution's: `مجموعة مصر` is a group at a tournament."""
    if name.type == "LOC" and head in _NOT_OF_COUNTRIES:
        return country_of(key_of(words_of(words[name.start : name.end]))) is None
    return name.type != "PERS"


def _noun_end(head: str, words: Sequence[Token], at: int, spans: Mapping[int, Span]) -> int:
    """The end of a definite noun at `at` with its adjectives, for a ministry of further nouns too; 0 without a noun.

    What is done may have a place behind it: `هيئة تطوير نيروبي`.
    """
    if at < len(words) and _is_construct(head, words[at].form):
        # The recogniser may have taken the verbal noun for a body's: هيئة with تنظيم الطيران المدني
        if (name := spans.get(at)) is not None and name.type == "ORG":
            return name.end
        at += 1
        if (name := spans.get(at)) is not None and name.type == "LOC":
            return name.end
    noun = fold_name(words[at].form) if at < len(words) else ""
    if not noun.startswith(ARTICLE) or len(noun) < _SHORTEST_NOUN or noun in _NO_NOUNS or is_nisba(noun):
        return 0
    if head == _MINISTRY:
        return adjectives_end(words, at + 1, _MOST_OF_MINISTRY, further=PURPOSES)
    if head == _PARTY:
        return party_end(words, adjectives_end(words, at + 1, _MOST_ATTRIBUTES))
    return adjectives_end(words, at + 1, _MOST_ATTRIBUTES, further=PURPOSES)


def _is_construct(head: str, form: str) -> bool:
    """Whether a noun may stand between an institution's and the definite one: `هيئة تنظيم الطيران`."""
    folded = fold_name(form)
    if folded in _CONSTRUCTS:
        return True
    return head in _TASKED and folded not in _NO_TASKS and is_verbal_noun(form)
