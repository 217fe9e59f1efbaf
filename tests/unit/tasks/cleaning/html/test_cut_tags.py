"""Tags without their end: the words after them are an article's, not a tag's."""

import pytest

from tasks.cleaning import clean
from tasks.cleaning.html.cut_tags import close_tags

LINES = ["أعلنت الجامعة نتائج القبول.", "وبلغ عدد المقبولين ألفي طالب.", "وتبدأ الدراسة في أيلول."]


@pytest.mark.parametrize("name", ["amp-img", "lite-video"])
def test_an_element_of_others_that_closes_itself_holds_nothing(name: str) -> None:
    assert close_tags(f'<{name} src="a"/>{LINES[0]}') == f'<{name} src="a"/></{name}>{LINES[0]}'


@pytest.mark.parametrize(
    "cut",
    [
        '<img src="/hall.jpg" width="300" ',
        '<a href="/results" ',
        "<p ",
        "<p dir=rtl ",
        "<br ",
        "<br/ ",
        '<span lang="ar"  class="x" ',
        "<o:p ",
        '<x-note kind="a" ',
    ],
)
@pytest.mark.parametrize("between", [" ", "</p><p>", " <b>"])
def test_words_after_a_cut_tag_stay(cut: str, between: str) -> None:
    first, second, third = LINES
    text = clean("", f"<p>{first} {cut}{second}{between}{third}</p>").text
    assert " ".join(text.split()) == " ".join(LINES)


@pytest.mark.parametrize(
    "end",
    [
        '<a href="https://example.org/more',
        '<img class="large" alt="قاعة',
        "<di",
        "<",
        "</p",
        "</",
        '<div class="box"',
        "<br /",
    ],
)
def test_a_tag_cut_off_at_the_end_is_no_text(end: str) -> None:
    assert clean("", f"<p>{LINES[0]}</p><p>{LINES[1]}</p>{end}").text.split("\n\n") == LINES[:2]


def test_plain_text_may_end_in_a_cut_tag_too() -> None:
    text = clean("", f'{LINES[0]}\n\n{LINES[1]} <a class="link" href="https://example.org/mo').text
    assert text.split("\n\n") == LINES[:2]


def test_a_fragment_may_begin_within_a_tag() -> None:
    text = clean("", f'ign:right;" dir="rtl">{LINES[0]}</p><p>{LINES[1]}</p>').text
    assert text.split("\n\n") == LINES[:2]


def test_a_block_that_follows_a_cut_tag_is_a_block() -> None:
    text = clean("", f'<p>{LINES[0]}</p><p>{LINES[1]}</p<p>{LINES[2]}</p><div class="x" <p>{LINES[0]}</p>').text
    assert text.split("\n\n") == [*LINES, LINES[0]]


@pytest.mark.parametrize("sign", ["x<y", "ن<n1 و", "5 <6", "a < b"])
def test_a_sign_that_is_no_tag_stays(sign: str) -> None:
    assert clean("", f"<p>{LINES[0]} إذا كان {sign} فقط.</p><p>{LINES[1]}</p>").text.split("\n\n") == [
        f"{LINES[0]} إذا كان {sign} فقط.",
        LINES[1],
    ]


@pytest.mark.parametrize(
    "whole",
    [
        '<img alt="a<b" src="/a.jpg">',
        "<p>x</p>",
        "<br/>",
        '<a title="x" y" href="/z">',
        "<td nowrap>",
        '<a b="c"/>',
        "<!-- <p -->",
    ],
)
def test_whole_tags_are_left_alone(whole: str) -> None:
    assert close_tags(whole) == whole
