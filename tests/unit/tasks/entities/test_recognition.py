"""From labels to entities, with recognisers that say what the test wants them to."""

import random
from collections.abc import Sequence

import pytest
from growth import grows_at_most
from hypothesis import given
from hypothesis import strategies as st

from tasks.entities import Entity, RecogniserUnavailable, Text, load_recogniser, recognise
from tasks.language.spans import Sentence

LABELS = ["O", *(f"{prefix}-{kind}" for prefix in "BI" for kind in ("PERS", "LOC", "ORG", "MISC"))]


class Listed:
    """Labels the words of the names that it is given, wherever they stand in their order."""

    name = "listed"

    def __init__(self, names: dict[str, str]) -> None:
        self.names = [(name.split(), kind) for name, kind in sorted(names.items(), key=lambda item: -len(item[0]))]

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        return [self._label(list(words)) for words in sentences]

    def _label(self, words: list[str]) -> list[str]:
        labels = ["O"] * len(words)
        for name, kind in self.names:
            for start in range(len(words) - len(name) + 1):
                end = start + len(name)
                if words[start:end] == name and set(labels[start:end]) == {"O"}:
                    labels[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (len(name) - 1)]
        return labels


class Random:
    name = "random"

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        return [[self.rng.choice(LABELS) for _ in words] for words in sentences]


def article(text: str, title: str = "") -> Text:
    sentences = [Sentence("title", 0, len(title))] if title else []
    start = 0
    for sentence in text.split("\n"):
        sentences.append(Sentence("text", start, start + len(sentence)))
        start += len(sentence) + 1
    return Text(title, text, sentences)


def entities(text: str, names: dict[str, str], title: str = "") -> list[Entity]:
    return recognise([article(text, title)], Listed(names))[0]


def shown(found: Sequence[Entity]) -> dict[str, list[str]]:
    return {entity.name: [mention.text for mention in entity.mentions] for entity in found}


def test_one_president_under_three_forms_and_his_title() -> None:
    found = entities(
        "أعلن الرئيس رستم نورلان بايمحمدوف حالة الطوارئ\nوكان نورلان بايمحمدوف زار ألمانيا\nوقال بايمحمدوف: لا",
        {"الرئيس رستم نورلان بايمحمدوف": "PERS", "نورلان بايمحمدوف": "PERS", "ألمانيا": "LOC"},
        title="بايمحمدوف يعلن الطوارئ",
    )
    assert shown(found) == {
        "رستم نورلان بايمحمدوف": ["بايمحمدوف", "رستم نورلان بايمحمدوف", "نورلان بايمحمدوف", "بايمحمدوف"],
        "ألمانيا": ["ألمانيا"],
    }
    assert [entity.country for entity in found] == [None, "DE"]


def test_mentions_stand_as_written_and_names_do_not() -> None:
    found = entities(
        "التقيا بالقـاهِرة ثم في «القاهرة» وبالقاهرة.",
        {"بالقاهرة": "LOC", "القاهرة": "LOC", "وبالقاهرة": "LOC"},
    )
    assert shown(found) == {"القاهرة": ["بالقـاهِرة", "القاهرة", "وبالقاهرة"]}


def test_no_quotes_punctuation_or_lone_proclitics_at_the_edges() -> None:
    found = entities(
        "قال لـ « الشرق » إن ( ألفا ) بدأت",
        {"ل « الشرق »": "ORG", "( ألفا )": "ORG"},
    )
    assert shown(found) == {"الشرق": ["الشرق"], "ألفا": ["ألفا"]}


def test_titles_and_blessings_are_not_part_of_persons_names() -> None:
    found = entities(
        "التقى سمو الأمير فهد السامر حفظه الله د . سعاد المازني\nوحده الرئيس",
        {"سمو الأمير فهد السامر حفظه الله": "PERS", "د . سعاد المازني": "PERS", "الرئيس": "PERS"},
    )
    assert shown(found) == {"فهد السامر": ["فهد السامر"], "سعاد المازني": ["سعاد المازني"]}


def test_words_that_are_never_names_are_trimmed_from_persons() -> None:
    found = entities("وقد بحسب جون سميثسون منذ", {"بحسب جون سميثسون منذ": "PERS"})
    assert shown(found) == {"جون سميثسون": ["جون سميثسون"]}


def test_names_do_not_run_over_commas() -> None:
    found = entities("بين روما ، باريس ليلا", {"روما ، باريس": "LOC"})
    assert shown(found) == {"روما": ["روما"], "باريس": ["باريس"]}


def test_a_name_recognised_in_full_once_is_recognised_everywhere() -> None:
    class Once(Listed):
        def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
            return [super().label(sentences[:1])[0], *[["O"] * len(words) for words in sentences[1:]]]

    text = article("لقاء مع جون سميثسون\nثم وصل لجون سميثسون خبر\nوأكد سميثسون")
    found = recognise([text], Once({"جون سميثسون": "PERS"}))[0]
    assert shown(found) == {"جون سميثسون": ["جون سميثسون", "لجون سميثسون", "سميثسون"]}


def test_ordinary_words_are_not_carried_further() -> None:
    text = "زار أحمد الكبير المعرض\nالمعرض الكبير مفتوح"
    assert shown(entities(text, {"أحمد الكبير": "PERS"})) == {"أحمد الكبير": ["أحمد الكبير"]}


def test_countries_need_not_be_recognised() -> None:
    found = entities("سافر إلى أفغانستان وبجنوب أفريقيا\nثم إلى كوريا الشمالية", {"أفريقيا": "LOC", "كوريا": "LOC"})
    assert [(entity.name, entity.country) for entity in found] == [
        ("أفغانستان", "AF"),
        ("جنوب أفريقيا", "ZA"),
        ("كوريا الشمالية", "KP"),
    ]
    assert found[1].mentions[0].text == "وبجنوب أفريقيا"


def test_a_country_in_the_name_of_something_else_is_no_country() -> None:
    found = entities("بنك مصر في أميركا الجنوبية", {"بنك مصر": "ORG", "أميركا": "LOC"})
    assert [(entity.name, entity.country) for entity in found] == [("بنك مصر", None), ("أميركا الجنوبية", None)]


def test_a_seldom_country_has_no_clitics_in_its_name() -> None:
    found = entities("بين مالي وبوركينا فاسو وليتوانيا", {"مالي": "LOC", "وبوركينا فاسو": "LOC", "وليتوانيا": "LOC"})
    assert [(one.name, one.country) for one in found] == [
        ("مالي", "ML"),
        ("بوركينا فاسو", "BF"),
        ("ليتوانيا", "LT"),
    ]


def test_a_state_of_another_country_is_no_country() -> None:
    assert [one.country for one in entities("في ولاية جورجيا الأمريكية", {"جورجيا": "LOC"})] == [None]
    assert [one.country for one in entities("في جمهورية جورجيا", {"جورجيا": "LOC"})] == ["GE"]


def test_two_persons_with_a_proclitic_between_them() -> None:
    found = entities("ترامب لنتنياهو: كفى\nوصل نتنياهو", {"ترامب لنتنياهو": "PERS", "نتنياهو": "PERS"})
    assert shown(found) == {"ترامب": ["ترامب"], "نتنياهو": ["لنتنياهو", "نتنياهو"]}
    # Nobody knows the surname, nor what would be left of it; or the word is a name as it stands.
    for name in ("سليم لعرابوط", "جوزيف لونس", "جان لوك", "أحمد وليد", "محمد ولد أحمد"):
        assert list(shown(entities(f"قال {name} أمس", {name: "PERS"}))) == [name]


def test_names_with_a_hyphen() -> None:
    found = entities("قال جان-إيف لومير", {"جان": "PERS", "إيف لومير": "PERS"})
    assert shown(found) == {"جان-إيف لومير": ["جان-إيف لومير"]}
    assert list(shown(entities("قال مون جاي-إن", {"مون جاي": "PERS"}))) == ["مون جاي-إن"]
    found = entities("قمة بوتين-ترامب", {"بوتين": "PERS", "ترامب": "PERS"})
    assert list(shown(found)) == ["بوتين", "ترامب"]
    found = entities("لقاء جان - إيف", {"جان": "PERS", "إيف": "PERS"})
    assert list(shown(found)) == ["جان", "إيف"]


def test_latin_names_with_proclitics() -> None:
    found = entities("قالت Apple وMicrosoft لCNN إن", {"Apple وMicrosoft": "ORG", "لCNN": "ORG"})
    assert shown(found) == {"Apple": ["Apple"], "Microsoft": ["وMicrosoft"], "CNN": ["لCNN"]}


def test_two_spellings_of_a_countrys_adjective() -> None:
    names = {"وزارة الدفاع الأميركية": "ORG", "وزارة الدفاع الأمريكية": "ORG", "الاتحاد الأوربي": "ORG"}
    found = entities("\n".join([*names, "الاتحاد الأوروبي"]), names)
    assert [len(one.mentions) for one in found] == [2, 2]
    found = entities("قالت وزارة الخزانة الأمريكية", {})
    assert list(shown(found)) == ["وزارة الخزانة الأمريكية"]


def test_acronyms_with_full_stops() -> None:
    found = entities("قالت بي.بي.سي إن", {"بي": "ORG"})
    assert shown(found) == {"بي.بي.سي": ["بي.بي.سي"]}
    assert entities("مادة دي.دي.تي", {}) == []
    found = entities("فيتامين (بي) و(سي)", {"بي": "ORG", "سي": "ORG"})
    assert list(shown(found)) == ["بي", "سي"]


def test_riyals_are_no_club() -> None:
    found = entities("بلغت 30 ريال\nارتفع الريال مقابل الدولار", {"ريال": "ORG", "الريال": "ORG"})
    assert {one.type for one in found} == {"MISC"}
    found = entities("فاز ريال مدريد 3 - 1\nسجل الريال", {"ريال مدريد": "ORG", "الريال": "ORG"})
    assert {one.type for one in found} == {"ORG"}


def test_april_is_no_car() -> None:
    assert entities("في أبريل (نيسان) الماضي\nفي 12 نيسان المقبل\nمنذ نيسان 2015", {"نيسان": "ORG"}) == []
    assert list(shown(entities("انسحاب شركة «نيسان» اليابانية", {"نيسان": "ORG"}))) == ["نيسان"]


def test_words_that_are_also_countries_are_left_to_the_recogniser() -> None:
    assert entities("تقرير مالي عن قطر الدائرة وقت المغرب", {}) == []


def test_two_persons_of_one_surname_stay_two() -> None:
    found = entities(
        "اجتمع سامر درويشوف مع ليلى درويشوف\nوقال درويشوف", {"سامر درويشوف": "PERS", "ليلى درويشوف": "PERS"}
    )
    assert sorted(map(len, shown(found).values())) == [1, 1, 1]


def test_spellings_of_one_name() -> None:
    found = entities(
        "زار أميركا ثم أمريكا والولايات المتحدة\nقال نتنياهو إن نتانياهو\nفي نيويورك و نيو يورك",
        {
            "أميركا": "LOC", "أمريكا": "LOC", "والولايات المتحدة": "LOC", "نتنياهو": "PERS", "نتانياهو": "PERS",
            "نيويورك": "LOC", "نيو يورك": "LOC",
        },
    )  # fmt: skip
    assert [(entity.country, len(entity.mentions)) for entity in found] == [("US", 3), (None, 2), (None, 2)]
    assert found[0].name == "الولايات المتحدة"


def test_arabic_names_that_differ_in_a_vowel_are_two() -> None:
    found = entities(
        "سلمان وصل وسليمان غاب وحسن وحسين", {"سلمان": "PERS", "وسليمان": "PERS", "وحسن": "PERS", "وحسين": "PERS"}
    )
    assert [entity.name for entity in found] == ["سلمان", "سليمان", "حسن", "حسين"]


def test_an_acronym_that_the_text_introduces() -> None:
    found = entities(
        "أعلن حزب البناء والتقدم (حبت) فوزه\nوقال حبت إن اتحاد النقل الدولي (ITU) وافق\nورحب ITU",
        {"حزب البناء والتقدم": "ORG", "اتحاد النقل الدولي": "ORG", "حبت": "ORG"},
    )
    assert shown(found) == {
        "حزب البناء والتقدم": ["حزب البناء والتقدم", "حبت", "حبت"],
        "اتحاد النقل الدولي": ["اتحاد النقل الدولي", "ITU", "ITU"],
    }


def test_short_forms_of_organisations() -> None:
    found = entities(
        "فاز نادي الزمردة على فريق المرجان\nثم خسر الزمردة\nواعترضت وزارة العدل الليبية فردت وزارة العدل",
        {
            "نادي الزمردة": "ORG",
            "الزمردة": "ORG",
            "فريق المرجان": "ORG",
            "وزارة العدل الليبية": "ORG",
            "وزارة العدل": "ORG",
        },
    )
    assert shown(found) == {
        "نادي الزمردة": ["نادي الزمردة", "الزمردة"],
        "فريق المرجان": ["فريق المرجان"],
        "وزارة العدل الليبية": ["وزارة العدل الليبية", "وزارة العدل"],
    }


def test_a_federation_is_not_the_club() -> None:
    found = entities("فاز الاتحاد\nوقال الاتحاد السعودي", {"الاتحاد": "ORG", "الاتحاد السعودي": "ORG"})
    assert len(found) == 2


def test_one_type_for_a_name_where_most_mentions_agree() -> None:
    class Wavering(Listed):
        def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
            labels = super().label(sentences)
            labels[-1] = [label.replace("PERS", "LOC") for label in labels[-1]]
            return labels

    text = article("قال بايمحمدوف\nثم بايمحمدوف\nفي بايمحمدوف")
    (only,) = recognise([text], Wavering({"بايمحمدوف": "PERS"}))[0]
    assert only.type == "PERS"
    assert len(only.mentions) == 3


def test_two_ministries_stay_two() -> None:
    names = {"وزارة العدل الليبية": "ORG", "وزارة العدل المصرية": "ORG", "وزارة العدل": "ORG"}
    found = entities("وزارة العدل الليبية و وزارة العدل المصرية و وزارة العدل", names)
    assert len(found) == 3


def test_one_call_for_all_articles() -> None:
    calls: list[int] = []

    class Counting(Listed):
        def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
            calls.append(len(sentences))
            return super().label(sentences)

    some = [article("في دبي\nثم روما"), article(""), article("في روما", title="روما")]
    found = recognise(some, Counting({"دبي": "LOC", "روما": "LOC"}))
    assert calls == [5]
    assert [[entity.name for entity in one] for one in found] == [["دبي", "روما"], [], ["روما"]]


def test_nothing() -> None:
    assert recognise([], Listed({})) == []
    assert recognise([Text("", "", [])], Listed({})) == [[]]


def test_an_unknown_recogniser() -> None:
    with pytest.raises(RecogniserUnavailable, match="bundled, large or camel"):
        load_recogniser("other")


TEXT = "في لبنان قال محمد العلي ل ( « ، . » ) و وبيروت بن توكاييف الـ \u200f ITU 5 حزب الشعب الليبية كازاخستان"


@given(st.lists(st.lists(st.sampled_from(TEXT.split()), max_size=12), max_size=6), st.integers(0, 10**6))
def test_any_labels(sentences: list[list[str]], seed: int) -> None:
    text = article("\n".join(" ".join(words) for words in sentences))
    found = recognise([text], Random(seed))[0]
    places = [(m.start, m.end) for entity in found for m in entity.mentions]
    assert len(places) == len(set(places))
    assert all(end <= start for (_, end), (start, _) in zip(sorted(places), sorted(places)[1:], strict=False))
    for entity in found:
        assert entity.name
        assert entity.mentions == sorted(entity.mentions, key=lambda m: m.start)
        assert entity.country is None or entity.type == "LOC"
        for mention in entity.mentions:
            assert text.text[mention.start : mention.end] == mention.text
            assert mention.text[0].isalnum()
    assert [entity.mentions[0].start for entity in found] == sorted(entity.mentions[0].start for entity in found)


def partition(found: Sequence[Entity], text: str) -> set[tuple[str, frozenset[str]]]:
    return {(entity.type, frozenset(mention.text for mention in entity.mentions)) for entity in found}


@given(st.permutations(["قال جون سميثسون نعم", "قال سميثسون لا", "قالت ليلى سمث", "في نيويورك", "نيو يورك كبيرة"]))
def test_groups_are_stable_under_order(sentences: list[str]) -> None:
    names = {"جون سميثسون": "PERS", "سميثسون": "PERS", "ليلى سمث": "PERS", "نيويورك": "LOC", "نيو يورك": "LOC"}
    found = entities("\n".join(sentences), names)
    assert partition(found, "") == {
        ("PERS", frozenset({"جون سميثسون", "سميثسون"})),
        ("PERS", frozenset({"ليلى سمث"})),
        ("LOC", frozenset({"نيويورك", "نيو يورك"})),
    }
    assert {entity.name for entity in found} == {"جون سميثسون", "ليلى سمث", "نيو يورك"}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("توكاييف", "PERS"),
        ("(", "ORG"),
        ("حزب {0} ثم", "ORG"),
        ("محمد {0} ثم", "PERS"),
        ("{0} العلي ثم", "PERS"),
        ("{0} ( {0} )", "ORG"),
        ("لبنان", "LOC"),
        ("وفرنسا وفرنسا وفرنسا وفرنسا", "ORG"),
        ("{0} {0} {0} {0}", "PERS"),
    ],
)
def test_time_is_linear(words: str, kind: str) -> None:
    class Most(Listed):
        def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
            return [["O" if word == "ثم" else f"I-{kind}" for word in sentence] for sentence in sentences]

    short, long = (
        article(" ".join(words.format(f"اسم{chr(0x0628 + n % 20)}{n}") for n in range(times))) for times in (1000, 8000)
    )
    # Eight times the text; what compares all pairs would take sixty-four times as long.
    assert grows_at_most(40, lambda: recognise([short], Most({})), lambda: recognise([long], Most({})))
