"""Places in their whole length and joined to another, each beside its opposite."""

import pytest

from tests.unit.tasks.entities.test_recognition import entities


def places(text, labels):
    return [mention.text for entity in entities(text, labels) for mention in entity.mentions if entity.type == "LOC"]


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        ("وصل إلى تيزي وزو أمس", {"تيزي": "LOC"}, ["تيزي وزو"]),
        ("وصل إلى تيزي مساء أمس", {"تيزي": "LOC"}, ["تيزي"]),
        ("وصل إلى صفاقس وجندوبة وسليانة أمس", {"صفاقس": "LOC"}, ["صفاقس", "وجندوبة", "وسليانة"]),
        ("وصل إلى صفاقس و جندوبة أمس", {"صفاقس": "LOC"}, ["صفاقس", "جندوبة"]),
        ("وصل إلى صفاقس وكيل النيابة أمس", {"صفاقس": "LOC"}, ["صفاقس"]),
        ("وصل إلى صفاقس وزغبان أمس", {"صفاقس": "LOC"}, ["صفاقس"]),
        # no place ends before the father's name
        ("وصل إلى زغبانة بن زغبوش أمس", {"زغبانة بن": "LOC"}, ["زغبانة بن زغبوش"]),
        ("وصل إلى زغبانة بن، ثم عاد", {"زغبانة بن": "LOC"}, ["زغبانة بن"]),
        ("وصل إلى زغبانة زغبوش أمس", {"زغبانة": "LOC"}, ["زغبانة"]),
    ],
)
def test_places(text, labels, wanted):
    assert places(text, labels) == wanted
