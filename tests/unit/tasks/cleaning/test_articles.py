"""Titles, what is refused, and articles as a whole."""

import dataclasses

import pytest

from tasks.cleaning import Cleaned, NotArticle, Removed, clean

LEAD = "وصل الوفد إلى مطار بيروت مساء أمس."
NEXT = "وغادر صباح اليوم إلى دمشق."


@pytest.mark.parametrize(
    ("title", "cleaned"),
    [
        ("الوفد يصل إلى بيروت", "الوفد يصل إلى بيروت"),
        (None, ""),
        ("", ""),
        ("  الوفد\n يصل \t إلى بيروت ", "الوفد يصل إلى بيروت"),
        ("&quot;الوفد&quot; يصل", "«الوفد» يصل"),
        ("<b>الوفد</b> يصل<br>إلى بيروت", "الوفد يصل إلى بيروت"),
        ("الوفد يصل [gallery] إلى بيروت", "الوفد يصل إلى بيروت"),
        ("الوفـــد يصل ﻻحقا", "الوفد يصل لاحقا"),
        ("عاجل!!! الوفد يصل...", "عاجل! الوفد يصل…"),
        ("شاهد: الوفد يصل", "شاهد: الوفد يصل"),
        ("Top 10", "Top 10"),
    ],
)
def test_titles(title: str | None, cleaned: str) -> None:
    assert clean(title, LEAD).title == cleaned


@pytest.mark.parametrize(
    "first",
    [
        "الوفد يصل إلى بيروت",
        "«الوفد» يصل إلى بيروت!",
        "الوفد يصل الى بيروت",
        "الوَفْد يصل إلى بيروت...",
        "<h1>الوفد يصل إلى بيروت</h1>",
    ],
)
def test_a_title_repeated_at_the_start_of_the_body_goes(first: str) -> None:
    article = clean("الوفد يصل إلى بيروت", f"{first}\n\n{LEAD}\n\n{NEXT}")
    assert article.text == f"{LEAD}\n\n{NEXT}"
    assert article.removed == [Removed("title", None, 1)]


def test_a_body_that_only_repeats_its_title_stays() -> None:
    assert clean("الوفد يصل إلى بيروت", "الوفد يصل إلى بيروت").text == "الوفد يصل إلى بيروت"


def test_a_title_is_taken_from_a_page_but_not_from_a_fragment() -> None:
    assert clean(None, f"<html><body><h1>الوفد</h1><p>{LEAD}</p></body></html>").title == "الوفد"
    assert clean(None, f"<h1>الوفد</h1><p>{LEAD}</p>").title == ""


@pytest.mark.parametrize(
    "body",
    ["", "   ", "\n\u200b\u00a0\ufeff\n", "<p></p>", "[gallery]", "***", "<script>نص</script>", "// انتهى //", "…!"],
)
def test_blank(body: str) -> None:
    with pytest.raises(NotArticle) as raised:
        clean("الوفد يصل إلى بيروت", body)
    assert raised.value.reason == "blank"
    assert raised.value.detail


PERSIAN = "رئیس جمهور امروز در دیدار با وزیر خارجه گفت که این کشور برای گفتگو آماده است و مذاکرات ادامه دارد."


@pytest.mark.parametrize(
    "body",
    [
        "The delegation arrived in Beirut last night.",
        "Делегация прибыла в Бейрут.",
        "12345 67.8",
        "The delegation (الوفد) arrived in Beirut last night and left for Damascus this morning.",
        PERSIAN,
        PERSIAN.replace("ی", "ي").replace("ک", "ك"),
        "".join(f"&#{ord(char)};" for char in PERSIAN),
        "وزیر اعظم نے کہا ہے کہ ملک میں امن کے لیے مذاکرات جاری رہیں گے",
        "سەرۆکی هەرێمی کوردستان لەگەڵ وەزیری دەرەوە کۆبووەوە",
        "د هېواد ولسمشر وويل چې د سولې خبرې به ژر پيل شي",
    ],
)
def test_not_arabic(body: str) -> None:
    with pytest.raises(NotArticle) as raised:
        clean(None, body)
    assert raised.value.reason == "not_arabic"


def test_other_languages_on_request() -> None:
    english = "The delegation arrived in Beirut last night."
    assert clean(None, f"<p>{english}</p>", any_language=True).text == english
    with pytest.raises(NotArticle) as raised:
        clean(None, "<p> </p>", any_language=True)
    assert raised.value.reason == "blank"
    assert raised.value.detail


@pytest.mark.parametrize(
    "body",
    [
        "خبر",
        "عاجل: زلزال",
        "الرئيس الإيراني يزور «پاریس» ويلتقي گورباچوف وچرچيل في ڤيينا",
        "الوفد وصل علی متن طائرة إلی بيروت کما قال الوزير",
        "أعلنت شركة Apple Inc عن هاتف iPhone 6s Plus في San Francisco بحضور Tim Cook",
        "هؤلاء هم المرشحون للانتخابات الرئاسية الاميركية",
        "ﺍﻟﻮﻓﺪ ﻳﺼﻞ ﺇﻟﻰ ﺑﻴﺮﻭﺕ",
    ],
)
def test_arabic_with_foreign_words_is_arabic(body: str) -> None:
    assert clean(None, body).text


def test_what_is_given_back_is_frozen_and_named_as_in_the_record() -> None:
    article = clean("الوفد", f"{LEAD}[ad]")
    assert [field.name for field in dataclasses.fields(Cleaned)] == ["title", "text", "removed", "media", "page"]
    with pytest.raises(dataclasses.FrozenInstanceError):
        article.title = "x"  # type: ignore[misc]  # that it raises is what is tested


def test_an_article_with_everything_at_once() -> None:
    body = (
        "\ufeffالوفد يصل إلى بيروت\r\n\r\nالجمعة 7 يناير 2022 - 10:30 م\r\n"
        "وصل الوفـــد إلى مطار ”بيروت” مساء أمس.\r\n\r\n[box title=”أ” color=”#fff″]\r\n"
        'وقال &quot;سنعود&quot;...\r\n\r\n[gallery ids="1,2"]\r\nاقرأ أيضا: الوفد يزور المتحف\r\n'
        "https://www.youtube.com/watch?v=a1\r\nوغادر صباح اليوم. رابط الخبر بصحيفة المثال: الوفد يصل إلى بيروت\r\n"
    )
    article = clean("الوفد يصل إلى بيروت", body)
    assert article.text == "وصل الوفد إلى مطار «بيروت» مساء أمس.\n\nوقال «سنعود»…\n\nوغادر صباح اليوم."
    assert {(removed.kind, removed.name) for removed in article.removed} == {
        ("title", None),
        ("date", None),
        ("shortcode", "box"),
        ("shortcode", "gallery"),
        ("related", None),
        ("source_link", None),
    }
    assert [medium.url for medium in article.media] == ["https://www.youtube.com/watch?v=a1"]


@pytest.mark.parametrize("address", ["pic.twitter.com/AbC123xYz", "https://t.co/AbC123xYz"])
def test_the_short_address_of_a_post_goes_to_the_media(address: str) -> None:
    article = clean(None, f"وصل الوفد إلى بيروت أمس ومعه ثلاثة وزراء.\n\nوقال الوزير إن العمل مستمر {address}")
    assert article.text == "وصل الوفد إلى بيروت أمس ومعه ثلاثة وزراء.\n\nوقال الوزير إن العمل مستمر"
    assert [medium.url.removeprefix("https://") for medium in article.media] == [address.removeprefix("https://")]


@pytest.mark.parametrize(("before", "where"), [("[a ", "in its first 6,000 characters"), ("", "in it")])
def test_where_no_arabic_letter_was_looked_for_is_said(before, where):
    with pytest.raises(NotArticle) as caught:
        clean(None, before * 100_000 + (" أعلنت الوزارة إصابة ثلاثة." if before else "only English"))
    assert caught.value.detail == f"no Arabic letter {where}"
