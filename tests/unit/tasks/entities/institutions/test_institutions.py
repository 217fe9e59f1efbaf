"""Institutions by the noun that they begin with, in sentences of our own."""

import pytest

from tasks.cleaning import split_sentences
from tasks.entities import load_recogniser, recognise
from tasks.entities.institutions.institutions import add_institutions
from tasks.entities.mentions import Name, Span
from tasks.entities.types import Text
from tasks.language.tokens import tokenise


def found(sentence, *names):
    """The spans of institutions in a sentence of which the recogniser found `names` (type, first word, end)."""
    tokens = tokenise(sentence)
    known = [Name(Span(0, start, end, kind), tokens[start].form) for kind, start, end in names]
    return [
        (name.span.type, " ".join(token.form for token in tokens[name.span.start : name.span.end]), name.first)
        for name in add_institutions([tokens], known)
    ]


@pytest.mark.parametrize(
    ("sentence", "institution"),
    [
        ("أعلنت وزارة الصحة ارتفاع الإصابات", "وزارة الصحة"),
        ("أكدت وزارة الصحة الحاجة إلى أسرّة", "وزارة الصحة"),
        ("أعلنت وزارة الاقتصاد والتجارة خفض الرسوم", "وزارة الاقتصاد والتجارة"),
        ("نفت وزارة الخارجية الألمانية الخبر", "وزارة الخارجية الألمانية"),
        ("أقر مجلس النواب القانون", "مجلس النواب"),
        ("نظم اتحاد الكتاب العرب ندوة", "اتحاد الكتاب العرب"),
        ("قال صندوق النقد الدولي إن النمو تباطأ", "صندوق النقد الدولي"),
        ("خفض البنك المركزي النرويجي الفائدة", "البنك المركزي النرويجي"),
        ("تعمل وزارة التعليم العالي والبحث العلمي السورية على ذلك", "وزارة التعليم العالي والبحث العلمي السورية"),
        ("في بيان لوزارة شؤون المرأة أمس", "لوزارة شؤون المرأة"),
        ("رسوم هيئة قناة السويس ترتفع", "هيئة قناة السويس"),
        ("حذرت هيئة الأرصاد الجوية من الضباب", "هيئة الأرصاد الجوية"),
        ("بنت وزارة التعليم العام الماضي مدارس", "وزارة التعليم"),
        ("تدير وزارة التعليم العام والفني المدارس", "وزارة التعليم العام والفني"),
        ("أعلنت وزارة الشؤون البلدية والقروية ذلك", "وزارة الشؤون البلدية والقروية"),
        ("أحالته هيئة التحقيق والادعاء العام أمس", "هيئة التحقيق والادعاء العام"),
        ("اتهم مجلس النواب والصناعيون الحكومة", "مجلس النواب"),
        ("وفد من وزارة الداخلية السورية والخارجية", "وزارة الداخلية السورية"),
    ],
)
def test_institutions_with_their_noun(sentence, institution):
    assert [(kind, text) for kind, text, _ in found(sentence)] == [("ORG", institution)]


@pytest.mark.parametrize(
    "sentence",
    ["اجتمع مجلس الإدارة أمس", "زار الوزارة التي بنيت", "في وزارة", "مجلس اليوم", "وزارة جديدة", "اتحاد عمال الميناء"],
)
def test_nouns_that_name_nothing(sentence):
    assert found(sentence) == []


def test_proclitics_belong_to_the_mention_but_not_to_the_name():
    assert found("صلة بالجيش وبوزارة الدفاع") == [("ORG", "وبوزارة الدفاع", "وزارة")]
    assert found("تقرير لوزارة الدفاع") == [("ORG", "لوزارة الدفاع", "وزارة")]


def test_a_kind_joins_the_name_after_it():
    assert found("أعلنت شركة النخيل أرباحها", ("ORG", 2, 3)) == [("ORG", "شركة النخيل", "شركة")]
    assert found("زار جامعة القاهرة أمس", ("LOC", 2, 3)) == [("ORG", "جامعة القاهرة", "جامعة")]
    assert found("مدير شركة محمد الصالح", ("PERS", 2, 4)) == [("PERS", "محمد الصالح", "محمد")]


def test_a_group_at_a_tournament_is_no_company():
    assert found("وقع في مجموعة البرازيل أيضا", ("LOC", 3, 4)) == [("LOC", "البرازيل", "البرازيل")]
    assert found("قالت مجموعة الخبر للبناء", ("LOC", 2, 3)) == [("ORG", "مجموعة الخبر", "مجموعة")]


def test_a_university_is_called_after_a_person():
    assert found("درس في جامعة محمد الخامس", ("PERS", 3, 5)) == [("ORG", "جامعة محمد الخامس", "جامعة")]
    assert found("نقل إلى مستشفى الأميرة سلمى", ("PERS", 4, 5)) == [("ORG", "مستشفى الأميرة سلمى", "مستشفى")]
    assert found("في مستشفى الملك فيصل التخصصي", ("ORG", 2, 4)) == [("ORG", "مستشفى الملك فيصل التخصصي", "مستشفى")]
    assert found("قال مدير مستشفى المدينة سامي", ("PERS", 4, 5)) == [("PERS", "سامي", "سامي")]


def test_what_was_recognised_in_part_is_completed():
    assert found("زار جامعة محمد الخامس", ("ORG", 1, 2), ("PERS", 2, 4)) == [("ORG", "جامعة محمد الخامس", "جامعة")]
    assert found("قال البنك المركزي المصري", ("ORG", 1, 3)) == [("ORG", "البنك المركزي المصري", "البنك")]
    assert found("عقدت وزارة الصحة ندوة", ("ORG", 1, 4)) == [("ORG", "وزارة الصحة ندوة", "وزارة")]


def test_a_common_noun_alone_is_no_name():
    assert found("قالت منظمة «بيتا» أمس", ("ORG", 1, 2), ("ORG", 3, 4)) == [("ORG", "بيتا", "بيتا")]
    assert found("فاز الاتحاد أمس", ("ORG", 1, 2)) == [("ORG", "الاتحاد", "الاتحاد")]


def test_what_was_recognised_stays_whole():
    assert found("عقد مجلس الأمن الدولي جلسة", ("ORG", 1, 4)) == [("ORG", "مجلس الأمن الدولي", "مجلس")]
    assert found("عقد مجلس الأمن القومي جلسة", ("ORG", 2, 4)) == [("ORG", "مجلس الأمن القومي", "مجلس")]


def test_offsets_in_an_article():
    text = "قالت وزارة الداخلية في بيان إن القاهرة هادئة."
    [entities] = recognise([Text("", text, split_sentences("", text))], load_recogniser("bundled"))
    mentions = {mention.text: entity.type for entity in entities for mention in entity.mentions}
    assert mentions["وزارة الداخلية"] == "ORG"
    assert all(text[m.start : m.end] == m.text for entity in entities for m in entity.mentions)


@pytest.mark.slow
def test_a_sentence_without_end_is_read_in_one_sweep():
    """Not each name against each other one, which at this length takes a hundred times as long as all the rest."""
    text = "قال محمد في وزارة الصحة و" * 20_000
    words = tokenise(text, 0, len(text))
    names = [Name(Span(0, at, at + 1, "PERS"), word.form) for at, word in enumerate(words) if word.form == "محمد"]
    found = add_institutions([words], names)
    assert sum(name.span.type == "PERS" for name in found) == sum(name.span.type == "ORG" for name in found) == 20_000
