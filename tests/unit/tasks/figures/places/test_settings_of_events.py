"""Deeds with their doer and their place: each case beside its opposite, where the place is somebody's or nobody knows."""

import pytest
from placed_events import places

TIMES = [  # an adverb between two places is no adjective that joins them
    ("تسبب جنوح قطار في سوريا، الليلة الماضية قرب مدينة حمص، في إصابة 7 ركاب.", "حمص"),
    ("تسبب جنوح قطار في سوريا، الليلة الماضية، في إصابة 7 ركاب.", "سوريا"),
]
RAIDS = [  # a verbal noun with its doer, then its object
    ("إصابة 7 أشخاص خلال اقتحام قوات الاحتلال تعز.", "تعز"),
    ("مقتل 7 أشخاص في قصف الجيش السوري مدينة حمص.", "حمص"),
    ("مقتل 7 أشخاص بعد استهداف الطيران قرية كفر سليم.", "كفر سليم"),
    ("إصابة 7 أشخاص خلال اقتحام شرطة تعز.", None),
    ("إصابة 7 أشخاص خلال اقتحام شرطة تعز سوقا.", None),
    ("مقتل 7 أشخاص بعد زيارة الجيش مدينة حمص.", None),
    ("مقتل 7 أشخاص بعد مغادرة القوات مدينة حمص.", None),
]
MEASURED = [  # how strong the doer is stands between it and what it strikes
    ("ضرب زلزال بقوة 6.2 درجات محافظة تعز، ما أسفر عن مقتل 7 أشخاص.", "محافظة تعز"),
    ("ضرب زلزال بقوة 6 درجات على مقياس ريختر مدينة حمص، ما أسفر عن مقتل 7 أشخاص.", "حمص"),
    ("ضرب زلزال بلغت قوته 6.2 درجة مدينة حمص، ما أسفر عن مقتل 7 أشخاص.", "حمص"),
    ("زار وفد بطائرتين من 6 دول مدينة حمص، وأعلن مقتل 7 أشخاص.", None),
]
GENITIVES = [  # a noun that looks like a verb, behind a thing
    ("إصابة 7 عمال في تصادم حافلة وشاحنة نقل على الطريق الساحلي بمحافظة تعز.", "محافظة تعز"),
    ("إصابة 7 عمال في حريق محطة ضخ على الطريق الساحلي بمحافظة تعز.", "محافظة تعز"),
    ("إصابة 7 عمال في تصادم، ونقل المصابون إلى مستشفى بمحافظة تعز.", None),
    ("إصابة 7 عمال في شاحنة نقلت وقودا إلى مخزن بمحافظة تعز.", None),
]
DOERS = [  # a place right behind the doer may be the doer's
    ("اعتقلت الشرطة في حمص 7 شبان.", None),
    ("اعتقلت قوات الأمن في حمص 7 شبان.", None),
    ("اعتقلت الشرطة السورية بحمص 7 شبان.", None),
    ("أعلنت الشرطة السورية في حمص اعتقال 7 شبان.", None),
    ("قالت الشرطة السورية في حمص إن 7 شبان قتلوا.", None),
]
FACILITIES = [  # a building with a town's name is in the town
    ("قتل 7 أشخاص في سوق تعز.", "تعز"),
    ("قتل 7 أشخاص بسوق تعز.", "تعز"),
    ("قتل 7 أشخاص في هجوم على سوق تعز.", "تعز"),
    ("اعتقل 7 أشخاص في ميناء المخا.", "المخا"),
    ("نقل 7 جرحى إلى مستشفى تعز.", None),
    ("أعلن مدير مستشفى تعز مقتل 7 أشخاص.", None),
    ("قال طبيب في مستشفى تعز إن 7 أشخاص قتلوا.", None),
    ("اعتقل 7 أشخاص في طريقهم إلى ميناء المخا.", None),
]


@pytest.mark.parametrize(("text", "place"), RAIDS + MEASURED + GENITIVES + DOERS + FACILITIES + TIMES)
def test_setting_of_a_deed(text, place):
    assert places(text) == [place]


@pytest.mark.parametrize(
    ("text", "each"),
    [  # what the sentence begins with holds until a verb tells of something elsewhere
        ("في تعز، أصاب الجنود 7 شبان بالرصاص، واعتقلوا 4 آخرين في مأرب.", ["تعز", "مأرب"]),
        ("في تعز، أصاب الجنود 7 شبان واعتقلوا 4 آخرين.", ["تعز", "تعز"]),
        ("في اليمن، أصاب الجنود 7 شبان واعتقلوا 4 آخرين في مأرب.", ["مأرب", "مأرب"]),
        ("أصاب الجنود 7 شبان واعتقلوا 4 آخرين في مأرب.", ["مأرب", "مأرب"]),
        ("في تعز، أصاب الجنود 7 شبان في مأرب.", ["مأرب"]),
    ],
)
def test_place_at_the_start_of_a_sentence(text, each):
    assert places(text) == each
