"""The table of clubs: `python -m training.clubs Clubs_key.json`.

The file is that of the package arwikicats (MIT): English names of clubs and the titles of their articles in the Arabic
Wikipedia. Kept is what a club is called by (`نادي الزمالك` is `الزمالك`), as hashes, and the first words of these.
"""

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from tasks.entities.institutions.club_table import FOLDER, MOST_WORDS, club_key
from tasks.entities.institutions.clubs_lexicon import COMPETITION_NOUNS
from tasks.entities.names.names import Key
from tasks.language.tokens import tokenise
from tasks.language.word_index import hashes_of


def keys(titles: Iterable[str]) -> Iterator[Key]:
    """What the clubs of `titles` are called by."""
    for title in titles:
        forms = [token.form for token in tokenise(title.partition("(")[0])]
        if not all(form.isalpha() and not form.isascii() for form in forms) or not COMPETITION_NOUNS.isdisjoint(forms):
            continue
        key = club_key(forms)
        if 0 < len(key) <= MOST_WORDS:
            yield key


def main() -> None:
    """Write the tables and say how many names they hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("titles", type=Path)
    found = set(keys(json.loads(parser.parse_args().titles.read_text(encoding="utf-8")).values()))
    FOLDER.mkdir(parents=True, exist_ok=True)
    tables = {"names": {" ".join(key) for key in found}, "firsts": {key[0] for key in found}}
    for table, words in tables.items():
        hashes, _ = hashes_of(sorted(words))
        np.save(FOLDER / f"{table}.npy", hashes)
        print(json.dumps({table: len(hashes)}))


if __name__ == "__main__":
    main()
