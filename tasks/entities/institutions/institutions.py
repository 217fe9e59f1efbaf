"""Names of institutions by the noun that they begin with.

The corpus that the recogniser learned from leaves many of them out by its rules (`وزارة الصحة` 33 times of 33), while a
reader of news counts a ministry among the organisations. So these nouns complete what the recogniser found:
`وزارة الاقتصاد والتجارة`, `مجلس النواب`, `شركة` before the name of a firm.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tasks.entities.institutions.bodies import OF_PLACES
from tasks.entities.institutions.ends import ACRONYMS, CALLED, HEADS, behind, institution_end
from tasks.entities.institutions.media import MEDIA, quoted_name
from tasks.entities.institutions.rejected import is_no_institution
from tasks.entities.mentions import Name, Sentences, Span
from tasks.entities.names.proclitics import readings
from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold_name
from tasks.language.tokens import Token


@dataclass
class _Sentence:
    """A sentence with what the recogniser found in it."""

    number: int
    words: Sequence[Token]
    known: Sequence[Name]
    heads: Sequence[tuple[int, Sequence[tuple[str, str]]]]
    """The words that may begin an institution's name, with what of each may do so."""
    begun: dict[int, Name] = field(init=False)
    spans: dict[int, Span] = field(init=False)
    owned: set[int] = field(init=False)

    def __post_init__(self) -> None:
        self.begun = {name.span.start: name for name in self.known}
        self.spans = {name.span.start: name.span for name in self.known}
        self.owned = {at for name in self.known for at in range(name.span.start, name.span.end)}


def add_institutions(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` and the institutions among `tokens`, in reading order; a name that is part of one goes into it."""
    found: list[Name] = []
    of_sentence: dict[int, list[Name]] = {}
    for name in names:
        of_sentence.setdefault(name.span.sentence, []).append(name)
    for sentence, words in enumerate(tokens):
        known = of_sentence.get(sentence, [])
        begun = [(at, heads) for at, word in enumerate(words) if (heads := _heads(word.form))]
        new = list(_institutions(_Sentence(sentence, words, known, begun))) if begun else []
        # By tokens and not by pairs of names: a sentence without end may hold thousands.
        taken = {at for name in new for at in range(name.span.start, name.span.end)}
        kept = [
            name
            for name in known
            if taken.isdisjoint(range(name.span.start, name.span.end)) and not is_no_institution(name, words)
        ]
        found += sorted([*kept, *new], key=lambda name: name.span.start)
    return found


def _institutions(sentence: _Sentence) -> Iterator[Name]:
    end = 0
    for at, heads in sentence.heads:
        if at < end or (at in sentence.owned and not _may_begin(sentence, at)):
            continue
        name = _institution(sentence, at, heads)
        if name is not None:
            yield name
        end = name.span.end if name is not None else _least(sentence, at)


def _institution(sentence: _Sentence, at: int, heads: Sequence[tuple[str, str]]) -> Name | None:
    """The institution that the word `at` begins; what was recognised there is completed like what was left out."""
    for form, head in heads:
        start, end = quoted_name(head in MEDIA or head in CALLED, sentence.words, at + 1)
        if start < end and end not in sentence.owned and (at in sentence.spans or start - 1 not in sentence.owned):
            return Name(Span(sentence.number, start, end, "ORG"), sentence.words[start].form)
        end = _end(sentence, head, at)
        if end > _least(sentence, at):
            return Name(Span(sentence.number, at, end, "ORG"), form)
    return None


def _least(sentence: _Sentence, at: int) -> int:
    """Where a name ends that was recognised at `at`, `at` where none was: the noun alone, or without its adjective."""
    return sentence.spans[at].end if at in sentence.spans else at


def _end(sentence: _Sentence, head: str, at: int) -> int:
    """The end of the institution that begins with `head` at `at`, with what was recognised across it."""
    words, spans, owned = sentence.words, sentence.spans, sentence.owned
    end, least = institution_end(head, words, at, spans), _least(sentence, at)
    if end or (at in spans and spans[at].type == "ORG"):
        end = max(end, least)
        end = behind(words, at, end, spans) if end not in owned and head not in ACRONYMS else end
    while end > least and end in owned and end - 1 in owned and end not in spans:
        end += 1
    return end


def _may_begin(sentence: _Sentence, at: int) -> bool:
    """Whether a recognised name may begin an institution's: an organisation, or a body's noun before a place's name.

    The exchange in `بورصة الدار البيضاء` is no town of its name; that in `بورصة والدار البيضاء` is.
    """
    name, after = sentence.begun.get(at), sentence.begun.get(at + 1)
    if name is None:
        return False
    if name.span.type == "ORG" or name.span.end - name.span.start > 1:
        return name.span.type == "ORG"
    is_placed = after is not None and after.span.type == "LOC" and after.first == sentence.words[after.span.start].form
    return is_placed and any(head in OF_PLACES for _, head in _heads(sentence.words[at].form))


def _heads_of(word: str) -> tuple[tuple[str, str], ...]:
    """What of `word`, itself or less its proclitics, may begin an institution's name: as written, and folded."""
    forms = ((form, fold_name(form)) for form in (word, *readings(word)))
    return tuple((form, head) for form, head in forms if head in HEADS)


_heads = BoundedByWord(_heads_of).__getitem__
