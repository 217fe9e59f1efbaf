"""Institutions whose noun or beginning was known, with what completes them; each beside what looks like it."""

import pytest

from tests.unit.tasks.entities.institutions.test_bodies import organisations
from tests.unit.tasks.entities.test_recognition import entities, shown


@pytest.mark.parametrize(
    ("sentence", "names", "wanted"),
    [
        ("قالت وزارة الشؤون الدينية إن", [], ["وزارة الشؤون الدينية"]),
        ("قال اتحاد العمال اليومي إن", [], ["اتحاد العمال"]),
        ("أضربت النقابة العامة للتعليم الثانوي أمس", [("ORG", 1, 4)], ["النقابة العامة للتعليم الثانوي"]),
        ("فرقة الأبحاث والتفتيش للحرس الوطني هنا", [("ORG", 0, 4)], ["فرقة الأبحاث والتفتيش للحرس الوطني"]),
        ("نقلت وكالة كينيا إفريقيا للأنباء", [("ORG", 1, 4)], ["وكالة كينيا إفريقيا للأنباء"]),
        ("دعت نقابة الصحفيين الكينيين إلى", [("ORG", 1, 3)], ["نقابة الصحفيين الكينيين"]),
        ("نقل إلى مستشفى نيروبي الجهوي أمس", [("LOC", 3, 4)], ["مستشفى نيروبي الجهوي"]),
        ("عقدت الهيئة العليا المستقلة للانتخابات ندوة", [("ORG", 1, 4)], ["الهيئة العليا المستقلة للانتخابات"]),
        ("أهداف الأمن القومي للولايات المتحدة هي", [("LOC", 3, 5)], []),
        ("أطلقت هيئة تطوير نيروبي خدمة", [("LOC", 3, 4)], ["هيئة تطوير نيروبي"]),
        ("لدى منظمة الأغذية بدر زوراك", [("ORG", 1, 3), ("PERS", 3, 5)], ["منظمة الأغذية"]),
        ("قررت إدارة الجمارك ذلك", [], ["إدارة الجمارك"]),
        # A branch of a ministry, and words that a portfolio makes none of
        ("بيان نشرته مديرية الزراعة أمس", [], ["مديرية الزراعة"]),
        ("مقر مندوبية السياحة بالمدينة", [], ["مندوبية السياحة"]),
        ("تحسين إدارة المياه في المزارع", [], []),
        ("مديرية البيت الكبير", [], []),
        ("قررت إدارة المشهد ذلك", [], []),
        ("أنقذ خفر السواحل الكيني البحارة", [], ["خفر السواحل الكيني"]),
        ("لجأ إلى المحكمة العليا للمطالبة بتحقيق", [("ORG", 2, 4)], ["المحكمة العليا"]),
        ("ساند فريق زوراك بلوتش الإسباني نجمه", [("ORG", 1, 4)], ["فريق زوراك بلوتش"]),
        ("أكدت المفوضية الأوروبية ذلك", [], ["المفوضية الأوروبية"]),
    ],
)
def test_what_stands_behind_the_noun(sentence, names, wanted):
    assert organisations(sentence, *names) == wanted


@pytest.mark.parametrize(
    ("sentence", "names", "wanted"),
    [
        ("نظم اتحاد أديبات وأدباء الشمال لقاء", [], ["اتحاد أديبات وأدباء الشمال"]),
        ("رحب اتحاد أدباء محكمة المحاسبات بذلك", [("ORG", 1, 2)], ["اتحاد أدباء محكمة المحاسبات"]),
        ("نظم اتحاد أدباء جدد لقاء", [], []),
        ("أسس حزب نداء كينيا فروعا", [("LOC", 3, 4)], ["حزب نداء كينيا"]),
        ("أسس حزب كينيا الإرادة فروعا", [("LOC", 2, 3)], ["حزب كينيا الإرادة"]),
        ("أسس حزب النداء في كينيا فروعا", [("LOC", 4, 5)], ["حزب النداء"]),
    ],
)
def test_members_and_countries(sentence, names, wanted):
    assert organisations(sentence, *names) == wanted


@pytest.mark.parametrize(
    ("sentence", "names", "wanted"),
    [
        ("أعلنت جمعية «أنا يقظ» ذلك", [], ["أنا يقظ"]),
        ("شاركت مؤسسة «التراث الثقافي الكيني» فيه", [("ORG", 1, 5)], ["التراث الثقافي الكيني"]),
        ("وصفها بأنها منظمة «متطرفة» أمس", [], []),
        ("قرأت رسالة «التراث الثقافي» أمس", [], []),
    ],
)
def test_names_in_quotes_after_their_noun(sentence, names, wanted):
    assert organisations(sentence, *names) == wanted


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("افتتحت جامعة كينية أبوابها", ("ORG", 1, 3)),
        ("قال وزير الشباب والثقافة أمس", ("ORG", 2, 4)),
        ("في قطاع الفلاحة والصيد أمس", ("ORG", 1, 4)),
        ("نظمتها حركة قديمة", ("ORG", 1, 2)),
        ("تعطلت حركة الجولان أمس", ("ORG", 1, 3)),
    ],
)
def test_what_is_no_institution(sentence, name):
    assert organisations(sentence, name) == []


def test_letters_of_media():
    assert organisations("بثت قناة الأفق بي بي اللقاء") == ["قناة الأفق بي بي"]
    assert organisations("بثت قناة الأفق في نيروبي اللقاء") == ["قناة الأفق"]


@pytest.mark.parametrize("station", ["الأفق أف أم", "الأفق «اف ام»"])
def test_radio_stations(station):
    found = entities(f"قال مراسل {station} أمس", {"اف ام": "MISC"})
    assert [(entity.type, entity.name) for entity in found] == [("ORG", station.replace("«", "").replace("»", ""))]


def test_a_firm_is_found_without_its_noun():
    assert shown(entities("وقعت شركة زوراكس عقدا\nوقالت زوراكس ذلك", {"شركة زوراكس": "ORG"})) == {
        "شركة زوراكس": ["شركة زوراكس", "زوراكس"]
    }


def test_a_short_name_in_parentheses_has_the_type_of_the_full_one():
    found = entities("أعلنت شركة الخطوط الكينية (زاراك) ذلك\nوقالت زاراك", {"الخطوط الكينية": "ORG", "زاراك": "LOC"})
    assert [entity.type for entity in found] == ["ORG"]
    found = entities("من منظمة العمل الدولية (جنيف) أمس", {"منظمة العمل الدولية": "ORG", "جنيف": "LOC"})
    assert [entity.type for entity in found] == ["ORG", "LOC"]
