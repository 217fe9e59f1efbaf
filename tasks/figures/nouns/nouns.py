"""Whether the word right after a number is a noun that it counts: by what the word is, and what is written alike."""

from tasks.figures.events.words import goes_on, is_plural_verb
from tasks.figures.words.analysis import Word
from tasks.figures.words.context_lexicon import LETTER_OF_NOUN
from tasks.figures.words.persons import PERSON_FORMS
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language import affix_lexicon as affix
from tasks.language.fold import fold
from tasks.language.nationalities import COUNTRY_WORDS
from tasks.language.noun_evidence import evidence, is_mostly_noun, is_seen_as_noun
from tasks.language.places import ADJECTIVES
from tasks.language.shapes import SUFFIXES, is_plural
from tasks.language.tokens import bare_form
from tasks.language.vocabulary import usage
from tasks.language.word_classes import begins_like_article, is_name_of_kind, is_whole_noun

_RARE_CLITICS, _LONG_REST = "وفك", 5
# In the encyclopaedia a name is at least so many times as common alone as with و before it.
_NAMES_PER_AND = 8
_DUAL_VERB, _PLURAL_VERB, _SHORTEST_PERFECT = "ا", "وا", 3
_TANWIN, _FEMININE_TANWIN = ("اً", "ًا"), "ةً"
_TENS = ("عشر", "عشره", "ون", "ين")
_HUNDRED, _TAKE_ACCUSATIVE = 100, range(11, 100)
_HAMZAS = "أإآ"
_HIS, _PREPOSITIONS = "ه", "بل"
# Closed classes, and words that say something else of a number.
_NO_NOUN = (
    Role.ARTICLE
    | Role.STOP
    | Role.WEEKDAY
    | Role.RANK
    | Role.MONTH
    | Role.CLOCK_MARK
    | Role.HIJRI
    | Role.EXCEPT
    | Role.FROM
    | Role.ON
    | Role.TO
    | Role.OR
    | Role.NEGATION
    | Role.BETWEEN
    | Role.CHANGE
    | Role.ABOUT
    | Role.MORE_THAN
    | Role.MORE_ON
    | Role.LESS_OFF
    | Role.AT_LEAST_SUFFIX
)


def is_noun(scan: Scan, i: int, definite: bool = False) -> bool:
    """Whether the token at `i`, right after a number, is a noun that the number counts."""
    text = scan.words[i]
    form = fold(text)
    if len(form) < 2 or not form.isalpha() or form.isascii():
        return False
    if _is_verb_of_many(scan, i, text, form) or (_has_single_owner(form) if definite else _has_owner(form)):
        return False
    if (goes_on(form) and not is_mostly_noun(text)) or (form in COUNTRY_WORDS and not _is_people(scan, i, form)):
        return False
    word = scan.known[i]
    if word is not None and text[0] != LETTER_OF_NOUN.get(form):
        return _is_listed_noun(text, word, definite)
    return _is_unlisted_noun(text, form, definite) or _is_kind(scan, i)


def _is_kind(scan: Scan, i: int) -> bool:
    """`2350 كروز دخان`: a loanword that nobody knows but as a name, with a noun for its genitive."""
    following = i + 1
    if not (scan.joined(following) and scan.is_word(following) and scan.known[following] is None):
        return False
    return is_name_of_kind(scan.words[i], scan.words[following])


def _is_people(scan: Scan, i: int, form: str) -> bool:
    """`47 سوريا`: the accusative of `سوري`, which the number requires; a country has no tanwin and is not counted."""
    word, before = scan.known[i], scan.at(i - 1)
    if not form.endswith(affix.NISBA_ACCUSATIVE) or form[:-1] not in ADJECTIVES:
        return False
    asks = int(before) % _HUNDRED in _TAKE_ACCUSATIVE if before.isdecimal() else fold(before).endswith(_TENS)
    return asks or (word is not None and word.tanwin)


def _is_verb_of_many(scan: Scan, i: int, text: str, form: str) -> bool:
    """`اثنان قتلا`; what mostly stands like a noun is one, though a verb is written alike: `لجان`."""
    return is_plural_verb(form) and not is_mostly_noun(text) and not _is_of_two(scan, i, text, form)


def _is_of_two(scan: Scan, i: int, text: str, form: str) -> bool:
    """Whether the word at `i` would be a dual verb where no two are counted: `12 تجمعا`, but `اثنان تجمعا`."""
    dual = form.endswith(_DUAL_VERB) and not form.endswith(_PLURAL_VERB)
    before = fold(scan.words[i - 1]) if i else ""
    return dual and (text.endswith(_TANWIN) or before.isdecimal() or before.endswith(_TENS)) and is_seen_as_noun(text)


def _is_unlisted_noun(text: str, form: str, definite: bool) -> bool:
    if _begins_with_article(text, form):
        return definite
    if definite and any(is_whole_noun(form.removesuffix(ending)) for ending in SUFFIXES if form.endswith(ending)):
        return True  # نصف تعدادها
    if _is_and_with_name(text, form):
        return False  # كليو 2 ورينو
    if begins_with_clitic(text):
        return False  # 10 ملايين كمكافآت
    return is_whole_noun(text) or form in PERSON_FORMS or text.endswith((*_TANWIN, _FEMININE_TANWIN))


def looks_like_perfect_of_many(text: str) -> bool:
    """`30 رسبوا`: what ends so and was never seen as a noun (`عضوا`) is a verb of as many."""
    return fold(text).endswith(_PLURAL_VERB) and len(text) > _SHORTEST_PERFECT and not is_seen_as_noun(text)


def begins_with_clitic(text: str) -> bool:
    """`87 وامتناع`, `10 ملايين كمكافآت`: a word never seen, whose long rest mostly stands like a noun.

    The rest of a short word is a noun by chance now and then.
    """
    form = bare_form(text)
    rest = form[1:]
    if form[0] not in _RARE_CLITICS or len(rest) < _LONG_REST or evidence(form).count or is_seen_as_noun(form):
        return False
    return is_mostly_noun(rest)


def _is_listed_noun(text: str, word: Word, definite: bool) -> bool:
    if word.conj or word.prep or (not definite and _has_article(text, word)):
        return False
    if word.role & Role.NOUN and not word.definite:
        return True
    if word.digits or word.part or word.ordinal is not None:
        return False
    if word.role & Role.OTHERS and not word.definite:
        return True
    return not (word.role & _NO_NOUN or (word.role & Role.YEAR_LEAD and not is_whole_noun(text)))


def _has_single_owner(form: str) -> bool:
    """`لقي آلاف مصرعهم`: one thing with its owners' pronoun; `آلاف أبنائهم` are many."""
    stems = [form.removesuffix(owner) for owner in affix.PRONOUNS_OF_PERSONS if form.endswith(owner)]
    return bool(stems) and not is_seen_as_noun(form) and not any(map(is_plural, stems))


def _has_owner(form: str) -> bool:
    """`أصيب 15 بينهم 5 إصاباتهم بليغة`: what has a pronoun is definite, and counted by no number before it."""
    if form[0] in _PREPOSITIONS and form.endswith(_HIS) and not is_seen_as_noun(form):
        return is_seen_as_noun(form[1:].removesuffix(_HIS))  # حضر 30 لتوديعه
    if not form.endswith(affix.PRONOUNS_OF_PERSONS) or is_seen_as_noun(form):
        return False
    return any(is_seen_as_noun(form.removesuffix(owner)) for owner in affix.PRONOUNS_OF_PERSONS if form.endswith(owner))


def _has_article(text: str, word: Word) -> bool:
    """Whether the word has the article, also where its table holds it so: `الأسبوع`."""
    return word.definite or _begins_with_article(text, word.form)


def _begins_with_article(text: str, form: str) -> bool:
    """Whether ال is the article rather than the beginning of the noun: `الكتاب`, but `التزام` and `الغام`."""
    return form.startswith(affix.ARTICLE) and text[0] not in _HAMZAS and not begins_like_article(text)


def _is_and_with_name(text: str, form: str) -> bool:
    """`ورينو`: the rest is mostly a name, and the whole is no noun that is as common, as `وفود` is."""
    if not form.startswith(affix.WAW) or form.endswith(affix.ALEF) or not usage(form[1:]).is_mostly_name:
        return False
    whole = evidence(bare_form(text))
    return not whole.is_noun or evidence(form[1:]).count >= _NAMES_PER_AND * whole.count
