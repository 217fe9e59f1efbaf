"""Placeholders that nobody filled in, and the tags in braces of Joomla's plugins."""

import pytest

from tasks.cleaning import clean

FIRST, SECOND = "بدأت الهيئة حملة لتنظيف الشواطئ.", "ويشارك في الحملة مئتا متطوع من المدارس"
WRITTEN = {
    "{{ad}}": "ad",
    "{{ ads.inline }}": "ads.inline",
    "{{{body}}}": "body",
    "{{#each items}}": "each",
    "{{/each}}": "each",
    "{{ article.title | upper }}": "article.title",
    "{{ 'اقرأ أيضا' | trans }}": None,
    "{{ __(”شارك الخبر“) }}": "__",
    "{{}}": None,
    "{% include 'ads/mid.html' %}": "include",
    "{%- if user.age > 18 -%}": "if",
    "{# إعلان #}": None,
    "${article.date}": "article.date",
    "#{name}": "name",
    "@{user}": "user",
    "%%sitename%%": "sitename",
    "{loadposition banner-1}": "loadposition",
    "{module 41}": "module",
    "{ads:3}": "ads",
}


@pytest.mark.parametrize(("written", "name"), WRITTEN.items())
@pytest.mark.parametrize("around", ["{}\n\n{}\n\n{}", "<p>{}</p><p>{}</p><p>{}</p>", "<div>{}\n{}\n{}</div>"])
def test_a_placeholder_goes_and_is_told_of(written: str, name: str | None, around: str) -> None:
    article = clean("", around.format(FIRST, written, SECOND))
    assert article.text.split("\n\n") == [FIRST, SECOND]
    assert ("shortcode", name) in {(removed.kind, removed.name) for removed in article.removed}


@pytest.mark.parametrize("written", [written for written in WRITTEN if not written.startswith("{module")])
def test_the_words_around_a_placeholder_stay(written: str) -> None:
    assert clean("", f"{SECOND} {written} وطلابها.").text == f"{SECOND} وطلابها."


@pytest.mark.parametrize(
    "line",
    ["[[ad]]", "[[AD_300x250]]", "##AD##", "###BANNER TOP###", "@@ad@@", "__AD__", "||ad||", "$$ad$$"],
)
@pytest.mark.parametrize(
    "around", ["{}\n{}\n{}", "<p>{}</p><p>{}</p><p>{}</p>", "<p>{}</p><p><a href='/'>{}</a></p><p>{}</p>"]
)
def test_a_line_that_is_a_placeholder_goes(line: str, around: str) -> None:
    assert clean("", around.format(FIRST, line, SECOND)).text.split("\n\n") == [FIRST, SECOND]


@pytest.mark.parametrize(
    "code",
    [
        "<%= render 'ad' %>",
        "<% if n > 3 %>",
        "<% 50% %>",
        "<?php the_ad(3); ?>",
        "<?= $x->y ?>",
        "<?php if ($a->b) { echo '<b>'; } ?>",
    ],
)
def test_what_a_server_should_have_run_goes(code: str) -> None:
    for body in (f"{FIRST}\n\n{code}\n\n{SECOND}", f"<p>{FIRST}</p>{code}<p>{SECOND}</p>"):
        article = clean("", body)
        assert article.text.split("\n\n") == [FIRST, SECOND]
        assert "script" in {removed.kind for removed in article.removed}


@pytest.mark.parametrize(
    "code",
    [
        "(adsbygoogle = window.adsbygoogle || []).push({});",
        "googletag.display('div-1');",
        "});",
        "var a = {};",
        "init();",
    ],
)
def test_a_short_line_of_script_goes(code: str) -> None:
    assert clean("", f"{FIRST}\n{code}\n{SECOND}").text.split("\n\n") == [FIRST, SECOND]


@pytest.mark.parametrize(
    "kept",
    [
        "{{إنا فتحنا لك فتحا مبينا}}",
        "{وقل رب زدني علما}",
        "نسبة %50 ثم 60% و%%70",
        "{1}",
        "«{a}»",
        "[[القدس]]",
        "#وسم_أول و#وسم",
        "info@example.org",
        "5 $ و{ب}",
        "(CNN);",
        "{a, b}",
    ],
)
def test_braces_and_signs_of_writers_stay(kept: str) -> None:
    text = f"{SECOND} وقال {kept} وانصرف."
    assert clean("", text).text == text


@pytest.mark.parametrize("line", ["He told us so (in English);", "CNN (Atlanta)", '"We agree" (Reuters).'])
def test_a_line_in_a_foreign_language_is_no_script(line: str) -> None:
    assert clean("", f"{FIRST}\n{line}\n{SECOND}").text.split("\n\n")[1] == line.replace('"We agree"', "«We agree»")


def test_a_plugin_that_shows_something_is_a_medium() -> None:
    article = clean(
        "",
        f"<p>{FIRST}</p><p>{{youtube}}dQw4w9WgXcQ{{/youtube}}</p><p>{{gallery}}news/2020{{/gallery}}</p><p>{SECOND}</p>",
    )
    assert article.text.split("\n\n") == [FIRST, SECOND]
    assert article.media[0].url == "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
    assert all(medium.caption is None for medium in article.media)


def test_what_an_unknown_plugin_encloses_stays() -> None:
    article = clean("", f"{{kbox}}{FIRST}{{/kbox}}\n\n{SECOND}")
    assert article.text.split("\n\n") == [FIRST, SECOND]
    assert [(removed.name, removed.count) for removed in article.removed] == [("kbox", 1)]


def test_lines_beside_shortcodes_are_paragraphs_in_markup_too() -> None:
    body = f"<div>{SECOND}\n[ads]\nوقد وصل المتطوعون\n{{{{ad}}}}\n<b>ثم</b> بدأ العمل</div>"
    assert clean("", body).text.split("\n\n") == [SECOND, "وقد وصل المتطوعون", "ثم بدأ العمل"]


def test_text_with_a_few_words_set_apart_keeps_its_lines() -> None:
    long = " ".join([SECOND] * 5)
    body = f"<strong>تفاصيل الحملة</strong>\n{long}\n<!-- إعلان -->\n<em>خلفية</em>\n{FIRST}"
    assert clean("", body).text.split("\n\n") == ["تفاصيل الحملة", long, "خلفية", FIRST]
