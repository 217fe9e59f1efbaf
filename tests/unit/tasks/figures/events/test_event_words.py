import pytest

from tasks.figures.events.types import Noun, Trigger
from tasks.figures.events.words import analyse, casualty_of, is_movable, noun_kind


@pytest.mark.parametrize(
    "form",
    [
        *("قتل", "قُتِلَ", "قتلت", "قتلوا", "قتلا", "قتلن", "قتلتا", "وقتل", "فقتل"),
        *("يقتل", "تقتل", "يقتلون", "يقتلوا", "يقتلان", "ليقتل"),
    ],
)
def test_every_person_of_a_verb_is_a_trigger(form: str) -> None:
    action = analyse(form).actions[0]
    assert action.event == "killed"
    assert action.finite


@pytest.mark.parametrize("form", ["بقتل", "لقتل", "وبقتل"])
def test_after_a_preposition_a_form_of_a_verb_is_its_noun(form: str) -> None:
    (action,) = analyse(form).actions
    assert action.trigger is Trigger.DEED
    assert not action.finite


@pytest.mark.parametrize(
    ("form", "event", "pronoun"),
    [
        ("اعتقالهم", "arrested", "هم"),
        ("وإصابتها", "wounded", "ها"),
        ("مصرعهما", "killed", "هما"),
        ("بقتله", "killed", "ه"),
        ("وفاتهن", "killed", "هن"),
    ],
)
def test_pronouns_come_off(form: str, event: str, pronoun: str) -> None:
    word = analyse(form)
    assert (word.actions[0].event, word.pronoun) == (event, pronoun)


def test_the_future_is_marked() -> None:
    assert analyse("سيعتقل").actions[0].future


@pytest.mark.parametrize("form", ["أسرهم", "أسرة", "وقت", "صادق", "يوم", "قتاد"])
def test_look_alikes_are_no_triggers(form: str) -> None:
    assert not analyse(form).actions


@pytest.mark.parametrize(
    ("noun", "event"),
    [
        ("قتيلا", "killed"),
        ("قتيلين", "killed"),
        ("والقتلى", "killed"),
        ("جثتان", "killed"),
        ("شهداء", "killed"),
        ("ضحيتين", "killed"),
        ("جريحان", "wounded"),
        ("المصابين", "wounded"),
        ("معتقلاً", "arrested"),
        ("أسرى", "arrested"),
        ("رهائن", "kidnapped"),
        ("مختطفات", "kidnapped"),
        ("مفقودون", "missing"),
        ("لاجئ", "displaced"),
        ("للنازحين", "displaced"),
        ("ناجين", "rescued"),
        ("متظاهرا", "protesting"),
        ("متعافين", "recovered"),
    ],
)
def test_nouns_say_their_event(noun: str, event: str) -> None:
    casualty = casualty_of(noun)
    assert casualty is not None
    assert casualty.event == event


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("جنود", Noun.PERSON),
        ("شرطيين", Noun.PERSON),
        ("سائحاً", Noun.PERSON),
        ("مساعديه", Noun.PERSON),
        ("بلجيكيين", Noun.PERSON),
        ("مصابا", Noun.PERSON),
        ("سيارات", Noun.THING),
        ("مدينتين", Noun.THING),
        ("القذائف", Noun.THING),
        ("حالة", Noun.CASE),
        ("حالات", Noun.CASE),
        ("زعفران", Noun.THING),
        ("مؤرخا", Noun.PERSON),
        ("زرنب", Noun.UNKNOWN),
        (None, Noun.UNKNOWN),
    ],
)
def test_kinds_of_counted_nouns(noun: str | None, kind: Noun) -> None:
    assert noun_kind(noun) is kind


def test_goods_can_be_seized_but_not_places_or_offences() -> None:
    assert is_movable("بندقية")
    assert not is_movable("مخالفة")
    assert not is_movable("القرى")
    assert not is_movable(None)
