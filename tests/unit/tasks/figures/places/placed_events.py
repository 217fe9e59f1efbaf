"""What the tests of places compare: the places of the events in a text, with names that stand in a table here."""

from tasks.cleaning import split_sentences
from tasks.figures import extract_figures
from tasks.figures.places import NamedPlace, NamedThing, places_of_events

PLACES = {
    "تعز": NamedPlace("YE", "25", False),
    "اليمن": NamedPlace("YE", None, True),
    "مأرب": NamedPlace("YE", "14", False),
    "المخا": NamedPlace("YE", "25", False),
    "محافظة تعز": NamedPlace("YE", "25", False),
    "حمص": NamedPlace("SY", "11", False),
    "سوريا": NamedPlace("SY", None, True),
    "إدلب": NamedPlace("SY", "12", False),
    "مراكش": NamedPlace("MA", "07", False),
    "صفاقس": NamedPlace("TN", "32", False),
    "إيطاليا": NamedPlace("IT", None, True),
    "سيول": NamedPlace("KR", "11", False),
    "ظفار": NamedPlace("OM", "08", False),
    "كفر سليم": None,
    "فيضانات": None,
    "البحر الأحمر": None,
}
OTHERS = {"وزارة الصحة": "ORG", "الهلال الأحمر": "ORG", "مستشفى السلام": "ORG"}
CLITICS = ("وب", "ب", "و", "ل")


def named(text, field="text"):
    """All mentions of the names above, longest first, in the order of their names."""
    taken = set()
    things = []
    names = [*((name, "LOC") for name in PLACES), *OTHERS.items()]
    for index, (name, kind) in sorted(enumerate(names), key=lambda pair: -len(pair[1][0])):
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            before = text[:start].split(" ")[-1]
            first = start - (len(before) if before in CLITICS else 0)
            if not taken & set(range(start, end)) and text[end : end + 1] in ("", " ", ".", "،", ",", "؛", ":"):
                taken |= set(range(start, end))
                things.append(NamedThing(index, field, first, end, kind, name, PLACES.get(name)))
            start = text.find(name, end)
    return things


def places(text="", title=""):
    """The names of the places of the figures that have an event."""
    sentences = split_sentences(title, text)
    figures = extract_figures(title, text, sentences)
    found = places_of_events(title, text, sentences, figures, [*named(title, "title"), *named(text)])
    names = list(PLACES)
    events = [(figure, place) for figure, place in zip(figures, found, strict=True) if figure.event]
    assert all(place is None for figure, place in zip(figures, found, strict=True) if not figure.event)
    return [None if place is None else names[place] for _, place in events]
