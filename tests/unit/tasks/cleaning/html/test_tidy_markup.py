"""Tidy fragments are read without a parser; whatever is read so has to come out as the parser's tree says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.cleaning.article import Media, Removals
from tasks.cleaning.html.markup import flatten_any
from tasks.cleaning.html.tidy_markup import read_tidy
from tasks.cleaning.marks import MARKS
from tasks.cleaning.media import MediaList
from tasks.cleaning.paragraphs import split_paragraphs

ATTRIBUTES = [
    *['', ' dir="rtl"', " style='text-align: right'", ' class="tag x"', ' class="share"', ' style="display:none"'],
    *[' class="wp-caption"', " hidden", ' id="comments"', ' href="/a?b=1&c=2"', ' title="a>b"', " class=c1", ' x="1" x="2"'],
]  # fmt: skip
ELEMENTS = (
    "p div span strong b em i a ul ol li h2 h3 blockquote section figure figcaption font small table td q".split()
)
WORDS = ["وصل الوفد", " إلى بيروت ", "\n", "\r\n", " ", "نعم.\nثم", "أ &amp; ب", "&#8220;نعم&#8221;", "&nbsp;", "&bad", "&#1;",
         "2 > 1", "1 < 2", "•", "\ue0f3", '<img src="a.jpg">', "<img src='b.png' class=\"emoji\" alt='x'>", "<br>", "<br/>", "<hr>"]  # fmt: skip


@st.composite
def fragments(draw: st.DrawFn, depth: int = 2) -> str:
    parts = draw(st.lists(st.sampled_from(WORDS), max_size=3))
    if depth:
        for _ in range(draw(st.integers(0, 3))):
            name, attributes = draw(st.sampled_from(ELEMENTS)), draw(st.sampled_from(ATTRIBUTES))
            parts.append(f"<{name}{attributes}>{draw(fragments(depth - 1))}</{name}>")
            parts += draw(st.lists(st.sampled_from(WORDS), max_size=1))
    return "".join(parts)


def by_tree(html: str) -> tuple[list[str], list[Media]]:
    media, removals = MediaList(), Removals()
    paragraphs = split_paragraphs(flatten_any(html, media, removals))
    assert not removals or read_tidy(html, MediaList()) is None
    return paragraphs, media.as_list()


def tidily(html: str) -> tuple[list[str], list[Media]] | None:
    media = MediaList()
    text = read_tidy(html, media)
    return None if text is None else (split_paragraphs(text), media.as_list())


@settings(max_examples=150, deadline=None)
@given(fragments())
def test_what_is_read_without_a_parser_is_what_a_parser_reads(html: str) -> None:
    read = tidily(html)
    assert read is None or read == by_tree(html)


@pytest.mark.parametrize(
    "html",
    [
        '<p style="text-align: right;"><span lang="AR">وصل <strong>الوفد</strong></span></p>\n<p>ثم غادر</p>',
        '<div class="entry"><p>وصل الوفد<br />ثم <a href="/x?a=1&b=2">غادر</a></p><ul><li>أ</li><li>ب</li></ul></div>',
        '<figure class="wp-caption"><a href="/a"><img src="a.jpg"></a><figcaption>الميناء</figcaption></figure><p>نص</p>',
        "<h2>عنوان</h2>\r\n<p>قال &#8220;نعم&#8221;&nbsp;ثم سكت</p><hr><blockquote><p>بيان</p></blockquote>",
        '<p><img src="a.jpg?w=1&amp;h=2"></p><p><a href="/related">خبر آخر</a></p>',
    ],
)
def test_what_editors_store_is_tidy(html: str) -> None:
    read = tidily(html)
    assert read is not None
    assert read == by_tree(html)


@pytest.mark.parametrize(
    "html",
    [
        *["<p>وصل", "<p>وصل</div>", "<p>أ<p>ب</p></p>", "<p>أ<div>ب</div></p>", "<b><i>أ</b></i>", "<li>أ</li>"],
        *["<a href=x><a href=y>أ</a></a>", "<table><tr><td>أ</td></tr></table>", "<p hidden>أ</p>", "أ <script>x</script>"],
        *['<div class="share">أ</div>', '<p title="a>b">أ</p>', "أ < ب <p>ج</p>", "<p>أ &copy ب</p>", "<!-- أ --><p>ب</p>"],
        *['<p><img src="a.jpg"><em>الميناء</em></p>', '<figure class="wp-caption"><figcaption>أ</figcaption></figure>'],
        *["<p class=a class=b>أ</p>", "<h2><h3>أ</h3></h2>", "<p/>أ", "<figcaption>أ</figcaption>"],
    ],
)  # fmt: skip
def test_anything_else_is_left_to_the_parser(html: str) -> None:
    media = MediaList()
    assert read_tidy(html, media) is None
    assert len(media) == 0


@pytest.mark.parametrize("mark", sorted(MARKS))
def test_characters_that_look_like_marks_do_not_pass(mark: str) -> None:
    assert tidily(f"<p>وصل{mark} الوفد</p><p>{mark}ثم غادر</p>") == (["وصل الوفد", "ثم غادر"], [])
