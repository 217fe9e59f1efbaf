"""What the events step knows of words, and the figures that it is asked about."""

from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class CountSpan:
    """A figure that counts, in code points of the text that the tokens are of, ends exclusive.

    `start`..`end` is the whole expression, `number_start`..`number_end` the number in it. `counted` is the noun, and
    `counted_start` where it stands: None where there's no noun, or where it stands in another sentence. `least` is how
    many they are at least, where that is known.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    counted: str | None
    counted_start: int | None
    least: float | None = None

    @property
    def is_noun_before(self) -> bool:
        """Whether the noun stands before the number: `القتلى الخمسة`."""
        return self.counted_start is not None and self.counted_start < self.number_start

    @property
    def is_noun_behind(self) -> bool:
        """Whether the noun stands behind the number: `5 قتلى`."""
        return self.counted_start is not None and self.counted_start >= self.number_end


# What is done to things as well: `ضبط` seizes goods and arrests persons.
OF_GOODS = frozenset(("caught", "seized"))


class Trigger(IntEnum):
    """How a trigger governs those counted."""

    ACT = 1  # a verb that is done to somebody: قتل
    UNDERGO = 2  # a verb that its subject undergoes or does: توفي
    DEED = 3  # the verbal noun of an ACT, whose doer may follow: اعتقال
    FATE = 4  # the verbal noun of what somebody undergoes: مقتل
    CONSTRUCT = 5  # only what follows at once: جثث 5
    PREPOSITION = 6  # what follows with its preposition: القبض على 5


class Rank(IntEnum):
    """How much a noun's own event weighs against that of a verb which governs it."""

    WEAK = 1
    MIDDLING = 2
    STRONG = 3


class Noun(IntEnum):
    """What a counted noun names."""

    UNKNOWN = 0
    PERSON = 1
    THING = 2
    CASE = 3  # حالة


class Guide:
    """What a word does to a clause: bits of `Word.guide`, plain integers for speed."""

    PREPOSITION = 1
    ADVERB = 1 << 1
    COORDINATOR = 1 << 2
    PART = 1 << 3  # بينهم
    PRONOUN_AFTER = 1 << 4  # ثلاثة منهم
    EQUALS = 1 << 5  # هم
    GROUP = 1 << 6  # عصابة من 5
    COMPOSED = 1 << 7  # تضم 5
    OPENER = 1 << 8  # a new clause may begin: أن
    BREAK = 1 << 9  # a new clause begins: فيما
    RELATIVE = 1 << 10
    SOURCE = 1 << 11  # بحسب
    NEGATION = 1 << 12
    STILL = 1 << 13  # لا يزال denies nothing
    DENIAL = 1 << 14  # نفى
    HYPOTHESIS = 1 << 15
    PERHAPS = 1 << 16  # قد, which asserts a perfect
    LEADS_TO = 1 << 17  # أدى لمقتل
    COUNT = 1 << 18  # عدد
    COUNT_AGAIN = 1 << 19  # عددهم
    LINK = 1 << 20  # بلغ
    VERB = 1 << 21
    TRANSPARENT = 1 << 22  # a verb that leaves the clause as it is: كان
    GENITIVE = 1 << 23  # في هجوم 3 مسلحين
    RESUMPTION = 1 << 24  # القبض عليهم
    EXECUTION = 1 << 25  # تنفيذ حكم الإعدام
    VERDICT = 1 << 26  # قضت بإعدام
    TRAP = 1 << 27  # احتجاز في مصعد
    DISEASE = 1 << 28
    WOUND = 1 << 29
    WITH_WOUNDS = 1 << 30  # بجروح
    COMPANY = 1 << 31  # برفقة
    COMPANY_OF_OTHERS = 1 << 32  # مع 12 آخرين
    OTHERS = 1 << 33
    BETWEEN = 1 << 34  # 20 بين قتيل وجريح
    NUMBER_OF = 1 << 35  # في عدد 5
    AUTHORITY = 1 << 36  # الشرطة
    WARNING = 1 << 37  # حذر من مقتل
    DETENTION = 1 << 38
    EXECUTED = 1 << 39  # إعدام
    SICK_OR_HURT = 1 << 40  # إصابة
    REPORT = 1 << 41  # أنباء عن مقتل
    VIOLENCE = 1 << 42  # انفجار
    AVERTING = 1 << 43  # دون
    EXCEPTION = 1 << 44  # سوى
    TOWARDS = 1 << 45
    PATIENT = 1 << 46  # مريض
    REGISTER = 1 << 47  # في عداد المفقودين
    SUPPOSED = 1 << 48  # يخشى, ربما
    FRAUD = 1 << 49  # احتيال
    VICTIM = 1 << 50  # ضحية
    COMPARING = 1 << 51  # مقابل
    ATTEMPT = 1 << 52  # حاول
    AGES = 1 << 53  # أعمارهم
    CAPTOR = 1 << 54  # عصابة
    AIM = 1 << 55  # يجب, يسعى
    STATE = 1 << 56  # رهن الاعتقال
    COPULA = 1 << 57  # باتوا
    PART_END = 1 << 58  # بمن فيهم


class Frame(NamedTuple):
    """A row of the lexicon of frames, whose head says what the columns mean."""

    event: str
    trigger: Trigger
    words: str
    preposition: str = ""
    needs: str = ""
    unless: str = ""
    only: str = ""
    other_with: str = ""
    needed_behind: str = ""
    doer: str = ""
    about: str = ""


class Action(NamedTuple):
    """What one form of a frame's word tells, and the conditions of its frame.

    `preposition` is that of those counted, empty where any will do. A `jussive` form stands only after a negation.
    `doer` are the bits of `Guide` one of which whoever does it must have, 0 where anybody may. `office` tells that no
    private person may. Behind `about` and a noun stands what it is about, not those counted.
    """

    event: str
    trigger: Trigger
    preposition: str = ""
    finite: bool = False
    plural: bool = False
    future: bool = False
    jussive: bool = False
    needs: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    persons: bool = False
    anybody: bool = False
    adjacent: bool = False
    placed: bool = False
    other_with: str = ""
    needed_behind: frozenset[str] = frozenset()
    doer: int = 0
    office: bool = False
    about: str = ""


class Casualty(NamedTuple):
    """The event that a noun says by itself, and whether this form of it is a plural."""

    event: str
    rank: Rank
    many: bool = False


class Word(NamedTuple):
    """A token's analysis: `bare` is the folded stem, `pronoun` what is suffixed, `guide` bits of `Guide`.

    `actions` are the frames that the word may begin, the likeliest first; the clause decides between them.
    """

    bare: str
    conjunction: bool = False
    preposition: str = ""
    definite: bool = False
    pronoun: str = ""
    guide: int = 0
    actions: tuple[Action, ...] = ()
    casualty: Casualty | None = None
