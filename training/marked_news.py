"""The news that was written for Khabar, in `training/news`: articles in which names are marked by the reader's rules.

A mark is `[P …]` for a person, `[L …]` for a place, `[O …]` for an organisation, `[M …]` for any other name. It opens
before a word and closes after one; a proclitic stands inside, with the word that it is written with. A line is a
headline or a paragraph, and an empty line ends an article.

Example: in `وصل [P سامي بن عيسى] [L لتونس].` the words after `وصل` have the labels B-PERS I-PERS I-PERS B-LOC O.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from training.corpora import Sentence, sentence_tokens

NEWS = Path(__file__).parent / "news"
HELD_OUT = Path(__file__).parent / "news_held_out.txt"
"""Every twelfth article, from which nothing is learned."""
_KINDS = {"P": "PERS", "L": "LOC", "O": "ORG", "M": "MISC"}
_MARK = re.compile(rf"\[([{''.join(_KINDS)}]) ([^\[\]]+)\]")


def read(folder: Path) -> list[Sentence]:
    """The sentences of all text files of a folder, each as its words and its labels.

    Raises:
        ValueError: a bracket is no mark, or a mark begins or ends within a word; says in which file and line.
    """
    return [sentence for path in sorted(folder.glob("*.txt")) for sentence in read_file(path)]


def read_file(path: Path) -> list[Sentence]:
    """The sentences of one text file; raises what `read` raises."""
    sentences: list[Sentence] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            sentences += labelled(line)
        except ValueError as error:
            raise ValueError(f"{path}, line {number}: {error}") from None
    return sentences


def labelled(line: str) -> Iterator[Sentence]:
    """The sentences of a marked paragraph.

    Raises:
        ValueError: a bracket is no mark, or a mark begins or ends within a word.
    """
    text, kinds = _without_marks(line)
    if "[" in text or "]" in text:
        raise ValueError("a bracket is not part of a mark such as `[P …]`")
    starts, ends = set(kinds), {end for end, _ in kinds.values()}
    for tokens in sentence_tokens(text):
        labels: list[str] = []
        end, kind = 0, ""
        for token in tokens:
            starts.discard(token.start)
            ends.discard(token.end)
            if token.start in kinds:
                end, kind = kinds[token.start]
                labels.append(f"B-{kind}")
            else:
                labels.append(f"I-{kind}" if token.start < end else "O")
        yield [token.form for token in tokens], labels
    if starts or ends:
        at = min(starts | ends)
        raise ValueError(f"a mark begins or ends within a word near {text[max(0, at - 12) : at + 12]!r}")


def _without_marks(line: str) -> tuple[str, dict[int, tuple[int, str]]]:
    """The text, and by the start of each name its end (exclusive) and kind; offsets are into the text."""
    text, at = "", 0
    kinds: dict[int, tuple[int, str]] = {}
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        name = mark[2]
        kinds[len(text)] = (len(text) + len(name), _KINDS[mark[1]])
        text += name
        at = mark.end()
    return text + line[at:], kinds


def main() -> None:
    """Print the sentences, words and names of each file."""
    for path in [*sorted(NEWS.glob("*.txt")), HELD_OUT]:
        sentences = read_file(path)
        labels = [label for _, of in sentences for label in of]
        names = sum(label.startswith("B-") for label in labels)
        print(f"{path.name}: {len(sentences)} sentences, {len(labels)} words, {names} names")


if __name__ == "__main__":
    main()
