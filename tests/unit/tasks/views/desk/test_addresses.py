from datetime import date
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.archive.forms import Filters
from tasks.views.desk.addresses import (
    NAMES,
    BadAddress,
    DeskLinks,
    address,
    entity_address,
    having,
    lacking,
    pairs_of,
    parse,
    record_address,
    unknown_name,
)
from tasks.views.desk.refusal_lexicon import REFUSALS
from tasks.views.lexicon import EVENT, KIND

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1, max_size=20)
MANY = st.lists(WORDS, max_size=3, unique=True).map(tuple)
FILTERS = st.builds(
    Filters,
    text=st.just("") | WORDS,
    sources=MANY,
    since=st.none() | st.dates(),
    until=st.none() | st.dates(),
    entities=MANY,
    countries=st.lists(st.sampled_from(["EG", "SA"]), unique=True).map(tuple),
    events=st.lists(st.sampled_from(list(EVENT)), max_size=3, unique=True).map(tuple),
    kinds=st.lists(st.sampled_from(list(KIND)), max_size=3, unique=True).map(tuple),
    units=MANY,
    least=st.none() | st.floats(allow_nan=False, allow_infinity=False),
    most=st.none() | st.integers(-(10**12), 10**12).map(float),
)


@given(FILTERS)
def test_every_state_is_an_address_that_says_all_of_it(filters):
    query = urlsplit(address("/", filters)).query
    assert parse(parse_qsl(query, keep_blank_values=True)) == filters


def test_nothing_chosen_is_the_bare_path():
    assert address("/report", Filters()) == "/report"
    assert address("/", Filters(), before="12") == "/?before=12"


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("since", "yesterday", "since: must be a day such as 2026-03-07."),
        ("least", "many", "least: must be a number such as 1500000."),
        ("most", "nan", "most: must be a number such as 1500000."),
        ("most", "1e999", "most: must be a number such as 1500000."),
        ("event", "danced", "event: must be one of killed, "),
        ("kind", "x", "kind: must be one of count, "),
        ("country", "Egypt", "country: must be a code of ISO 3166-1 such as EG."),
        ("q", "x" * 1025, "q: longer than 1024 characters."),
    ],
)
def test_what_means_nothing_is_refused_in_a_sentence(name, value, said):
    with pytest.raises(BadAddress, match=said.replace(".", r"\.")):
        parse([(name, value)])


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("soruce", "soruce: there is no such filter. Did you mean source?"),
        ("Country", "Country: there is no such filter. Did you mean country?"),
        ("entity", "entity: there is no such filter. The filters are q, since, "),
        ("\u2069soruce\x1b", "\ufffdsoruce\ufffd: there is no such filter. Did you mean source?"),
        ("x" * 5000, f"{'x' * 32}: there is no such filter. The filters are q, "),
    ],
)
def test_a_name_that_is_no_filter_is_told_with_the_nearest(name, said):
    assert str(unknown_name(["source", name], NAMES)).startswith(said)


def test_what_is_latin_keeps_its_order_in_an_arabic_sentence():
    with pytest.raises(BadAddress) as raised:
        parse([("since", "yesterday")])
    assert "«\u2066since\u2069»" in raised.value.arabic
    assert "\u20662026-03-07\u2069" in raised.value.arabic


def test_names_that_are_filters_are_not():
    assert unknown_name([*NAMES, "before"], [*NAMES, "before"]) is None
    assert unknown_name([], NAMES) is None


def test_each_refusal_is_said_in_both_languages():
    for english, arabic in REFUSALS.values():
        assert english.isascii()
        assert arabic[0] > "\u0600"
        assert ("{known}" in english, "{nearest}" in english) == ("{known}" in arabic, "{nearest}" in arabic)


def test_the_number_of_values_is_bounded():
    with pytest.raises(BadAddress, match="name: more than 16 values"):
        parse([("name", f"PERS:{n}") for n in range(17)])


def test_blank_values_and_unknown_names_are_passed_over():
    assert parse([("q", " "), ("since", ""), ("utm_source", "x"), ("before", "1")]) == Filters()
    assert parse([("least", "1,500")]).least == 1500


def test_a_value_is_chosen_once_and_taken_away_again():
    chosen = having(having(Filters(text="x"), "country", "EG"), "country", "EG")
    assert chosen.countries == ("EG",)
    assert lacking(chosen, "country", "EG") == Filters(text="x")
    assert lacking(Filters(since=date(2026, 1, 1)), "since", "2026-01-01") == Filters()
    assert lacking(Filters(text="x"), "q", "x") == Filters()


@pytest.mark.parametrize("odd", ["a/b?c#d", "..", "خبر 1", "<script>", "%2F"])
def test_ids_and_keys_are_one_part_of_a_path(odd):
    for made in (record_address(odd), entity_address(odd)):
        assert made.count("/") == 2
        assert not set(made) & set("?#<> ")


@pytest.mark.parametrize(
    ("figure", "query"),
    [
        ({"event": "killed", "unit": None, "kind": "count", "value": 41}, "event=killed&least=41&most=41"),
        ({"event": None, "unit": "USD", "kind": "money", "value": 2.5}, "unit=USD&least=2.5&most=2.5"),
        ({"event": None, "unit": None, "kind": "count", "value": 3}, "kind=count&least=3&most=3"),
        ({"event": "killed", "unit": None, "kind": "count", "value": None}, None),
    ],
)
def test_a_figure_leads_to_the_records_that_state_it(figure, query):
    assert DeskLinks().figure(figure) == (f"/?{query}" if query else None)


def test_large_numbers_keep_their_digits():
    assert pairs_of(Filters(least=199_000_000_000_000)) == [("least", "199000000000000")]
