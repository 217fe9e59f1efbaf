"""The share of links in an element's text."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from tasks.cleaning.html.links import link_share, text_length


@pytest.mark.parametrize(
    ("html", "share"),
    [
        ("<p>نص بلا روابط</p>", 0.0),
        ("<p><a href='#'>كله رابط</a></p>", 1.0),
        ("<p>نصف <a href='#'>رابط</a></p>", 4 / 7),
        ("<p></p>", 0.0),
    ],
)
def test_share(html: str, share: float) -> None:
    assert link_share(LexborHTMLParser(html).css_first("p")) == pytest.approx(share)


def test_blanks_are_no_text() -> None:
    assert text_length(LexborHTMLParser("<p> أ \n ب </p>").css_first("p")) == 2
