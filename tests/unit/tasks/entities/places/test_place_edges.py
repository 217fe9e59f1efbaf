"""Where the names of places begin and end, each beside its opposite."""

import pytest

from tests.unit.tasks.entities.test_recognition import entities


def named(text, labels):
    return [entity.name for entity in entities(text, dict.fromkeys(labels, "LOC")) if entity.type == "LOC"]


def place_of(text, labels):
    [first, *_] = [entity for entity in entities(text, dict.fromkeys(labels, "LOC")) if entity.type == "LOC"]
    return first.place["country"] if first.place else None


@pytest.mark.parametrize(
    ("text", "label", "wanted"),
    [
        # the clitic before a noun of places, or before a known name of several words
        ("نزح السكان بمحافظة مأرب أمس", "بمحافظة مأرب", "محافظة مأرب"),
        ("نزح السكان بإقليم زغبان أمس", "بإقليم زغبان", "إقليم زغبان"),
        ("نزح السكان بدير البلح أمس", "بدير البلح", "دير البلح"),
        ("نزح السكان إلى برج البراجنة أمس", "برج البراجنة", "برج البراجنة"),
        ("نزح السكان إلى وادي زغبان أمس", "وادي زغبان", "وادي زغبان"),
        # the adjective behind a town
        ("غرق قبالة بنغازي الليبية مركب", "بنغازي الليبية", "بنغازي"),
        ("غرق قبالة زغبانة التونسية مركب", "زغبانة التونسية", "زغبانة"),
        ("غارة على بلدة زغبانة الجنوبية أمس", "زغبانة الجنوبية", "زغبانة"),
        ("زار كوريا الجنوبية أمس", "كوريا الجنوبية", "كوريا الجنوبية"),
        ("زار الضفة الغربية أمس", "الضفة الغربية", "الضفة الغربية"),
        ("زار الغوطة الشرقية أمس", "الغوطة الشرقية", "الغوطة الشرقية"),
        ("زار الصحراء المغربية أمس", "الصحراء المغربية", "الصحراء المغربية"),
        ("زار الأراضي الفلسطينية أمس", "الأراضي الفلسطينية", "الأراضي الفلسطينية"),
        # a word that nobody knows behind a town that its noun names may be a verb
        ("هجوم قرب بلدة عدن زغبون أمس", "عدن", "عدن"),
        ("سكان بلدة عدن غاضبون أمس", "عدن", "عدن"),
        ("هجوم قرب مدينة عدن يستهدف الميناء", "عدن", "عدن"),
        ("هجوم قرب عدن زغبون أمس", "عدن", "عدن"),
        # a region with its side, and a country without
        ("هجوم في شمال دارفور أمس", "دارفور", "شمال دارفور"),
        ("هجوم بشمال سيناء أمس", "سيناء", "شمال سيناء"),
        ("هجوم في شمال العراق أمس", "العراق", "العراق"),
        ("هجوم في شمال دمشق أمس", "دمشق", "دمشق"),
    ],
)
def test_edges(text, label, wanted):
    assert named(text, [label]) == [wanted]


@pytest.mark.parametrize(
    ("text", "labels", "country"),
    [
        ("وصل إلى إقليم كردستان العراق أمس", ["إقليم كردستان", "العراق"], None),
        ("قال إقليم كردستان إن العراق سيدفع", ["إقليم كردستان", "العراق"], None),
        ("زلزال في إقليم كردستان ثم في إيران", ["إقليم كردستان", "إيران"], "IR"),
        ("وصل إلى كردستان إيران أمس", ["كردستان إيران"], "IR"),
        ("وصل إلى طرابلس لبنان أمس", ["طرابلس لبنان"], "LB"),
        ("وصل إلى طرابلس ليبيا أمس", ["طرابلس ليبيا"], "LY"),
    ],
)
def test_the_country_of_a_region(text, labels, country):
    assert place_of(text, labels) == country


def test_a_region_and_the_country_behind_it_are_one_name():
    assert named("وصل إلى إقليم كردستان العراق أمس", ["إقليم كردستان", "العراق"]) == ["إقليم كردستان العراق"]
    assert named("وصل إلى إقليم كردستان والعراق أمس", ["إقليم كردستان", "والعراق"]) == ["إقليم كردستان", "العراق"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("هزة في ولاية ميلة أمس", ["ميلة"]),
        ("هزة في ولاية ثانية أمس", []),
        ("غرق مركب قبالة جزيرة زغبانة أمس", ["زغبانة"]),
        ("غرق مركب قبالة جزيرة صغيرة أمس", []),
        ("غرق مركب قبالة سواحل زوارة أمس", ["زوارة"]),
        ("غرق مركب قبالة سواحل شمالية أمس", []),
        ("قتلوا في معارك بيت حانون أمس", ["بيت حانون"]),
        ("قتلوا في معارك ضارية أمس", []),
        ("قتلوا في غارة على سرمين أمس", ["سرمين"]),
        ("اعتمد كثيرا على سرمين أمس", []),
    ],
)
def test_places_that_were_not_recognised(text, wanted):
    assert named(text, []) == wanted
