"""Training from the command on toy corpora, and the stages that need numba."""

import lzma
import sys

import numpy as np
import orjson
import pytest
import toy_corpus
import toy_encoder
from needed import module
from toy_corpus import CITIES, PERSONS, one_thread  # noqa: F401, a fixture

module("numba")

from tasks.entities.network.bundled import load  # noqa: E402
from training import clusters, distillation, lexicon, recogniser, stages  # noqa: E402
from training.distillation import TeachersRecipe  # noqa: E402
from training.encoder import Size  # noqa: E402
from training.marked_news import HELD_OUT, read_file  # noqa: E402
from training.stage_folders import kept  # noqa: E402
from training.student import Recipe as StudentRecipe  # noqa: E402

pytestmark = pytest.mark.slow

TEXTS = toy_corpus.TEXTS * 3


def test_exchange_puts_words_of_like_company_together():
    found = clusters.neighbours(TEXTS)
    classes = dict(zip(found.words, clusters.exchanged(found, 5).tolist(), strict=True))
    assert len({classes[city] for city in CITIES}) == 1
    assert len({classes[person] for person in PERSONS}) == 1
    assert classes["بغداد"] != classes["سالم"]


def test_exchange_only_ever_betters_the_likelihood():
    rng = np.random.default_rng(1)
    texts = [[f"w{n}" for n in rng.zipf(1.6, 12) if n < 60] for _ in range(400)]
    found = clusters.neighbours(texts)
    reached = [_likelihood(found, clusters.exchanged(found, 6, rounds)) for rounds in range(5)]
    assert reached == sorted(reached)
    assert reached[-1] > reached[0]


def _likelihood(found, at):
    """How well the contexts are foreseen from the classes: sum of n(context, class) · ln(n / n(class))."""
    ones = np.eye(int(at.max()) + 1)[at]
    together = found.counts.T @ ones
    size = together.sum(0)
    filled = together > 0
    return float((together * np.log(np.where(filled, together / np.maximum(size, 1), 1))).sum())


@pytest.fixture
def command(tmp_path, monkeypatch):
    """The command on toy corpora with the smallest of models; how it is run again."""
    monkeypatch.setattr(lexicon, "SIZES", (2, 3, 4))
    monkeypatch.setattr(stages, "ROUNDS", 10)
    monkeypatch.setattr(distillation, "TEACHERS", TeachersRecipe(2, 1, (1, 2), Size(layers=2, frozen=1)))
    monkeypatch.setattr(distillation, "STUDENT", StudentRecipe(silver_epochs=4, hidden=8, embedding=4, vectors=3))
    labelled = "".join(f"سافر O\n{text[1]} B-PERS\nإلى O\n{text[3]} B-LOC\n\n" for text in TEXTS)
    for name in ("anercorp", "newsfane", "aqmar"):
        (tmp_path / name).write_text(labelled, encoding="utf-8")
    (tmp_path / "news").mkdir()
    news = "".join(f"سافر [P {text[1]}] إلى [L {text[3]}].\n" for text in TEXTS)
    (tmp_path / "news/toy.txt").write_text(news, encoding="utf-8")
    wikifane = labelled.replace(" ", "\t").replace("PERS", "Artist").replace("LOC", "Nation")
    (tmp_path / "wikifane").write_bytes(lzma.compress(wikifane.encode()))
    (tmp_path / "names").write_bytes(lzma.compress("سالم\tgiven\tEG\t9\n".encode()))
    wiki = "<doc>\n" + "".join(" ".join(text) + " .\n" for text in TEXTS) + "</doc>\n"
    (tmp_path / "wiki").write_text(wiki, encoding="utf-8")
    toy_encoder.write(tmp_path / "encoder")

    def run(out):
        names = ("anercorp", "newsfane", "wikifane", "aqmar", "news", "names", "wiki", "encoder")
        given = [part for name in names for part in (f"--{name}", tmp_path / name)]
        monkeypatch.setattr(
            sys,
            "argv",
            [
                "recogniser",
                *map(str, given),
                "--work",
                str(tmp_path / "work"),
                "--out",
                str(tmp_path / out),
                "--encoder-words",
                "60",
            ],
        )
        recogniser.main()

    return run


def test_the_command_trains_scores_and_goes_on_where_it_stopped(command, tmp_path, capsys):
    command("m")
    facts = orjson.loads((tmp_path / "m.json").read_bytes())
    assert set(facts["corpora"]) == {"anercorp", "newsfane", "wikifane", "aqmar", "news", "names", "wiki", "encoder"}
    assert facts["teachers"]["seeds"] == [1, 2]
    tokens = {corpus: of["tokens"] for corpus, of in facts["held_out"].items()}
    assert tokens == {"anercorp": 16, "newsfane": 16, "news": sum(len(words) for words, _ in read_file(HELD_OUT))}
    assert "stage clusters" in capsys.readouterr().out
    # The last stage is gone: it is made anew from what the others left, and gives the same.
    (tmp_path / "work/student/student.pt").unlink()
    (tmp_path / "work/student").rmdir()
    command("n")
    assert [line for line in capsys.readouterr().out.splitlines() if line.startswith("stage")] == ["stage student"]
    for file in (tmp_path / "m").iterdir():
        assert (tmp_path / "n" / file.name).read_bytes() == file.read_bytes()
    assert load(str(tmp_path / "m"), "anercorp").name == "khabar-5"


def test_stages_of_other_corpora_are_refused(command, tmp_path):
    (tmp_path / "work").mkdir()
    (tmp_path / "work/facts.json").write_text("{}")
    with pytest.raises(SystemExit, match="name a new folder"):
        command("m")


def test_a_stage_that_broke_off_is_made_anew(tmp_path):
    def breaks(to):
        (to / "half").write_text("")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        kept(tmp_path / "s", breaks)
    folder = kept(tmp_path / "s", lambda to: (to / "whole").write_text("1"))
    assert [file.name for file in folder.iterdir()] == ["whole"]
    assert kept(tmp_path / "s", breaks) == folder
