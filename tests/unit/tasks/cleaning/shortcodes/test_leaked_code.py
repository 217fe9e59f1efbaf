"""Scripts and style sheets in a text, beside statements in other languages, which stay."""

from collections.abc import Callable

import pytest
from growth import grows_at_most

from tasks.cleaning import clean
from tasks.cleaning.article import Removals
from tasks.cleaning.shortcodes.leaked_code import take_code

ARABIC = "قال مدير الميناء يوم الأحد إن الرصيف الجديد سيفتح أمام الصيادين في الربيع المقبل."
STATEMENT = (
    "The harbour master said that the new pier would open to fishing boats in spring. The work took three years and cost "
    "more than the town had planned. Boats from the old harbour will move first, and visitors may follow in summer. "
)
STYLE = ".player { position: relative; height: 0; } .player iframe { top: 0; left: 0; width: 100%; }"
SCRIPT = "jQuery(function($) { var a = 1; var b = 2; $('#pier').show(); });"


@pytest.mark.parametrize("code", [STYLE, SCRIPT])
def test_code_takes_no_statement_in_another_language_with_it(code: str) -> None:
    text = clean(None, f"{ARABIC}\n\n{STATEMENT * 2}{code}\n\n{ARABIC}", any_language=True).text
    assert text.count("The harbour master said") == 2
    assert "visitors may follow in summer." in text
    assert "{" not in text
    assert text.count(ARABIC) == 2


@pytest.mark.parametrize("code", [STYLE, SCRIPT])
def test_code_between_arabic_paragraphs_goes(code: str) -> None:
    assert clean(None, f"{ARABIC}\n\n{code}\n\n{ARABIC} ثم غادر.").text == f"{ARABIC}\n\n{ARABIC} ثم غادر."


def test_a_statement_with_a_few_signs_stays() -> None:
    quoted = STATEMENT + "He wrote {sic} and spring = summer; that was all of it."
    assert "{sic} and spring = summer" in clean(None, f"{ARABIC}\n\n{quoted}\n\n{ARABIC}", any_language=True).text


@pytest.mark.parametrize("between", ["x", "x "])
def test_code_with_text_between_its_parts_takes_linear_time(between: str) -> None:
    def taking(count: int) -> Callable[[], str]:
        text = f"{ARABIC} " + ("{;;;;;;}" + between * 250) * count
        return lambda: take_code(text, frozenset(text), Removals())

    assert grows_at_most(6, taking(1_000), taking(4_000))
