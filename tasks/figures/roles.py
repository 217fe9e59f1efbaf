"""What words do around numbers, as bits, so that one lookup answers every question about a word."""

from enum import IntFlag, auto

from tasks.figures import context_lexicon as lexicon


class Role(IntFlag):
    """The parts that a word may play in the neighbourhood of a number."""

    ABOUT = auto()
    MORE_THAN = auto()
    LESS_THAN = auto()
    MORE_FROM = auto()
    LESS_FROM = auto()
    MORE_ON = auto()
    LESS_OFF = auto()
    FROM = auto()
    ON = auto()
    OR = auto()
    EQUALS = auto()
    NEGATION = auto()
    NOT_LESS = auto()
    NOT_MORE = auto()
    LEAST = auto()
    LIMIT = auto()
    AT_LEAST_SUFFIX = auto()
    BETWEEN = auto()
    TO = auto()
    CHANGE = auto()
    YEAR = auto()
    YEAR_LEAD = auto()
    MONTH = auto()
    WEEKDAY = auto()
    HIJRI = auto()
    CHRISTIAN = auto()
    CLOCK = auto()
    CLOCK_MARK = auto()
    DATE = auto()
    LABEL = auto()
    RANK = auto()
    GROUP_NAME = auto()
    AGE = auto()
    AGE_STATE = auto()
    COUNT = auto()
    STOP = auto()
    OTHERS = auto()
    POINT = auto()
    HEAT = auto()
    TEAM = auto()
    NEGATIVE = auto()
    DECIMAL = auto()
    EXCEPT = auto()
    AND = auto()
    UP = auto()
    DOWN = auto()
    IDIOM = auto()
    SHARE = auto()
    ARTICLE = auto()
    NOUN = auto()
    MATCHING = auto()
    RATIO = auto()
    UNIT_PREFIX = auto()
    BRINGS = auto()
    ILLNESS = auto()


def _table() -> dict[str, Role]:
    from tasks.figures import numeral_lexicon, unit_lexicon

    words: tuple[tuple[Role, str], ...] = (
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
        (Role.CHANGE, lexicon.CHANGE),
        (Role.YEAR, lexicon.YEAR_WORDS),
        (Role.YEAR_LEAD, lexicon.YEAR_LEADS),
        (Role.MONTH, lexicon.MONTHS),
        (Role.WEEKDAY, lexicon.WEEKDAYS),
        (Role.HIJRI, lexicon.HIJRI_MARKS),
        (Role.CHRISTIAN, lexicon.CHRISTIAN_MARKS),
        (Role.CLOCK, lexicon.CLOCK_WORDS),
        (Role.CLOCK_MARK, lexicon.CLOCK_MARKS),
        (Role.DATE, lexicon.DATE_WORDS),
        (Role.LABEL, lexicon.LABELS),
        (Role.RANK, lexicon.RANK_MARKS),
        (Role.GROUP_NAME, lexicon.GROUP_NAMES),
        (Role.AGE, lexicon.AGE_WORDS),
        (Role.AGE_STATE, lexicon.AGE_STATES),
        (Role.COUNT, lexicon.COUNT_WORDS),
        (Role.STOP, lexicon.STOP),
        (Role.OTHERS, lexicon.OTHERS),
        (Role.POINT, lexicon.COUNT_NOUN_POINTS),
        (Role.HEAT, lexicon.HEAT_WORDS),
        (Role.TEAM, lexicon.TEAM_CONTEXT),
        (Role.NEGATIVE, numeral_lexicon.NEGATIVE_WORDS),
        (Role.DECIMAL, numeral_lexicon.DECIMAL_POINT_WORDS),
        (Role.EXCEPT, numeral_lexicon.EXCEPT_WORDS),
        (Role.AND, numeral_lexicon.AND_WORDS),
        (Role.UP, lexicon.UP_WORDS),
        (Role.DOWN, lexicon.DOWN_WORDS),
        (Role.IDIOM, lexicon.ONE_IDIOMS),
        (Role.SHARE, "نسبه بنسبه نسبته نسبتها معدل"),
        (Role.ARTICLE, "ال بال وال لل فال كال وبال ولل"),
        (Role.MATCHING, lexicon.MATCHING),
        (Role.RATIO, "كل"),
        (Role.BRINGS, lexicon.BRING_NUMBERS),
        (
            Role.STOP,
            " ".join(stem + end for stem in lexicon.PREPOSITIONS.split() for end in lexicon.PRONOUN_ENDINGS.split()),
        ),
        (Role.ILLNESS, lexicon.ILLNESSES),
        (Role.UNIT_PREFIX, " ".join(unit_lexicon.PREFIXES)),
        (
            Role.NOUN,
            " ".join((lexicon.NOUNS_WITH_WAW, lexicon.NOUNS_WITH_BA, lexicon.NOUNS_WITH_LAM, lexicon.NOUNS_WITH_KAF)),
        ),
    )
    table: dict[str, Role] = {}
    for role, forms in words:
        for form in forms.split():
            table[form] = table.get(form, Role(0)) | role
    return table


ROLES = _table()
