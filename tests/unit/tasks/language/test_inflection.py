import pytest

from tasks.language.inflection import dual_forms, noun_forms, verb_forms


@pytest.mark.parametrize(
    ("pair", "forms"),
    [
        ("قتل/يقتل", ["قتل", "قتلت", "قتلوا", "قتلا", "قتلن", "يقتل", "تقتل", "يقتلون", "يقتلوا", "تقتلان"]),
        ("قضي/يقضي", ["قضت", "قضوا", "قضيا", "يقضون", "تقضي"]),
        ("لقي/يلقي", ["لقيت", "لقوا", "يلقون"]),
        ("نجا/ينجو", ["نجا", "نجت", "نجوا", "ينجون", "تنجو", "ينج"]),
        ("اغتال/يغتال", ["اغتيل", "اغتيلت", "اغتيلوا"]),
        ("صادر/يصادر", ["صودر", "صودرت"]),
        ("لجا/يلجا", ["لجات", "لجاوا", "لجؤوا", "يلجا", "يلجؤون"]),
        ("انشا/ينشئ", ["انشات", "انشؤوا", "تنشئ"]),
    ],
)
def test_verbs_are_conjugated(pair: str, forms: list[str]) -> None:
    assert set(forms) <= {form.text for form in verb_forms(pair)}


@pytest.mark.parametrize(
    ("pair", "form"),
    [("قتل/يقتل", "تقتلون"), ("اردي/يردي", "يردن"), ("شفي/يشفي", "تشفين"), ("واصل/يواصل", "ووصل"), ("لجا/يلجا", "لجت")],
)
def test_what_is_no_third_person_or_another_word_is_no_form(pair: str, form: str) -> None:
    assert form not in {form.text for form in verb_forms(pair)}


def test_a_jussive_is_marked() -> None:
    assert [form.text for form in verb_forms("نجا/ينجو") if form.jussive] == ["ينج", "تنج"]


@pytest.mark.parametrize(
    ("entry", "one", "many"),
    [
        ("قتيل/قتلى", ["قتيل", "قتيلا", "قتيله"], ["قتلي", "قتلا", "قتيلين", "قتيلات"]),
        ("سجين/سجناء", ["سجين", "سجينا"], ["سجناء", "سجينات"]),
        ("مشتبه", ["مشتبه", "مشتبها"], ["مشتبهين"]),
        ("جثة/جثث", ["جثه"], ["جثث", "جثتين", "جثتا"]),
        ("متوفى", ["متوفي"], ["متوفين", "متوفون"]),
    ],
)
def test_nouns_know_one_from_many(entry: str, one: list[str], many: list[str]) -> None:
    forms = {form.text: form.many for form in noun_forms(entry, feminine=True)}
    assert [forms[form] for form in one] == [False] * len(one)
    assert [forms[form] for form in many] == [True] * len(many)


@pytest.mark.parametrize(
    ("entry", "duals", "no_duals"),
    [
        ("جندي/جنود", ["جنديين", "جنديان"], []),
        ("مصاب", ["مصابان", "مصابتين"], ["مصابين"]),
        ("ناشط/نشطاء/ناشطون", ["ناشطان", "ناشطتين"], ["ناشطين"]),
        ("رهينة/رهائن", ["رهينتين", "رهينتان"], ["رهينين"]),
    ],
)
def test_duals_are_those_that_can_be_nothing_else(entry: str, duals: list[str], no_duals: list[str]) -> None:
    forms = set(dual_forms(entry))
    assert set(duals) <= forms
    assert not forms & set(no_duals)
