"""Where the names of media end, by the noun that they begin with, and what stands in quotes after such a noun."""

from collections.abc import Mapping, Sequence

from tasks.entities.institutions import bodies_lexicon as lexicon
from tasks.entities.institutions.lexicon import NO_NOUNS
from tasks.entities.mentions import Span
from tasks.entities.names.inflected import is_ordinary
from tasks.entities.names.names_lexicon import AMBIGUOUS_LETTERS, ARTICLE, LETTERS
from tasks.entities.places.countries import is_nisba
from tasks.language.brackets_lexicon import PAIRS
from tasks.language.fold import fold_name
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage

MEDIA, _AMBIGUOUS_MEDIA, _CANALS, AGENCY_ENDS, _MEDIA_ADJECTIVES, _NO_NOUNS = (
    frozenset(map(fold_name, words))
    for words in (
        lexicon.MEDIA,
        lexicon.AMBIGUOUS_MEDIA,
        lexicon.CANALS,
        lexicon.AGENCY_ENDS,
        lexicon.MEDIA_ADJECTIVES,
        NO_NOUNS,
    )
)
_SHORTEST_NOUN = 4
_MOST_QUOTED = 4
# A definite noun that is in names so often names a medium: قناة الجزيرة
_NAME_SHARE = 0.3


def form_at(words: Sequence[Token], at: int) -> str:
    """The folded word at `at`, an empty one outside the sentence."""
    return fold_name(words[at].form) if 0 <= at < len(words) else ""


# The alternatives of what a medium is called after, in the order of preference; then letters and adjectives go on.
def medium_end(head: str, words: Sequence[Token], at: int, spans: Mapping[int, Span]) -> int:
    """The end of a medium: a name of any kind, or a definite noun that can be one, with adjectives."""
    name = spans.get(at)
    word = form_at(words, at)
    if word in _CANALS:
        return 0
    if name is not None and (head not in _AMBIGUOUS_MEDIA or name.type in ("ORG", "MISC")):
        end = name.end
    elif _agency_end(words, at, spans):
        return _agency_end(words, at, spans)
    elif is_definite_noun(word) and not is_nisba(word) and (head not in _AMBIGUOUS_MEDIA or _is_medium(word)):
        end = at + 1
    else:
        return 0
    end = _letters_end(words, end)
    while (word := form_at(words, end)).startswith(ARTICLE) and (word in _MEDIA_ADJECTIVES or is_nisba(word)):
        end += 1
    return end


def _letters_end(words: Sequence[Token], start: int) -> int:
    """The end of the letters at `start`; one alone that is a preposition too is none: `قناة الغد في`."""
    end = start
    while end < len(words) and words[end].form in LETTERS:
        end += 1
    return start if end == start + 1 and words[start].form in AMBIGUOUS_LETTERS else end


def _is_medium(word: str) -> bool:
    return word in _NEWS or usage(word).name_share >= _NAME_SHARE


_NEWS = frozenset(map(fold_name, ("الأنباء", "الأخبار")))


def _agency_end(words: Sequence[Token], at: int, spans: Mapping[int, Span]) -> int:
    """The end of an agency called after places: `تونس إفريقيا للأنباء`; 0 where none is at `at`."""
    end = at
    while end in spans:
        end = spans[end].end
    return end + 1 if end > at and form_at(words, end) in AGENCY_ENDS else 0


def is_definite_noun(word: str) -> bool:
    """Whether a folded word may be the noun that an institution is called after."""
    return word.startswith(ARTICLE) and len(word) >= _SHORTEST_NOUN and word not in _NO_NOUNS


def quoted_name(is_called: bool, words: Sequence[Token], at: int) -> tuple[int, int]:
    """Where what an institution is called stands between the quotes that open at `at`, less these; else empty."""
    closing = PAIRS.get(words[at].form) if is_called and at < len(words) else None
    if closing is not None and words[at].form not in "([{":
        for end in range(at + 2, min(at + 2 + _MOST_QUOTED, len(words))):
            if words[end].form == closing and not (end == at + 2 and _is_description(words[at + 1].form)):
                return at + 1, end
    return at, at


def _is_description(word: str) -> bool:
    """Whether a quoted word is what someone calls an organisation, and not its name: `منظمة «متطرفة»`."""
    return word.endswith("ة") and not word.startswith(ARTICLE) and is_ordinary(word)
