"""IOB2 to chunks, against the rules of conlleval written out as its authors did."""

from hypothesis import given
from hypothesis import strategies as st

from tasks.entities.decoding import Chunk, decode


def conlleval_chunks(labels: list[str]) -> list[Chunk]:
    """The chunks by conlleval's own two predicates, `startOfChunk` and `endOfChunk`."""
    chunks, start = [], 0
    previous, previous_type = "O", ""
    for index, label in enumerate([*labels, "O"]):
        prefix, _, kind = label.partition("-")
        ends = (
            (previous == "B" and prefix in ("B", "O"))
            or (previous == "I" and prefix in ("B", "O"))
            or (previous != "O" and previous_type != kind)
        )
        begins = prefix == "B" or (previous == "O" and prefix == "I") or (prefix != "O" and previous_type != kind)
        if ends:
            chunks.append(Chunk(start, index, previous_type))
        if begins:
            start = index
        previous, previous_type = prefix, kind
    return chunks


def test_well_formed() -> None:
    assert decode(["O", "B-PERS", "I-PERS", "B-LOC", "O"]) == [Chunk(1, 3, "PERS"), Chunk(3, 4, "LOC")]


def test_ill_formed() -> None:
    assert decode(["I-LOC", "I-LOC", "I-PERS", "O", "I-ORG"]) == [
        Chunk(0, 2, "LOC"),
        Chunk(2, 3, "PERS"),
        Chunk(4, 5, "ORG"),
    ]


def test_two_names_of_one_type_side_by_side() -> None:
    assert decode(["B-LOC", "B-LOC", "I-LOC"]) == [Chunk(0, 1, "LOC"), Chunk(1, 3, "LOC")]


def test_nothing() -> None:
    assert decode([]) == decode(["O"]) == []


@given(st.lists(st.sampled_from(["O", *(f"{p}-{t}" for p in "BI" for t in ("PERS", "LOC", "ORG", "MISC"))])))
def test_any_sequence_as_conlleval(labels: list[str]) -> None:
    assert decode(labels) == conlleval_chunks(labels)
