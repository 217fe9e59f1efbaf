"""The readers of numbers that count: each says what the number counts, or that it counts nothing."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.context.labels import is_labelled
from tasks.figures.context.not_figures import names_something
from tasks.figures.context.product_names import follows_foreign_name, is_of_type
from tasks.figures.events.words import goes_on
from tasks.figures.kinds import ages
from tasks.figures.kinds.alone import stands_alone
from tasks.figures.kinds.claims import Candidate, Claim, Reader, Strength
from tasks.figures.kinds.definites import read_definite, read_definite_noun, read_rank
from tasks.figures.kinds.draft import Draft, extended, noun_at
from tasks.figures.kinds.elided_money import continues_money, elided_money, part_of_money, totals_money
from tasks.figures.kinds.elided_units import continues_measure, continues_shares, listed_like
from tasks.figures.kinds.ones import read_dual, read_one, read_zero
from tasks.figures.nouns.agreement import Agreement, agreement
from tasks.figures.nouns.coordinated import noun_of_coordination
from tasks.figures.nouns.counted import Counted, as_counted, counts_pronoun
from tasks.figures.nouns.counts_before import noun_of_count
from tasks.figures.nouns.nouns import begins_with_clitic, looks_like_perfect_of_many
from tasks.figures.nouns.phrase_before import noun_before
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.clitic_evidence import CLITICS
from tasks.language.fold import fold
from tasks.language.noun_evidence import is_seen_as_noun
from tasks.language.shapes import bare_of_article, is_plural
from tasks.language.stems import bare_of_proclitics
from tasks.language.tokens import bare_form
from tasks.language.vocabulary import usage
from tasks.language.word_classes import is_likelier_whole, may_be_noun

_ACCUSATIVE = "ا"
_MANY = 1000
_FEW = range(3, 11)
_YEARS = range(1900, 2051)
# Of a match that is played on until somebody wins.
_LAST_MINUTE = 120


def read_name(candidate: Candidate) -> Claim | None:
    """A part of a name, a list, an address, a score."""
    reason = names_something(candidate.scan, candidate.quantity, candidate.noun is not None)
    return Claim(Strength.NAME, reason, None) if reason else None


def read_age(candidate: Candidate) -> Claim | None:
    """`عمره 25`."""
    if not ages.is_age(candidate.scan, candidate.quantity, candidate.taken):
        return None
    return Claim(Strength.AGE, "words of age stand around it", Draft(candidate.quantity, "age", "year"))


def read_more_money(candidate: Candidate) -> Claim | None:
    """`20 مليون يورو … 3 ملايين أخرى`."""
    noun, last = candidate.noun, candidate.last
    if noun is None or last is None or not candidate.scan.role(noun.token) & Role.OTHERS:
        return None
    if not continues_money(candidate.scan, candidate.quantity, last):
        return None
    draft = extended(Draft(candidate.quantity, "money", last.unit))
    return Claim(Strength.MORE_MONEY, "more of the sum before it", draft)


def read_part_of_money(candidate: Candidate) -> Claim | None:
    """`18.2 مليار دينار، منها 15.3 مليار من النفط`."""
    if candidate.noun is None or candidate.definite:
        return None
    draft = part_of_money(candidate.scan, candidate.quantity, candidate.noun, candidate.drafts)
    return Claim(Strength.MORE_MONEY, "a part of the sum before it", draft) if draft else None


def read_agreeing_noun(candidate: Candidate) -> Claim | None:
    """`15 إصابة`, `2000 حقيبة`: a noun in the form that the number asks for."""
    if agreement(candidate.scan, candidate.quantity) is not Agreement.SURE:
        return None
    return _read_noun(candidate, Strength.AGREEING_NOUN, "the noun after it has the form that the number asks for")


def read_noun(candidate: Candidate) -> Claim | None:
    """`15 كتاب`, `22 من رجال الأمن`."""
    return _read_noun(candidate, Strength.NOUN, "the noun after it")


def read_label(candidate: Candidate) -> Claim | None:
    """`القرار 2216`."""
    scan, quantity = candidate.scan, candidate.quantity
    labelled = is_labelled(scan, quantity, candidate.noun is not None)
    return Claim(Strength.LABEL, "the word before it is named by numbers", None) if labelled else None


def read_counted_before(candidate: Candidate) -> Claim | None:
    """`عدد الركاب … 5.085.864`, `مواد خمس`."""
    scan, quantity = candidate.scan, candidate.quantity
    if candidate.noun is not None or candidate.definite or counts_pronoun(scan, quantity):
        return None
    if quantity.magnitude >= _MANY and totals_money(scan, quantity):
        return None
    noun = noun_of_count(scan, quantity, candidate.taken) or _coordinated(candidate)
    if noun is None and quantity.worded and quantity.digits is False and not quantity.vague:
        noun = _plural_before(scan, quantity, candidate.taken)
    if noun is None:
        return None
    return Claim(Strength.COUNTED_BEFORE, "the noun before it", Draft(quantity, "count", None, noun))


def read_paid_crowd(candidate: Candidate) -> Claim | None:
    """`دفع النادي الملايين`."""
    return _read_elided(candidate, Strength.MORE_MONEY) if candidate.quantity.vague else None


def read_elided_share(candidate: Candidate) -> Claim | None:
    """`18 بالمئة للرجال و30 للنساء`: a number without a noun goes on after a percentage."""
    if candidate.noun is not None or candidate.definite or not continues_shares(candidate):
        return None
    draft = Draft(candidate.quantity, "percent", "%")
    return Claim(Strength.ELIDED_UNIT, "it goes on after a percentage", draft)


def read_elided_measure(candidate: Candidate) -> Claim | None:
    """`34 درجة داخل البلاد و36 بالجنوب`: a number without a noun goes on after a measure."""
    last = candidate.last
    if last is None or candidate.noun is not None or candidate.definite or not continues_measure(candidate):
        return None
    return Claim(Strength.ELIDED_UNIT, "it goes on after a measure", Draft(candidate.quantity, "measure", last.unit))


def read_listed(candidate: Candidate) -> Claim | None:
    """`المغرب (12.4 مليار دولار) وتونس (8.1 مليارات)`."""
    draft = listed_like(candidate) if candidate.noun is None and not candidate.definite else None
    return Claim(Strength.ELIDED_UNIT, "it is listed like the amount in the last brackets", draft) if draft else None


def read_elided_money(candidate: Candidate) -> Claim | None:
    """`25 مليون ريال مقارنة بـ30 مليوناً`."""
    return None if candidate.definite or candidate.quantity.vague else _read_elided(candidate, Strength.ELIDED_MONEY)


def read_unsure_noun(candidate: Candidate) -> Claim | None:
    """`40 وبار`: a number before what may be its noun, or `و` with another thing."""
    scan, end = candidate.scan, candidate.quantity.end
    if candidate.noun is not None or candidate.definite or candidate.quantity.vague or not scan.joined(end):
        return None
    unknown = scan.is_word(end) and scan.known[end] is None and not scan.words[end].isascii()
    if not unknown or candidate.quantity.value in _YEARS or goes_on(scan.words[end]):
        return None
    if looks_like_perfect_of_many(scan.words[end]) or not may_be_noun(scan.words[end]):
        return None
    noun = noun_at(scan, end) if _is_likely_noun(candidate.quantity, scan.words[end]) else None
    draft = extended(Draft(candidate.quantity, "count", None, noun))
    return Claim(Strength.UNSURE_NOUN, "the word after it may be its noun", draft)


def _is_likely_noun(quantity: Quantity, text: str) -> bool:
    return (is_likelier_whole(text) or _is_thing_named(quantity, text)) and not begins_with_clitic(text)


def _is_thing_named(quantity: Quantity, text: str) -> bool:
    """`ستمئة قنديل`: what is mostly a name is one after the number of a shirt, a rank or a minute, and nowhere else."""
    ranks = quantity.digits and (quantity.value or 0) <= _LAST_MINUTE
    return not ranks and text[0] not in CLITICS and usage(bare_form(text)).is_mostly_name


def read_foreign_type(candidate: Candidate) -> Claim | None:
    """`طائرة من نوع آرباص 330 بطاقة كبيرة`: digits after a foreign word that a word for types names."""
    if not is_of_type(candidate.scan, candidate.quantity):
        return None
    return Claim(Strength.NAME, "it names the type before it", None)


def read_foreign_name(candidate: Candidate) -> Claim | None:
    """`هاتف شاومي 13 بشاشة`: digits right after a word that the encyclopaedia does not have, and that is no verb."""
    if not follows_foreign_name(candidate.scan, candidate.quantity):
        return None
    strength = Strength.FOREIGN_NAME
    if candidate.noun is not None:
        if candidate.quantity.value not in _FEW:
            return None
        strength = Strength.LABEL  # معالج سنابدراغون 7 جين: three to ten count a plural
    return Claim(strength, "it names the foreign word before it", None)


def read_alone(candidate: Candidate) -> Claim | None:
    """`مقتل 12 وإصابة 30`."""
    scan, quantity = candidate.scan, candidate.quantity
    if candidate.noun is not None or candidate.definite:
        return None
    if not stands_alone(scan, quantity, candidate.last.end if candidate.last is not None else 0):
        return None
    return Claim(Strength.ALONE, "a number is said there", Draft(quantity, "count", None))


# From the strongest down; a reader is asked only while it can win.
READERS: tuple[tuple[Strength, Reader], ...] = (
    (Strength.NAME, read_name),
    (Strength.NAME, read_foreign_type),
    (Strength.DUAL, read_dual),
    (Strength.AGE, read_age),
    (Strength.ONE, read_one),
    (Strength.SCORE, read_zero),
    (Strength.MORE_MONEY, read_more_money),
    (Strength.MORE_MONEY, read_paid_crowd),
    (Strength.MORE_MONEY, read_part_of_money),
    (Strength.DEFINITE_NOUN, read_definite_noun),
    (Strength.DEFINITE_NOUN, read_rank),
    (Strength.AGREEING_NOUN, read_agreeing_noun),
    (Strength.LABEL, read_label),
    (Strength.LABEL, read_foreign_name),
    (Strength.NOUN, read_noun),
    (Strength.DEFINITE_NUMBER, read_definite),
    (Strength.COUNTED_BEFORE, read_counted_before),
    (Strength.ELIDED_UNIT, read_elided_share),
    (Strength.ELIDED_UNIT, read_elided_measure),
    (Strength.ELIDED_UNIT, read_listed),
    (Strength.ELIDED_MONEY, read_elided_money),
    (Strength.UNSURE_NOUN, read_unsure_noun),
    (Strength.ALONE, read_alone),
)


def _read_noun(candidate: Candidate, strength: Strength, reason: str) -> Claim | None:
    noun = candidate.noun
    return None if noun is None else Claim(strength, reason, extended(Draft(candidate.quantity, "count", None, noun)))


def _read_elided(candidate: Candidate, strength: Strength) -> Claim | None:
    if candidate.noun is not None:
        return None
    money = elided_money(candidate.scan, candidate.quantity, candidate.drafts, candidate.purse)
    return Claim(strength, "a sum whose currency is said elsewhere", money) if money is not None else None


def _coordinated(candidate: Candidate) -> Counted | None:
    """The noun of a later head: `بلغ عدد القتلى 12 والجرحى 30`."""
    scan, last = candidate.scan, candidate.last
    follows = last is not None and last.counted is not None and last.counted.token < last.quantity.first
    before = last.counted if last is not None and follows and last.end == candidate.taken else None
    return noun_of_coordination(scan, candidate.quantity, before, candidate.taken)


def _plural_before(scan: Scan, quantity: Quantity, taken: int) -> Counted | None:
    """`مواد خمس`: an indefinite plural right before its number."""
    i = quantity.first - 1
    first = scan.known[quantity.number_first]
    if (
        i < taken
        or not scan.joined(quantity.first)
        or scan.known[i] is not None
        or bare_of_article(fold(scan.words[i])) is not None
        or first is None
        or first.conj
        or first.prep
    ):
        return None
    if fold(scan.words[i]).endswith("ات"):
        return noun_before(scan, quantity, taken)
    text = bare_of_proclitics(scan.words[i])
    form = fold(text)
    many = is_plural(form) or is_plural(form.removesuffix(_ACCUSATIVE))
    if not many or quantity.value not in _FEW or not is_seen_as_noun(text):
        return None
    return as_counted(scan, i, text)  # في أسباب أربعة
