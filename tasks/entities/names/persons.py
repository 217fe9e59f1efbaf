"""Persons' names in their whole length, where the recogniser knew only a part of them.

It knows given names far better than surnames, of which most are rare or foreign.
"""

from collections.abc import Container, Sequence

from tasks.entities.mentions import Name, Sentences, Span
from tasks.entities.names.full_names import is_full_name, is_given_name
from tasks.entities.names.inflected import is_contracted, is_enclosed, is_future, is_possessed, is_unknown_name
from tasks.entities.names.names import key_of
from tasks.entities.names.names_lexicon import (
    ARTICLE,
    HONORIFICS,
    LINEAGE_PARTICLES,
    OPEN_PARTICLES,
    PROCLITIC_CONJUNCTION,
    TITLES,
)
from tasks.entities.names.person_ends import whole_name_end
from tasks.entities.names.proclitics import PROCLITICS
from tasks.entities.names.surnames import is_rare_surname, is_surname, lineage_end
from tasks.language.fold import fold_name
from tasks.language.tokens import Token, is_word
from tasks.language.vocabulary import usage
from tasks.language.word_classes import may_be_noun

# A word that is in names so often may be a given name before an unknown surname, and before one that the article knows.
_GIVEN_SHARE = 0.6
_CARRIED_GIVEN_SHARE = 0.4
# A rarer word that is in names at all may be one too (جهاد); so many stand before a surname at most.
_COMMON = 200
_MOST_GIVEN = 3
# A lone word that is seldom seen is mostly the given name of a foreigner.
_RARE = 50
# A known person's name has at most so many words behind those that were recognised.
_MOST_FURTHER = 3


def complete_persons(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` with each person's name whole, and without the lone words that are none.

    - A name that ends in a particle takes the word after it: `شيرين أبو` with `عاقلة`.
    - What `بن` or `ابن` begins right behind it belongs to it.
    - It takes the words after it with which it is the full name of a person of Wikidata: `يحيى` with `سريع`.
    - A lone given name takes a word after it that nobody knows: `أليو` with `سيسيه`. A first name and a surname that
      are known are left alone.
    - Ordinary words at the end of a name are cut off: `آل صلاح لتحرشه`, `محمد الزغبي أورد`; a name that is only that is
      none.
    """
    names = _joined(tokens, names)
    owned = {(name.span.sentence, at) for name in names for at in range(name.span.start, name.span.end)}
    completed: list[Name] = []
    for name in names:
        if name.span.type != "PERS":
            completed.append(name)
            continue
        span = _extended(_cut(name.span, tokens[name.span.sentence]), tokens[name.span.sentence], owned)
        if span.start < span.end:
            completed.append(_as_known(name._replace(span=span), tokens[span.sentence]))
    return _without_fathers(completed)


def _without_fathers(names: Sequence[Name]) -> list[Name]:
    """`names` without those that the person before them has taken in: `زغبان` of `فاطمة ولد زغبان`."""
    kept: list[Name] = []
    for name in names:
        if not kept or not _holds(kept[-1].span, name.span):
            kept.append(name)
    return kept


def _holds(whole: Span, part: Span) -> bool:
    return whole.sentence == part.sentence and whole.start <= part.start and part.end <= whole.end


def _as_known(name: Name, words: Sequence[Token]) -> Name:
    """`name` with its first letter where Wikidata has a person so called, and none without it: `لامين يامال`."""
    whole = name._replace(first=words[name.span.start].form)
    is_known = whole != name and is_full_name(key_of(whole.forms(words)))
    return whole if is_known and not is_full_name(key_of(name.forms(words))) else name


def _joined(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` with a person and what belongs to him right behind him in one.

    That is what `بن` or `ابن` begins (`عبد الإله` with `ابن كيران`), and behind a lone word another, since nothing
    parts them as two persons are parted: `باربرا` with `بوشيه`. The first must be a given name or a rare word, which
    `نوبل` is not.
    """
    joined: list[Name] = []
    for name in names:
        span, before = name.span, joined[-1].span if joined else None
        if (
            before is not None
            and before.type == span.type == "PERS"
            and (before.sentence, before.end) == (span.sentence, span.start)
            and (tokens[span.sentence][span.start].form in LINEAGE_PARTICLES or _is_surname_alone(before, name, tokens))
        ):
            joined[-1] = joined[-1]._replace(span=before._replace(end=span.end))
        else:
            joined.append(name)
    return joined


def _is_surname_alone(before: Span, name: Name, tokens: Sentences) -> bool:
    """Whether `name`, right behind the lone word `before`, is a lone word without a clitic, and so one person's."""
    words = tokens[before.sentence]
    if not before.end - before.start == 1 == name.span.end - name.span.start or name.first != words[before.end].form:
        return False
    given = words[before.start].form
    return is_given_name(given) or is_unknown_name(given) or usage(given).count < _RARE


def _cut(span: Span, words: Sequence[Token]) -> Span:
    """`span` without ordinary words with clitics at its end; perhaps empty."""
    end = whole_name_end(span, words)
    while end > span.start and _is_no_surname(words[end - 1].form, is_first=end - 1 == span.start):
        end -= 1
    return span._replace(end=end)


def _is_no_surname(form: str, *, is_first: bool) -> bool:
    return is_enclosed(form) or is_future(form) or (not is_first and (is_possessed(form) or is_contracted(form)))


def _extended(span: Span, words: Sequence[Token], owned: Container[tuple[int, int]]) -> Span:
    end = span.end
    if end == span.start or end >= len(words) or (span.sentence, end) in owned or not is_word(words[end].form):
        return span
    if (longer := max(lineage_end(span, words, owned), _full_name_end(span, words, owned))) > end:
        return span._replace(end=longer)
    return span._replace(end=end + 1) if _goes_on(span, words) else span


def _goes_on(span: Span, words: Sequence[Token]) -> bool:
    """Whether the word behind a name belongs to it: behind a particle, or as the surname that it lacks."""
    last, following = words[span.end - 1].form, words[span.end].form
    if fold_name(last) in OPEN_PARTICLES and following.isalpha():
        return True
    is_one = span.end - span.start == 1
    is_lone = (is_one and usage(last).name_share >= _GIVEN_SHARE) or _is_lone_with_clitic(span, words)
    if is_lone or _has_given_names_only(span, words):
        is_sure = is_one and is_given_name(last) and is_rare_surname(following)
        return is_unknown_name(following) or is_sure or is_surname(span, words)
    return is_one and usage(last).count < _RARE and is_surname(span, words)


def _has_given_names_only(span: Span, words: Sequence[Token]) -> bool:
    """Whether a name may go on with a surname: a lone word that nobody knows, or one or two given names."""
    forms = [word.form for word in words[span.start : span.end]]
    following = words[span.end].form
    if following.startswith(PROCLITIC_CONJUNCTION) or len(forms) >= _MOST_GIVEN:
        return False
    if len(forms) == 1 and is_unknown_name(forms[0]):
        return following[0] not in PROCLITICS
    if forms[0] in HONORIFICS:
        return all(usage(form).name_share >= _GIVEN_SHARE for form in forms[1:])
    return all(map(is_given_name, forms))


def _full_name_end(span: Span, words: Sequence[Token], owned: Container[tuple[int, int]]) -> int:
    """The end of the longest name of a known person that begins as `span` does, or that of `span`."""
    forms = [word.form for word in words[span.start : span.end + _MOST_FURTHER]]
    free = span.end
    while free < span.start + len(forms) and words[free].form.isalpha() and (span.sentence, free) not in owned:
        free += 1
    for end in range(free, span.end, -1):
        if is_full_name(key_of(forms[: end - span.start])):
            return end
    return span.end


def _is_lone_with_clitic(span: Span, words: Sequence[Token]) -> bool:
    form = words[span.start].form
    return span.end - span.start == 1 and not usage(form).count and usage(form[1:]).name_share >= _GIVEN_SHARE


def given_names_start(words: Sequence[Token], at: int) -> int:
    """Where the name begins whose surname is at `at`: the given names before it belong to it, known or not.

    Else the surname of one person would move another's deeds to him: `أمين الخطيب … قريبه جهاد الخطيب`.
    """
    start = at
    while start > max(0, at - _MOST_GIVEN):
        form = words[start - 1].form
        if form.startswith(ARTICLE):
            # سيف الإسلام, نور الدين: not without the word before it.
            if start < 2 or form in TITLES or not (_may_be_given(words[start - 2].form) and usage(form).name_share):
                break
            start -= 2
        elif _may_be_given(form):
            start -= 1
        else:
            break
    return start


def _may_be_given(form: str) -> bool:
    use = usage(form)
    if form in TITLES or not form.isalpha() or form.startswith(ARTICLE):
        return False
    if not use.count:
        return is_unknown_name(form) and may_be_noun(form) and not form.startswith(PROCLITIC_CONJUNCTION)
    return use.name_share >= _CARRIED_GIVEN_SHARE or (use.name_share > 0 and use.count < _COMMON)
