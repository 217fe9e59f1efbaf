"""Acronyms and short names that a text introduces: `حركة المقاومة الإسلامية (حماس)`."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tasks.entities.mentions import Name, Sentences, Span
from tasks.entities.names.inflected import is_unknown_name
from tasks.entities.names.names import key_of
from tasks.entities.names.names_lexicon import ARTICLE
from tasks.entities.places.gazetteer import towns_called
from tasks.language.brackets_lexicon import PAIRS
from tasks.language.fold import fold_name
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage

_PARENTHESES = frozenset("([")
_LONGEST_SHORT_NAME = 3
# An ordinary word in parentheses explains; only a word that is mostly a name, or unknown, is one.
_NAME_SHARE = 0.5
_SHORTEST_ACRONYM = 3


def introduced(tokens: Sentences, names: Sequence[Name]) -> Iterator[tuple[int, int]]:
    """Pairs of indices into `names`, in reading order: the name of an organisation and the short name after it.

    The short name is all that stands in the parentheses or quotes right after the name.
    """
    for index in range(1, len(names)):
        before, after = names[index - 1].span, names[index].span
        if before.sentence != after.sentence or before.type != "ORG" or after.type == "LOC":
            continue
        words = tokens[before.sentence]
        if (after.start, after.end) == _bracketed(words, before.end) and _is_short_name(before, after):
            yield index - 1, index


def add_introduced(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` with the single words in parentheses after organisations' names as organisations, wherever they stand.

    Both those that the model left out, and those it took for something else, where nobody knows the word: `(لارام)`.
    """
    names = _retyped(tokens, names)
    completed: list[Name] = []
    for index, name in enumerate(names):
        completed.append(name)
        span = name.span
        words = tokens[span.sentence]
        start, end = _bracketed(words, span.end)
        if span.type != "ORG" or span.end - span.start < 2 or end - start != 1:
            continue
        if words[span.end].form in _PARENTHESES and (
            _may_be_name(words[start].form) or _are_initials(words[start].form, words[span.start : span.end])
        ):
            new = Name(Span(span.sentence, start, end, "ORG"), words[start].form)
            if index + 1 == len(names) or names[index + 1].span[:2] != new.span[:2]:
                completed.append(new)
    return completed


def _retyped(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` with the unknown words in parentheses after organisations' names as organisations everywhere."""
    short = {
        form
        for before, after in pairwise(names)
        if before.span.type == "ORG" and before.span.end - before.span.start > 1
        if after.span[:3] == (before.span.sentence, *_parenthesised(tokens[before.span.sentence], before.span.end))
        if after.span.type in ("LOC", "MISC") and after.span.end - after.span.start == 1
        if is_unknown_name(form := tokens[after.span.sentence][after.span.start].form)
        and not towns_called(key_of([form]))
    }
    if not short:
        return list(names)
    retyped: list[Name] = []
    for name in names:
        form = tokens[name.span.sentence][name.span.start].form
        is_short = name.span.end - name.span.start == 1 and form in short
        retyped.append(Name(name.span._replace(type="ORG"), form) if is_short else name)
    return retyped


def _parenthesised(words: Sequence[Token], start: int) -> tuple[int, int]:
    return _bracketed(words, start) if start < len(words) and words[start].form in _PARENTHESES else (start, start)


def _bracketed(words: Sequence[Token], start: int) -> tuple[int, int]:
    """The words between brackets or quotes that open at `start`; empty where none do or they hold too many."""
    closing = PAIRS.get(words[start].form) if start < len(words) else None
    if closing is not None:
        for end in range(start + 2, min(start + 3 + _LONGEST_SHORT_NAME, len(words))):
            if words[end].form == closing:
                return start + 1, end
    return start, start


def _is_short_name(before: Span, after: Span) -> bool:
    """Whether one of the two is a name of several words and the other is shorter."""
    return before.end - before.start > 1 and after.end - after.start < before.end - before.start


def _are_initials(word: str, full: Sequence[Token]) -> bool:
    """Whether a word is made of the first letters of a name's, without their articles: `واس`, `وفا`."""
    letters = "".join(fold_name(token.form).removeprefix(ARTICLE)[:1] for token in full)
    short = fold_name(word)
    return len(short) >= _SHORTEST_ACRONYM and any(short == letters[:end] for end in (len(short), len(letters)))


def _may_be_name(word: str) -> bool:
    if not word.isalpha() or len(word) < 2:
        return False
    if word.isascii():
        return word.isupper()
    use = usage(word)
    return not use.count or use.name_share >= _NAME_SHARE
