"""Countries by the names that newspapers give them."""

import pytest
from babel import Locale

from tasks.entities.names.names import key_of
from tasks.entities.places.countries import country_of, is_nisba
from tasks.language.fold import fold_name
from tasks.language.places_lexicon import COUNTRIES


def code(name: str, words: set[str] | None = None) -> str | None:
    return country_of(key_of(name.split()), words or set())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("كازاخستان", "KZ"),
        ("كازخستان", "KZ"),
        ("الإمارات", "AE"),
        ("الامارات العربية المتحدة", "AE"),
        ("دولة الإمارات العربية المتحدة", "AE"),
        ("السعودية", "SA"),
        ("المملكة العربية السعودية", "SA"),
        ("أميركا", "US"),
        ("امريكا", "US"),
        ("الولايات المتحدة الأميركية", "US"),
        ("بريطانيا", "GB"),
        ("المملكة المتحدة", "GB"),
        ("كوريا الشمالية", "KP"),
        ("كوريا الجنوبية", "KR"),
        ("سورية", "SY"),
        ("الدنمارك", "DK"),
        ("المجر", "HU"),
        ("جمهورية مصر العربية", "EG"),
        ("فلسطين", "PS"),
        ("جنوب إفريقيا", "ZA"),
        ("غواتيمالا", "GT"),
        ("جواتيمالا", "GT"),
        ("سلطنة عمان", "OM"),
        ("هونغ كونغ", "HK"),
        ("هونج كونج", "HK"),
    ],
)
def test_countries(name: str, expected: str) -> None:
    assert code(name) == expected


@pytest.mark.parametrize(
    "name",
    ["واشنطن", "القاهرة", "أمريكا الجنوبية", "كوريا", "الكونغو", "غزة", "ولاية جورجيا", "الشرق الأوسط", "أوروبا",
     "الاتحاد الأوروبي", "إنجلترا", "المملكة", "خليج عمان", "الأمم المتحدة"],
)  # fmt: skip
def test_what_is_no_country(name: str) -> None:
    assert code(name) is None


def test_oman_and_amman() -> None:
    assert code("عمان") is None
    assert code("عمان", {"مسقط"}) == "OM"
    assert code("عمان", {"العماني", "الاردن"}) is None
    assert code("عمان", {"الاردن"}) is None


def test_every_name_in_the_table_is_found() -> None:
    countries = {code for code in Locale("en").territories if len(code) == 2}
    for expected, (names, *_) in COUNTRIES.items():
        assert expected in countries
        for name in names:
            assert code(name) == expected, name


@pytest.mark.parametrize("word", ["الكازاخستانية", "الفرنسي", "السورية", "التركي", "الأفغانية", "الإماراتي", "أمريكي"])
def test_nisba(word: str) -> None:
    assert is_nisba(fold_name(word))


@pytest.mark.parametrize("word", ["الوطني", "القومي", "العليا", "الثورية", "فرنسا", "مصر", "التقني"])
def test_no_nisba(word: str) -> None:
    assert not is_nisba(fold_name(word))
