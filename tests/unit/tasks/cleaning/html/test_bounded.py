"""Hostile markup: what is nested, crowded or never closed takes a time in proportion to its length."""

import contextlib

import pytest
from growth import grows_at_most

from tasks.cleaning import clean
from tasks.cleaning.article import NotArticle
from tasks.cleaning.html.bounded import bounded, bounded_tree, shallow_tree

LINE = "وصل الوفد إلى بيروت أمس ومعه ثلاثة وزراء من دول مجاورة."
LINKS = "".join(f'<a href="/{number}" class="x">ق{number}</a>' for number in range(1100))
PARAGRAPHS = "".join(f"<p>{LINE} رقم {number}.</p>" for number in range(30))


@pytest.mark.parametrize(
    "before",
    [
        '<script>for(i=0;i<w.length;i++){ s="\\""; }</script>',
        "<script>if (a<b && c>d) document.write('<div><div><div>')</script>",
        '<a href="/x/"">',
        '<ul role=”navigation">',
        '<style>a::before{content:"<"}</style>',
        '<a title="a > b" href=\'x"y\'>',
    ],
)
@pytest.mark.parametrize("wrap", ["{}", "<!doctype html><html><head><title>x</title></head><body>{}</body></html>"])
def test_large_markup_keeps_all_its_paragraphs(before: str, wrap: str) -> None:
    text = clean(None, wrap.format(f"{before}<div>{LINKS}</div>{PARAGRAPHS}")).text
    assert all(f"{LINE} رقم {number}." in text for number in range(30))


def test_small_markup_stays_as_it_is() -> None:
    html = "<p>أ<b>ب" * 50
    assert bounded(html) == html


def test_a_crowd_of_attributes_is_cut() -> None:
    crowd = "<p " + " ".join(f"a{number}='>'" for number in range(5000)) + ">أ</p>"
    assert bounded(crowd).count("=") < 300
    assert bounded(crowd).endswith("أ</p>")


def test_trees_are_as_deep_as_their_readers_can_bear() -> None:
    page = "<html><body>" + "<div>" * 1000 + LINE
    assert shallow_tree(page) is None
    assert LINE in "".join(bounded_tree(page).itertext())
    assert bounded_tree("<html><body>" + "<div>" * 5000 + LINE) is None
    assert LINE in clean(None, "<html><body>" + "<div>" * 5000 + LINE).text


GROWING = {
    "pictures": lambda size: f"<p>{LINE}" + "".join(f'<img src="/{n}.jpg">' for n in range(size // 18)) + LINE,
    "elements never closed": lambda size: "<div>" * (size // 5) + LINE,
    "lists never closed": lambda size: "<ul><li>" * (size // 8) + LINE,
    "formatting of many kinds": lambda size: "".join(f"<p><b x={n}>a</p>" for n in range(size // 16)) + LINE,
    "attributes": lambda size: "<p " + " ".join(f"a{n}" for n in range(size // 6)) + f">{LINE}",
    "galleries": lambda size: "[gallery]" * (size // 20) + LINE * 30 + "[/gallery]" * (size // 20),
    "shortcodes": lambda size: "[a]" * (size // 8) + LINE * 30 + "[/a]" * (size // 8),
    "shortcodes of many names": lambda size: (
        "".join(f"[x{n}]" for n in range(size // 14)) + LINE * 30 + "".join(f"[/x{n}]" for n in range(size // 14))
    ),
    "a page of paragraphs": lambda size: f"<html><body><h1>أ</h1>{f'<p>{LINE}</p>' * (size // 70)}</body></html>",
    "a page never closed": lambda size: f"<html><head><script>x</script></head><body>{f'<div>{LINE}' * (size // 70)}",
    "a page of links": lambda size: "<html><body>" + f'<a href="/1">{LINE}</a>' * (size // 80) + PARAGRAPHS,
}


def _read(html: str) -> None:
    with contextlib.suppress(NotArticle):
        clean("بيروت", html)


@pytest.mark.slow
@pytest.mark.parametrize("kind", GROWING)
def test_sixteen_times_the_length_takes_no_more_than_that(kind: str) -> None:
    # Four doublings of 2.4 each; a quadratic reading would take 256 times as long.
    short, long = GROWING[kind](30_000), GROWING[kind](480_000)
    assert grows_at_most(2.4**4, lambda: _read(short), lambda: _read(long))
