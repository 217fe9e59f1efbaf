"""`python -m bench.camel [ARTICLES.jsonl[.xz]]`: the camel recogniser against camel-tools' own, on the same weights.

The weights are random, of BERT-base's size: speed does not depend on them. The three ways alternate on the same
sentences in one run, on one thread; the table gives medians, and how many labels agree. Ratios are of processor time
where no GPU computes, so that other programs on the machine do not count.
"""

import argparse
import json
import lzma
import os
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Labels = list[list[str]]
_SAMPLES = Path(__file__).parent.parent / "samples"
# Words seen once are cut in two, so that there are about as many pieces a word as with a trained vocabulary.
_LONGEST_PIECE = 3


def sentences_of(path: Path, count: int) -> list[list[str]]:
    """The first `count` sentences of the articles in a file of JSON lines, tokenised; titles and bodies."""
    from tasks.cleaning import NotArticle, clean, split_sentences
    from tasks.language.tokens import tokenise

    found: list[list[str]] = []
    for article in _articles(path):
        try:
            cleaned = clean(article.get("title"), article["body"])
        except NotArticle:
            continue
        for sentence in split_sentences(cleaned.title, cleaned.text):
            field = cleaned.title if sentence.field == "title" else cleaned.text
            found.append([token.form for token in tokenise(field[sentence.start : sentence.end])])
        if len(found) >= count:
            break
    return found[:count]


def _articles(path: Path) -> Iterator[dict[str, Any]]:
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    for file in files:
        with lzma.open(file, "rt") if file.suffix == ".xz" else file.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def measure(
    ways: dict[str, Callable[[], Labels]], rounds: int, clock: Callable[[], float]
) -> tuple[dict[str, float], dict[str, Labels]]:
    """Seconds by `clock` (median) and labels of each way; the ways take turns."""
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    labels: dict[str, Labels] = {}
    for _ in range(rounds):
        for name, way in ways.items():
            began = clock()
            labels[name] = way()
            seconds[name].append(clock() - began)
    return {name: statistics.median(values) for name, values in seconds.items()}, labels


def main() -> None:
    """Run the command line above."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="?", type=Path, default=_SAMPLES)
    parser.add_argument("--sentences", type=int, default=128)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path, help="where the numbers go as JSON")
    arguments = parser.parse_args()
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    sentences = sentences_of(arguments.articles, arguments.sentences)
    with tempfile.TemporaryDirectory() as folder:
        results = run(sentences, arguments.rounds, Path(folder))
    if arguments.json:
        arguments.json.write_text(json.dumps(results, indent=1))


def vocabulary(sentences: list[list[str]]) -> list[str]:
    """Word pieces for the words of `sentences`."""
    counts = Counter(word for sentence in sentences for word in sentence)
    frequent = [word for word, count in counts.items() if count > 1]
    rare = [word for word, count in counts.items() if count == 1]
    return [*frequent, *(word[:_LONGEST_PIECE] for word in rare), *(f"##{word[_LONGEST_PIECE:]}" for word in rare)]


def run(sentences: list[list[str]], rounds: int, folder: Path) -> dict[str, Any]:
    """Install the model under `folder`, measure, print the table; returns the numbers."""
    from bench import random_bert

    os.environ["CAMELTOOLS_DATA"] = str(folder)
    random_bert.install(folder, random_bert.BASE, vocabulary(sentences))
    import torch
    from camel_tools.ner import NERecognizer

    from tasks.entities import load_recogniser
    from tasks.entities.camel.export import export

    export(None, folder / "int8")
    theirs = NERecognizer.pretrained()
    ours = load_recogniser("camel")
    int8 = load_recogniser("camel", str(folder / "int8"))
    ways: dict[str, Callable[[], Labels]] = {
        "camel-tools": lambda: theirs.predict(sentences),
        "camel, float32": lambda: ours.label(sentences),
        "camel, ONNX int8": lambda: int8.label(sentences),
    }
    clock = time.perf_counter if torch.cuda.is_available() else time.process_time
    seconds, labels = measure(ways, rounds, clock)
    words = sum(map(len, sentences))
    results: dict[str, Any] = {"sentences": len(sentences), "words": words, "ways": {}}
    print(f"{len(sentences)} sentences, {words} words, median of {rounds} runs\n")
    print(f"{'':18}{'seconds':>9}{'words/s':>9}{'ratio':>7}{'agree':>9}")
    for name in ways:
        ratio, agreement = seconds["camel-tools"] / seconds[name], _agreement(labels["camel, float32"], labels[name])
        results["ways"][name] = {"seconds": seconds[name], "ratio": ratio, "agreement": agreement}
        print(f"{name:18}{seconds[name]:9.2f}{words / seconds[name]:9.0f}{ratio:7.2f}{agreement:9.2%}")
    return results


def _agreement(ours: Labels, others: Labels) -> float:
    """The share of equal labels, over the sentences for which the others have as many labels as there are words."""
    pairs = [pair for a, b in zip(ours, others, strict=True) if len(a) == len(b) for pair in zip(a, b, strict=True)]
    return sum(a == b for a, b in pairs) / len(pairs)


if __name__ == "__main__":
    main()
