"""Words of which nothing is left without tatweel and marks break no step, wherever they stand in an article."""

import random

import pytest

from tasks.cleaning.boilerplate.whole_lines import line_kind
from tasks.figures.nouns.construct import possessed
from tasks.in_process import Enricher
from tasks.language.fold import fold

MARKS = ("ـ", "ـــ", "\ufe71", "\ufe77", "\ufe79", "\ufe7b", "\ufe7d", "\u064b", "\u0651", "\u0670", "\u200c", "\u200f")
STORY = (
    "قال الوزير سامر الحداد في دمشق إن 18 عاملا قتلوا وأصيب العشرات من أطفالها في حريق بمصنع لشركة النسيج الوطنية.\n\n"
    "وأضاف محمد أن الخسائر بلغت نحو 1.5 مليار ليرة، وأن مدينة حلب قرب نهر قويق لم تتضرر، وفقا لوكالة الأنباء."
)


@pytest.fixture(scope="module")
def enricher():
    return Enricher()


@pytest.mark.parametrize("mark", MARKS)
def test_nothing_is_left_of_such_a_word(mark):
    assert fold(mark) == ""


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("paragraph", ["{}", "{} خاص", "{} {}"])
def test_a_page_may_hold_a_short_element_that_begins_with_it(enricher, mark, paragraph):
    element = f"<p>{paragraph.format(mark, mark)}</p>"
    page = f"<html><body><article>{element}<p>{STORY}</p></article></body></html>"
    record = enricher.enrich({"body": page, "body_format": "html"})
    assert "rejected" not in record
    assert [f["value"] for f in record["figures"] if f["event"] == "killed"] == [18]


@pytest.mark.parametrize("seed", range(20))
def test_it_may_stand_between_any_two_words(enricher, seed):
    chosen = random.Random(seed)
    words = [f"{chosen.choice(MARKS)} {word}" if chosen.random() < 0.4 else word for word in STORY.split(" ")]
    record = enricher.enrich({"title": f"{chosen.choice(MARKS)} حريق في حلب", "body": " ".join(words)})
    assert "rejected" not in record


@pytest.mark.parametrize(("text", "kind"), [("ـــ", None), ("ـــ 12 تعليقا", None), ("12 / 30", "navigation")])
def test_a_line_is_a_counter_by_a_first_word_that_is_there(text, kind):
    assert line_kind(text, False) == kind


@pytest.mark.parametrize(
    ("text", "said"), [("ـ", None), ("\ufe77", None), ("أطفالها", "أطفالها"), ("وأطفالها", "أطفالها")]
)
def test_a_possessed_plural_has_letters(text, said):
    assert possessed(text) == said
