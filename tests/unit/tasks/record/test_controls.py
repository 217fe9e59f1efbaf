import pytest

from tasks.record.controls import has_controls, shown


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a\x9b31mb", "a\\x9b31mb"),
        ("a\nb\tc\rd", "a\\nb\\tc\\rd"),
        ("\u202egpj.exe", "\\u202egpj.exe"),
        ("\u2066x\u2069", "\\u2066x\\u2069"),
        ("a\u2028b", "a\\u2028b"),
    ],
)
def test_what_acts_on_a_terminal_is_shown_as_its_escape(text, seen):
    assert has_controls(text)
    assert shown(text) == seen


@pytest.mark.parametrize("text", ["خبر عاجل", "a\u200fب", "a\u00a0b", "é", "😀", ""])
def test_all_else_stands_as_it_is(text):
    assert not has_controls(text)
    assert shown(text) == text
