from dataclasses import asdict

from tasks.entities import Entity
from tasks.figures import extract_figures
from tasks.language.spans import Sentence
from tasks.record.codec import fields_of


def test_a_dataclass_becomes_what_asdict_makes_of_it():
    sentence = Sentence("text", 3, 9)
    assert fields_of(sentence) == asdict(sentence)
    text = "أصيب 12 شخصا بجروح."
    figures = extract_figures("", text, [Sentence("text", 0, len(text))])
    assert figures
    assert [fields_of(figure) for figure in figures] == [asdict(figure) for figure in figures]


def test_what_a_field_holds_is_not_copied():
    mentions = []
    assert fields_of(Entity("LOC", "بغداد", None, mentions))["mentions"] is mentions
