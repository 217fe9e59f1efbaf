"""`python -m training.silver WIKI.txt.xz OUT.conll.xz [--model FILE]`: let a recogniser label texts without labels.

The result tells the next recogniser how words are used: see `--silver` of `python -m training.recogniser`.
"""

import argparse
import lzma
from pathlib import Path

from tasks.entities.bundled import MODEL, load
from training.vocabulary import sentences

_BATCH = 2000


def main() -> None:
    """Run the command line above."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wiki", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--model", default=str(MODEL))
    arguments = parser.parse_args()
    teacher = load(arguments.model)
    batch: list[list[str]] = []
    with lzma.open(arguments.out, "wt", encoding="utf-8", preset=1) as out:

        def flush() -> None:
            for words, labels in zip(batch, teacher.label(batch), strict=True):
                out.write("".join(f"{w} {label}\n" for w, label in zip(words, labels, strict=True)) + "\n")
            batch.clear()

        for words in sentences(arguments.wiki):
            batch.append(words)
            if len(batch) == _BATCH:
                flush()
        flush()


if __name__ == "__main__":
    main()
