"""A short form of the fuzzing for every run of the tests: any text, any JSON, any bytes."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.targets import acceptance, cleaning, entities, figures, files, outcomes, steps

pytestmark = pytest.mark.slow

_SOME = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
_PIECES = """
قتل وأصيب 12 ١٢ ألف مليون ونصف ثلاثة عشر شخصا جنديا دولار % في و بين 3.5 10-12 من أصل [x] [/x] <p> </p> &amp; &#x0;
\u200f \u202e \u0640 \ufeff ، ؟ . ! : / 30 أكثر من مئات الأشخاص الرئيس محمد بغداد سوريا
"""
_WORDS = st.sampled_from(_PIECES.split())
_NEWS = st.lists(st.one_of(_WORDS, st.text(max_size=4)), max_size=60).map(" ".join)
_ANY = st.one_of(_NEWS, st.text(max_size=300)).map(lambda text: b"\x00" + text.encode(errors="ignore"))
_JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=10)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)),
    max_leaves=20,
)
_FIELDS = st.dictionaries(
    st.sampled_from(["id", "title", "body", "url", "body_format", "published_at", "language", "x"]),
    st.one_of(_JSON, _NEWS),
    max_size=8,
)


@_SOME
@given(_ANY)
def test_any_text_is_cleaned(data):
    cleaning(data)


@_SOME
@given(_ANY)
def test_figures_are_looked_for_in_any_text(data):
    figures(data)


@_SOME
@given(_ANY)
def test_names_are_looked_for_in_any_text(data):
    entities(data)


@_SOME
@given(st.one_of(_ANY, st.one_of(_JSON, _FIELDS).map(lambda value: json.dumps(value).encode())))
def test_anything_goes_through_all_steps(data):
    acceptance(data)
    steps(data)


@_SOME
@given(st.one_of(st.binary(max_size=300), _ANY, _FIELDS.map(lambda value: json.dumps(value, indent=1).encode())))
def test_any_file_is_read(data):
    files(data)
    outcomes(data)
