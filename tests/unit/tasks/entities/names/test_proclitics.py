"""Names with and without و ف ب ل ك."""

import pytest

from tasks.entities.names.proclitics import readings, without_proclitics
from tasks.entities.types import EntityType


@pytest.mark.parametrize(
    ("word", "kind", "name"),
    [
        ("وبالقاهرة", "LOC", "القاهرة"),
        ("للقاهرة", "LOC", "القاهرة"),
        ("للبنان", "LOC", "لبنان"),
        ("وللسعودية", "LOC", "السعودية"),
        ("والرياض", "LOC", "الرياض"),
        ("كالعراق", "LOC", "العراق"),
        ("ولبنان", "LOC", "لبنان"),
        ("لفرنسا", "LOC", "فرنسا"),
        ("ببيروت", "LOC", "بيروت"),
        ("بمكة", "LOC", "مكة"),
        ("لأحمد", "PERS", "أحمد"),
        ("ومحمد", "PERS", "محمد"),
        ("فمحمد", "PERS", "محمد"),
        ("ووليد", "PERS", "وليد"),
        ("وبسام", "PERS", "بسام"),
        ("لجامعة", "ORG", "جامعة"),
        ("ووزارة", "ORG", "وزارة"),
        ("بحزب", "ORG", "حزب"),
        ("وشركتا", "ORG", "شركتا"),
        ("ووزارتا", "ORG", "وزارتا"),
        ("ووالي", "ORG", "والي"),
        ("وولاية", "ORG", "ولاية"),
        ("وجامعة", "ORG", "جامعة"),
    ],
)
def test_taken_off(word: str, kind: EntityType, name: str) -> None:
    assert without_proclitics(word, kind) == name


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        # behind the article as well: its و is no conjunction
        ("والي", "ORG"),
        ("ولاية", "ORG"),
        ("لبنان", "LOC"),
        ("بيروت", "LOC"),
        ("بغداد", "LOC"),
        ("واشنطن", "LOC"),
        ("فرنسا", "LOC"),
        ("كندا", "LOC"),
        ("باليرمو", "LOC"),
        ("كاليفورنيا", "LOC"),
        ("بالي", "LOC"),
        ("وهران", "LOC"),
        ("وليد", "PERS"),
        ("فيصل", "PERS"),
        ("كمال", "PERS"),
        ("كوفي", "PERS"),
        ("بسام", "PERS"),
        ("كلاس", "PERS"),
        ("لبنى", "PERS"),
        ("بن", "PERS"),
        ("والتر", "PERS"),
        ("ويتكوفسكي", "PERS"),
        ("وزارة", "ORG"),
        ("وكالة", "ORG"),
        ("وزارتا", "ORG"),
        ("وكالتي", "ORG"),
        ("لجنة", "ORG"),
        ("بنك", "ORG"),
        ("", "ORG"),
    ],
)
def test_part_of_the_name(word: str, kind: EntityType) -> None:
    assert without_proclitics(word, kind) == word


def test_the_article_knows_better() -> None:
    assert without_proclitics("لتشارنوفيتش", "PERS") == "لتشارنوفيتش"
    assert without_proclitics("لتشارنوفيتش", "PERS", seen={"تشارنوفيتش"}) == "تشارنوفيتش"


def test_unknown_names_after_a_conjunction() -> None:
    assert without_proclitics("وتشارنوفيتش", "PERS") == "تشارنوفيتش"


def test_readings() -> None:
    assert readings("وبالقاهرة") == ["بالقاهرة", "القاهرة"]
    assert readings("للقاهرة") == ["لقاهرة", "القاهرة"]
    assert readings("محمد") == readings("") == []
