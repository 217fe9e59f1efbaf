r"""Text that was escaped once too often for a programming language: `\u0627`, `\n`, `\"`, `\/`, `u0627u0644`."""

import json

import pytest

from tasks.cleaning import clean

LINES = ["افتتح الرئيس معرض الكتاب 📚 أمس.", "وقال «نقرأ لنعيش» ثم تجول في الأجنحة.", "ويستمر المعرض عشرة أيام."]
TITLE = "معرض الكتاب يفتح أبوابه"


def escaped(text: str, times: int = 1, ascii_only: bool = True) -> str:
    for _ in range(times):
        text = json.dumps(text, ensure_ascii=ascii_only)[1:-1]
    return text


@pytest.mark.parametrize("times", [1, 2, 3])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_text_within_json_within_json(times: int, ascii_only: bool) -> None:
    text = '"'.join("\n\n".join(LINES).split("»")).replace("«", '"')
    article = clean(escaped(TITLE, times), escaped(text, times, ascii_only))
    assert (article.title, article.text.split("\n\n")) == (TITLE, LINES)


@pytest.mark.parametrize("slash", ["/", r"\/"])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_markup_within_json(slash: str, ascii_only: bool) -> None:
    html = (
        "\r\n".join(f'<p class="lead" dir="rtl">{line}</p>' for line in LINES) + '<img src="https://example.org/1.jpg">'
    )
    article = clean(TITLE, escaped(html, ascii_only=ascii_only).replace("/", slash))
    assert article.text.split("\n\n") == LINES
    assert [medium.url for medium in article.media] == ["https://example.org/1.jpg"]


def test_a_whole_string_of_json() -> None:
    assert clean("", json.dumps(f'<p dir="rtl">{LINES[0]}</p>\n<p>{LINES[1]}</p>')).text.split("\n\n") == LINES[:2]


@pytest.mark.parametrize("mark", ["\\", "", "%"])
def test_codes_that_lost_their_backslashes(mark: str) -> None:
    coded = escaped("\u200f" + LINES[0]).replace("\\", mark)
    assert clean("", coded).text == LINES[0]


def test_slashes_added_for_a_database() -> None:
    assert clean("", rf"{LINES[0]} ووصفه بأنه \"عرس\" و\'عيد\'.").text == f"{LINES[0]} ووصفه بأنه «عرس» و«عيد»."


@pytest.mark.parametrize("code", [r"\u200f", r"\xa0", r"\ufeff", r"\t"])
def test_a_single_code_of_something_invisible(code: str) -> None:
    assert clean("", f"ويستمر {code} المعرض عشرة أيام.").text == "ويستمر المعرض عشرة أيام."


def test_printed_bytes() -> None:
    assert clean("", repr(LINES[2].encode())[2:-1]).text == LINES[2]


@pytest.mark.parametrize("kept", [r"C:\new\temp", r"D:\صور\جديد", "U+0627", r"\o/", r"\alpha", "u06 و u0627", r"هو\هي"])
def test_backslashes_with_a_meaning_of_their_own_stay(kept: str) -> None:
    text = f"ويستمر المعرض وفق {kept} عشرة أيام."
    assert clean("", text).text == text


def test_scripts_of_a_page_are_no_reason_to_read_all_of_it_so() -> None:
    script = r'<script>document.write("<b>\u0627\u0644<\/b><\/script>\n" + "\"");</script>'
    text = clean("", f'<p class="lead">{LINES[0]}</p>{script}<p>{LINES[2]}</p>').text
    assert text.split("\n\n") == [LINES[0], LINES[2]]


def test_escapes_inside_of_written_markup_are_read_too() -> None:
    text = clean("", rf'<div class="text">{LINES[0]}\n\n{LINES[2]}</div>').text
    assert text.split("\n\n") == [LINES[0], LINES[2]]
