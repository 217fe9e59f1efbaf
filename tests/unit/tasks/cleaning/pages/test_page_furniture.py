"""What a page sets among an article's paragraphs or beside them, told by its structure, each case with its opposite."""

import pytest
from sample_pages import H1, HARBOUR, OTHERS, TEASERS, read_body
from site_styles import menu

from tasks.cleaning import clean
from tasks.cleaning.pages.edges import without_badges

LINES = list(HARBOUR.paragraphs)
PROSE = [f"<p>{line}</p>" for line in LINES]


def among(box: str) -> list[str]:
    """The paragraphs that are read besides the article's, which has a box in it."""
    text = read_body(f"<main>{H1}<div>{''.join(PROSE[:3])}{box}{''.join(PROSE[3:])}</div></main>")
    assert [line for line in text if line in LINES] == LINES
    return [line for line in text if line not in LINES]


TOLD = "حلقة أسبوعية يشرح فيها محررونا قصة واحدة من قصص المدينة في نصف ساعة."
SKIPPED = {
    "an end that says so": f'<a href="#e1">تجاوز الحلقة</a><p>{TOLD}</p><p id="e1" tabindex="-1">انتهت الحلقة</p>',
    "an end that is empty": f'<div><a href="#e2">دع الحلقة</a></div><p>{TOLD}</p><div id="e2"></div>',
    "in an element": f'<section><a href="#e">دع هذا</a><h2>حلقات</h2><p>{TOLD}</p><p id="e">النهاية</p></section>',
    "side by side": f'<div><a href="#e">دع هذا</a></div><div><p>{TOLD}</p></div><div><p id="e">النهاية</p></div>',
}
NOT_SKIPPED = {
    "a heading": f'<a href="#e">حلقة الأسبوع</a><p>{TOLD}</p><h2 id="e">ثم ماذا</h2>',
    "a mark before a heading": f'<a href="#e">حلقة الأسبوع</a><p>{TOLD}</p><a name="e" id="e"></a><h2>ثم ماذا</h2>',
    "text": f'<a href="#e">حلقة الأسبوع</a><p>{TOLD}</p><p id="e">{TEASERS[0]}</p>',
    "a place before the link": f'<p id="e"></p><p>{TOLD}</p><a href="#e">إلى أعلى</a>',
    "no place": f'<a href="#nowhere">دع هذا</a><p>{TOLD}</p><p id="e">النهاية</p>',
    "a sign in a sentence": f'<p>{TOLD} <a href="#e">انظر الهامش</a> لمن أراد المزيد عنها.</p><p id="e"></p>',
    "a list of places": f'<p><a href="#e">أولا</a></p><p><a href="#f">ثانيا</a></p><p>{TOLD}</p><p id="e"></p>',
}


@pytest.mark.parametrize("box", SKIPPED.values(), ids=SKIPPED)
def test_what_a_link_leads_past_is_no_text(box: str) -> None:
    assert among(box) == []


@pytest.mark.parametrize("box", NOT_SKIPPED.values(), ids=NOT_SKIPPED)
def test_what_a_link_leads_to_is_text(box: str) -> None:
    assert any(TOLD in line for line in among(box))


@pytest.mark.parametrize("target", ['<div id="body" tabindex="-1">{}</div>', '<a id="body"></a>{}'])
def test_a_link_to_the_article_takes_nothing(target: str) -> None:
    assert read_body(f'<a href="#body">إلى المقال</a>{menu()}<main>{H1}{target.format("".join(PROSE))}</main>') == LINES


def test_what_a_link_leads_past_is_never_much_of_the_article() -> None:
    skipped = f'<a href="#e">دع هذا</a>{"".join(PROSE[1:])}<p id="e"></p>'
    assert set(LINES) <= set(read_body(f"<main>{H1}<div>{PROSE[0]}{skipped}</div></main>"))


PAIRS = {
    "before": ["تخطى حلقات المدينة وواصل القراءة", "حلقات المدينة", TOLD, "حلقات المدينة نهاية"],
    "after": ["تخطى حلقات المدينة وواصل القراءة", TOLD, "نهاية حلقات المدينة"],
    "english": ["Skip weekly letter and continue reading", TOLD, "End of weekly letter"],
}
NO_PAIRS = {
    "no line to skip": ["حلقات المدينة", TOLD, "نهاية حلقات المدينة"],
    "a sentence": ["تخطى الفريق الدور الأول بعد فوزه على ضيفه", TOLD],
}


@pytest.mark.parametrize("lines", PAIRS.values(), ids=PAIRS)
def test_lines_to_skip_go_with_what_they_enclose(lines: list[str]) -> None:
    assert clean(HARBOUR.title, "\n".join([*LINES[:3], *lines, *LINES[3:]])).text.split("\n\n") == LINES


def test_a_line_to_skip_goes_alone_where_its_end_names_something_else() -> None:
    lines = [*LINES[:3], "تخطى حلقات المدينة وواصل القراءة", TOLD, "نهاية الطريق", *LINES[3:]]
    assert clean(HARBOUR.title, "\n".join(lines)).text.split("\n\n") == [line for line in lines if "وواصل" not in line]


def test_a_line_to_skip_goes_alone_where_much_of_the_text_follows() -> None:
    lines = ["تخطى حلقات المدينة وواصل القراءة", *LINES, "نهاية حلقات المدينة"]
    assert clean(HARBOUR.title, "\n".join(lines)).text.split("\n\n") == LINES


@pytest.mark.parametrize("lines", NO_PAIRS.values(), ids=NO_PAIRS)
def test_other_lines_stay(lines: list[str]) -> None:
    text = clean(HARBOUR.title, "\n".join([*LINES[:3], *lines, *LINES[3:]])).text
    assert text.split("\n\n") == [*LINES[:3], *lines, *LINES[3:]]


NAME = "ندى الصباغ من قسم التحقيقات"
BYLINES = {
    "a region for ears": f'<section aria-labelledby="article-byline"><ul><li>{NAME}</li></ul></section>',
    "a label for ears": f'<ul><li><span class="visually-hidden">تأليف، </span>{NAME}</li></ul>',
    "a label of the template": f"<ul><li>Author, {NAME}</li><li>Role, مراسلة، صحيفة المرفأ</li></ul>",
}


@pytest.mark.parametrize("line", BYLINES.values(), ids=BYLINES)
def test_who_wrote_it_is_no_text(line: str) -> None:
    assert read_body(f"<main>{H1}{line}<div>{''.join(PROSE)}</div></main>") == LINES


NO_BYLINES = {
    "below the first paragraph": ("", f'<p><span class="sr-only">تأليف: </span>{NAME} حدثتنا عن الرصيف.</p>'),
    "a sentence": ("Author, editor and critic Nada Sabbagh died on Monday after a long illness in Beirut.", ""),
}


@pytest.mark.parametrize(("before", "after"), NO_BYLINES.values(), ids=NO_BYLINES)
def test_what_only_looks_like_a_byline_stays(before: str, after: str) -> None:
    body = "\n".join([*([before] if before else []), *LINES])
    assert clean(None, body).text.startswith(before or LINES[0])
    if after:
        assert any(NAME in line for line in among(after))


def test_a_badge_beside_the_headline_is_no_text() -> None:
    def live(beside: str) -> list[str]:
        entries = "".join(f"<li><time>1{n}:30</time><h3>{t}</h3><p>{s}</p></li>" for n, (t, s) in enumerate(ENTRIES))
        return read_body(f"<main>{H1}{beside}<div>{PROSE[0]}</div><ol class='updates'>{entries}</ol></main>")

    plain = live("")
    assert plain[0] == LINES[0]
    assert live('<div class="k">مباشر</div>') == plain


@pytest.mark.parametrize(
    ("before", "own", "goes"),
    [
        ("خلاصة اليوم", (), True),
        ("خلاصة اليوم", ("خلاصة اليوم",), False),
        ("- خلاصة اليوم", (), False),
        ("خلاصة اليوم:", (), False),
        ("خلاصة اليوم من ألفها إلى يائها", (), False),
    ],
)
def test_a_badge_is_a_word_or_two_that_are_no_line_of_the_text(before: str, own: tuple[str, ...], goes: bool) -> None:
    text = f"{before}\n\n{LINES[0]}"
    assert without_badges(text, own) == (LINES[0] if goes else text)
    assert without_badges(f"{before}\n\nقال نعم.", own) == f"{before}\n\nقال نعم."


ENTRIES = list(zip(OTHERS, TEASERS, strict=True))[:5]
MENU = "<td width=150><a href=1>محليات</a><br><a href=2>عربيات</a><br><a href=3>دوليات</a></td>"
POLL = (
    "<td><b>صوتكم</b><br>هل تؤيد تأجيل الافتتاح؟<br><form><input type=radio name=q>نعم<input type=radio name=q>لا"
    '<input type=submit value="أرسل"></form></td>'
)
BUTTONS = '<a href="print">نسخة للطباعة</a> <a href="send">أرسل إلى صديق</a>'


def cells(before: str = "", after: str = "", inside: str = "") -> list[str]:
    text = f"<td><font size=5><b>{HARBOUR.title}</b></font><br><br>{'<br><br>'.join(LINES)}<br><br>{inside}</td>"
    return read_body(f"<table width=100%><tr>{before}{text}{after}</tr></table>", f"<title>{HARBOUR.title}</title>")


@pytest.mark.parametrize(
    ("before", "after", "inside"), [(MENU, "", ""), ("", MENU, ""), (MENU, POLL, BUTTONS), ("", POLL, "")]
)
def test_cells_of_links_and_forms_beside_the_article_are_no_text(before: str, after: str, inside: str) -> None:
    assert cells(before, after, inside) == LINES


def test_a_table_of_data_keeps_its_cells() -> None:
    rows = "".join(f'<tr><td><a href="/{n}">قارب {n}</a></td><td>{n} أمتار</td></tr>' for n in range(3, 6))
    assert sum("قارب" in line for line in cells(inside=f"<table>{rows}</table>")) == 3
    assert any("قارب 4" in line for line in among(f"<table>{rows}</table>"))


def test_a_poll_is_no_text_and_a_quiz_is() -> None:
    def question(number: int) -> str:
        answers = "".join(f'<label><input type="radio" name="q{number}">الجواب {n}</label>' for n in range(3))
        return f"<div><p>كم رصيفا في المرفأ القديم عند السؤال {number}؟</p>{answers}</div>"

    assert among(question(1)) == []
    assert sum("كم رصيفا" in line for line in among("".join(map(question, range(4))))) == 4


@pytest.mark.parametrize(
    ("line", "goes"),
    [
        ("نسخة للطباعة أرسل إلى صديق", True),
        ("نسخة للطباعة | أرسل إلى صديق | حجم الخط", True),
        ("نسخة للطباعة من التقرير", False),
        ("تحميل الرئيسية: خطوات", False),
    ],
)
def test_a_row_of_buttons_goes(line: str, goes: bool) -> None:
    assert (line not in clean(None, "\n".join([*LINES, line, LINES[0]])).text) is goes
