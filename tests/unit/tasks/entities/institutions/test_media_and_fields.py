"""Media by who works for them and by their names, institutions by their field, and nouns that stand for a name."""

from dataclasses import replace

import pytest

from tasks.entities import recognise
from tests.unit.tasks.entities.test_recognition import Listed, article, entities


def found(text, labels, kind="ORG"):
    return [mention.text for entity in entities(text, labels) for mention in entity.mentions if entity.type == kind]


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        # whoever works for a medium stands before its name
        ("ونقل مراسل الجزيرة عن الشهود ذلك", {}, ["الجزيرة"]),
        ("ونقل مراسل الشبكة عن الشهود ذلك", {}, []),
        ("ونقل سكان الجزيرة عن الشهود ذلك", {}, []),
        ("ونقل مراسل الجزيرة نت عن الشهود ذلك", {}, ["الجزيرة نت"]),
        # a medium whose name is no ordinary word
        ("توصلت هسبريس بالبلاغ أمس", {}, ["هسبريس"]),
        ("توصلت المواطن بالبلاغ أمس", {}, []),
        ("وصرح الزغبوشي لهسبريس بأنه هنا", {"الزغبوشي لهسبريس": "PERS"}, ["لهسبريس"]),
        # the magazine is one that the article names
        ("وقالت المجلة الإسبانية ذلك", {"المجلة الإسبانية": "ORG"}, []),
        ("وقالت المجلة الإسبانية للطب ذلك", {"المجلة الإسبانية للطب": "ORG"}, ["المجلة الإسبانية للطب"]),
        ("وقالت الشركة الوطنية ذلك", {"الشركة الوطنية": "ORG"}, ["الشركة الوطنية"]),
        ("وأوضحت المؤسسة الجامعية الفرنسية ذلك", {"المؤسسة الجامعية الفرنسية": "ORG"}, []),
        # the field behind an institution
        ("أعد مركز البحث في مجال الوساطة تقريرا", {}, ["مركز البحث في مجال الوساطة"]),
        ("أعد مركز البحث في المدينة تقريرا", {}, []),
        ("أعد المعهد الوطني للتكوين في مجال حقوق الإنسان تقريرا", {}, ["المعهد الوطني للتكوين في مجال حقوق الإنسان"]),
        ("أعد المعهد الوطني للتكوين في مجال واسع تقريرا", {}, ["المعهد الوطني للتكوين"]),
        # what an authority is there for
        ("أعلنت سلطة ضبط البريد ذلك", {}, ["سلطة ضبط البريد"]),
        ("أعلنت سلطة الدولة ذلك", {}, []),
        # an officer is none, a side of an army is
        ("أفادت المديرة العامة للصحة بذلك", {"المديرة العامة": "ORG"}, []),
        ("أفادت المديرية العامة للصحة بذلك", {"المديرية العامة للصحة": "ORG"}, ["المديرية العامة للصحة"]),
        ("أعلن سلاح الجو الأميركي ذلك", {}, ["سلاح الجو الأميركي"]),
        ("أعلن سلاح المزارع ذلك", {}, []),
        # squads by what they are there for
        ("أحيل على الفرقة الوطنية لمقاومة الإرهاب أمس", {}, ["الفرقة الوطنية لمقاومة الإرهاب"]),
        ("أحيل على الفرقة الوطنية أمس", {}, []),
        # a firm in quotes behind its noun is one without it too
        ("شركة «زوراكس» هنا\nوأعلنت زوراكس ذلك", {"زوراكس": "PERS"}, ["زوراكس", "زوراكس"]),
        ("مدينة «زوراكس» هنا\nوأعلنت زوراكس ذلك", {"زوراكس": "LOC"}, []),
        # academies are called after their region
        ("زارت أكاديمية مراكش أمس", {"مراكش": "LOC"}, ["أكاديمية مراكش"]),
        ("زارت جماهير مراكش أمس", {"مراكش": "LOC"}, []),
    ],
)
def test_media_and_institutions(text, labels, wanted):
    assert found(text, labels) == wanted


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        ("جرت بملعب 19 ماي 1956 أمس", {}, ["بملعب 19 ماي 1956"]),
        ("مر من شارع 20 غشت أمس", {}, ["شارع 20 غشت"]),
        ("مر من شارع 20 مترا أمس", {}, []),
        ("قالت مصادر سورية أمس", {"سورية": "LOC"}, []),
        ("وصل إلى سورية أمس", {"سورية": "LOC"}, ["سورية"]),
        # a list goes on in the country of its first place, or begins behind the noun of many
        ("بولايات البليدة، المسيلة، تيبازة، أمس", {"البليدة": "LOC"}, ["البليدة", "المسيلة", "تيبازة"]),
        ("بولايات البليدة، الزبدة، تيبازة، أمس", {"البليدة": "LOC"}, ["البليدة"]),
        ("عاد إلى البليدة، المسيلة التي يحبها", {"البليدة": "LOC"}, ["البليدة"]),
        # a capital that nobody knows, and a noun
        ("وصل إلى العاصمة زغبندو أمس", {}, ["زغبندو"]),
        ("وصل إلى العاصمة مسرعا أمس", {}, []),
        ("وصل إلى سيدي بوزيد أمس", {"سيدي بوزيد": "PERS"}, ["سيدي بوزيد"]),
        ("وصل سيدي زغبوش أمس", {"سيدي زغبوش": "PERS"}, []),
        ("سجلت في رياض الأطفال أمس", {"رياض": "LOC"}, []),
        ("سجلت في الرياض أمس", {"الرياض": "LOC"}, ["الرياض"]),
        ("قدم سفير الملك بمالي أوراقه", {"بمالي": "PERS"}, ["بمالي"]),
    ],
)
def test_places_by_days_and_countries(text, labels, wanted):
    assert found(text, labels, "LOC") == wanted


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        ("كتب كارين وايز أمس", {"كارين": "PERS", "وايز": "PERS"}, ["كارين وايز"]),
        ("قال رئيس نوبل لوك مونتانييه أمس", {"نوبل": "PERS", "لوك": "PERS"}, ["نوبل", "لوك مونتانييه"]),
        ("دخلوا في اعتصام سلمي أمس", {"سلمي": "PERS"}, []),
        ("دخلوا في بيت سلمى أمس", {"سلمى": "PERS"}, ["سلمى"]),
        ("برنامج «زغتوفيرس» (Zagtoverse) جديد", {"زغتوفيرس": "PERS"}, []),
        ("المغني «زغتوف» (ولد عام 1990) جديد", {"زغتوف": "PERS"}, ["زغتوف"]),
        ("وصلت الشابة آلاء صلاح أمس", {}, ["آلاء صلاح"]),
        ("وصلت الشابة أمل صلاح أمس", {}, []),
        ("أكدت زغبوش مشاركتها\nثم عادت زغبوش أمس", {}, ["زغبوش", "زغبوش"]),
        ("أكدت زغبوش مشاركتها أمس", {}, []),
        ("واعتبر مزغبشو العريضة ذلك\nوقال مزغبشو العريضة ذلك", {}, []),
    ],
)
def test_persons_in_two_parts_and_persons_who_come_again(text, labels, wanted):
    assert found(text, labels, "PERS") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("أمطار على ولايات النعامة، البيض، تيارت، أمس", ["النعامة", "البيض", "تيارت"]),
        ("أمطار على حظائر النعامة، البيض، تيارت، أمس", []),
        ("أمطار على ولايات الزبدة، البيض، أمس", []),
    ],
)
def test_a_list_begins_in_the_country_of_the_paper(text, wanted):
    [found] = recognise([replace(article(text), home="DZ")], Listed({}))
    assert [mention.text for entity in found for mention in entity.mentions] == wanted
