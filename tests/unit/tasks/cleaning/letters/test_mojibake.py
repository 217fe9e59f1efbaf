"""Misread Arabic is read again as it was meant, and nothing else is touched."""

import unicodedata

import pytest

from tasks.cleaning import clean
from tasks.cleaning.letters.mojibake import repair_mojibake

ARTICLE = (
    "وصل الوفد إلى مطار بيروت مساء أمس، وقال رئيسه: «سنعود قريبا» – في الساعة 10:30.\nوتحدّث عن 12 اتفاقا؛ منها “الصحة”…"
)
HEADLINE = "الوفد يصل إلى بيروت"


def misread(text: str, written_in: str, read_in: str) -> str:
    """As lenient decoders do it: a byte that the encoding does not define becomes the control character of its code."""
    return "".join(bytes([byte]).decode(read_in, "ignore") or chr(byte) for byte in text.encode(written_in))


MISREADINGS = [
    ("utf-8", "latin-1"),
    ("utf-8", "cp1252"),
    ("utf-8", "cp1256"),
    ("cp1256", "latin-1"),
    ("cp1256", "cp1252"),
]


@pytest.mark.parametrize(("written_in", "read_in"), MISREADINGS)
@pytest.mark.parametrize("text", [ARTICLE, HEADLINE])
def test_repaired(text: str, written_in: str, read_in: str) -> None:
    broken = misread(text, written_in, read_in)
    assert broken != text
    assert repair_mojibake(broken) == text


def test_misread_twice() -> None:
    assert repair_mojibake(misread(misread(ARTICLE, "utf-8", "cp1252"), "utf-8", "cp1252")) == ARTICLE


def test_a_broken_paragraph_among_sound_ones() -> None:
    broken = misread("وغادر صباح اليوم", "utf-8", "latin-1")
    assert (
        repair_mojibake(f"{ARTICLE}\n{broken}\n«{HEADLINE}» café") == f"{ARTICLE}\nوغادر صباح اليوم\n«{HEADLINE}» café"
    )


def test_letters_that_a_filter_halved_are_guessed_from_what_is_left() -> None:
    broken = misread("محافظ بيروت يفتتح المعرض وحضر الحفل نواب", "utf-8", "latin-1")
    filtered = "".join(char for char in broken if not "\x80" <= char <= "\x9f" and char != "\xad")
    assert "\xad" in broken
    assert "حافظ بيروت" not in filtered
    assert repair_mojibake(broken) == "محافظ بيروت يفتتح المعرض وحضر الحفل نواب"


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE,
        "لفظ، وحظ» وطه§",
        "L'élève où ça été très naïf, À É È",
        "Ø Ù Ú",
        "ŞİĞ çöü ÄÖÜ ß",
        "Привет, мир! Как дела сегодня?",
        "Ïðèâåò ìèð êàê äåëà ñåãîäíÿ íà óëèöå õîðîøàÿ ïîãîäà",
        "ÊáëçìÝñá êüóìå ôé êÜíåéò óÞìåñá",
        "العلامة الفرنسية Hermès وكذلك Nestlé وL’Oréal في بيروت",
        "",
    ],
)
def test_sound_text_is_not_touched(text: str) -> None:
    assert repair_mojibake(text) == text


@pytest.mark.parametrize(("written_in", "read_in"), MISREADINGS)
def test_in_articles_and_their_short_titles(written_in: str, read_in: str) -> None:
    body = misread(f"<p>{ARTICLE.replace(chr(10), '</p><p>')}</p>", written_in, read_in)
    article = clean(misread("عاجل: بيروت", written_in, read_in), body)
    assert article.title == "عاجل: بيروت"
    assert article.text.startswith("وصل الوفد إلى مطار بيروت مساء أمس، وقال رئيسه: «سنعود قريبا»")


@pytest.mark.parametrize("lost", ["", "\ufffd"])
def test_letters_whose_second_byte_was_lost(lost: str) -> None:
    text = "قال رئيس الوفد في مؤتمر صحافي إن فرصة الاتفاق كبيرة"
    broken = "".join(bytes([byte]).decode("cp1252", "ignore") or lost for byte in text.encode())
    assert repair_mojibake(broken) == text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("قال â€œنعمâ€\u009d ثم سكتâ€¦", "قال “نعم” ثم سكت…"),
        ("قال â€œنعمâ€ ثم سكت", "قال “نعم” ثم سكت"),
        ("وهو â€“ كما قال â€” لا يعلم", "وهو – كما قال — لا يعلم"),
        ("donâ€™t و â\u0080\u0098نعمâ\u0080\u0099", "don’t و ‘نعم’"),
        ("قال Â«نعمÂ» ثم سكت", "قال «نعم» ثم سكت"),
    ],
)
def test_marks_that_were_misread_in_a_sound_text(written: str, meant: str) -> None:
    assert repair_mojibake(f"{HEADLINE}\n{written}") == f"{HEADLINE}\n{meant}"


@pytest.mark.parametrize("text", ["â 5 € و â", "قرية Âllo", "Ù 12 Ø 5", "Â ثم غادر"])
def test_single_letters_are_no_misread_marks(text: str) -> None:
    assert repair_mojibake(text) == text


def test_letters_that_become_mojibake_once_composed() -> None:
    decomposed = unicodedata.normalize("NFD", "ÇáÈÇÈ ÇáÇÍíÉ ÇáÈÍÑíÉ")
    once = clean(None, f"وصل الوفد إلى بيروت ثم غادر على عجل\n{decomposed}")
    assert clean(None, once.text).text == once.text
