from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tasks.views.highlights import MAX_DEPTH, Highlight, Note, marked, paragraphs

TEXT = "أعلنت وزارة الصحة مقتل ثلاثة أشخاص في بغداد"
NOTE = Note("", ())


def span(start, end, anchor="a"):
    return Highlight(start, end, "FIGURE", anchor, NOTE)


def plain(pieces):
    return "".join(p.text if p.mark is None else plain(p.pieces) for p in pieces)


def outline(pieces):
    return [p.text if p.mark is None else (p.mark.anchor, p.first, outline(p.pieces)) for p in pieces]


def covered(pieces, at=0, found=None):
    """The code points that each anchor's pieces hold."""
    found = {} if found is None else found
    for piece in pieces:
        if piece.mark is None:
            at += len(piece.text)
            continue
        begin = at
        at = covered(piece.pieces, at, found)[0]
        found.setdefault(piece.mark.anchor, []).append((begin, at))
    return at, found


def depth(pieces):
    return max((1 + depth(p.pieces) for p in pieces if p.mark), default=0)


def test_a_nested_span_stays_whole_inside():
    assert outline(marked("abcdef", 0, 6, [span(2, 4, "in"), span(1, 5, "out")])) == [
        "a",
        ("out", True, ["b", ("in", True, ["cd"]), "e"]),
        "f",
    ]


def test_an_overlapping_span_is_cut_where_the_other_ends():
    assert outline(marked("abcdef", 0, 6, [span(0, 3, "x"), span(2, 5, "y")])) == [
        ("x", True, ["ab", ("y", True, ["c"])]),
        ("y", False, ["de"]),
        "f",
    ]


def test_equal_spans_nest_in_the_order_given():
    assert outline(marked("ab", 0, 2, [span(0, 2, "x"), span(0, 2, "y")])) == [("x", True, [("y", True, ["ab"])])]


def test_touching_spans_stay_apart():
    assert outline(marked("abcd", 0, 4, [span(2, 4, "y"), span(0, 2, "x")])) == [
        ("x", True, ["ab"]),
        ("y", True, ["cd"]),
    ]


def test_a_span_over_two_stretches_is_first_only_in_the_first():
    crossing = [span(1, 7)]
    assert outline(marked("abc\n\ndef", 0, 3, crossing)) == ["a", ("a", True, ["bc"])]
    assert outline(marked("abc\n\ndef", 5, 8, crossing)) == [("a", False, ["de"]), "f"]


def test_empty_spans_and_spans_elsewhere_are_left_out():
    assert outline(marked("abcdef", 0, 3, [span(1, 1), span(3, 5), span(4, 2)])) == ["abc"]


def test_paragraphs_are_set_apart_by_blank_lines():
    text = "أولى\n\nثانية\nسطر\n\n\n\nثالثة"
    assert [text[a:b] for a, b in paragraphs(text)] == ["أولى", "ثانية\nسطر", "ثالثة"]
    assert list(paragraphs("")) == []


SPANS = st.lists(st.tuples(st.integers(-3, 46), st.integers(-3, 46)), max_size=12)


@given(SPANS, st.integers(0, 20), st.integers(20, len(TEXT)))
def test_nothing_of_the_text_is_lost_or_doubled(pairs, start, end):
    highlights = [span(a, b, f"s{n}") for n, (a, b) in enumerate(pairs)]
    pieces = marked(TEXT, start, end, highlights)
    assert plain(pieces) == TEXT[start:end]
    assert depth(pieces) <= MAX_DEPTH


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=MAX_DEPTH))
def test_the_pieces_of_a_span_cover_just_the_span(pairs):
    highlights = [span(a, b, f"s{n}") for n, (a, b) in enumerate(pairs) if a < b]
    _, found = covered(marked(TEXT, 0, len(TEXT), highlights))
    for highlight in highlights:
        stretches = found[highlight.anchor]
        assert stretches[0][0] == highlight.start
        assert stretches[-1][1] == highlight.end
        assert all(left[1] == right[0] for left, right in pairwise(stretches))


def test_thousands_of_overlaps_make_no_more_pieces_than_the_depth_allows():
    many = 3000
    highlights = [span(n, n + many, f"s{n}") for n in range(many)]
    pieces = marked("x" * 2 * many, 0, 2 * many, highlights)

    def count(pieces):
        return sum(1 + count(p.pieces) for p in pieces)

    assert count(pieces) <= 3 * MAX_DEPTH * many
