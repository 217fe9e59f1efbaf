"""Whether a number without a noun is said of the world: `قتل 12`, `أصيب العشرات`, `12 من أصل 40`."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.context.qualifiers import qualifier_before
from tasks.figures.events.words import tells_of_people, tells_of_subject
from tasks.figures.nouns.counted import counts_pronoun
from tasks.figures.nouns.counts_before import tells_count
from tasks.figures.nouns.nouns import is_noun
from tasks.figures.words.context_lexicon import AMID, AMONG, ELATIVES, PART_OF, THEREIN, THESE, TOTALS
from tasks.figures.words.numeral_lexicon import DEFINITE_CROWDS, NOT_ALONE, THOUSAND_OR_VERB, UNITS_ALONE
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language import affix_lexicon as affix
from tasks.language.affix_lexicon import ARTICLE
from tasks.language.brackets_lexicon import OPENING
from tasks.language.fold import fold
from tasks.language.noun_evidence import is_seen_as_noun
from tasks.language.shapes import bare_of_article, is_plural
from tasks.language.verb_signs import may_be_perfect
from tasks.language.word_classes import is_verb

_NEXT_FIGURE = 8  # tokens between coordinated numbers: مقتل 12 شخصاً في الهجوم و30 في غيره
_DEFINITE_CROWDS = frozenset(DEFINITE_CROWDS.split())
_TOTALS = frozenset(TOTALS.split())
_BEFORE_WHOLE = frozenset((*ELATIVES.split(), AMID))
_SHORT_VERB = 3
_YEARS = range(1900, 2051)
_DEFINITE, _LONGEST_WHOLE = (ARTICLE, *map(fold, THESE.split())), 2
_CLAUSE_ENDS = ".،؛,;:!؟"
_PARTICLES = Role.FROM | Role.ON | Role.TO | Role.OR | Role.YEAR_LEAD | Role.ABOUT | Role.NEGATION | Role.BETWEEN
_NAMED_BY_NUMBERS = Role.LABEL | Role.RANK | Role.GROUP_NAME | Role.YEAR | Role.MONTH | Role.CLOCK | Role.WEEKDAY
_AMONG = frozenset(AMONG.split())
_THEREIN = frozenset(THEREIN.split())
# Milliards without a noun are of money as often as not, and hardly ever a figure.
_BEYOND_CROWDS = 10**9
_ALONE, _OTHER_WORDS = frozenset(UNITS_ALONE.split()), frozenset(NOT_ALONE.split())


def _is_brought(scan: Scan, quantity: Quantity, taken: int) -> bool:
    """Whether digits without a noun stand where a number is said: after a preposition, a verb, another figure."""
    i = _before_brackets(scan, quantity.first)
    if i < 0 or not scan.joined(i + 1) or quantity.qualifier == "range" or quantity.bounded:
        return True
    if _is_told_of_people(scan, quantity):
        return True
    return _is_of_a_verb(scan, quantity, i, taken) or _is_brought_by(scan, quantity, i, taken)


def _is_brought_by(scan: Scan, quantity: Quantity, i: int, taken: int) -> bool:
    """Whether the word `i` before digits brings a number: a preposition, `و` after another figure."""
    word = scan.known[i]
    if _is_among(scan, i):
        return True
    if word is None:
        return False
    if scan.glued(i + 1) and scan.words[i] == "و":
        return _is_next_figure(scan, quantity, taken) or (scan.joined(i) and bool(scan.role(i - 1) & Role.BRINGS))
    if len(scan.words[i]) == 1 or word.role & (Role.BRINGS | Role.CHANGE):
        return True
    return qualifier_before(scan, quantity, taken) is not None


def _is_of_a_verb(scan: Scan, quantity: Quantity, i: int, taken: int) -> bool:
    """`عاد 30`, `نقلت الطائرة 120`: the subject or the object of the verb before, whose last token is `i`."""
    if i + 1 == quantity.first and (scan.known[i] is None or quantity.digits) and _acts(scan, i):
        return True
    if i + 1 == quantity.first and scan.known[i] is None and _begins_with_verb(scan, i):
        return True
    return _is_object(scan, quantity, taken)


def _is_object(scan: Scan, quantity: Quantity, taken: int) -> bool:
    """`نقلت الطائرة 120 إلى بغداد`: what a verb does, right after its subject.

    With more words between them the number is a name: `القناة الوطنية 1`, `على الرقم الأخضر 801`.
    """
    at = quantity.first - 2
    if at < taken or not (scan.joined(at + 1) and scan.joined(at + 2)) or quantity.value in _YEARS:
        return False
    is_subject = fold(scan.words[at + 1]).startswith(ARTICLE) and not scan.role(at + 1) & _NAMED_BY_NUMBERS
    return is_subject and not scan.role(at) & _NAMED_BY_NUMBERS and (_acts(scan, at) or _begins_with_verb(scan, at))


def _begins_with_verb(scan: Scan, i: int) -> bool:
    """Whether a clause begins at token `i` with what may be its verb: `ترشح 14 للمنصب`, `وصوت 45 ضده`."""
    opens = not scan.joined(i) or scan.words[i - 1] in _CLAUSE_ENDS or scan.words[i].startswith("و")
    return opens and not scan.role(i) & (_NAMED_BY_NUMBERS | _PARTICLES) and may_be_perfect(scan.words[i])


def _acts(scan: Scan, i: int) -> bool:
    """Whether the token is a verb, by evidence, and no particle."""
    word = scan.known[i]
    return (word is None or not word.role & _PARTICLES) and len(scan.words[i]) >= _SHORT_VERB and is_verb(scan.words[i])


def _before_brackets(scan: Scan, first: int) -> int:
    i = first - 1
    while i >= 0 and scan.joined(i + 1) and scan.words[i] in OPENING:
        i -= 1
    return i


def _is_next_figure(scan: Scan, quantity: Quantity, taken: int) -> bool:
    """Whether another figure of the sentence ends shortly before the number."""
    return taken > 0 and quantity.first - taken <= _NEXT_FIGURE and scan.unbroken(taken, quantity.first)


def _is_told_of_people(scan: Scan, quantity: Quantity) -> bool:
    """`والجرحى 30`, `القتلى: 12`, `قتل فيها 40`, `إن 3 قتلوا`."""
    at = quantity.first - 1
    at -= at > 0 and (scan.words[at] == ":" or (scan.joined(at) and fold(scan.words[at]) in _THEREIN))
    after = scan.words[quantity.end] if scan.joined(quantity.end) else ""
    return tells_of_people(scan.words[at]) or (after != "" and tells_of_subject(after))


def _is_among(scan: Scan, i: int) -> bool:
    """`من بين 71 كانوا`, `من بين هؤلاء النواب 34`: the number after that, or after the many that it is a part of."""
    at = i
    while i - at < _LONGEST_WHOLE and scan.joined(at) and fold(scan.words[at]).startswith(_DEFINITE):
        at -= 1
    if at < i and not is_plural(bare_of_article(fold(scan.words[i])) or ""):
        return False
    return scan.words[at] == AMID and scan.joined(at) and scan.words[at - 1] == PART_OF


def stands_alone(scan: Scan, quantity: Quantity, taken: int) -> bool:
    """Whether a number without a noun is still said of the world rather than a word of another meaning."""
    if quantity.vague:
        return counts_pronoun(scan, quantity) or is_crowd(scan, quantity) or _joins_crowd(scan, quantity, taken)
    if quantity.qualifier == "more_than":
        return True  # حضر مئة ونيف
    if counts_pronoun(scan, quantity):
        return True
    if scan.joined(quantity.end) and scan.words[quantity.end] in _AMONG:
        return True  # أعدم التنظيم 4 بينهم امرأة، تقدم 230 فقط
    if quantity.digits or quantity.value is None:
        brought = _is_brought(scan, quantity, taken) or tells_count(scan, quantity, taken)
        return brought or _is_part(scan, quantity)
    return _is_said_in_words(scan, quantity, taken)


def _is_said_in_words(scan: Scan, quantity: Quantity, taken: int) -> bool:
    first = scan.known[quantity.number_first]
    if first is None:
        return False
    if scan.joined(quantity.end) and scan.words[quantity.end] == PART_OF:
        return first.form != THOUSAND_OR_VERB
    if quantity.number_end - quantity.number_first > 1 or first.digits is not None or first.form in _ALONE:
        return True
    return first.form not in _OTHER_WORDS and _is_brought(scan, quantity, taken)


def _is_part(scan: Scan, quantity: Quantity) -> bool:
    """`12 من أصل 40`, `17 من 20 نائبا`."""
    end = quantity.end
    if not (scan.joined(end + 1) and scan.words[end] == PART_OF):
        return False
    if fold(scan.words[end + 1]) in _BEFORE_WHOLE and scan.joined(end + 2):
        end += 1  # 4 من أعلى 9 قمم, 3 من بين 5 مستشفيات
    whole = scan.known[end + 1]
    of_number = whole is not None and whole.digits is not None and scan.joined(end + 2) and is_noun(scan, end + 2)
    return of_number or fold(scan.words[end + 1]) in _TOTALS


def is_crowd(scan: Scan, quantity: Quantity) -> bool:
    """`أصيب العشرات`, `نزوح الآلاف`; `بالآلاف` only says how."""
    first = scan.known[quantity.number_first]
    last = scan.known[quantity.number_end - 1]
    if first is None or last is None or first.prep in ("ب", "ك") or (quantity.min or 0) >= _BEYOND_CROWDS:
        return False
    return last.definite or last.form in _DEFINITE_CROWDS or _acts_or_suffers(scan, quantity)


def _joins_crowd(scan: Scan, quantity: Quantity, taken: int) -> bool:
    """`أصيب 3 شبان بالرصاص وعشرات بالغاز`: after another figure, before what befell these, the verb holds for both."""
    first, end = scan.known[quantity.number_first], quantity.end
    if first is None or first.conj != affix.WAW or not scan.joined(end) or not _is_next_figure(scan, quantity, taken):
        return False
    return scan.words[end].startswith(affix.WITH) and not is_seen_as_noun(scan.words[end])


def _acts_or_suffers(scan: Scan, quantity: Quantity) -> bool:
    """`أصيب عشرات بجروح`, `ومئات جرحوا`."""
    before, end = quantity.first - 1, quantity.end
    if before >= 0 and scan.joined(quantity.first) and tells_of_people(scan.words[before]):
        return True
    return scan.joined(end) and scan.words[end].endswith("وا") and len(scan.words[end]) > _SHORT_VERB
