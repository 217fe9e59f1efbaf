"""What stands between headline and text in few words: leads and points, and labels that look like them."""

import pytest
from sample_pages import HARBOUR

from tasks.cleaning import clean
from tasks.cleaning.pages.leads import leads_among

TITLE = HARBOUR.title
LEAD = "البلدية تعلن موعدا جديدا بعد فحص الأعمدة."
TEXT = f"<div class='text'>{''.join(f'<p>{line}</p>' for line in HARBOUR.paragraphs)}</div>"
POINTS = ["تشققات تحت أعمدة المرفأ", "لا موعد قبل حلول الربيع", "الصيادون يطالبون بتعويض"]


def read(before: str, head: str = "", around: str = "article") -> list[str]:
    """The lines that are read before the text of an article with some elements after its headline."""
    body = f"<{around}><h1>{TITLE}</h1>{before}{TEXT}</{around}>"
    return read_whole(body, head)


def read_whole(body: str, head: str = "") -> list[str]:
    page = (
        f"<!doctype html><html lang='ar'><head><title>{TITLE}</title><script src='/a.js'></script>{head}</head><body>"
    )
    lines = clean(None, f"{page}<nav><a href='/1'>سياسة</a></nav>{body}</body></html>").text.split("\n\n")
    assert lines[-len(HARBOUR.paragraphs) :] == list(HARBOUR.paragraphs)
    return lines[: -len(HARBOUR.paragraphs)]


@pytest.mark.parametrize("around", ["article", "div", "main"])
@pytest.mark.parametrize(
    "lead",
    [f"<p class='lead'>{LEAD}</p>", f"<p>{LEAD}</p>", f"<h2>{LEAD}</h2>", f"<div class='intro'><p>{LEAD}</p></div>"],
)
def test_a_short_sentence_after_the_headline_is_the_lead(lead: str, around: str) -> None:
    assert read(lead, around=around) == [LEAD]


def test_a_short_lead_is_read_inside_the_header_and_once_where_the_description_repeats_it() -> None:
    body = f"<article><header><h1>{TITLE}</h1><p>{LEAD}</p></header>{TEXT}</article>"
    assert read_whole(body) == [LEAD]
    assert read_whole(body, f"<meta name='description' content='{LEAD}'>") == [LEAD]


@pytest.mark.parametrize("label", ["أخبار البحر والموانئ", "هدى النجار - مرفأ المدينة", "شاركنا رأيك.", "حجم الخط"])
def test_a_label_after_the_headline_is_no_lead(label: str) -> None:
    assert read(f"<p class='label'>{label}</p>") == []


@pytest.mark.parametrize("around", ["article", "div"])
def test_points_after_the_headline_are_read(around: str) -> None:
    points = "".join(f"<li>{point}</li>" for point in POINTS)
    assert read(f"<ul>{points}</ul>", around=around) == [f"- {point}" for point in POINTS]


@pytest.mark.parametrize(
    "items",
    [
        ["هدى النجار", "أخبار البحر والموانئ", "12 آذار 2024"],
        [f"<a href='/{point[:3]}'>{point}</a>" for point in POINTS],
        [POINTS[1]],
    ],
    ids=["names and dates", "links", "one"],
)
def test_other_lists_after_the_headline_are_no_points(items: list[str]) -> None:
    assert read(f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>") == []


@pytest.mark.parametrize(
    ("line", "is_lead"),
    [
        ("قررت البلدية تأجيل الافتتاح مرة أخرى.", True),
        ("لماذا تأجل افتتاح الرصيف مرة أخرى؟", True),
        ("قررت البلدية تأجيل الافتتاح مرة أخرى", False),
        ("رويترز - المدينة.", False),
        ("قررت البلدية تأجيل الافتتاح مرة أخرى بعد أن كشف الفحص تشققات في القاعدة", True),
    ],
)
def test_a_line_without_a_full_stop_is_a_lead_only_if_it_is_long(line: str, is_lead: bool) -> None:
    assert leads_among([line]) == ([line] if is_lead else [])


INFO = "<span>تاريخ النشر:</span> <time datetime='2024-03-12'>12 آذار 2024</time> | أخبار الموانئ"


@pytest.mark.parametrize("element", ["div class='article-info'", "div", "p"])
@pytest.mark.parametrize("lead", [LEAD, HARBOUR.lead])
def test_a_line_of_a_time_and_labels_is_no_text(lead: str, element: str) -> None:
    assert read(f"<{element}>{INFO}</{element.split()[0]}><p>{lead}</p>") == [lead]


@pytest.mark.parametrize(
    "line",
    [
        "ظهر التشقق الأول <time datetime='2024-03-12'>في 12 آذار</time> تحت العمود الشرقي.",
        f"<time datetime='2024-03-12'>12 آذار</time>: {HARBOUR.lead}",
    ],
)
def test_a_sentence_with_a_time_is_text(line: str) -> None:
    assert len(read(f"<p>{line}</p>")) == 1


def test_a_short_update_with_its_time_is_text() -> None:
    updates = "".join(f"<p><time>1{n}:30</time> وصول السفينة رقم {n} إلى مرفأ المدينة القديم</p>" for n in range(3))
    body = f"<article><h1>{TITLE}</h1>{updates}{''.join(f'<p>{line}</p>' for line in HARBOUR.paragraphs)}</article>"
    assert len(read_whole(body)) == 3
