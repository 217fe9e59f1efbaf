"""What holds for every input: no exception, nothing that changes when cleaned again, no letter lost, linear time."""

import re
import unicodedata

import pytest
from growth import grows_at_most
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.cleaning import Cleaned, NotArticle, clean, split_sentences
from tasks.cleaning.clean import BodyFormat

# Pieces that mean something to one of the steps, to be thrown together in any order.
PIECES = [
    *"[ ] [[ ]] [slider] [/slider] [b] [/b] [caption] [card a=”ب” <p> </p> <br> <div> </div> <script> </script> <!-- -->".split(),
    *"<a </a> <li> <table> <td> < > << >> & &amp; &lt; &gt; &quot; &#91; &#x200b; &nbsp; amp; ; # { } = ( ) - -- * / */".split(),
    *"\" “ ” « » ″ ' '' ‘ ’ . .. ... … ! ؟ ? , ، : ؛ ـ ﷺ ﷲ ﻻ ﺍ ی ک ﴿ 1 12 ٣ 2.5 CNN foo é 😀".split(),
    *"\n \r\n \t \u00a0 \u200b \u200f \u00ad \ufeff \u2028 \x85 \x1a \ue0f0 \ue0f3 \u064e \u0651 \u0653 \ud800".split(
        " "
    ),
    *r"\ \\ \n \" \/ \u0627 \u200f \u005b \x3c u0627u0644u0627 %u0627 C:\new".split(),
    *"{{ad}} {{ }} {% if x %} <%= x %> <?php x(); ?> %%t%% ${x} {youtube}ab12c{/youtube} {module 1} ##AD## [[AD]] f(); });".split(
        " "
    ),
    *"وصل الوفد إلى بيروت في من على قال و ب ا".split(),
    *["اقرأ أيضا:", "المزيد", "رابط الخبر:", "سمات", "الوسوم: أ", "// انتهى //", "الجمعة 7 يناير 2022", "19:23 ت م"],
    *["تصوير: علي", "فيسبوك تويتر", "Next Previous", "https://youtu.be/a1", '<img src="a.jpg">', " ", "  ", "\n\n"],
]
SOUP = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
TEXTS = st.one_of(SOUP, SOUP.map("وصل الوفد إلى بيروت ".__add__), st.text(max_size=60))
FORMATS = st.sampled_from(["auto", "text", "html"])
LETTERS = re.compile(r"[^\W\d_]")


def cleaned(title: str, body: str, body_format: BodyFormat = "auto") -> Cleaned | None:
    try:
        return clean(title, body, body_format)
    except NotArticle:
        return None


@settings(max_examples=400, deadline=None)
@given(TEXTS, TEXTS, FORMATS)
def test_any_input_comes_out_clean_or_is_refused(title: str, body: str, body_format: BodyFormat) -> None:
    article = cleaned(title, body, body_format)
    if article is None:
        return
    for text in (article.title, article.text):
        assert not any(unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co") for char in text.replace("\n", ""))
        assert not re.search("[\u0640\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdff\ufe70-\ufeff]", text)
        assert unicodedata.is_normalized("NFC", text)
        assert not re.search(r"  |^ | $|\n \n", text)
    assert "\n" not in article.title
    assert all(paragraph.strip() == paragraph != "" for paragraph in article.text.split("\n\n"))
    assert "\n\n\n" not in article.text
    sentences = split_sentences(article.title, article.text)
    read = {"title": article.title, "text": article.text}
    spoken = "".join(read[s.field][s.start : s.end] for s in sentences)
    assert "".join(spoken.split()) == "".join((article.title + article.text).split())


@settings(max_examples=400, deadline=None)
@given(TEXTS, TEXTS, FORMATS)
def test_cleaning_again_changes_nothing(title: str, body: str, body_format: BodyFormat) -> None:
    article = cleaned(title, body, body_format)
    if article is not None:
        again = cleaned(article.title, article.text, "text" if body_format == "text" else "auto")
        assert again is not None
        assert (again.title, again.text) == (article.title, article.text)


WORDS = st.sampled_from("وصل الوفد إلى بيروت أمس ومعه ثلاثة وزراء وعشرون صحافيا ثم غادر صباحا نحو دمشق CNN 12".split())
UNSEEN = st.sampled_from(
    [
        "",
        " ",
        "\u200f",
        "\u00ad",
        "<b>",
        "</b>",
        "<span>",
        "<i class='x'>",
        "<!-- x -->",
        "[slider]",
        "&zwnj;",
        "\ufeff",
        "<p>",
        "<br>",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(WORDS, UNSEEN), min_size=3, max_size=60))
def test_every_letter_that_a_reader_sees_stays_in_order(pairs: list[tuple[str, str]]) -> None:
    lead = "وصل الوفد إلى بيروت: "
    body = lead + "".join(f"{word} {unseen}" for word, unseen in pairs)
    article = cleaned("", body)
    assert article is not None
    seen = re.sub(r"\W", "", lead + "".join(word for word, _ in pairs))
    assert re.sub(r"\W", "", article.text) == seen


HOSTILE = [
    "[", "[[", "[a ", '[aa b="', '[aa b="c" ', "[aa]", "[/aa]", "[aa][/aa]", "[caption]", '"', "«", "“", '" ', 'ا" ', "'", "''",
    "<", "<<", "<p>", "<div>", "<b><p>", "<a href='", "<!--", "<table>", "<td>", "<figure><img src=a>", "<form>",
    '<div class="share">', '<div hidden>', "&amp;", "&", "&#", "{a:b;} ", "/*", ". ", "… ", "د. ", "! ", "ـ", "ﷺ", "\n", "ا\n", "ا ",
    "رابط الخبر: ", "سمات ", "المزيد\n", "اقرأ أيضا:\n", "19:23 ت م\n", "فيسبوك ", "https://youtu.be/a\n", "Ø§", "Çá", "ط§", "\\", "\\u0627", "\\n", "u0627", "<a b", "<p =", '<a b="', "{{a", "{% a", "{{ '", "%%a", "<%", "<?php ", "##a", "[[a ", "{a ", "{/a}", "f(", ");", "}\n",
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_length_alone(piece: str) -> None:
    size = 40_000
    short, long = ("وصل الوفد إلى بيروت " + piece * (count // len(piece)) for count in (size, 4 * size))

    def run(body: str) -> None:
        article = cleaned("بيروت", body)
        if article is not None:
            split_sentences(article.title, article.text)

    # Four times the length takes four times as long; sixteen times would be quadratic.
    assert grows_at_most(9, lambda: run(short), lambda: run(long))
