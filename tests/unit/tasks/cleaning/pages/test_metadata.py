"""What a page says of its article, and what it does not say."""

import json
from collections.abc import Callable

import pytest
from growth import grows_at_most

from tasks.cleaning import clean
from tasks.cleaning.article import PageMetadata
from tasks.cleaning.html.bounded import shallow_tree
from tasks.cleaning.pages.linked_data import article_of
from tasks.cleaning.pages.meta_elements import declared_by
from tasks.cleaning.pages.metadata import descriptions_of, metadata_of

LINE = "وصل الوفد إلى بيروت أمس ومعه ثلاثة وزراء من دول مجاورة لبحث ملف الطاقة والنقل بين البلدين."
BODY = "".join(f"<p>{LINE} وهذه الفقرة رقم {number}.</p>" for number in range(6))


def page_of(head: str, body: str = "", html: str = "<html>") -> PageMetadata:
    page = clean(
        None, f"<!doctype html>{html}<head>{head}</head><body><article>{body}{BODY}</article></body></html>"
    ).page
    assert page is not None
    return page


LINKED = """<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
{"@type":["NewsArticle"],"headline":"الوفد في بيروت","author":[{"@type":"Person","name":"سمير"},{"name":"ليلى"}],
"datePublished":"2024-05-01T10:00:00+03:00","publisher":{"name":"صحيفة الميناء"},"keywords":"بيروت، وفد","inLanguage":"ar",
"mainEntityOfPage":{"@id":"https://example.org/a"},"image":{"url":"https://example.org/a.jpg"}}]}</script>"""


def test_linked_data_says_everything() -> None:
    assert page_of(LINKED) == PageMetadata(
        "الوفد في بيروت",
        "سمير، ليلى",
        "2024-05-01T10:00:00.000+03:00",
        "https://example.org/a",
        "صحيفة الميناء",
        "ar",
        ["بيروت", "وفد"],
        "https://example.org/a.jpg",
    )


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ('<meta property="og:title" content="الوفد في بيروت">', "title", "الوفد في بيروت"),
        (
            '<meta property="og:title" content="الوفد في بيروت | الميناء"><meta property="og:site_name" content="الميناء">',
            "title",
            "الوفد في بيروت",
        ),
        ('<meta name="author" content="سمير">', "author", "سمير"),
        ('<meta property="article:author" content="https://example.org/samir">', "author", None),
        ('<meta property="article:author" content="pages.example.org/samir">', "author", None),
        ('<meta name="author" content="samir@example.org">', "author", None),
        ('<meta name="author" content="أ.د. سمير / بيروت">', "author", "أ.د. سمير / بيروت"),
        ('<meta name="author" content="samir@example.org (سمير)">', "author", "samir@example.org (سمير)"),
        (
            '<meta property="article:published_time" content="2024-05-01T10:00:00Z">',
            "published_at",
            "2024-05-01T10:00:00.000Z",
        ),
        ('<meta name="pubdate" content="Wed, 01 May 2024 10:00:00 +0000">', "published_at", "2024-05-01T10:00:00.000Z"),
        ('<meta name="date" content="أمس">', "published_at", None),
        ('<meta name="date" content="0001-01-01T00:00:00">', "published_at", None),
        ('<meta name="date" content="1970-01-01T03:00:00+03:00">', "published_at", None),
        ('<meta name="date" content="1971-01-01">', "published_at", "1971-01-01T00:00:00.000Z"),
        ('<link rel="Canonical foo" href="https://example.org/1">', "url", "https://example.org/1"),
        ('<link rel="canonicals" href="https://example.org/1">', "url", None),
        ('<link rel="canonical" href="https://example.org/1">', "url", "https://example.org/1"),
        ('<link rel="canonical" href="javascript:x">', "url", None),
        ('<link rel="canonical" href="https://www.example.org/1">', "source", "example.org"),
        ('<meta property="og:locale" content="ar_AE">', "language", "ar-AE"),
        ('<meta name="keywords" content="أ, ب ، ج">', "keywords", ["أ", "ب", "ج"]),
        ('<meta name="keywords" content="#أ #ب ج, # د">', "keywords", ["أ", "ب ج", "د"]),
        ('<meta name="keywords" content="C#, أ">', "keywords", ["C#", "أ"]),
        ('<script type="application/ld+json">{"@type":"NewsArticle","headline":</script>', "title", None),
        ('<script type="application/ld+json">{"@type":"Person","name":"سمير"}</script>', "author", None),
        ('<script type="application/ld+json">{"@type":"Article","headline":"أ\nب"}</script>', "title", "أ ب"),
    ],
)
def test_each_field(head: str, field: str, value: object) -> None:
    assert getattr(page_of(head), field) == value


def linked(*things: object) -> str:
    data = json.dumps({"@graph": things}, ensure_ascii=False)
    return f'<script type="application/ld+json">{data}</script>'


WRITTEN, MOMENT = "2024-05-01T10:00:00+03:00", "2024-05-01T10:00:00.000+03:00"
OWN = {"@type": "Article", "headline": "الوفد في بيروت", "author": {"name": "سمير"}, "datePublished": WRITTEN}
OTHER = {
    "@type": "Article",
    "headline": "موسم القطاف يبدأ",
    "author": {"name": "ليلى"},
    "datePublished": "2023-01-01T00:00:00Z",
    "articleBody": LINE * 9,
}
REFERRING = OWN | {"author": {"@id": "#samir"}, "publisher": [{"@id": "#paper"}]}
NAMED = '<meta property="og:title" content="الوفد في بيروت">'


@pytest.mark.parametrize(
    ("head", "author", "published_at"),
    [
        (linked(REFERRING, {"@type": "Person", "@id": "#samir", "name": "سمير"}), "سمير", MOMENT),
        (linked(REFERRING, {"@type": "Person", "@id": "#layla", "name": "ليلى"}), None, MOMENT),
        (NAMED + linked(OWN, OTHER), "سمير", MOMENT),
        (NAMED + linked(OTHER, OWN), "سمير", MOMENT),
        (linked({"@type": "ItemList", "itemListElement": [OTHER, OWN]}), None, None),
        (linked({"@type": "WebPage", "mainEntity": OWN}), "سمير", MOMENT),
        (linked({"@type": "WebPage", "datePublished": WRITTEN}), None, MOMENT),
        (linked(OWN).replace('"}]}', '",},],}'), "سمير", MOMENT),
        (
            linked(OWN | {"author": {"url": "https://example.org/a"}}) + '<meta name="author" content="ليلى">',
            "ليلى",
            MOMENT,
        ),
        (linked(OWN | {"datePublished": {"@type": "DateTime", "@value": WRITTEN}}), "سمير", MOMENT),
        (linked(OWN | {"author": {"@value": "ليلى", "@language": "ar"}}), "ليلى", MOMENT),
    ],
)
def test_the_article_among_what_linked_data_tells(head: str, author: str | None, published_at: str | None) -> None:
    page = page_of(head)
    assert (page.author, page.published_at) == (author, published_at)


@pytest.mark.parametrize(
    ("image", "picture"),
    [
        ({"@type": "ImageObject", "contentUrl": "https://example.org/a.jpg"}, "https://example.org/a.jpg"),
        (
            [{"url": "https://example.org/b.jpg", "contentUrl": "https://example.org/a.jpg"}],
            "https://example.org/b.jpg",
        ),
        ({"@type": "ImageObject", "caption": "صورة"}, None),
    ],
)
def test_a_picture_in_linked_data(image: object, picture: str | None) -> None:
    assert page_of(linked(OWN | {"image": image})).picture == picture


@pytest.mark.parametrize(
    ("publisher", "source"),
    [({"name": "الميناء"}, "الميناء"), ({"@id": "https://example.org/#paper"}, None), ("www.example.org", None)],
)
def test_an_address_is_no_name_of_a_paper(publisher: object, source: str | None) -> None:
    assert page_of(linked(OWN | {"publisher": publisher})).source == source


@pytest.mark.parametrize("source", ["الميناء", "\u200fالميناء\u200f", "حياة &amp;amp; ناس"])
@pytest.mark.parametrize(("before", "after"), [("", " | {}"), ("{} - ", "")])
def test_a_title_is_without_its_paper_however_that_is_written(source: str, before: str, after: str) -> None:
    written = before.format(source) + "الوفد في بيروت" + after.format(source)
    head = f'<meta property="og:title" content="{written}"><meta property="og:site_name" content="{source}">'
    assert page_of(head).title == "الوفد في بيروت"
    assert page_of(head.replace('site_name" content="', 'site_name" content="أخرى ')).title != "الوفد في بيروت"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="og:title" content="{}">',
        "<title>{}</title>",
        '<script type="application/ld+json">{{"@type": "Article", "headline": "{}"}}</script>',
    ],
)
def test_a_title_of_very_many_parts_is_cut(head: str) -> None:
    def reading(parts: int) -> Callable[[], object]:
        tree = shallow_tree(f"<html><head>{head.format('ا - ' * parts)}</head><body><h2>ا</h2></body></html>")
        assert tree is not None
        return lambda: metadata_of(tree, declared_by(tree), article_of(tree)).title

    assert len(str(reading(2_000)())) <= 500
    assert grows_at_most(6, reading(2_000), reading(8_000))


def test_a_string_that_never_ends_takes_linear_time() -> None:
    def reading(signs: int) -> Callable[[], object]:
        block = '{"@type": "Article", "headline": "' + '\\"' * signs
        tree = shallow_tree(f'<script type="application/ld+json">{block}</script><p>{LINE}</p>')
        assert tree is not None
        return lambda: article_of(tree)

    assert grows_at_most(6, reading(2_000), reading(8_000))


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2024-05-01T10:00:00+0300", MOMENT),
        ("٢٠٢٤-٠٥-٠١T10:00:00+03:00", MOMENT),
        ("Wed May 01 2024 10:00:00 GMT+0300 (Arabian Standard Time)", MOMENT),
        ("1 مايو 2024", None),
    ],
)
def test_a_date_however_it_is_written(written: str, moment: str | None) -> None:
    assert page_of(f'<meta property="article:published_time" content="{written}">').published_at == moment


@pytest.mark.parametrize(
    ("label", "author"), [("كُتب بواسطة", "سمير"), ("Written by", "سمير"), ("وقت القراءة المُقدّر", None)]
)
def test_a_labelled_author(label: str, author: str | None) -> None:
    head = f'<meta name="twitter:label1" content="{label}"><meta name="twitter:data1" content="سمير">'
    assert page_of(head).author == author


@pytest.mark.parametrize(
    ("html", "head", "language"),
    [
        ('<html lang="en-US">', '<meta property="og:locale" content="ar_AR">', "ar-AR"),
        ('<html lang="ar">', '<meta property="og:locale" content="en_US">', "ar"),
        ('<html lang="en-US">', "", "en-US"),
        ('<html xml:lang="ar-EG">', "", "ar-EG"),
    ],
)
def test_a_language(html: str, head: str, language: str) -> None:
    assert page_of(head, html=html).language == language


@pytest.mark.parametrize(
    ("canonical", "declared", "url"),
    [
        ("https://example.org/", "https://example.org/n/1", "https://example.org/n/1"),
        ("https://example.org/?p=7", "https://example.org/n/1", "https://example.org/?p=7"),
        ("https://example.org/n/2", "https://example.org/n/1", "https://example.org/n/2"),
        ("https://example.org/", "https://example.org", "https://example.org/"),
    ],
)
def test_an_address_that_is_the_sites_is_no_pages(canonical: str, declared: str, url: str) -> None:
    head = f'<link rel="canonical" href="{canonical}"><meta property="og:url" content="{declared}">'
    assert page_of(head).url == url


def test_names_and_keywords_are_without_signs_that_nobody_sees() -> None:
    page = page_of('<meta name="author" content="‏سمير &amp;amp; ليلى‏"><meta name="keywords" content="#بيروت،#وفد,وفد">')
    assert (page.author, page.keywords) == ("سمير & ليلى", ["بيروت", "وفد"])


def test_nothing_is_guessed_from_the_article() -> None:
    assert page_of("", "<h2>بقلم: سمير</h2>") == PageMetadata()


def test_a_headline_of_the_page_is_its_title_and_no_paragraph() -> None:
    page = f"<html><head><script src=x></script></head><body><h1>الوفد في بيروت</h1><div>{BODY}</div></body></html>"
    article = clean(None, page)
    assert article.title == "الوفد في بيروت"
    assert "الوفد في بيروت" not in article.text
    assert clean("عنوان آخر", page).title == "عنوان آخر"


def test_a_fragment_has_no_page() -> None:
    assert clean(None, f"<p>{LINE}</p>").page is None


def test_addresses_of_media_are_those_of_the_page() -> None:
    head = '<script src=x></script><link rel="canonical" href="https://example.org/news/1">'
    media = clean(
        None, f"<html><head>{head}</head><body><article>{BODY}<img src='/a.jpg'></article></body></html>"
    ).media
    assert [one.url for one in media] == ["https://example.org/a.jpg"]


def test_the_lead_picture_is_a_medium_where_the_article_shows_none() -> None:
    head = '<script src=x></script><meta property="og:image" content="https://example.org/lead.jpg">'
    article = clean(None, f"<html><head>{head}</head><body><article>{BODY}</article></body></html>")
    assert [one.url for one in article.media] == ["https://example.org/lead.jpg"]


def test_a_page_with_very_many_descriptions_has_a_few() -> None:
    tree = shallow_tree("".join(f'<meta name="description" content="{LINE} {n}"><p>{LINE}</p>' for n in range(50)))
    assert tree is not None
    found = descriptions_of(declared_by(tree), {"description": LINE})
    assert found[:2] == [LINE, f"{LINE} 0"]
    assert len(found) == 8
