"""Whether two years are a life, a plan or a season: `(748-814)`, `الخطة الخماسية 2016-2020`."""

from tasks.figures.amounts.quantity import Quantity, whole_values
from tasks.figures.context.years import are_years
from tasks.figures.nouns.agreement import agrees
from tasks.figures.words.scan import Scan
from tasks.language.tokens import bare_form
from tasks.language.vocabulary import usage

_ENDS = 2  # of a range
_LONGEST_PLAN, _LONGEST_LIFE = 30, 110  # years
_ROUND = 100
# From here on two numbers in brackets may be the years of a life.
_FIRST_YEAR = 100


def is_lifespan(scan: Scan, quantity: Quantity) -> bool:
    """`(748-814)`, `الخطة الخماسية 2016-2020 ضعيفة`: two years alone in brackets or near each other, with a hyphen.

    Whatever noun follows: round numbers far from each other are counts, `2000-2500 مشاركة`.
    """
    years = whole_values(quantity)
    if quantity.qualifier != "range" or len(years) != _ENDS:
        return False
    bracketed = scan.at(quantity.first - 1) == "(" and scan.at(quantity.end) == ")"
    if bracketed and _FIRST_YEAR <= years[0] < years[1] <= years[0] + _LONGEST_LIFE and _is_of_a_name(scan, quantity):
        return True
    if not are_years(years) or bracketed:
        return bracketed and are_years(years)
    hyphen = quantity.number_end - quantity.number_first == _ENDS + 1 and scan.glued(quantity.number_first + 1)
    return hyphen and years[1] - years[0] <= _LONGEST_PLAN and any(year % _ROUND for year in years)


def _is_of_a_name(scan: Scan, quantity: Quantity) -> bool:
    """`شارلمان (748-814)`; `باع (200-250) كتابا` counts."""
    name = usage(bare_form(scan.at(quantity.first - 2))).is_mostly_name
    return name or not agrees(scan, quantity)
