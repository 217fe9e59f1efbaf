from dataclasses import asdict

from tasks.entities import Entity
from tasks.figures import extract_figures
from tasks.plain import plain
from tasks.spans import Sentence


def test_a_dataclass_becomes_what_asdict_makes_of_it():
    sentence = Sentence("text", 3, 9)
    assert plain(sentence) == asdict(sentence)
    text = "أصيب 12 شخصا بجروح."
    figures = extract_figures("", text, [Sentence("text", 0, len(text))])
    assert figures
    assert [plain(figure) for figure in figures] == [asdict(figure) for figure in figures]


def test_what_a_field_holds_is_not_copied():
    mentions = []
    assert plain(Entity("LOC", "بغداد", None, mentions))["mentions"] is mentions
