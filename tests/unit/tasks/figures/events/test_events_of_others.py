"""Numbers that belong to another deed, crowds joined by و, and who is treated: each case beside its opposite."""

import pytest
from counted_events import counts_of

from tasks.figures.events.words import analyse

OTHER_DEEDS = [  # a noun right before the number that the trigger or the head does not govern
    ("وفاة 13 عاملا كانوا بين ضحايا الغرق، وترحيل 70 آخرين", "13:عاملا:killed 70:آخرين:-"),
    ("وفاة 13 عاملا كانوا بين ضحايا الغرق، وإصابة 70 آخرين", "13:عاملا:killed 70:آخرين:wounded"),
    ("بلغ عدد القتلى 12 والجرحى 30", "12:القتلى:killed 30:الجرحى:wounded"),
    ("نظم العمال اعتصاما احتجاجا على طرد 12 عاملا", "12:عاملا:-"),
    ("نظم 12 عاملا اعتصاما احتجاجا على الطرد", "12:عاملا:protesting"),
    ("احتج الموظفون على فصل 12 زميلا", "12:زميلا:-"),
    ("احتج على القرار 12 زميلا", "12:زميلا:protesting"),
    ("تظاهر على جسر 300 شخص", "300:شخص:protesting"),
    ("قتل في هجوم على حافلة 12 شخصا", "12:شخصا:killed"),
    ("أصيب في اعتداء على مقهى 9 أشخاص", "9:أشخاص:wounded"),
    ("عثر على جثث 5 مهاجرين", "5:مهاجرين:killed"),
    ("بلغ عدد الجرحى في حمص وحماة 40 شخصا", "40:شخصا:wounded"),
    ("بلغ عدد المصابين في العاصمة وريفها 40 شخصا", "40:شخصا:wounded"),
]
CROWDS = [
    ("أصيب 3 شبان بالرصاص وعشرات بالغاز", "3:شبان:wounded None:-:wounded"),
    ("أصيب 3 شبان بالرصاص وعشرات بيوت احترقت", "3:شبان:wounded None:بيوت:-"),
    ("انتقد 3 شبان الخطة وعشرات بالتلميح", "3:شبان:- None:-:-"),
]
TREATED = [
    ("تلقى 4 عمال العلاج من إصابات طفيفة", "4:عمال:wounded"),
    ("تلقى 4 عمال العلاج من السكري", "4:عمال:-"),
    ("عالج المستشفى 15 شخصا من حروق", "15:شخصا:wounded"),
    ("عالج المستشفى 15 شخصا من السكري", "15:شخصا:-"),
]
POISONED = [
    ("تعرض 60 موظفا للتسمم", "60:موظفا:wounded"),
    ("تعرض 60 موظفا للطرد", "60:موظفا:-"),
]
FALLEN = [
    ("ارتقى 4 مقاتلين في قصف على المدينة", "4:مقاتلين:killed"),
    ("ارتقى 4 لاعبين في الترتيب", "4:لاعبين:-"),
]


@pytest.mark.parametrize(("text", "counts"), [*OTHER_DEEDS, *CROWDS, *TREATED, *POISONED, *FALLEN])
def test_whose_event_it_is(text, counts):
    assert counts_of(text) == counts


@pytest.mark.parametrize(
    ("word", "is_definite"),
    [("الفائت", True), ("المؤقت", True), ("التحقت", False), ("ألحقت", False)],
)
def test_feminine_perfects_and_adjectives_with_the_article(word, is_definite):
    assert analyse(word).definite is is_definite
