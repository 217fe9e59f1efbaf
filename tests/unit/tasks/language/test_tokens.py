"""The tokeniser against camel-tools' own, over ordinary and hostile text."""

import random

import pytest
from camel_tools.tokenizers.word import simple_word_tokenize
from emoji import EMOJI_DATA
from growth import grows_at_most
from hypothesis import given
from hypothesis import strategies as st

from tasks.language.tokens import _LONGEST_JOINER_CHAIN, bare_form, tokenise

ARTICLE = (
    "قال المتحدث باسم الوزارة، أمس الأحد: «وصلت 1.250 طنًّا من القمح (بقيمة 3,5 مليون $)»…\n\n"
    "وأضاف \u200f\u202bعبدُ اللـه\u202c أنَّ ٪5 منها لـ\u201cالفقراء\u201d\u00a0— بريد: a_b@example.org #خبر 👍🏽 🇪🇬 ©️ 1️⃣"
)


def words(text: str) -> list[str]:
    return [text[token.start : token.end] for token in tokenise(text)]


def test_boundaries_are_camel_tools_own() -> None:
    assert words(ARTICLE) == simple_word_tokenize(ARTICLE)


def test_every_character_between_letters() -> None:
    for code in (*range(0x20000), *range(0xE0000, 0xE1000)):
        text = f"ب{chr(code)}ب"
        assert words(text) == simple_word_tokenize(text), hex(code)


def test_every_known_emoji() -> None:
    for emoji in EMOJI_DATA:
        for text in (emoji, f"خبر{emoji}5", f"{emoji}\ufe0f{emoji}", f"{emoji}\u200d{emoji}"):
            assert words(text) == simple_word_tokenize(text), text.encode("unicode_escape")
    assert max(emoji.count("\u200d") for emoji in EMOJI_DATA) < _LONGEST_JOINER_CHAIN


@given(st.text())
def test_any_text(text: str) -> None:
    assert words(text) == simple_word_tokenize(text)


@given(
    st.text(
        alphabet="ابو \n،.«1#*☀©ℹ🏴👍\U0001f1ea\U0001f1ec\U0001f3fb\U000e0067\U000e007f\u200d\ufe0f\u20e3\u064b\u0640"
    )
)
def test_any_mixture_of_emoji_parts(text: str) -> None:
    assert words(text) == simple_word_tokenize(text)


def test_random_mixtures() -> None:
    rng = random.Random(5)
    emoji = list(EMOJI_DATA)
    for _ in range(3000):
        text = "".join(
            rng.choice(emoji) if rng.random() < 0.3 else chr(rng.choice((rng.randrange(0x700), rng.randrange(0x20000))))
            for _ in range(rng.randrange(12))
        )
        assert words(text) == simple_word_tokenize(text), text.encode("unicode_escape")


@given(st.text())
def test_offsets_are_in_order_and_cover_all_that_is_not_blank(text: str) -> None:
    end = 0
    for token in tokenise(text):
        assert end <= token.start < token.end
        assert not text[end : token.start].strip()
        end = token.end
    assert not text[end:].strip()


@given(st.text(), st.text(), st.text())
def test_a_part_of_a_text_has_offsets_into_the_whole(before: str, part: str, after: str) -> None:
    start, end = len(before), len(before) + len(part)
    alone = [(token.start + start, token.end + start, token.form) for token in tokenise(part)]
    assert tokenise(before + part + after, start, end) == alone


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("الجُمـُعة", "الجمعة"),
        ("قريبًا", "قريبا"),
        ("\u202bالرياض\u202c", "الرياض"),
        ("\u061cدبي\ufeff", "دبي"),
        ("هـٰذا", "هذا"),
        ("ا\u0654حمد", "أحمد"),
        ("ﻣﺤﻤﺪ", "محمد"),
        ("ﷲ", "الله"),
        ("ﷺ", "ﷺ"),
        ("\u064b\u0640", ""),
        ("km²", "km²"),
        ("½", "½"),
    ],
)
def test_form(word: str, form: str) -> None:
    assert bare_form(word) == form
    assert [token.form for token in tokenise(word)] == [form]


def test_forms_stay_right_when_the_table_of_forms_overflows() -> None:
    text = " ".join(f"كلمـة{n}" for n in range(70_000))
    assert [token.form for token in tokenise(text)] == [f"كلمة{n}" for n in range(70_000)]


@pytest.mark.slow
@pytest.mark.parametrize("hostile", ["☀\u200d", "🏴\U000e0067", "\U0001f1ea", "1\ufe0f", "ا\u200d", "«", "ـ", "\u064b"])
def test_time_is_linear_on_hostile_text(hostile: str) -> None:
    short, long = hostile * 10_000, hostile * 80_000
    # Eight times the text; a quadratic tokeniser would take sixty-four times as long.
    assert grows_at_most(40, lambda: tokenise(short), lambda: tokenise(long))
