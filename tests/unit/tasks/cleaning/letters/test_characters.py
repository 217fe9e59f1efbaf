"""Characters as a reader sees them."""

import pytest

from tasks.cleaning import clean
from tasks.cleaning.letters.characters import normalise_characters
from tasks.cleaning.marks import MARKS


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        # Presentation forms
        ("\ufe8d\ufedf\ufecc\ufeae\ufe91\ufef4\ufe94", "العربية"),
        ("\ufefb \ufef5 \ufef7 \ufef9", "لا لآ لأ لإ"),
        ("\ufb7a\ufb56\ufb92", "چپگ"),
        ("\ufe76\ufe77", "\u064e\u0640\u064e".replace("\u0640", "")),
        ("\ufc60 \ufcf2", "\u064e\u0651 \u064e\u0651"),
        # Signs for words and phrases
        ("النبي ﷺ قال", "النبي صلى الله عليه وسلم قال"),
        ("النبيﷺقال", "النبي صلى الله عليه وسلم قال"),
        ("النبي (ﷺ)،", "النبي (صلى الله عليه وسلم)،"),
        ("ﷲ", "الله"),
        ("اﷲ أكبر", "الله أكبر"),
        ("وﷲ", "والله"),
        ("100﷼", "100 ريال"),
        ("﷽", "بسم الله الرحمن الرحيم"),
        ("﴿آية﴾", "﴿آية﴾"),
        # Persian and Urdu shapes
        ("علی", "علي"),
        ("کتاب", "كتاب"),
        ("ہذا ھو", "هذا هو"),
        ("گوگل وپیتزا", "گوگل وپيتزا"),
        # Tatweel
        ("مـــصـــر", "مصر"),
        ("1436هـ", "1436ه"),
        ("لـ«القدس»", "ل«القدس»"),
        ("بيروت ـ دمشق", "بيروت - دمشق"),
        ("ـــ", "-"),
        ("2015ـ2016", "2015-2016"),
        ("مُـحمّد", "مُحمّد"),
        # Invisible characters
        ("بي\u200bر\u200cو\u200dت\ufeff", "بيروت"),
        ("\u202bبيروت\u202c \u200f\u200e\u2066\u2069", "بيروت "),
        ("بي\u00adروت", "بيروت"),
        ("بيروت\x00\x07\x1a\x9f", "بيروت"),
        ("بيروت\ue000\uf8ff\ufdd0\uffff\ud800", "بيروت"),
        ("❤\ufe0f", "❤"),
        ("\u034f\u3164بيروت", "بيروت"),
        # Blanks and line breaks
        ("أ\u00a0ب\u2009ج\u3000د\u202fه\tو", "أ ب ج د ه و"),
        ("أ\r\nب\rج\u2028د\u2029ه\x0bو\x85ز", "أ\nب\nج\nد\nه\nو\nز"),
        # Decomposed letters
        ("ا\u0653 ا\u0654 ا\u0655 و\u0654 ي\u0654", "آ أ إ ؤ ئ"),
        ("e\u0301", "é"),
        # What stays as written
        ("ذَهَبَ الوَلَدُ إلى المَدْرَسَةِ", "ذَهَبَ الوَلَدُ إلى المَدْرَسَةِ"),
        ("٠١٢٣ ۴۵ 678 ٫٬", "٠١٢٣ ۴۵ 678 ٫٬"),
        ("ٱلرحمن", "ٱلرحمن"),
        ("😀 ½ ²", "😀 ½ ²"),
    ],
)
def test_characters(written: str, seen: str) -> None:
    assert normalise_characters(written) == seen
    assert normalise_characters(seen) == seen


def test_many_different_odd_characters_at_once() -> None:
    written = "".join(map(chr, range(0xFE80, 0xFEB0))) + "".join(map(chr, range(0x2000, 0x2010)))
    assert normalise_characters(written).startswith("ءآآأأؤؤإإئئئئاابببب")


@pytest.mark.parametrize("mark", [*sorted(MARKS), "\uf8ff"])
@pytest.mark.parametrize("title", ["{}", "وصول {} الوفد", "<b>وصول</b> {} الوفد", "{}<b>وصول الوفد"])
def test_private_characters_of_a_scraper_never_come_out(mark: str, title: str) -> None:
    article = clean(title.format(mark), f"<p>وصل الوفد {mark} إلى بيروت</p>")
    assert mark not in article.title + article.text
    plain = clean(title.format(mark), f"وصل الوفد {mark} إلى بيروت")
    assert mark not in plain.title + plain.text
