"""Reading the corpora: labelled `word TAG` lines, and plain articles."""

import hashlib
import lzma
from collections.abc import Iterable, Iterator
from pathlib import Path

from tasks.language.tokens import Token, tokenise

Sentence = tuple[list[str], list[str]]
Text = list[str]
Article = list[Text]

_ENDS = frozenset(".؟?!")
# Lists without a full stop are cut here, or one of them would fill a batch.
_LONGEST_SENTENCE = 100


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


def write_labelled(path: Path, sentences: Iterable[Sentence]) -> None:
    """Write `word TAG` lines."""
    lines = ("".join(f"{word} {label}\n" for word, label in zip(*sentence, strict=True)) for sentence in sentences)
    path.write_text("\n".join(lines), encoding="utf-8")


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


def read_articles(path: Path) -> list[Article]:
    """The articles of a file with `<doc …>` marks, each as its sentences; what precedes the first mark is one too."""
    articles: list[Article] = [[]]
    for line in _lines(path):
        if line.startswith("<doc"):
            articles.append([])
        elif not line.startswith("</doc"):
            articles[-1] += sentences(line)
    return articles


def sentences(paragraph: str) -> Iterator[Text]:
    """The sentences of a paragraph as their words."""
    for tokens in sentence_tokens(paragraph):
        yield [token.form for token in tokens]


def sentence_tokens(paragraph: str) -> Iterator[list[Token]]:
    """The sentences of a paragraph as their tokens; those that only mark, such as a lone haraka, are left out."""
    sentence: list[Token] = []
    for token in tokenise(paragraph):
        if token.form:
            sentence.append(token)
        if token.form in _ENDS or len(sentence) == _LONGEST_SENTENCE:
            if sentence:
                yield sentence
            sentence = []
    if sentence:
        yield sentence


def fingerprint(path: Path) -> str:
    """The SHA-256 of a corpus, for the model card; of a folder, that of its text files in the order of their names."""
    files = sorted(path.glob("*.txt")) if path.is_dir() else [path]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _text(path: Path) -> str:
    return lzma.decompress(path.read_bytes()).decode() if path.suffix == ".xz" else path.read_text(encoding="utf-8")


def _lines(path: Path) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as lines:
        yield from lines
