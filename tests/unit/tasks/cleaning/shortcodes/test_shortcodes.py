"""Shortcodes by WordPress's grammar: what goes, what stays, what becomes media."""

import pytest

from tasks.cleaning import Media, Removed, clean
from tasks.cleaning.article import Removals
from tasks.cleaning.media import MediaList
from tasks.cleaning.shortcodes.grammar import find_tags, parse_attributes
from tasks.cleaning.shortcodes.shortcodes import take_shortcodes

LEAD = "وصل الوفد إلى مطار بيروت مساء أمس."


def stripped(text: str) -> str:
    return take_shortcodes(text, MediaList(), Removals())


def names(text: str) -> list[str]:
    return [("/" if tag.closes else "") + tag.name for tag in find_tags(text)]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("قبل[slider]بعد", "قبلبعد"),
        ("[slider]بعد", "بعد"),
        ("قبل[slider]", "قبل"),
        ("قبل[slider /]بعد", "قبلبعد"),
        ('قبل[slider ids="4,8" size="large"]بعد', "قبلبعد"),
        ('قبل[slider ids="4,8" size="large" /]بعد', "قبلبعد"),
        ("قبل [slider 12] بعد", "قبل  بعد"),
        ("قبل [slider https://example.org/watch?v=a1] بعد", "قبل  بعد"),
        ("[slider 'كلمتان هنا' \"وهنا\"]", ""),
        ("[slider=https://example.org/]", ""),
        ("[my-slider_2]نص[/my-slider_2]", "نص"),
        ('[box title="أ"]نص[/box]', "نص"),
        ("[row][column width=“1/2”]نص[/column][/row]", "نص"),
        ("[box]أول[box]ثان[/box]ثالث[/box]", "أولثانثالث"),
        ("[box]\nنص\nعلى أسطر\n[/box]", "\nنص\nعلى أسطر\n"),
        ("[/box]نص", "نص"),
        ("[B]نص[/B]", "نص"),
        ('[Button link="https://example.org"]اضغط[/Button]', "اضغط"),
        ("[TABLE_NOTE]", ""),
        ("نص [box]", "نص "),
        ("نص ([slider])", "نص "),
        ("[[slider] [box]]", ""),
        ("[[[slider] [box]]]", ""),
    ],
)
def test_tags_go_and_the_words_they_enclose_stay(text: str, left: str) -> None:
    assert stripped(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "[القدس]",
        "[1]",
        "[12]",
        "[فيديو]",
        "[أ ف ب]",
        "[…]",
        "(…)",
        "[CNN]",
        "[AFP photo]",
        "[F-16]",
        "[sic]",
        "[n]",
        "[2nd]",
        "[and/or]",
        "[هنا](https://example.org)",
        "[here](https://example.org)",
        "قبل[بعد",
        "قبل[after",
        "a[i] = b[j]",
        "[ slider ]",
        "[slider",
        "]slider[",
        "[]",
        "[فيديو src=أ]",
    ],
)
def test_brackets_that_a_reader_should_see_stay(text: str) -> None:
    assert stripped(text) == text


@pytest.mark.parametrize(
    "quotes",
    ['""', "''", "“”", "””", "″″", "”″", "“″", "«»", "’’", "‘’", "„“", '”"', "＂＂"],
)
def test_values_in_any_quotes(quotes: str) -> None:
    opening, closing = quotes
    tag = f"[card region={opening}LB{closing} label={opening}عدد الحالات في لبنان{closing} color={opening}#0c3278{closing}]"
    assert stripped(f"أول {tag} آخر") == "أول  آخر"
    attributes = parse_attributes(find_tags(tag)[0].attributes)
    assert attributes == {"region": "LB", "label": "عدد الحالات في لبنان", "color": "#0c3278"}


@pytest.mark.parametrize(
    "tag",
    [
        '[card label="قيمة [1] هنا"]',
        '[card label="a]b" title="c"]',
        '[card label="5 > 3" note="x]"]',
        "[card label=”أ]ب” note='ج]']",
        '[card label="L\'Orient [2]"]',
        '[card\nlabel="أ"\nnote="ب"\n]',
        '[card label = "أ"]',
        '[card label="أ" \u00a0note="ب"]',
        '[card label="أ" \u200bnote="ب"]',
    ],
)
def test_values_may_hold_brackets_blanks_and_lines(tag: str) -> None:
    assert stripped(f"أول{tag}آخر") == "أولآخر"


def test_an_unclosed_quote_ends_with_its_tag() -> None:
    assert stripped('[card label="أ] قال "نعم" ثم [1]') == ' قال "نعم" ثم [1]'


def test_a_tag_that_was_cut_off_goes() -> None:
    assert stripped("نص [card region=”LB” label=”عدد ال") == "نص "
    assert stripped('[card a="b"\nنص') == "\nنص"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[[slider]]", "«[slider]»"),
        ('[[slider ids="4"]]', '«[slider ids="4"]»'),
        ("[[slider /]]", "«[slider /]»"),
        ("[[box]نص[/box]]", "«[box]نص[/box]»"),
        ("[[[slider]]]", "[«[slider]»]"),
        ("[[slider] نص", "[ نص"),
        ("[[box]نص[/box]", "[نص"),
    ],
)
def test_escaped_tags_are_written_about_and_stay(text: str, shown: str) -> None:
    assert stripped(text) == shown
    assert stripped(shown) == shown


def test_values_of_escaped_tags_keep_their_quotes() -> None:
    text = clean("", f'{LEAD} يكتب [[slider ids="4,8"]] في "الصفحة".').text
    assert text == f'{LEAD} يكتب «[slider ids="4,8"]» في «الصفحة».'
    assert clean("", text).text == text


def test_names_and_partners() -> None:
    assert names("[a-b][c_d]x[/c_d][e9 /]") == ["a-b", "c_d", "/c_d", "e9"]
    first, second = find_tags("[box]نص[/box]")
    assert first.partner is second
    assert second.partner is first


@pytest.mark.parametrize(
    ("attributes", "parsed"),
    [
        ("", {}),
        (' foo="one" foo-bar=\'two\' -x-="three"', {"foo": "one", "foo-bar": "two", "-x-": "three"}),
        (
            ' 123 url=https://example.org/ foo bar="baz"',
            {"0": "123", "url": "https://example.org/", "1": "foo", "bar": "baz"},
        ),
        (' "two words" more', {"0": "two words", "1": "more"}),
        (' FOO="x" /', {"foo": "x"}),
        (" سمة=”قيمة”", {"سمة": "قيمة"}),
    ],
)
def test_attributes(attributes: str, parsed: dict[str, str]) -> None:
    assert parse_attributes(attributes) == parsed


def test_runs_of_widgets_leave_nothing_behind() -> None:
    widget = "[live-score league=”LB” title=”ترتيب الفرق” color=”#fff″]"
    article = clean("عنوان", f"{LEAD}\n\nوغادر صباح اليوم.\n\n{widget}\n\n{widget}\n\n {widget} \n[ad]\n")
    assert article.text == f"{LEAD}\n\nوغادر صباح اليوم."
    assert article.removed == [Removed("shortcode", "live-score", 3), Removed("shortcode", "ad", 1)]
    assert article.media == []


@pytest.mark.parametrize(
    ("shortcode", "url", "caption"),
    [
        ("[embed]https://youtu.be/a1b2c3d4[/embed]", "https://youtu.be/a1b2c3d4", None),
        ("[embed width='5']https://example.org/video/3[/embed]", "https://example.org/video/3", None),
        (
            '[video src="https://example.org/a.mp4" title="لحظة الوصول"][/video]',
            "https://example.org/a.mp4",
            "لحظة الوصول",
        ),
        ("[audio mp3=”https://example.org/a.mp3”]", "https://example.org/a.mp3", None),
        ("[youtube a1b2c3d4e5f]", "https://www.youtube.com/watch?v=a1b2c3d4e5f", None),
        ('[youtube id="a1b2c3d4e5f"]', "https://www.youtube.com/watch?v=a1b2c3d4e5f", None),
        ("[vimeo]12345678[/vimeo]", "https://vimeo.com/12345678", None),
        ("[my_player url='https://example.org/b.m3u8']", "https://example.org/b.m3u8", None),
        ("[tweet]https://twitter.com/a/status/1[/tweet]", "https://twitter.com/a/status/1", None),
    ],
)
def test_what_shortcodes_show_becomes_media(shortcode: str, url: str, caption: str | None) -> None:
    article = clean("", f"{LEAD}\n\n{shortcode}\n\nوغادر صباح اليوم.")
    assert article.text == f"{LEAD}\n\nوغادر صباح اليوم."
    assert article.media == [Media(url, caption)]
    assert [removed.kind for removed in article.removed] == ["shortcode"]


def test_captions_go_with_their_pictures() -> None:
    shortcode = (
        '[caption id="attachment_7" align="alignright" width="300"]<a href="/p"><img src="https://example.org/a.jpg" /></a>'
        " الوفد في <b>المطار</b>[/caption]"
    )
    article = clean("", f"{LEAD}\n\n{shortcode}\n\nوغادر صباح اليوم.")
    assert article.text == f"{LEAD}\n\nوغادر صباح اليوم."
    assert article.media == [Media("https://example.org/a.jpg", "الوفد في المطار")]


def test_a_caption_without_its_picture_is_not_lost() -> None:
    article = clean("", f'{LEAD}\n\n[caption id="a" width="3"]الوفد في المطار[/caption]')
    assert article.text == LEAD
    assert article.media == [Media("", "الوفد في المطار")]


def test_an_article_inside_of_a_forgotten_caption_stays() -> None:
    text = "\n\n".join(f"{LEAD} {number}" for number in range(60))
    assert clean("", f"[caption]{text}[/caption]").text == text


def test_encoded_content_goes() -> None:
    assert stripped("[vc_raw_html]" + "JTNDZGl2JTIwY2xhc3M" * 4 + "[/vc_raw_html]نص") == "نص"


def test_html_inside_of_attributes_goes_with_them() -> None:
    article = clean("", f'<p>{LEAD}</p>[gallery title="<div>ألبوم</div>"]<p>وغادر صباح اليوم.</p>')
    assert article.text == f"{LEAD}\n\nوغادر صباح اليوم."


@pytest.mark.parametrize(
    "tag", ["<div [slider]>", '<a href="[url]">', "<a href=[url] >", "<!--[if lt IE 7]>x<![endif]-->"]
)
def test_tags_inside_of_html_tags_are_no_text(tag: str) -> None:
    assert clean("", f"<p>{LEAD}</p>{tag}وغادر صباح اليوم").text == f"{LEAD}\n\nوغادر صباح اليوم"


def test_quotes_written_as_entities() -> None:
    body = f"<p>{LEAD}</p><p>[card region=&#8221;LB&#8221; color=&#8221;#0c3278&#8243; label=&quot;عدد&quot;]</p>"
    assert clean("", body).text == LEAD


@pytest.mark.parametrize(
    "remark",
    [
        *["He said: We [the people] agree [emphasis added].", "They will [not] go", "the [re-elected] president"],
        *["It ended [our translation]", "the crowd [applause]."],
    ],
)
def test_remarks_of_editors_in_latin_quotations_stay(remark: str) -> None:
    text = f"وكتب في رسالته التي نشرت أمس {remark} ثم وقع عليها"
    article = clean(None, text)
    assert article.text == text
    assert article.removed == []


@pytest.mark.parametrize(
    "end",
    [
        *[
            "[gallery]",
            "[ad leaderboard]",
            "[my-widget]",
            "[recent_posts 5]",
            "[card 12 wide]",
            "[a-b] [ad top] [gallery]",
        ],
        *["CNN [gallery]", "CNN [my-widget] [recent_posts 5]", "CNN [email protected]"],
    ],
)
def test_widgets_at_the_end_of_an_article_go(end: str) -> None:
    article = clean(None, f"{LEAD}\nوصل الوفد إلى مقر القناة\n{end}")
    assert "[" not in article.text
    assert article.removed[0].kind == "shortcode"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("قال \"[gallery ids='1']\" ثم", "قال  ثم"),
        ("قال ”[gallery]“ ثم", "قال  ثم"),
        ('title="[site_name]" نص', "title= نص"),
        ("نص [tag 'two words' 'x y'] هنا", "نص  هنا"),
        ('نص [gallery ids="1,2,3 وغادر', "نص  وغادر"),
        ('نص [gallery ids="1,2,3', "نص "),
        ("نص [embed width='300' وغادر", "نص  وغادر"),
    ],
)
def test_live_tags_in_quotes_and_cut_ones_go(text: str, left: str) -> None:
    assert stripped(text) == left


@pytest.mark.parametrize("text", ["قال «[gallery]» ثم", 'قال [أ ف ب "نعم" ثم', "[قال الوزير: نعم", '[CNN "نعم'])
def test_brackets_that_are_written_about_or_are_words_stay(text: str) -> None:
    assert stripped(text) == text
