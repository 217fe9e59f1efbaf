"""Reading the corpora: labelled `word TAG` lines, and plain articles."""

import hashlib
import lzma
from collections.abc import Iterator
from pathlib import Path

Sentence = tuple[list[str], list[str]]


def read_labelled(path: Path) -> list[Sentence]:
    """The sentences of a file of `word TAG` lines (IOB2), each as its words and its labels."""
    sentences: list[Sentence] = []
    words: list[str] = []
    labels: list[str] = []
    for line in [*_text(path).splitlines(), ""]:
        parts = line.split()
        if len(parts) >= 2:
            words.append(parts[0])
            labels.append(parts[-1])
        elif words:
            sentences.append((words, mended(labels)))
            words, labels = [], []
    return sentences


def mended(labels: list[str]) -> list[str]:
    """IOB2 made well-formed: an I- that continues nothing begins a name."""
    out: list[str] = []
    for label in labels:
        if label.startswith("I-") and (not out or out[-1][2:] != label[2:]):
            label = "B-" + label[2:]
        out.append(label)
    return out


def held_out(sentences: list[Sentence], share: int = 10) -> tuple[list[Sentence], list[Sentence]]:
    """All but the last tenth, and the last tenth: the part that decisions are made on."""
    cut = len(sentences) - len(sentences) // share
    return sentences[:cut], sentences[cut:]


def read_plain(path: Path) -> Iterator[str]:
    """The paragraphs of a file of articles, `<doc …>` marks left out."""
    for line in _text(path).split("\n"):
        if line.strip() and not line.startswith(("<doc", "</doc")):
            yield line


def fingerprint(path: Path) -> str:
    """The SHA-256 of a corpus, for the model card."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _text(path: Path) -> str:
    return lzma.decompress(path.read_bytes()).decode() if path.suffix == ".xz" else path.read_text(encoding="utf-8")
