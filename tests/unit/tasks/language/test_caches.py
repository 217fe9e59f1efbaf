"""What is known of short strings is kept, and of long ones is found anew."""

from tasks.language.bounded import LONGEST_STRINGS, cached_if_short


def test_long_strings_are_not_kept() -> None:
    asked: list[tuple[str, str | None]] = []

    @cached_if_short(8)
    def length(text: str, other: str | None) -> int:
        asked.append((text, other))
        return len(text) + len(other or "")

    short, long = ("a" * LONGEST_STRINGS, None), ("a" * LONGEST_STRINGS, "b")
    for strings in (short, long):
        assert length(*strings) == length(*strings) == sum(len(string or "") for string in strings)
    assert asked == [short, long, long]
