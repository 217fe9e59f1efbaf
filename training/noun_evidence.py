"""`python -m training.noun_evidence WIKI.txt.xz`: count how often each word stands where only a noun stands.

Writes `tasks/language/data/nouns/`: the hashes of the words, and a byte for each.
"""

import argparse
import lzma
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tasks.language.clitic_evidence import CLITICS, article_of
from tasks.language.noun_evidence import code, save
from tasks.language.tokens import tokenise
from tasks.language.vocabulary import key

# A noun follows these, and no verb: من is left out, which is "who" as well.
_STEMS = "في إلى على عن بين منذ خلال تحت فوق ضد نحو عبر لدى داخل خارج حول قرب"
_PREPOSITIONS = frozenset(key(word) for stem in _STEMS.split() for word in (stem, "و" + stem))
# Rarer words decide nothing, except that one article shows a word that begins like a clitic to be whole.
_RAREST = 5
_RAREST_WHOLE = 2


def lines_of(path: Path) -> Iterator[str]:
    """The paragraphs of a file of articles, one a line, between `<doc …>` marks."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from (line for line in lines if not line.startswith(("<doc", "</doc")))


def count(lines: Iterable[str]) -> tuple[Counter[str], Counter[str]]:
    """How often each word occurs, with its article or bare, and how often of these as a noun."""
    occurrences, after_article, after_preposition = Counter[str](), Counter[str](), Counter[str]()
    for line in lines:
        last = ""
        for token in tokenise(line):
            word = key(token.form)
            article = article_of(word)
            occurrences[word] += 1
            if article:
                occurrences[word[len(article) :]] += 1
                after_article[word[len(article) :]] += 1
            elif last in _PREPOSITIONS:
                after_preposition[word] += 1
            last = word
    # A word stands once after a preposition by a missing comma as well.
    return occurrences, after_article + Counter({word: times - 1 for word, times in after_preposition.items()})


def codes(occurrences: Counter[str], as_noun: Counter[str]) -> dict[str, int]:
    """The content of the table: a byte for each word that is frequent enough and bare of the article."""
    return {
        word: code(times, as_noun[word] / times)
        for word, times in occurrences.items()
        if (times >= _RAREST or (times >= _RAREST_WHOLE and word[0] in CLITICS and as_noun[word]))
        and (as_noun[word] or not article_of(word))
        and len(word) > 1
        and "\u0621" <= word[0] <= "\u064a"
    }


def main() -> None:
    """Run the command line above."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wiki", type=Path)
    save(codes(*count(lines_of(parser.parse_args().wiki))))


if __name__ == "__main__":
    main()
