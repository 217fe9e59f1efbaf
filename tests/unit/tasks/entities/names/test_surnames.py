"""Surnames and given names that only what stands around them tells, each beside its opposite."""

import pytest

from tests.unit.tasks.entities.test_recognition import entities


def persons(text, labels):
    return [mention.text for entity in entities(text, labels) for mention in entity.mentions if entity.type == "PERS"]


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        # ولد begins the father's name, unless it is a verb
        ("غنت فاطمة ولد زغبان في الحفل", {"فاطمة": "PERS"}, ["فاطمة ولد زغبان"]),
        ("وصل سالم ولد سيدي ولد الحسن أمس", {"سالم": "PERS"}, ["سالم ولد سيدي ولد الحسن"]),
        ("وصل محمد آل زغبان أمس", {"محمد": "PERS"}, ["محمد آل زغبان"]),
        ("كان سمير ولد عام 1950 هنا", {"سمير": "PERS"}, ["سمير"]),
        ("كان سمير ولد في الريف", {"سمير": "PERS"}, ["سمير"]),
        ("كان سمير ولد يتيما هنا", {"سمير": "PERS"}, ["سمير"]),
        # an ordinary word between a title and the end of the phrase
        ("قال العميد يحيى رسول، وهو الناطق، ذلك", {"يحيى": "PERS"}, ["يحيى رسول"]),
        ("قال يحيى رسول، ثم مضى", {"يحيى": "PERS"}, ["يحيى"]),
        ("قال العميد يحيى رسول السلام ذلك", {"يحيى": "PERS"}, ["يحيى"]),
        ("أكدت السيدة سلمى أن الأمر صعب", {"سلمى": "PERS"}, ["سلمى"]),
        ("التقى وزير الخارجية التركي هاكان فيدان نظيره", {"هاكان": "PERS"}, ["هاكان فيدان"]),
        ("التقى أنتوني بلينكن أمس", {"أنتوني بلينكن": "PERS"}, ["أنتوني بلينكن"]),
        # nor is a word with a pronoun
        ("قدم سليم بضاعتهم أمس", {"سليم بضاعتهم": "PERS"}, ["سليم"]),
        ("قدم سليم زغبانه أمس", {"سليم زغبانه": "PERS"}, ["سليم زغبانه"]),
    ],
)
def test_where_persons_end(text, labels, wanted):
    assert persons(text, labels) == wanted


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        # behind a definite title
        ("أكدت السيدة صورية بوزغران ذلك", {"بوزغران": "PERS"}, ["صورية بوزغران"]),
        ("أكدت الوزيرة أن بوزغران قالت", {"بوزغران": "PERS"}, ["بوزغران"]),
        ("نقلت الباحثة فتيحة زغبوش تجربة", {}, ["فتيحة زغبوش"]),
        ("فشل الوزير زغبوع في ذلك", {}, ["زغبوع"]),
        ("فشل الوزير فجأة في ذلك", {}, []),
        ("استقبل الوزير يتلعثم قليلا", {}, []),
        ("قال رئيس زغبوع ذلك", {}, []),
        # a surname that the vocabulary knows, and no ordinary adjective
        ("نقل كريم الطرابلسي الكتاب", {}, ["كريم الطرابلسي"]),
        ("نقل كريم الثانوي الكتاب", {}, []),
    ],
)
def test_where_persons_begin(text, labels, wanted):
    assert persons(text, labels) == wanted
