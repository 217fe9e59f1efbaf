"""Nouns after a number that are written like a particle, a verb, a country or a word with a clitic, and those words."""

import pytest

from tasks.cleaning import split_sentences
from tasks.figures import extract_figures

_ARTICLES = (
    ("وقعت الشركة 12 التزاما جديدا.", "التزاما"),
    ("أصدرت الفرقة 500 البوم.", "البوم"),
    ("سجل المركز 4 التماسات في يومه الأول.", "التماسات"),
    ("نفذ الفريق خمس المهام الأولى.", None),
    ("شمل القرار 30 المتأخرين.", None),
)
_CONJUNCTIONS = (
    ("زارت المعرض 7 وفود من الخليج.", "وفود"),
    ("منحت الدولة 500 وسام للعمال.", "وسام"),
    ("تضم القائمة 1300 وكيل عقاري.", "وكيل"),
    ("وصلت شاحنات من صفاقس (120) وبن قردان.", None),
    ("قتل 12 ومحمد بينهم.", None),
)
_VERBS = (
    ("تتكون الهيئة من 3 لجان دائمة.", "لجان"),
    ("حضر 300 وقتلوا بعدها.", None),
    ("انتشر في المدينة 500 فيلق.", "فيلق"),
    ("أصيب 500 فيقتل بعضهم.", None),
)
_DEFECTIVE = (
    ("شارك في الدورة ستة نواد سينمائية.", "نواد"),
    ("هدمت البلدية 9 مبان قديمة.", "مبان"),
    ("رجع 9 عاد منهم اثنان للعمل.", None),
)
_PEOPLES = (
    ("رحلت السلطات 53 ليبيًّا و47 سوريًّا.", "سوريًّا"),
    ("كان على متن المركب 47 سوريا.", "سوريا"),
    ("حلت ألبانيا في المركز 20 سوريا بعدها.", None),
    ("قتل 12 ليبيا تقول ذلك.", "ليبيا"),
    ("بعد 2011 سوريا غير ما كانت.", None),
)
_PARTICLES = (
    ("تخرج من المعهد 100 إمام هذا العام.", "إمام"),
    ("تجمع 100 أمام المسرح.", None),
    ("عرض الجيش 3194 آلية مدرعة.", "آلية"),
    ("قدم 3194 إليه من القرى.", None),
)


@pytest.mark.parametrize(("text", "noun"), [*_ARTICLES, *_CONJUNCTIONS, *_VERBS, *_DEFECTIVE, *_PEOPLES, *_PARTICLES])
def test_a_noun_is_told_from_the_word_that_is_written_alike(text: str, noun: str | None) -> None:
    figures = extract_figures("", text, split_sentences("", text))
    nouns = [figure.counted for figure in figures if figure.kind == "count"]
    assert nouns[-1:] == [noun] if noun else not any(nouns)
