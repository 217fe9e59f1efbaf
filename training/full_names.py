"""The table of persons' full names: `python -m training.full_names wikidata-full-names.tsv.xz`.

The file holds names of persons of Arab, Iranian, Pakistani … countries out of Wikidata (CC0), one a line, with country
and count. Only names of several words are kept, as hashes: a single word is no evidence.
"""

import argparse
import json
import lzma
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from tasks.entities.names.full_names import FOLDER, MOST_WORDS, joined_name
from tasks.entities.names.names import key_of
from tasks.language.tokens import tokenise
from tasks.language.word_index import hashes_of


def keys(lines: Iterable[str]) -> Iterator[str]:
    """The names of two words and more as the table has them."""
    for line in lines:
        forms = [token.form for token in tokenise(line.partition("\t")[0])]
        key = key_of(forms)
        if 2 <= len(key) <= MOST_WORDS and all(form.isalpha() and not form.isascii() for form in forms):
            yield joined_name(key)


def main() -> None:
    """Write the table and say how many names it holds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", type=Path)
    with lzma.open(parser.parse_args().names, "rt", encoding="utf-8") as lines:
        hashes, _ = hashes_of(dict.fromkeys(keys(lines), 0))
    FOLDER.mkdir(parents=True, exist_ok=True)
    np.save(FOLDER / "names.npy", hashes)
    print(json.dumps({"names": len(hashes)}))


if __name__ == "__main__":
    main()
