"""Persons whom only what they say, or where their name stands, tells; each beside its opposite."""

import pytest

from tests.unit.tasks.entities.names.test_surnames import persons


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        # one word that nobody knows between a verb of saying and what is said
        ("وأوضح زغبوش أن الأمر صعب", {}, ["زغبوش"]),
        ("وأوضح مصدر أن الأمر صعب", {}, []),
        ("وكسر زغبوش النافذة أمس", {}, []),
        ("وأوضح زغبوش المزهر ذلك", {}, []),
        ("وأشارت بوزغران إلى أن الأمر صعب", {}, ["بوزغران"]),
        ("وأضافت متزغبرة أن الأمر صعب", {}, []),
        ("ادعى زغبروه أن الأمر صعب", {}, []),
        ("وأضاف لزغبوش أن الأمر صعب", {}, []),
        ("وأكد الزغبوشي أن الأمر صعب", {}, ["الزغبوشي"]),
        ("وأكد المزغبش أن الأمر صعب", {}, []),
        # who speaks has a given name that the vocabulary knows
        ("ولفت كميل إلى أن الأمر صعب", {}, ["كميل"]),
        ("ولفت كتاب إلى أن الأمر صعب", {}, []),
        # a full name, with the office behind it
        ("قال فازع زغبوش المتحدث باسم الوزارة ذلك", {}, ["فازع زغبوش"]),
        ("وأكد الجيلالي زغبوش، طالب هناك، ذلك", {}, ["الجيلالي زغبوش"]),
        # and the same person elsewhere in the article
        ("أفادت أمينة بوزغران اليوم بذلك\nوأوضحت بوزغران أن الأمر صعب", {}, ["أمينة بوزغران", "بوزغران"]),
        # between two commas
        ("قالت المديرة، صفاء زغبوش، إن الأمر صعب", {}, ["صفاء زغبوش"]),
        ("قالت المديرة، زغبوش، إن الأمر صعب", {}, []),
        ("قال الناطق، باسم الزغبوشي، إن الأمر صعب", {}, ["باسم الزغبوشي"]),
        ("قال الناطق باسم الزغبوشي إن الأمر صعب", {}, []),
        ("باع التفاح، الكمثرى الخضراء، والموز", {}, []),
        # the verb is no part of the name, a firm that speaks is no person
        ("وغرد زغبوش أمس", {"وغرد زغبوش": "PERS"}, ["زغبوش"]),
        ("وصل فريد زغبوش أمس", {"فريد زغبوش": "PERS"}, ["فريد زغبوش"]),
        ("شركة زوراكس هنا\nوقالت زوراكس إن الأمر صعب", {"شركة زوراكس": "ORG"}, []),
    ],
)
def test_persons_who_speak(text, labels, wanted):
    assert persons(text, labels) == wanted


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        # a given name of two words
        ("نجحت هبة الله حيدة في ذلك", {}, ["هبة الله حيدة"]),
        ("نجح بإذن الله حيدة في ذلك", {}, []),
        ("عاد فضل الله برمة ناصر أمس", {"ناصر": "PERS"}, ["فضل الله برمة ناصر"]),
        ("زار أنصار فتح الله غولن أمس", {"غولن": "PERS"}, ["فتح الله غولن"]),
        ("زار بيت الله الحرام أمس", {}, []),
        # a definite one that is no ordinary word
        ("وصلت العنود الأسمري أمس", {}, ["العنود الأسمري"]),
        ("وصل الصالح الأسمري أمس", {}, []),
        # the father's name is written onto its particle
        ("وصل المنجي بنزغبوش أمس", {}, ["المنجي بنزغبوش"]),
        ("وصل المنجي بزغبوش أمس", {}, []),
        # behind a lone given name a word that only looks like a form of an ordinary one
        ("وصل رابح خالفة أمس", {"رابح": "PERS"}, ["رابح خالفة"]),
        ("وصل رابح سيغيب أمس", {"رابح": "PERS"}, ["رابح"]),
        ("قال رابح لأخيه ذلك", {"رابح": "PERS"}, ["رابح"]),
    ],
)
def test_given_names_and_surnames_that_nobody_recognised(text, labels, wanted):
    assert persons(text, labels) == wanted
