"""`python -m bench.entities [CORPUS.jsonl.xz] [--articles N]`: how fast the bundled recogniser labels tokens.

Cold: every word is new. Warm: the words were seen before, as in a worker that has run for a while. New words: learning
alone, which comes before labelling and is done once for each word. Processor time of a process; medians of several
passes, and the most of learning. The camel recogniser has a bench of its own: `python -m bench.camel`.
"""

import argparse
import gc
import resource
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from bench.pipeline.corpus import corpus
from tasks.cleaning import NotArticle, clean, split_sentences
from tasks.entities import load_recogniser
from tasks.entities.network import model_file
from tasks.entities.network.bundled import MODEL
from tasks.entities.network.encoded_words import Words
from tasks.language.tokens import tokenise
from tasks.record import codec
from tasks.record.acceptance import Bounds, accept

_PASSES = 5
_BATCH = 32

Sentences = list[list[str]]


def tokenised(articles: list[bytes]) -> list[Sentences]:
    """The sentences of each article, as the recogniser gets them."""
    out: list[Sentences] = []
    for data in articles:
        raw = accept(data, Bounds()).article
        try:
            cleaned = clean(raw.title, raw.body, raw.body_format, raw.url)
        except NotArticle:
            continue
        fields = {"title": cleaned.title, "text": cleaned.text}
        sentences = split_sentences(cleaned.title, cleaned.text)
        out.append([[token.form for token in tokenise(fields[s.field][s.start : s.end])] for s in sentences])
    return out


def learning_rate(articles: list[Sentences]) -> tuple[int, float]:
    """How many words the articles have, and how many of them are learned in a second."""
    gc.collect()
    words = Words(model_file.load(MODEL))
    started = time.process_time()
    for batch in _batches(articles):
        words.rows(batch)
    return words.count, words.count / (time.process_time() - started)


def _batches(articles: list[Sentences]) -> Iterator[Sentences]:
    for at in range(0, len(articles), _BATCH):
        yield [words for sentences in articles[at : at + _BATCH] for words in sentences]


def main() -> None:
    """Run the command line above."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--json", type=Path, help="where the numbers go as JSON")
    options = parser.parse_args()
    articles = tokenised(corpus(options.corpus, options.articles))
    tokens = sum(len(words) for sentences in articles for words in sentences)
    cold: list[float] = []
    warm: list[float] = []
    for _ in range(_PASSES):
        # A recogniser's words and the parts of them refer to each other; the one before would stay in memory.
        gc.collect()
        recogniser = load_recogniser("bundled")
        for times in (cold, warm):
            started = time.process_time()
            for batch in _batches(articles):
                recogniser.label(batch)
            times.append(tokens / (time.process_time() - started))
    learned = [learning_rate(articles) for _ in range(_PASSES)]
    rates = [rate for _, rate in learned]
    result = {
        "articles": len(articles),
        "tokens": tokens,
        "new_words": learned[0][0],
        "new_words_per_second": round(statistics.median(rates)),
        "new_words_per_second_most": round(max(rates)),
        "cold_tokens_per_second": round(statistics.median(cold)),
        "warm_tokens_per_second": round(statistics.median(warm)),
        "peak_memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }
    for name, value in result.items():
        print(f"{name.replace('_', ' '):24} {value:>12,}")
    if options.json:
        options.json.write_bytes(codec.encode(result))


if __name__ == "__main__":
    main()
