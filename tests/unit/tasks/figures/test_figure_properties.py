"""What holds for every text: nothing is raised, spans are exact, in order and apart, counts add up, time is linear."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from growth import grows_at_most
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tasks.figures import Figure, extract_figures, find_numbers
from tasks.language.spans import Field, Sentence

_VOCABULARY = (
    "قتل أصيب أكثر من على الأقل نحو بين إلى و في منذ عام يوم مارس شخص شخصا قتيلا جريح رجال الأمن مليون "
    "مليار ألف آلاف ألفا ألفي نصف ثلث ربع أرباع ونصف إلا فاصلة واحد اثنين ثلاثة أربع خمسة عشر عشرة عشرون "
    "وعشرين مئة مئتي ثلاثمئة ومئة تسعمائة أحد إحدى الثالث الرابعة عشرات مئات بضعة العشرات منهم بينهم ريال "
    'دولار يورو جنيه سنتا كم متر مربع كيلو درجة مئوية تحت الصفر بالمئة في المئة % $ ( ) [ ] « » " ، . : / '
    "- – × + ^ ~ < > = 3 12 2015 1436 ه م 1.742.000 60.417 2,5 ٣٤ ٫٥ 0642 9 ر 10 %5 الساعة صباحا المادة "
    "رقم عمره عاما سنة سنوات الأشهر الستة الدول الخمس ال12 لا يقل عن تجاوز ارتفع"
)
_WORDS = _VOCABULARY.split()
_REPEATED = [
    "ثلاثة و",
    "مليون ",
    "123 ",
    "1.",
    "ألف ألف ",
    "مئة و",
    "نصف ",
    "فاصلة صفر ",
    "واحد فاصلة ",
    "من 3 إلى ",
    "بين 5 و",
    "أكثر من ",
    "100 ريال و",
    "ساعة و",
    "(5) ",
    "1/",
    "60.417 ريال ",
    "9ر",
    "لا تتجاوز أعمار ",
    "ثلاثة منهم ",
    "%",
    '"12" ',
]
_words = st.lists(st.sampled_from(_WORDS), max_size=30).map(" ".join)
_glued = st.lists(st.sampled_from([*_WORDS, " ", "\n"]), max_size=30).map("".join)
_texts = st.one_of(st.text(max_size=80), _words, _glued)


def _sentences(text: str, field: Field = "text") -> list[Sentence]:
    """One sentence for each line that says something."""
    sentences, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            sentences.append(Sentence(field, start, start + len(line)))
        start += len(line) + 1
    return sentences


def _figures(text: str) -> list[Figure]:
    return extract_figures("", text, _sentences(text))


@given(_texts)
@settings(max_examples=300, deadline=None)
def test_numbers_are_exact_in_order_and_apart(text: str) -> None:
    numbers = find_numbers(text)
    assert all(text[number.start : number.end] == number.text != "" for number in numbers)
    assert all(left.end <= right.start for left, right in pairwise(numbers))


@given(_texts)
@settings(max_examples=300, deadline=None)
def test_figures_are_exact_in_order_and_apart(text: str) -> None:
    figures = _figures(text)
    sentences = _sentences(text)
    assert all(text[figure.start : figure.end] == figure.text != "" for figure in figures)
    assert all(left.end <= right.start for left, right in pairwise(figures))
    for figure in figures:
        sentence = sentences[figure.sentence]
        assert sentence.start <= figure.start
        assert figure.end <= sentence.end


@given(_texts)
@settings(max_examples=200, deadline=None)
def test_values_agree_with_their_qualifiers(text: str) -> None:
    for figure in _figures(text):
        if figure.qualifier == "range":
            assert figure.value is None
            assert figure.min is not None and figure.max is not None and figure.min <= figure.max
        elif figure.qualifier == "vague":
            assert (figure.value, figure.max) == (None, None)
            assert figure.min is not None
        else:
            assert figure.value is not None
            assert (figure.min, figure.max) == (None, None)
        assert figure.event is None or figure.kind == "count"
        assert figure.counted is None or figure.kind in ("count", "fraction")


@given(_texts, _texts)
@example("0\x1b", "و0")
@settings(max_examples=200, deadline=None)
def test_two_paragraphs_have_the_figures_of_both(first: str, second: str) -> None:
    assert len(_figures(first + "\n\n" + second)) == len(_figures(first)) + len(_figures(second))
    assert len(find_numbers(first + "\n\n" + second)) == len(find_numbers(first)) + len(find_numbers(second))


# Eight times the text takes eight times as long, sixty-four times where the reading is quadratic. On a busy machine of two
# cores the repetitions below took 6 to 13 times as long.
_TIMES_LONGER = 8
_MOST_GROWTH = 24


@pytest.mark.slow
@pytest.mark.parametrize("unit", _REPEATED)
def test_time_is_linear_on_repetitions(unit: str) -> None:
    def read(text: str) -> None:
        find_numbers(text)
        extract_figures("", text, [Sentence("text", 0, len(text))])

    assert _is_linear(read, unit)


def test_what_is_quadratic_would_not_pass() -> None:
    def read(text: str) -> None:
        # The rest of the text is looked through from each word on.
        for at in range(0, len(text), 4):
            text.find("no", at)

    # Longer than the texts above, since looking is so fast that it would be over within the clock's noise.
    assert not _is_linear(read, "123 " * 4)


def _is_linear(read: Callable[[str], None], unit: str) -> bool:
    small, large = unit * 500, unit * 500 * _TIMES_LONGER
    return grows_at_most(_MOST_GROWTH, lambda: read(small), lambda: read(large))
