"""Where an event happened, each case beside its opposite: a place that only stands near."""

import pytest
from growth import grows_at_most
from placed_events import PLACES, named, places

from tasks.cleaning import Sentence, split_sentences
from tasks.figures import extract_figures
from tasks.figures.places import NamedThing, places_of_events


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل 5 أشخاص في تعز.", "تعز"),
        ("قتل 5 أشخاص بتعز.", "تعز"),
        ("أصيب 12 عاملا في حريق بسوق قرب تعز.", "تعز"),
        ("في تعز، قتل 5 أشخاص.", "تعز"),
        ("مقتل 5 في زلزال مراكش.", "مراكش"),
        ("شهدت تعز مقتل 5 أشخاص.", "تعز"),
        ("قصفت الطائرات تعز فقتل 5 أشخاص.", "تعز"),
        ("أسفر هجوم على مأرب عن مقتل 8 جنود.", "مأرب"),
        ("غرق قارب قبالة سواحل صفاقس وقتل 20 مهاجرا.", "صفاقس"),
        # The speaker's place, before and after
        ("أصيب 25 شخصا وفقا لوزارة الصحة في حمص.", None),
        ("أعلنت وزارة الصحة في حمص إصابة 25 شخصا.", None),
        ("قال طبيب في حمص إن 5 أشخاص قتلوا.", None),
        ("أعلنت وزارة الصحة في حمص إصابة 25 شخصا في إدلب.", "إدلب"),
        # Whence and whither
        ("قتل 5 مهاجرين بعد مغادرتهم سواحل صفاقس.", None),
        ("فر 300 نازح من تعز.", None),
        ("اعتقل 5 مهاجرين كانوا متجهين إلى إيطاليا.", None),
        ("نقل 7 جرحى إلى مستشفى السلام في تعز.", None),
        ("غرق 9 مهاجرين قبالة صفاقس وهم متجهون إلى إيطاليا.", "صفاقس"),
        # Institutions and persons there
        ("اعتقلت شرطة تعز 5 أشخاص.", None),
        ("أوقفت فرقة الدرك بتعز 5 أشخاص.", None),
        ("قتل 5 من رجال الشرطة في تعز.", "تعز"),
        ("أصيب 5 أمام مقر الشرطة في تعز.", "تعز"),
        # What they are accused of
        ("اعتقال 5 أشخاص بتهمة القتل في تعز.", None),
        ("اعتقال 5 أشخاص في تعز بتهمة القتل.", "تعز"),
        # Several places
        ("قتل 5 أشخاص في تعز ومأرب.", None),
        ("قتل 5 أشخاص في تعز، مأرب.", None),
        ("قتل 5 أشخاص في تعز, مأرب.", None),
        ("قتل 5 أشخاص في بلدتي تعز ومأرب.", None),
        # The narrowest
        ("قتل 5 أشخاص في مدينة تعز غربي اليمن.", "تعز"),
        ("في اليمن، قتل 5 أشخاص في تعز.", "تعز"),
        ("قتل 5 أشخاص في محافظة تعز بمدينة المخا.", "المخا"),
        ("قتل 5 أشخاص في اليمن.", "اليمن"),
        ("قتل 5 أشخاص في قرية كفر سليم شمال إدلب.", "كفر سليم"),
        ("قتل 5 أشخاص في قرية السد شمال إدلب.", None),
        ("قتل 5 أشخاص في منطقة حدودية شمال إدلب.", "إدلب"),
        ("قتل 5 أشخاص في حي كفر سليم.", "كفر سليم"),
        ("قتل 5 أشخاص في ميدان كفر سليم.", "كفر سليم"),
        ("قتل 5 أشخاص في بلدتي كفر سليم والسد.", None),
        ("قتل 5 أشخاص في حيي كفر سليم والسد.", None),
        ("قتل 5 أشخاص في سيول بظفار.", None),
        ("قتل 5 أشخاص في فيضانات بظفار.", "ظفار"),
        ("تقع القرية على حزام في البحر الأحمر، وشهدت زلزالا أودى بحياة 9 أشخاص.", None),
        # Pronouns
        ("عاد إلى تعز التي قتل فيها 12 شخصا.", "تعز"),
        ("عاد من إدلب إلى القرية وقتل فيها 12 شخصا.", None),
        ("وصل إلى تعز حيث قتل 12 شخصا.", "تعز"),
        # Other clauses
        ("قتل 5 أشخاص، فيما اندلعت مواجهات في تعز.", None),
        ("زار الوزير تعز وأدان مقتل 5 أشخاص.", None),
        ("أدان اجتماع في تعز مقتل 5 أشخاص.", None),
        ("أعلنت الشرطة وقوع انفجار في تعز أسفر عن مقتل 5 أشخاص.", "تعز"),
        ("قتل 5 أشخاص في انفجار استهدف حافلة في تعز.", "تعز"),
        ("قتل 5 أشخاص في هجوم شنه مسلحون على قرية في تعز.", "تعز"),
        ("إيقاف 5 أشخاص على علاقة بالعناصر التي أوقفت في تعز.", None),
        # Nothing that happened to anybody
        ("زار 5 وزراء مدينة تعز.", []),
    ],
)
def test_place_of_a_figure(text, place):
    assert places(text) == (place if isinstance(place, list) else [place])


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("قتل 3 أشخاص في تعز وأصيب 5 في مأرب.", ["تعز", "مأرب"]),
        ("مقتل 3 أشخاص وإصابة 5 في تعز.", ["تعز", "تعز"]),
        ("قتل 3 أشخاص في تعز وأصيب 5 بجروح.", ["تعز", "تعز"]),
        ("قتل 9 أشخاص، بينهم 3 نساء وطفلان، وأصيب 5 في انفجار في تعز.", ["تعز"] * 4),
        ("قتل 3 أشخاص، فيما أصيب 5 في مأرب.", [None, "مأرب"]),
        ("قتل 3 أشخاص في العاصمة وأصيب 5 في مأرب.", [None, "مأرب"]),
        ("قتل 3 أشخاص، وهجوم آخر في مأرب قتل فيه 5 جنود.", [None, None]),
    ],
)
def test_places_of_several_figures(text, each):
    assert places(text) == each


@pytest.mark.parametrize(
    ("title", "text", "each"),
    [
        ("تعز: مقتل 5 أشخاص", "", ["تعز"]),
        ("اليمن: مقتل 5 أشخاص في تعز", "", ["تعز"]),
        ("تعز: مقتل 5 أشخاص في اليمن", "", ["تعز"]),
        ("تعز ومأرب: مقتل 5 أشخاص", "", [None]),
        # A correspondent's town says nothing.
        ("", "تعز: قتل 5 أشخاص.", [None]),
        ("", "تعز - قتل 5 أشخاص في مأرب.", ["مأرب"]),
    ],
)
def test_headings_and_datelines(title, text, each):
    assert places(text, title) == each


def test_without_places_or_events_there_are_none():
    assert places_of_events("", "", [], [], []) == []
    assert places("قتل 5 أشخاص.") == [None]


def test_a_place_far_away_in_a_line_without_stops_is_not_taken():
    assert places("قتل 5 أشخاص " + "صباحا " * 40 + "في تعز.") == ["تعز"]
    assert places("قتل 5 أشخاص " + "صباحا " * 200 + "في تعز.") == [None]


def test_figures_of_no_sentence_have_no_place():
    text = "قتل 5 أشخاص في تعز."
    figures = extract_figures("", text, split_sentences("", text))
    assert places_of_events("", text, [], figures, named(text)) == [None]


@pytest.mark.slow
@pytest.mark.parametrize("pattern", ["وتعز ", "، تعز ", "في تعز 5 قتلى ", "تعز قتل فيها 5 "])
def test_time_is_linear_in_long_lists_of_places(pattern):
    def read(times):
        text = "قتل 5 في تعز " + pattern * times
        things = [
            NamedThing(0, "text", at, at + 3, "LOC", "تعز", PLACES["تعز"])
            for at in range(len(text))
            if text.startswith("تعز", at)
        ]
        sentences = [Sentence("text", 0, len(text))]
        figures = extract_figures("", text[:200], [Sentence("text", 0, 200)])
        return lambda: places_of_events("", text, sentences, figures, things)

    # Sixteen times the text; with a copy of a list for each place it took more than forty times as long.
    assert grows_at_most(40, read(4000), read(64_000))
