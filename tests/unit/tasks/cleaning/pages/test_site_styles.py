"""Pages in the styles of Arabic news sites, whole, and the mechanisms that they need, each beside its opposite."""

from collections.abc import Callable

import pytest
import site_styles as styles
from growth import grows_at_most
from lxml.html import fromstring
from sample_pages import (
    ADDRESS,
    H1,
    HARBOUR,
    OTHERS,
    STORIES,
    TEASERS,
    WHEAT,
    Story,
    page_of,
    paragraphs_of,
    read,
    read_body,
)

from tasks.cleaning import clean
from tasks.cleaning.letters.characters import normalise_characters, signs_of
from tasks.cleaning.pages.typed_lines import show_typed_lines

PROSE = paragraphs_of(HARBOUR.paragraphs)


def plain(lines: list[str]) -> list[str]:
    return ["".join(normalise_characters(line, signs_of(line)).split()) for line in lines]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.title[:20])
@pytest.mark.parametrize("style", styles.LEADLESS, ids=lambda style: style.__name__)
def test_an_article_is_read_whole_and_alone(style: styles.Style, story: Story) -> None:
    assert plain(read(style(story))) == plain(list(story.paragraphs))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.title[:20])
@pytest.mark.parametrize("style", styles.WITH_LEAD, ids=lambda style: style.__name__)
def test_a_lead_is_read_that_nothing_else_repeats(style: styles.Style, story: Story) -> None:
    assert plain(read(style(story))) == plain([story.lead, *story.paragraphs])


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.title[:20])
@pytest.mark.parametrize("style", [styles.live_in_list, styles.live_in_articles], ids=lambda style: style.__name__)
def test_a_live_blog_is_read_with_its_introduction(style: styles.Style, story: Story) -> None:
    text = "\n".join(read(style(story)))
    said = [*story.paragraphs[:2], *TEASERS]
    assert [line for line in said if line not in text] == []
    assert [text.index(line) for line in said] == sorted(text.index(line) for line in said)


@pytest.mark.parametrize("page", [styles.category(), styles.front()])
def test_a_page_that_lists_articles_is_told(page: str) -> None:
    read_page = clean(None, page, url="https://example.org/local").page
    assert read_page is not None
    assert read_page.is_listing


THINGS = "".join(
    f'<h2><a href="/film/{number}">فيلم {headline}</a></h2><p>{teaser} {teaser}</p>'
    for number, (headline, teaser) in enumerate(zip(OTHERS, TEASERS, strict=True))
)
NO_LISTINGS = {
    "an article": PROSE,
    "a short article": f"<p>{HARBOUR.paragraphs[0]} {HARBOUR.paragraphs[1]}</p>",
    "an article beside cards": PROSE
    + "".join(f"<li><h3><a href='/{n}'>{o}</a></h3></li>" for n, o in enumerate(OTHERS)),
    "an article about several things": f"<article>{PROSE}{THINGS}</article>",
}


@pytest.mark.parametrize("body", NO_LISTINGS.values(), ids=NO_LISTINGS)
def test_a_page_with_an_article_is_no_listing(body: str) -> None:
    page = clean(None, page_of(H1 + body), url=ADDRESS).page
    assert page is not None
    assert not page.is_listing


ASKED = "اكتب عنوانك ليصلك ملخص الأخبار في بريدك كل صباح قبل أن تبدأ يومك."
PROMPTS = {
    "a field for mail": f'<div><p>{ASKED}</p><input type="email"></div>',
    "a field that is called so": f'<div><p>{ASKED}</p><form><input name="user_email"></form></div>',
    "a field that says so": f'<div><p>{ASKED}</p><input placeholder="بريدك الإلكتروني"></div>',
}
NO_PROMPTS = {
    "a field for a search": f'<div><p>{ASKED}</p><input type="search"></div>',
    "no field": f"<div><p>{ASKED}</p></div>",
    "a field in a long block": f'<div><p>{ASKED}</p><p>{" ".join(TEASERS)}</p><input type="email"></div>',
}


@pytest.mark.parametrize("box", PROMPTS.values(), ids=PROMPTS)
def test_a_box_that_asks_for_an_address_is_no_text(box: str) -> None:
    assert ASKED not in read_body(f"<article>{H1}{PROSE}{box}<p>{WHEAT.lead}</p></article>")


@pytest.mark.parametrize("box", NO_PROMPTS.values(), ids=NO_PROMPTS)
def test_other_blocks_are_text(box: str) -> None:
    assert ASKED in read_body(f"<article>{H1}{PROSE}{box}<p>{WHEAT.lead}</p></article>")


def test_an_article_above_its_headline_is_no_layer() -> None:
    body = f"<div>{PROSE}<button>شارك</button></div>{H1}<div>{''.join(f'<p>{x}</p>' for x in TEASERS)}</div>"
    assert HARBOUR.paragraphs[0] in read_body(body)


GATES = [
    "هذه المادة متاحة للمشتركين، اشترك لمواصلة القراءة",
    "لقراءة المقال كاملا يرجى الاشتراك أو تسجيل الدخول",
    "أنت بحاجة إلى اشتراكك الشهري لإكمال القراءة.",
]
NO_GATES = [
    "وقالت الشركة إن الخدمة الجديدة متاحة للمشتركين فقط حتى نهاية الشهر.",
    "وأضاف أن قراءة العدادات ستصبح متاحة للمشتركين عبر التطبيق قريبا.",
    "وختم بالقول إن هذا المقال كتب للمشتركين في النادي ولم ينشر في الصحيفة.",
]


@pytest.mark.parametrize("gate", GATES)
def test_the_sentence_of_a_paywall_goes(gate: str) -> None:
    article = clean(HARBOUR.title, "\n".join([*HARBOUR.paragraphs, gate]))
    assert article.text.split("\n\n") == list(HARBOUR.paragraphs)
    assert [removed.kind for removed in article.removed] == ["subscribe"]


@pytest.mark.parametrize("sentence", NO_GATES)
def test_a_sentence_about_subscribers_stays(sentence: str) -> None:
    assert clean(HARBOUR.title, "\n".join([*HARBOUR.paragraphs, sentence])).text.endswith(sentence)


def _row(between: str) -> str:
    return "".join(
        f'<div class="r"><a href="/n/{number}"><img src="/{number}.jpg"><span>{headline}</span></a></div>{between}'
        for number, headline in enumerate(OTHERS[:4])
    )


def test_pictured_links_in_a_row_are_cards_and_among_text_are_not() -> None:
    kept = [line.replace(" – ", " ") for line in read_body(f"<div>{H1}{PROSE}{_row('')}{PROSE}</div>")]
    assert not set(OTHERS).intersection(kept)
    listed = "\n".join(read_body(f"<div>{H1}{PROSE}{_row(f'<p>{TEASERS[0]}</p>')}{PROSE}</div>"))
    assert TEASERS[0] in listed


LINES = "\n".join(HARBOUR.paragraphs)
TYPED = {
    "an element's style": f'<div style="white-space: pre-wrap">{LINES}</div>',
    "blank lines between sentences": f"<div>{LINES.replace(chr(10), chr(10) * 2)}</div>",
}


@pytest.mark.parametrize("body", TYPED.values(), ids=TYPED)
def test_lines_are_paragraphs_where_they_are_shown(body: str) -> None:
    assert read_body(f"<main>{H1}{body}<p>{WHEAT.lead}</p></main>")[:5] == list(HARBOUR.paragraphs)


def test_blanks_without_line_feeds_take_linear_time() -> None:
    def showing(blanks: int) -> Callable[[], None]:
        tree = fromstring(f'<div style="white-space: pre">{" " * blanks}x</div>')
        return lambda: show_typed_lines(tree)

    assert grows_at_most(6, showing(5_000), showing(20_000))


def test_lines_of_the_source_are_none_elsewhere() -> None:
    wrapped = HARBOUR.paragraphs[0].replace("، ", "،\n")
    body = f"<main>{H1}<div>{wrapped}</div>{PROSE}</main>"
    assert read_body(body)[0] == HARBOUR.paragraphs[0]


def _comments(field: str) -> str:
    return "".join(f"<div><b>قارئ {n}</b><div>{t} {t}</div></div>" for n, t in enumerate(TEASERS * 2)) + field


def test_comments_longer_than_the_article_are_told_by_the_field_below_them() -> None:
    article = f"<div>{H1}<div>{PROSE}</div></div>"
    assert read_body(f"{article}<section>{_comments('<textarea></textarea>')}</section>") == list(HARBOUR.paragraphs)


def test_the_longest_text_is_read_where_no_data_says_the_title() -> None:
    data = '<script type="application/json">{"a":{"t":"عنوان آخر","b":"%s"},"c":"%s"}</script>'
    body = data % (" ".join(HARBOUR.paragraphs), " ".join(WHEAT.paragraphs))
    assert read_body(f"<div>جار التحميل</div>{body}") == [" ".join(WHEAT.paragraphs)]
