"""The tables of persons' names: `python -m training.full_names wikidata-full-names.tsv.xz wikidata-name-parts.tsv.xz`.

The files hold names of persons of Arab, Iranian, Pakistani … countries out of Wikidata (CC0), one a line: full names
with country and count, and single names with their role too. Of the full names those of several words are kept, of the
single ones the given names, and of these those of two words beside; all as hashes.
"""

import argparse
import json
import lzma
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from tasks.entities.names.full_names import FOLDER, MOST_WORDS, joined_name
from tasks.entities.names.names import key_of
from tasks.entities.names.names_lexicon import COMPOUND_SECONDS, OPEN_PARTICLES
from tasks.language.tokens import tokenise
from tasks.language.word_index import hashes_of

# A name that fewer persons bear may be a slip, or a surname that someone entered in the wrong field.
_LEAST_BEARERS = 5
# Of two words the second is one of a few, which a slip hardly is: نور الدين
_LEAST_COMPOUND_BEARERS = 2


def keys(lines: Iterable[str]) -> Iterator[str]:
    """The names of two words and more as the table has them."""
    for line in lines:
        forms = [token.form for token in tokenise(line.partition("\t")[0])]
        key = key_of(forms)
        if 2 <= len(key) <= MOST_WORDS and all(form.isalpha() and not form.isascii() for form in forms):
            yield joined_name(key)


def given_names(lines: Iterable[str]) -> Iterator[str]:
    """The given names that enough persons bear, as the table has them."""
    borne = Counter[str]()
    for line in lines:
        name, role, _, count = line.rstrip("\n").split("\t")
        if role == "given" and name.isalpha() and not name.isascii():
            borne[joined_name(key_of([name]))] += int(count)
    yield from (name for name, bearers in borne.items() if bearers >= _LEAST_BEARERS)


def compound_names(lines: Iterable[str]) -> Iterator[str]:
    """The given names of two words, of which the second is one of a few, that enough persons bear."""
    borne = Counter[str]()
    for line in lines:
        name, role, _, count = line.rstrip("\n").split("\t")
        key = key_of(name.split())
        if role == "given" and len(key) == 2 and key[1] in COMPOUND_SECONDS and key[0] not in OPEN_PARTICLES:
            borne[joined_name(key)] += int(count)
    yield from (name for name, bearers in borne.items() if bearers >= _LEAST_COMPOUND_BEARERS)


def _lines(path: Path) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from lines


def main() -> None:
    """Write the table and say how many names it holds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", type=Path)
    parser.add_argument("parts", type=Path)
    arguments = parser.parse_args()
    tables = {
        "names": keys(_lines(arguments.names)),
        "given": given_names(_lines(arguments.parts)),
        "compounds": compound_names(_lines(arguments.parts)),
    }
    FOLDER.mkdir(parents=True, exist_ok=True)
    for table, found in tables.items():
        hashes, _ = hashes_of(dict.fromkeys(found, 0))
        np.save(FOLDER / f"{table}.npy", hashes)
        print(json.dumps({table: len(hashes)}))


if __name__ == "__main__":
    main()
