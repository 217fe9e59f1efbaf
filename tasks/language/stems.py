"""Words bare of what is written onto their front: conjunctions, prepositions, س of the future, and the article.

`وبالقاهرة`, `للقاهرة` and `القاهرة` have one stem, and `وليد`, `باريس` and `الله` keep their letters. The evidence is
that of `noun_evidence`: what stands after the article or a preposition has no clitic, and a rare word has one where
what is left of it is known, and stands as it then must.
"""

from tasks.language.clitic_evidence import CLITICS, article_of, follows_clitic
from tasks.language.fold import fold_name
from tasks.language.noun_evidence import evidence
from tasks.language.tokens import bare_form
from tasks.language.vocabulary import key, usage

_CONJUNCTIONS = "وف"
# After a preposition the article loses its alef, and before a word with ل one ل: للجنة is ل with اللجنة or with الجنة.
_CONTRACTED = ("لل", "ولل")
_LAM = "ل"
_HAMZAS = frozenset("أإآ")
# The one word of which the article is a part although what is left is a word, and a common one: له.
_GOD, _WITHOUT_ARTICLE = "الله", "له"
_TO_GOD = ("لله", "ولله")
# A share of so little may be two slips of the encyclopaedia; then the rest decides, where it is so much more common.
_SLIGHT_SHARE = 0.1
_FAR_COMMONER = 8.0
# What is left must be a word of its own; of two letters are particles and slips.
_SHORTEST_REST = 3
# Of a word that the encyclopaedia has often, but never like a noun (وقال), the rest must be this many times as common:
# with its conjunction a verb is always rarer than without, and وصل or فاز are not.
_COMMONER = 2.0


def stem(word: str) -> str:
    """The stem of a word as it stands in a text, folded as names are."""
    return fold_name(without_proclitics(key(bare_form(word))))


def bare_of_proclitics(text: str) -> str:
    """`text`, an indefinite word as it stands, without its proclitics, its letters as they were: `لِعملة`, `وبإمارة`.

    The very same string where it has none.
    """
    bare = bare_form(text)
    form, letters = key(bare), 0
    # An article has more letters than one, and no hamza: `وألمانيين` has its conjunction only.
    while len(_rest(form)) == len(form) - 1 or _is_before_hamza(bare[letters:], form):
        form, letters = form[1:], letters + 1
    if not letters:
        return text
    shown = [at for at, sign in enumerate(text) if bare_form(sign)]  # no vowel of the clitic, and no tatweel after it
    return text[shown[letters] :] if letters < len(shown) else text


def _is_before_hamza(bare: str, form: str) -> bool:
    """Whether a clitic stands before a word whose first letters look like an article but for their hamza."""
    return form[:1] in CLITICS and bare[1:2] in _HAMZAS and bool(article_of(form)) and evidence(form[1:]).is_noun


def without_proclitics(form: str) -> str:
    """`form`, a bare word with plain alefs, without its proclitics and its article; it depends on the word alone."""
    while (rest := _rest(form)) and rest != form:
        form = rest
    return form


def _rest(form: str) -> str:
    """`form` with one proclitic, or the article and all before it, taken off; itself where there is none."""
    if form in _TO_GOD:
        return _GOD
    if len(form) <= _SHORTEST_REST or form == _GOD or form.isascii():
        return form
    rest, own = form[1:], evidence(form)
    if own.is_noun and not _is_slip(form, own.share):
        return form
    if article := article_of(form):
        return _behind(article, form)
    if form[0] not in CLITICS or len(rest) < _SHORTEST_REST:
        return form
    if own.is_none or usage(form).count:
        return rest if _is_rest_commoner(form, rest) else form
    return rest if follows_clitic(form) else form


def _is_slip(form: str, share: float) -> bool:
    is_slight = share < _SLIGHT_SHARE and form[0] in CLITICS and follows_clitic(form)
    return is_slight and usage(form[1:]).count >= _FAR_COMMONER * usage(form).count


def _behind(article: str, form: str) -> str:
    """The word behind `article`, where `form` is one with an article, else `form`."""
    rest = form[len(article) :]
    if rest == _WITHOUT_ARTICLE:
        return _GOD
    if article in _CONTRACTED:
        rest = max(rest, _LAM + rest, key=lambda reading: (evidence(reading).is_noun, usage(reading).count))
    return rest if _may_be_definite(form, rest) else form


def _may_be_definite(form: str, rest: str) -> bool:
    """Whether `rest` may follow the article: nothing is known against it, and `form` is not a word that has none."""
    after = evidence(rest)
    if after.is_noun:
        return True
    return len(rest) >= _SHORTEST_REST and not after.is_none and not evidence(form).is_none


def _is_rest_commoner(form: str, rest: str) -> bool:
    if usage(rest).count < _COMMONER * usage(form).count:
        return False
    return form[0] in _CONJUNCTIONS or follows_clitic(form)
