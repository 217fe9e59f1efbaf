"""Elements and values that are never closed: what follows them is the article's and stays."""

from collections.abc import Callable

import pytest
from growth import grows_at_most

from tasks.cleaning import clean
from tasks.cleaning.html.unclosed import close_swallowing, close_value

FIRST = "وصل الوفد إلى بيروت أمس ومعه ثلاثة وزراء."
LAST = "ثم غادر صباح اليوم نحو دمشق في زيارة قصيرة."


@pytest.mark.parametrize(
    "open_element",
    [
        *["<script>var a = 1;", '<script src="x.js">\n', "<script>if (a < b) f();\n", "<style>.a{color:red}", "<textarea>"],
        *['<iframe src="https://maps.example.org/x">', '<iframe src="https://maps.example.org/x"/>', "<noscript>"],
        *["<select><option>أ", "<button>", "<template>", '<object data="x">', "<title>", "<nav><ul><li>الرئيسية</li></ul>"],
        *["<script>a<script>b", "<SCRIPT>", '<a href="x ', "<a title='x' href=\"x "],
    ],
)  # fmt: skip
def test_what_is_never_closed_ends_before_the_next_block(open_element: str) -> None:
    article = clean(None, f"<p>{FIRST}</p>{open_element}<p>{LAST}</p><p>{FIRST}</p>")
    assert article.text == f"{FIRST}\n\n{LAST}\n\n{FIRST}"


def test_a_script_without_end_gives_way_to_arabic_lines() -> None:
    article = clean(None, f'{FIRST}\n<script>\n(function(){{var x="أ";}})();\n{LAST}')
    assert article.text == f"{FIRST}\n\n{LAST}"


def test_a_missing_quote_hides_nothing() -> None:
    article = clean(None, f'<p>{FIRST}</p><p class="x>{LAST}</p><p class="y">{FIRST}</p>')
    assert article.text == f"{FIRST}\n\n{LAST}\n\n{FIRST}"


@pytest.mark.parametrize(
    "html",
    [
        "<script>document.write('<p>أ</p>')</script><p>ب</p>",
        "<nav><p>أ</p></nav><p>ب</p>",
        '<p title="أ > ب" class="c"><a href="x" title="<b>أ</b>">ب</a></p>',
        '<a href=x title="a=b">أ</a> قال: "نعم <b>ثم</b>"',
        "<iframe></iframe><p>أ</p>",
    ],
)
def test_what_is_closed_is_left_alone(html: str) -> None:
    assert close_swallowing(html) == html
    assert close_value(html) == html


@pytest.mark.parametrize("name", ["canvas", "object", "video", "audio", "map", "datalist", "progress", "meter"])
@pytest.mark.parametrize("after", ["<p>{}</p>", "{}", "{}<br>", "<div>{}</div>"])
def test_no_element_swallows_what_follows_where_it_is_never_closed(name: str, after: str) -> None:
    text = clean(None, f"<p>{FIRST}</p><{name} id='a'>{after.format(LAST)}").text
    assert text == f"{FIRST}\n\n{LAST}"


def test_parts_of_an_unclosed_player_are_still_its_media() -> None:
    article = clean(None, f"<p>{FIRST}</p><video><source src='https://example.org/a.mp4'>{LAST}")
    assert article.text == f"{FIRST}\n\n{LAST}"
    assert [medium.url for medium in article.media] == ["https://example.org/a.mp4"]


@pytest.mark.parametrize(
    "tag", ["<p style='color:red\">", "<p class=\"a'>", '<p class=\'a" dir="rtl">', "<a href= '/x\">"]
)
def test_a_value_between_two_kinds_of_quotes_hides_nothing(tag: str) -> None:
    text = clean(None, f"<div>{tag}{FIRST}</p><p class='x'>{LAST}</p><p title=\"it's\">{FIRST}</p></div>").text
    assert [line for line in text.split("\n\n") if line] == [FIRST, LAST, FIRST]


@pytest.mark.parametrize(
    "tag", ["<a onclick='go(\"x\")'>", '<p title="it\'s">', "<p data-x='{\"a\": 1}'>", "<p title='a' class=\"b\">"]
)
def test_quotes_within_others_are_left_alone(tag: str) -> None:
    assert close_value(f"{tag}أ</p>") == f"{tag}أ</p>"


@pytest.mark.parametrize("quote, other", [("'", '"'), ('"', "'")])
def test_a_value_that_is_never_closed_ends_before_the_next_tag_whatever_quotes_stand_before_it(
    quote: str, other: str
) -> None:
    tag = f"<a class={other}x{other} href={quote}y"
    assert close_value(f"{tag}>أ</a><b title={quote}z{quote}>") == f"{tag}{quote}>أ</a><b title={quote}z{quote}>"
    assert close_value(f"{tag}>أ{quote}>ب</a>") == f"{tag}>أ{quote}>ب</a>"  # it is closed


@pytest.mark.parametrize("quote", ["'", '"'])
@pytest.mark.parametrize("repeated", ["<i>", "<", "=<"])
def test_tags_behind_an_open_value_take_linear_time(quote: str, repeated: str) -> None:
    def closing(count: int) -> Callable[[], str]:
        html = f"<a b={quote}x>{repeated * count} {quote}"
        return lambda: close_value(html)

    assert grows_at_most(6, closing(5_000), closing(20_000))
