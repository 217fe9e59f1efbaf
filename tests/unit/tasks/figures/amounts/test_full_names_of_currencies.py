"""Where the text of a sum ends: after the adjective or the country of its currency, and before any other word."""

import pytest

from tasks.figures import extract_figures
from tasks.language.spans import Sentence

CASES = [
    ("دفع المتجر 300 يورو لكل عامل", "300 يورو"),
    ("منحة المتجر (300 يورو) لكل عامل", "300 يورو"),
    ("دفع المتجر 300 باهت لكل عامل", "300 باهت"),
    ("دفع المتجر 300 أوقية موريتانية لكل عامل", "300 أوقية موريتانية"),
    ("دفع المتجر 300 فرنك وسط أفريقي لكل عامل", "300 فرنك وسط أفريقي"),
    ("دفع المتجر 300 فرنك لكل عامل أفريقي", "300 فرنك"),
    ("دفع المتجر 300 جنيها لبنانيا لكل عامل", "300 جنيها لبنانيا"),
    ("دفع المتجر 300 أفغاني أفغاني لكل عامل", "300 أفغاني أفغاني"),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text for text, _ in CASES])
def test_a_currency_ends_with_its_full_name(text: str, wanted: str) -> None:
    (figure,) = extract_figures("", text, [Sentence("text", 0, len(text))])
    assert (figure.kind, figure.text) == ("money", wanted)
