"""Where the recogniser's name of an organisation ends: less what goes on with the sentence, with what it lacks."""

from collections.abc import Container, Sequence

from tasks.entities.institutions.adjectives import agree
from tasks.entities.institutions.bodies import PURPOSE_CONSTRUCTS
from tasks.entities.institutions.bodies_lexicon import CALLED_AFTER_PERSONS
from tasks.entities.institutions.club_table import is_known_club
from tasks.entities.institutions.clubs_lexicon import GENERIC_OF_CLUBS
from tasks.entities.institutions.ends import ACRONYMS, HEADS
from tasks.entities.institutions.lexicon import AFTER_PERSONS
from tasks.entities.institutions.tails import is_weekday
from tasks.entities.institutions.unnamed_lexicon import PREPOSITIONS, TIMES
from tasks.entities.mentions import HYPHENS, Name
from tasks.entities.names.inflected import is_future
from tasks.entities.names.names import key_of
from tasks.entities.names.names_lexicon import ARTICLE, FEMININE, IMPERFECT_OF_OTHERS
from tasks.entities.names.proclitics import readings
from tasks.language.affix_lexicon import FOR
from tasks.language.fold import fold_name
from tasks.language.noun_evidence import is_seen_as_noun
from tasks.language.tokens import Token, is_word
from tasks.language.vocabulary import usage
from tasks.language.word_classes import is_whole_noun, may_be_noun

_CLUB_NOUNS = frozenset(key_of(GENERIC_OF_CLUBS))
_AFTER_PERSONS = frozenset(map(fold_name, AFTER_PERSONS | CALLED_AFTER_PERSONS))
MOST_NAME_SHARE = 0.15
"""More often a name than this, a word may be what a body is called: `بنك الخليج الأول`."""
NAME_SHARE = 0.6
"""So often a name, a word is hardly ever anything else, as in the context of an article."""
_COMMON = 100
# The article stands behind so many letters of clitics.
_MOST_CLITICS = 4
_LEAST = 2
_GLUED = 3


def with_end(name: Name, words: Sequence[Token], taken: Container[int]) -> Name:
    """`name` less what goes on with the sentence behind it, or with the noun that its last word lacks.

    The words `taken` are in names already, and are not added.
    """
    span = name.span
    end = span.end
    is_called_after_person = not _AFTER_PERSONS.isdisjoint(map(fold_name, (name.first, *readings(name.first))))
    while end - span.start > 1 and _goes_on(words, end - 1, is_called_after_person):
        end -= 1
    if end - span.start > 1 and (
        _is_of_other(words[span.start : end]) or (end == span.end and _is_left_open(words, end - 1))
    ):
        end -= 1
    if end == span.end:
        completed = _completed_end(words, span.start, end)
        end = end if completed - 1 in taken else completed
    return name._replace(span=span._replace(end=end))


def _goes_on(words: Sequence[Token], at: int, is_called_after_person: bool) -> bool:
    """Whether the word `at` belongs to no name: behind a definite word stands no verb and no indefinite noun in one."""
    form = words[at].form
    if (
        form in PREPOSITIONS
        or is_future(form)
        or ((form in TIMES or is_weekday(form)) and _may_have_time(words[at - 1].form))
    ):
        return True
    if not words[at - 1].form.startswith(ARTICLE) or usage(form).name_share >= NAME_SHARE:
        return False
    if form[:1] in IMPERFECT_OF_OTHERS and not is_whole_noun(form) and not may_be_noun(form):
        return True
    is_common = _is_common_noun(form) and ARTICLE not in form[:_MOST_CLITICS]
    return is_common and not is_called_after_person


def _is_common_noun(form: str) -> bool:
    use = usage(form)
    return use.count >= _COMMON and use.name_share <= MOST_NAME_SHARE and is_seen_as_noun(form)


def _is_left_open(words: Sequence[Token], at: int) -> bool:
    """Whether the word `at` is `ل` with an indefinite noun that lacks its genitive: `صندوق النقد لولاية ثانية`."""
    form = words[at].form
    noun = form[1:]
    if form[:1] != FOR or noun[:1] == FOR or usage(form).name_share > MOST_NAME_SHARE:
        return False
    follows = words[at + 1].form if at + 1 < len(words) else ""
    return _is_common_noun(noun) and not follows.startswith(ARTICLE)


def _is_of_other(words: Sequence[Token]) -> bool:
    """Whether the last of `words` is an adjective of none of them: `حزب المصباح الواسعة`, of a noun before both."""
    *nouns, last = (word.form for word in words)
    masculine = last.removesuffix(FEMININE)
    if masculine == last or not all(form.startswith(ARTICLE) for form in (last, nouns[-1])):
        return False
    if any(agree(noun, last) for noun in nouns) or usage(last).name_share > MOST_NAME_SHARE:
        return False
    return all(is_seen_as_noun(form.removeprefix(ARTICLE)) for form in (last, masculine))


def _completed_end(words: Sequence[Token], start: int, end: int) -> int:
    """`end` behind what the last word lacks: the noun that `ل` is for, or the half behind a hyphen.

    `الكنفدرالية الإفريقية لكرة` goes on with `القدم`, `المركز السوسيو` with `-ثقافي`, and `النادي` with `الأهلي`.
    """
    if end == len(words):
        return end
    if words[end].form in HYPHENS:
        return end + 2 if _is_glued(words[end - 1 : end + 2]) else end
    last, following = words[end - 1].form, words[end].form
    if end - start == 1 and key_of([last])[0] in _CLUB_NOUNS:
        return end + 1 if is_known_club(key_of([following])) else end
    is_construct = end - start > _LEAST and last[:1] == FOR and fold_name(last[1:]) in PURPOSE_CONSTRUCTS
    return end + 1 if is_construct and following.startswith(ARTICLE) else end


def _is_glued(words: Sequence[Token]) -> bool:
    """Whether the second of `words` stands between the others without a blank, and the third is a word."""
    if len(words) < _GLUED:
        return False
    before, hyphen, after = words
    return before.end == hyphen.start and hyphen.end == after.start and is_word(after.form)


def _may_have_time(form: str) -> bool:
    """Whether a day may stand behind a word that is a name by itself: `رويترز اليوم`, but `صحيفة اليوم`."""
    return not is_head(form) or fold_name(form) in ACRONYMS


def is_head(form: str) -> bool:
    """Whether a body's name may begin with a word, itself or less its proclitics."""
    return not HEADS.isdisjoint(map(fold_name, (form, *readings(form))))
