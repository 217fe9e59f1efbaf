import pytest
from growth import grows_at_most
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.figures.events.events import CountSpan, assign_events
from tasks.language.tokens import tokenise

EVENTS = {
    *("killed", "wounded", "arrested", "missing", "kidnapped", "displaced"),
    *("infected", "recovered", "rescued", "protesting", "seized"),
}
TRIGGERS = ["قتل", "قتلوا", "قتلهم", "مقتل", "مقتلهم", "وإصابة", "إصابتهم", "اعتقال", "ضبط", "لقوا", "مصرعهم", "وفاة"]
NOUNS = ["القتلى", "قتلى", "وجرحى", "عدد", "عددهم", "حالة", "حالات", "بفيروس", "الشرطة", "سيارات", "جنود", "عصابة"]
SMALL_WORDS = ["إلى", "في", "من", "على", "بين", "بينهم", "منهم", "هم", "و", "ب", "ل", "أن", "الذين", "أمس", "فيما"]
OTHERS = ["بلغ", "تضم", "كان", "تم", "لم", "قد", "نفى", "محاولة", "واستهدف", "،", ".", "(", ")"]
WORDS = TRIGGERS + NOUNS + SMALL_WORDS + OTHERS


def count_spans(text: str) -> list[CountSpan]:
    """Every run of digits as a figure, the next word as its noun."""
    spans, position = [], 0
    words = text.split(" ")
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if word.isdecimal():
            noun = following if following.isalpha() else None
            end = position + len(word) + (1 + len(following) if noun else 0)
            at = position + len(word) + 1 if noun else None
            spans.append(CountSpan(position, end, position, position + len(word), noun, at))
        position += len(word) + 1
    return spans


@settings(deadline=None)
@given(st.lists(st.sampled_from([*WORDS, "5", "12", "300"]), max_size=40), st.booleans())
def test_any_order_of_words_gives_each_figure_an_event_or_none(words: list[str], infectious: bool) -> None:
    text = " ".join(words)
    spans = count_spans(text)
    events = assign_events(tokenise(text), spans, infectious)
    assert len(events) == len(spans)
    assert set(events) <= EVENTS | {None}
    assert events == assign_events(tokenise(text), spans, infectious)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    spans = [CountSpan(i, i + 1, i, i + 1, None, None) for i, char in enumerate(text) if char.isdecimal()]
    assert len(assign_events(tokenise(text), spans)) == len(spans)


PATTERNS = [
    "5 جنود و ",
    "مقتل قتلوا ",
    "5 سيارات اعتقالهم ",
    "عدد القتلى بلغ ",
    "إصابتهم ",
    "قتل أمس ",
    "لقي 5 جنود بينهم ",
    "لم أن 5 ، ",
    "« « « « 5 ",
]
AFTER_ONE_FIGURE = ["كانوا من بين القتلى ", "في حالة إيقاف ", "كثير منهم ماتوا "]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("opening", "pattern"), [*(("", each) for each in PATTERNS), *(("5 رجال ", each) for each in AFTER_ONE_FIGURE)]
)
def test_time_is_linear_in_hostile_sentences(opening: str, pattern: str) -> None:
    texts = (opening + pattern * 300, opening + pattern * 3000)
    once, tenfold = ((tokenise(text), count_spans(text)) for text in texts)
    # Ten times the text: anything quadratic takes a hundred times as long.
    assert grows_at_most(35, lambda: assign_events(*once), lambda: assign_events(*tenfold))
