"""What words do around numbers, as bits, so that one lookup answers every question about a word."""

from tasks.figures.words import amount_lexicon, label_lexicon
from tasks.figures.words import context_lexicon as lexicon
from tasks.language import calendar
from tasks.language.affix_lexicon import ARTICLES


class Role:
    """The parts that a word may play in the neighbourhood of a number: bits of an int (an enum is slow)."""

    ABOUT = 1 << 0
    MORE_THAN = 1 << 1
    LESS_THAN = 1 << 2
    MORE_FROM = 1 << 3
    LESS_FROM = 1 << 4
    MORE_ON = 1 << 5
    LESS_OFF = 1 << 6
    FROM = 1 << 7
    ON = 1 << 8
    OR = 1 << 9
    EQUALS = 1 << 10
    NEGATION = 1 << 11
    NOT_LESS = 1 << 12
    NOT_MORE = 1 << 13
    LEAST = 1 << 14
    LIMIT = 1 << 15
    AT_LEAST_SUFFIX = 1 << 16
    BETWEEN = 1 << 17
    TO = 1 << 18
    CHANGE = 1 << 19
    YEAR = 1 << 20
    YEAR_LEAD = 1 << 21
    MONTH = 1 << 22
    WEEKDAY = 1 << 23
    HIJRI = 1 << 24
    CHRISTIAN = 1 << 25
    CLOCK = 1 << 26
    CLOCK_MARK = 1 << 27
    DATE = 1 << 28
    LABEL = 1 << 29
    RANK = 1 << 30
    GROUP_NAME = 1 << 31
    AGE = 1 << 32
    AGE_STATE = 1 << 33
    COUNT = 1 << 34
    STOP = 1 << 35
    OTHERS = 1 << 36
    POINT = 1 << 37
    HEAT = 1 << 38
    TEAM = 1 << 39
    NEGATIVE = 1 << 40
    DECIMAL = 1 << 41
    EXCEPT = 1 << 42
    AND = 1 << 43
    UP = 1 << 44
    DOWN = 1 << 45
    IDIOM = 1 << 46
    SHARE = 1 << 47
    ARTICLE = 1 << 48
    NOUN = 1 << 49
    MATCHING = 1 << 50
    FALL = 1 << 51
    BRINGS = 1 << 52
    ILLNESS = 1 << 53
    RACE = 1 << 54
    AREA = 1 << 55
    SUM = 1 << 56


QUALIFYING = Role.ABOUT | Role.MORE_FROM | Role.LESS_FROM | Role.FROM | Role.MORE_THAN | Role.LESS_THAN
"""What may stand with a number in its brackets or quotation marks: `«أكثر من 800» قضية`."""


def _table() -> dict[str, int]:
    from tasks.figures.words import numeral_lexicon

    words: tuple[tuple[int, str], ...] = (
        (Role.ABOUT, lexicon.ABOUT),
        (Role.MORE_THAN, lexicon.MORE_THAN),
        (Role.LESS_THAN, lexicon.LESS_THAN),
        (Role.MORE_FROM, lexicon.MORE_FROM),
        (Role.LESS_FROM, lexicon.LESS_FROM),
        (Role.MORE_ON, lexicon.MORE_ON),
        (Role.LESS_OFF, lexicon.LESS_OFF),
        (Role.FROM, lexicon.FROM_WORDS),
        (Role.ON, lexicon.ON_WORDS),
        (Role.OR, lexicon.OR_WORDS),
        (Role.EQUALS, lexicon.EQUALS_WORDS),
        (Role.NEGATION, lexicon.NEGATION),
        (Role.NOT_LESS, lexicon.NOT_LESS),
        (Role.NOT_MORE, lexicon.NOT_MORE),
        (Role.LEAST, lexicon.LEAST),
        (Role.LIMIT, lexicon.LIMIT_WORDS),
        (Role.AT_LEAST_SUFFIX, lexicon.AT_LEAST_SUFFIX),
        (Role.BETWEEN, lexicon.BETWEEN),
        (Role.TO, lexicon.TO_WORDS),
        (Role.CHANGE | Role.FALL, lexicon.FALLS),
        (Role.CHANGE, lexicon.CHANGE),
        (Role.YEAR, lexicon.YEAR_WORDS),
        (Role.YEAR_LEAD, lexicon.YEAR_LEADS),
        (Role.MONTH, " ".join(calendar.MONTHS)),
        (Role.WEEKDAY, " ".join(calendar.WEEKDAY_WORDS)),
        (Role.HIJRI, lexicon.HIJRI_MARKS),
        (Role.CHRISTIAN, lexicon.CHRISTIAN_MARKS),
        (Role.CLOCK, lexicon.CLOCK_WORDS),
        (Role.CLOCK_MARK, lexicon.CLOCK_MARKS),
        (Role.DATE, lexicon.DATE_WORDS),
        (Role.LABEL, label_lexicon.LABELS),
        (Role.RANK, label_lexicon.RANK_MARKS),
        (Role.GROUP_NAME, label_lexicon.GROUP_NAMES),
        (Role.AGE, lexicon.AGE_WORDS),
        (Role.AGE_STATE, lexicon.AGE_STATES),
        (Role.COUNT, lexicon.COUNT_WORDS),
        (Role.STOP, lexicon.STOP),
        (Role.OTHERS, lexicon.OTHERS),
        (Role.POINT, lexicon.COUNT_NOUN_POINTS),
        (Role.HEAT, lexicon.HEAT_WORDS),
        (Role.TEAM, label_lexicon.TEAM_CONTEXT),
        (Role.NEGATIVE, numeral_lexicon.NEGATIVE_WORDS),
        (Role.DECIMAL, numeral_lexicon.DECIMAL_POINT_WORDS),
        (Role.EXCEPT, numeral_lexicon.EXCEPT_WORDS),
        (Role.AND, numeral_lexicon.AND_WORDS),
        (Role.UP, lexicon.UP_WORDS),
        (Role.DOWN, lexicon.DOWN_WORDS),
        (Role.IDIOM, lexicon.ONE_IDIOMS),
        (Role.SHARE, lexicon.SHARE_NOUNS),
        (Role.ARTICLE, " ".join(ARTICLES)),
        (Role.MATCHING, lexicon.MATCHING),
        (Role.BRINGS, lexicon.BRING_NUMBERS),
        (
            Role.STOP,
            " ".join(stem + end for stem in lexicon.PREPOSITIONS.split() for end in lexicon.PRONOUN_ENDINGS.split()),
        ),
        (Role.ILLNESS, lexicon.ILLNESSES),
        (Role.RACE, amount_lexicon.RACES),
        (Role.AREA, amount_lexicon.AREAS),
        (Role.SUM, amount_lexicon.SUMS),
        (Role.NOUN, lexicon.NOUNS_LIKE_QUALIFIERS),
    )
    table: dict[str, int] = {}
    for role, forms in words:
        for form in forms.split():
            table[form] = table.get(form, 0) | role
    return table


ROLES = _table()
