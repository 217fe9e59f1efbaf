"""What the tests of events compare: the counts of a text, each with its event."""

from tasks.cleaning import split_sentences
from tasks.figures import extract_figures


def counts_of(text: str) -> str:
    """`value:counted:event` of every count of the text, `-` for none."""
    return " ".join(
        f"{figure.value}:{figure.counted or '-'}:{figure.event or '-'}"
        for figure in extract_figures("", text, split_sentences("", text))
        if figure.kind == "count"
    )
