"""Persons by their given names, and works that are named like persons, firms and places."""

from dataclasses import replace

import pytest

from tasks.entities import recognise
from tests.unit.tasks.entities.test_recognition import Listed, article, entities, shown


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        ("قالت آمال الزغلوشي أمس", {}, ["آمال الزغلوشي"]),
        ("قالت آمال الناس أمس", {}, []),
        ("النائبة البرلمانية فريدة زغنيتي هنا", {}, ["فريدة زغنيتي"]),
        ("جوهرة فريدة زغنيتي هنا", {}, []),
        ("قالت نادية فتاح العلوي أمس", {"فتاح العلوي": "PERS"}, ["نادية فتاح العلوي"]),
        ("رحم الله جمال منصور أمس", {"جمال منصور": "PERS"}, ["جمال منصور"]),
        ("تمطر على سياره هنا", {}, []),
        ("من روح التآخي هنا", {}, []),
        ("ساند نجمه كريستيانو رونالدو", {"كريستيانو رونالدو": "PERS"}, ["كريستيانو رونالدو"]),
        ("وصل مولاي الزبير حبداوي أمس", {"مولاي الزبير": "PERS"}, ["مولاي الزبير حبداوي"]),
        ("التقى بلينكن وغالانتش أمس", {"بلينكن": "PERS"}, ["بلينكن"]),
        ("قالت أورسولا فون دير لاين أمس", {"أورسولا فون دير لاين": "PERS"}, ["أورسولا فون دير لاين"]),
    ],
)
def test_persons_by_their_given_names(text, labels, wanted):
    assert [entity.name for entity in entities(text, labels) if entity.type == "PERS"] == wanted


def test_the_names_behind_the_given_one_are_carried():
    found = entities("قالت نادية فتاح العلوي ذلك\nوأكدت فتاح العلوي أنها", {"نادية فتاح العلوي": "PERS"})
    assert shown(found) == {"نادية فتاح العلوي": ["نادية فتاح العلوي", "فتاح العلوي"]}


@pytest.mark.parametrize(
    ("text", "labels", "kind"),
    [
        ("ساعة «زوراكس ووتش» جديدة", {"زوراكس ووتش": "ORG"}, "MISC"),
        ("شركة «زوراكس ووتش» جديدة", {"زوراكس ووتش": "ORG"}, "ORG"),
        ("شاهد فيلم «مانهاتن» أمس", {"مانهاتن": "LOC"}, "MISC"),
        ("زار جزيرة «مانهاتن» أمس", {"مانهاتن": "LOC"}, "LOC"),
        ("منذ بداية جائحة كورونا هنا", {"كورونا": "LOC"}, "MISC"),
        ("في مدينة كورونا هنا", {"كورونا": "LOC"}, "LOC"),
        ("الوباء وأوكرانيا معا", {"وأوكرانيا": "LOC"}, "LOC"),
    ],
)
def test_products_works_and_diseases(text, labels, kind):
    assert [entity.type for entity in entities(text, labels)] == [kind]


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        ("رفع المتظاهرون شعار «فلسطين» أمس\nوزار الوزير فلسطين أمس", {"فلسطين": "LOC"}, [("LOC", "PS", 2)]),
        ("رفع شعار «فلسطين»\nثم شعار «فلسطين»\nثم شعار «فلسطين»", {"فلسطين": "LOC"}, [("LOC", "PS", 3)]),
        ("صدر كتاب «مصر» أمس\nثم عاد إلى مصر", {"مصر": "LOC"}, [("LOC", "EG", 2)]),
        ("انتشر وباء إيطاليا سريعا\nوأغلقت إيطاليا حدودها", {"إيطاليا": "LOC"}, [("LOC", "IT", 2)]),
        ("ظهر متحور الهند هناك", {"الهند": "LOC"}, [("LOC", "IN", 1)]),
        ("رفعوا وسم «غزة»\nثم وسم «غزة»\nثم وسم «غزة»\nوقصفت غزة", {"غزة": "LOC"}, [("LOC", None, 4)]),
        ("انتشر فيروس ووهان سريعا\nوأغلقت ووهان مدارسها", {"ووهان": "LOC"}, [("LOC", None, 2)]),
        ("حمل لقب «محمد صلاح» أمس\nوسجل محمد صلاح هدفا", {"محمد صلاح": "PERS"}, [("PERS", None, 2)]),
        ("أطلق تطبيق بنك مصر الجديد\nوقال بنك مصر ذلك", {"بنك مصر": "ORG"}, [("ORG", None, 2)]),
        ("تعطل نظام بنك المغرب أمس", {"بنك المغرب": "ORG"}, [("ORG", None, 1)]),
        ("تعطل نظام جامعة هارفارد أمس", {"جامعة هارفارد": "ORG"}, [("ORG", None, 1)]),
        ("هاتف سوني إريكسون جديد\nوأعلنت سوني إريكسون ذلك", {"سوني إريكسون": "ORG"}, [("ORG", None, 2)]),
        ("هاتف سوني إكسبيريا جديد\nوطرح سوني إكسبيريا أمس", {"سوني إكسبيريا": "ORG"}, [("MISC", None, 2)]),
        ("انتشر فيروس كورونا أمس\nومصابو كورونا هنا", {"كورونا": "LOC"}, [("MISC", None, 2)]),
        ("شاهد فيلم «مانهاتن» أمس\nثم سافر إلى مانهاتن", {"مانهاتن": "LOC"}, [("LOC", None, 2)]),
        ("شاهد فيلم «زغلوشان» أمس\nثم عرض «زغلوشان» هنا", {"زغلوشان": "LOC"}, [("MISC", None, 2)]),
    ],
)
def test_a_work_leaves_its_namesake_alone(text, labels, wanted):
    found = entities(text, labels)
    assert [(entity.type, entity.country, len(entity.mentions)) for entity in found] == wanted


@pytest.mark.parametrize(
    ("text", "labels", "places"),
    [
        ("قالت الصحف السعودية أمس", {"السعودية": "LOC"}, []),
        ("سافر إلى السعودية أمس", {"السعودية": "LOC"}, ["السعودية"]),
        ("بدائرة الفقيه بن صالح\nوفي الفقيه بن صالح", {"الفقيه بن صالح": "PERS"}, ["الفقيه بن صالح"]),
        ("اجتمع الاتحاد الأوروبي\nدول في الاتحاد", {"الاتحاد الأوروبي": "ORG"}, []),
    ],
)
def test_what_the_article_says_of_places(text, labels, places):
    assert [entity.name for entity in entities(text, labels) if entity.type == "LOC"] == places


@pytest.mark.parametrize(
    ("text", "home", "places"),
    [
        ("الكاف : حريق في مصنع\nوقع الحريق بالكاف أمس", "TN", ["الكاف", "بالكاف"]),
        ("الكاف : حريق في مصنع\nوقع الحريق بالكاف أمس", None, []),
        ("الكاف : حريق في مصنع\nوقع الحريق بالكاف أمس", "MA", []),
        ("المدير : حريق في مصنع", "TN", []),
        ("في ولاية البيض أمس", "DZ", ["البيض"]),
        ("أكل البيض أمس", "DZ", []),
    ],
)
def test_towns_in_the_country_of_the_paper(text, home, places):
    [found] = recognise([replace(article(text), home=home)], Listed({}))
    assert [mention.text for entity in found for mention in entity.mentions] == places


@pytest.mark.parametrize(
    ("text", "roads"),
    [
        ("انقلبت بالطريق الوطنية رقم 14 شاحنة", ["بالطريق الوطنية رقم 14"]),
        ("عن طريق رقم سري", []),
        ("على الطريق الوطنية شاحنة", []),
    ],
)
def test_numbered_roads(text, roads):
    assert [mention.text for entity in entities(text, {}) for mention in entity.mentions] == roads


def test_a_lone_person_of_a_town_that_heads_the_article():
    [found] = recognise([replace(article("الكاف : حريق في مصنع"), home="TN")], Listed({"الكاف": "PERS"}))
    assert [entity.type for entity in found] == ["LOC"]


def test_a_statement_is_made_to_a_medium():
    found = entities("قال في تصريح ل زوراكس إنه\nوكتبت زوراكس ذلك", {"زوراكس": "PERS"})
    assert [(entity.type, len(entity.mentions)) for entity in found] == [("ORG", 2)]
    found = entities("قال في حوار مع زوراكس إنه", {"زوراكس": "PERS"})
    assert [entity.type for entity in found] == ["PERS"]


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        ("قال في تصريح لـ هسبريس أمس", {"هسبريس": "PERS"}, ["ORG"]),
        ("قال في تصريح لـ زيلينسكي أمس\nثم التقى زيلينسكي الوفد", {"زيلينسكي": "PERS"}, ["PERS"]),
        ("قال في تصريح لـ زيلينسكي أمس\nوأكد زيلينسكي ذلك\nثم عاد زيلينسكي", {"زيلينسكي": "PERS"}, ["PERS"]),
        (
            "وصل فولوديمير زيلينسكي أمس\nوجاء في تصريح لـ زيلينسكي أنه",
            {"فولوديمير زيلينسكي": "PERS", "زيلينسكي": "PERS"},
            ["PERS"],
        ),
        ("نقلت القناة تصريحات لـ زيلينسكي أمس", {"زيلينسكي": "PERS"}, ["PERS"]),
        ("نقلت القناة حديثا عن تصريح لـ أدرعي أمس", {"أدرعي": "PERS"}, ["PERS"]),
        ("قال المتحدث أدرعي ذلك\nوجاء في تصريح لـ أدرعي أن", {"أدرعي": "PERS"}, ["PERS"]),
        ("جاء في تصريح لـ بوتين أمس", {"بوتين": "PERS"}, ["PERS"]),
        ("جاء في تصريح لـ بركستان أمس", {"بركستان": "LOC"}, ["LOC"]),
    ],
)
def test_a_statement_of_a_person_is_none_to_a_medium(text, labels, wanted):
    assert [entity.type for entity in entities(text, labels)] == wanted
