"""Where persons end, and lone words that are no places, each beside a name that looks alike."""

import pytest

from tests.unit.tasks.entities.test_recognition import entities


def named(text, labels):
    return [(entity.type, mention.text) for entity in entities(text, labels) for mention in entity.mentions]


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        # a verb, a relative, an ordinary word behind a whole name
        ("الممثل سمير الزغبي أورد أن", {"سمير الزغبي أورد": "PERS"}, ["سمير الزغبي"]),
        ("حضر سمير بن ساعد أمس", {"سمير بن ساعد": "PERS"}, ["سمير بن ساعد"]),
        ("حضر نور الدين يزيد أمس", {"نور الدين يزيد": "PERS"}, ["نور الدين يزيد"]),
        ("وصل سمير زغبان نجل الوزير", {"سمير زغبان نجل": "PERS"}, ["سمير زغبان"]),
        ("توفي عبد المجيد تبون كواحد منهم", {"عبد المجيد تبون كواحد": "PERS"}, ["عبد المجيد تبون"]),
        ("حضرت شيرين أبو عاقلة أمس", {"شيرين أبو عاقلة": "PERS"}, ["شيرين أبو عاقلة"]),
        ("باحت زغبوشة للجمهور بذلك", {"زغبوشة للجمهور": "PERS"}, ["زغبوشة"]),
        ("حضرت زغبوشة للازغب أمس", {"زغبوشة للازغب": "PERS"}, ["زغبوشة للازغب"]),
        # what is joined to a full name is one too
        (
            "حضرت منال زغبوش وشروق زغلاطي أمس",
            {"منال زغبوش": "PERS"},
            ["منال زغبوش", "وشروق زغلاطي"],
        ),
        ("حضرت منال زغبوش وشروق الشمس أمس", {"منال زغبوش": "PERS"}, ["منال زغبوش"]),
        ("رصدت منال صباح وشروق زغلاطي أمس", {}, []),
    ],
)
def test_persons(text, labels, wanted):
    assert [name for _, name in named(text, labels)] == wanted


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        # verbs, months, accusatives, possessed nouns and adjectives
        ("توقف ذلك وأدى إلى خسائر", {"وأدى": "LOC"}, []),
        ("زار مدينة أدى أمس", {"أدى": "LOC"}, [("LOC", "أدى")]),
        ("عقد ذلك في نونبر هناك", {"نونبر": "LOC"}, []),
        ("جاء الناس صغارا وكبارا أمس", {"وكبارا": "LOC"}, []),
        ("جاء الناس من زغبارا أمس", {"زغبارا": "LOC"}, [("LOC", "زغبارا")]),
        ("طردوا من أوطانكم أمس", {"أوطانكم": "LOC"}, []),
        ("طردوا من زغبانكم أمس", {"زغبانكم": "LOC"}, [("LOC", "زغبانكم")]),
        ("جمع بين الشعري والسردي أمس", {"والسردي": "LOC"}, []),
        ("أصيب في حي السردي أمس", {"السردي": "LOC"}, [("LOC", "حي السردي")]),
        # a common noun before its adjective
        ("رمموا أزقة المدينة العتيقة أمس", {"المدينة": "LOC"}, []),
        ("ساروا في الطريق الصحيح أمس", {"الطريق": "LOC"}, []),
        ("انتشروا في الساحل أمس", {"الساحل": "LOC"}, [("LOC", "الساحل")]),
        # adjectives of countries behind a name in quotes
        ("وفق وكالة «زغبان» الكورية الجنوبية أمس", {"الكورية الجنوبية": "LOC"}, []),
        ("وصل إلى كوريا الجنوبية أمس", {"كوريا الجنوبية": "LOC"}, [("LOC", "كوريا الجنوبية")]),
        ("وفق قناة «زغبان» السعودية أمس", {"السعودية": "LOC"}, []),
        ("وفق قناة «زغبان» في السعودية أمس", {"السعودية": "LOC"}, [("LOC", "السعودية")]),
    ],
)
def test_lone_words_are_no_places(text, labels, wanted):
    assert [found for found in named(text, labels) if found[0] == "LOC"] == wanted


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        ("استعان الزوجان بذلك", {"الزوجان": "PERS"}, []),
        ("استعان الفوزان بذلك", {"الفوزان": "PERS"}, [("PERS", "الفوزان")]),
        ("قدموا مرشحين محتملين أمس", {"محتملين": "PERS"}, []),
        ("قدموا ياسين أمس", {"ياسين": "PERS"}, [("PERS", "ياسين")]),
        ("قالت الرئاسة أن سمير حضر", {"أن": "PERS"}, []),
        ("رجوا المولى العلي القدير أمس", {"المولى العلي القدير": "PERS"}, []),
        ("حضر المولى العلي أمس", {"المولى": "PERS"}, []),
        ("حضر عبد المولى زغبان أمس", {"عبد المولى زغبان": "PERS"}, [("PERS", "عبد المولى زغبان")]),
        ("هنأهم برمضان المبارك أمس", {"رمضان المبارك": "PERS"}, []),
        ("وصل رمضان زغبان أمس", {"رمضان زغبان": "PERS"}, [("PERS", "رمضان زغبان")]),
        ("فتح في الثامن من جوان الجاري هنا", {"جوان الجاري": "PERS"}, []),
        ("وصلت جوان زغبان أمس", {"جوان زغبان": "PERS"}, [("PERS", "جوان زغبان")]),
        ("بعد فيتو روسي أمس", {"فيتو روسي": "PERS"}, []),
        ("وصل باولو روسي أمس", {"باولو روسي": "PERS"}, [("PERS", "باولو روسي")]),
        ("وفق نيو زغبان (New Zughban) أمس", {"New": "PERS"}, []),
        ("وفق نيو زغبان (Zughban) أمس", {"Zughban": "PERS"}, [("PERS", "Zughban")]),
        # cities and nouns
        ("حاولوا إقناع بيونغ يانغ بذلك", {"بيونغ يانغ": "PERS"}, [("LOC", "بيونغ يانغ")]),
        ("رفعوها لإغراء بيونغ يانغ أمس", {"لإغراء بيونغ يانغ": "PERS"}, [("LOC", "بيونغ يانغ")]),
        ("رفعوها لسمير زغبان أمس", {"لسمير زغبان": "PERS"}, [("PERS", "لسمير زغبان")]),
    ],
)
def test_what_looks_like_a_person(text, labels, wanted):
    assert named(text, labels) == wanted


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        # a place that no table has is the person or the body that it is elsewhere in the article
        (
            "حضر زغبوشان أمس\nوصل سمير وزغبوشان أمس",
            {"زغبوشان": "PERS", "سمير": "PERS", "وزغبوشان": "LOC"},
            {"PERS"},
        ),
        ("حضر زغبوشان أمس\nوصل وفد وزغبوشان أمس", {"زغبوشان": "ORG", "وزغبوشان": "LOC"}, {"ORG"}),
        # unless it is oftener a place, or the table has it
        (
            "زار زغبوشان أمس\nوصل وفد وزغبوشان أمس\nوصل بعد وزغبوشان أمس",
            {"زغبوشان": "PERS", "وزغبوشان": "LOC"},
            {"LOC"},
        ),
        ("فاز مانشستر أمس\nوصل وفد ومانشستر أمس", {"مانشستر": "ORG", "ومانشستر": "LOC"}, {"ORG", "LOC"}),
    ],
)
def test_one_type(text, labels, wanted):
    assert {kind for kind, name in named(text, labels) if name != "سمير"} == wanted


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        # a surname that is an ordinary word, before and behind what its bearer says
        ("وصل سعد الدين العثماني أمس\nالعثماني أشار إلى ذلك", {"سعد الدين العثماني": "PERS"}, 2),
        ("وصل سعد الدين العثماني أمس\nالعثماني القديم أشار إلى ذلك", {"سعد الدين العثماني": "PERS"}, 1),
        ("وصل يوسف الشاهد أمس\nواعتبروا أن الشاهد أعلن ذلك", {"يوسف الشاهد": "PERS"}, 2),
        ("وصل يوسف الشاهد أمس\nواعتبروا أن الشاهد حضر ذلك", {"يوسف الشاهد": "PERS"}, 1),
        ("وصل محمد شياع السوداني أمس\nوأضاف السوداني بحسب البيان", {"محمد شياع السوداني": "PERS"}, 2),
        ("وصل محمد شياع السوداني أمس\nوأضاف السوداني الثاني بحسب البيان", {"محمد شياع السوداني": "PERS"}, 1),
        ("وصل سمير زغبان أمس\nوأضاف السوداني بحسب البيان", {"سمير زغبان": "PERS"}, 1),
    ],
)
def test_surnames_that_speak(text, labels, wanted):
    assert len(named(text, labels)) == wanted


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        # two places of which the table has a region, and an adjective that a town needs
        ("نظم بجهة بني ملال خنيفرة أمس", {"بني ملال": "LOC", "خنيفرة": "LOC"}, ["بني ملال خنيفرة"]),
        ("زار فاس زغبانة أمس", {"فاس": "LOC", "زغبانة": "LOC"}, ["فاس", "زغبانة"]),
        ("قصفوا عبسان الكبيرة أمس", {"عبسان": "LOC"}, ["عبسان الكبيرة"]),
        ("قصفوا زغبان الكبيرة أمس", {"زغبان": "LOC"}, ["زغبان"]),
        ("قصفوا غزة الكبيرة أمس", {"غزة": "LOC"}, ["غزة"]),
        # districts that were taken for bodies
        ("فازوا في دائرة طرفاية أمس", {"دائرة طرفاية": "ORG"}, ["طرفاية"]),
        ("في مديرية الشيخ عثمان أمس", {"مديرية الشيخ عثمان": "ORG"}, ["الشيخ عثمان"]),
        ("قالت مديرية الصحة ذلك", {"مديرية الصحة": "ORG"}, []),
        ("قالت بلدية طرفاية ذلك", {"بلدية طرفاية": "ORG"}, []),
        ("قرب مستوطنة زغباريم أمس", {}, ["زغباريم"]),
        ("قرب مستوطنة قديمة أمس", {}, []),
    ],
)
def test_whole_places(text, labels, wanted):
    assert [name for kind, name in named(text, labels) if kind == "LOC"] == wanted
