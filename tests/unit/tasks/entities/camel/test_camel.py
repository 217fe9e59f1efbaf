"""The camel recogniser against camel-tools' own, on a tiny model of random weights in camel-tools' own layout."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from needed import module

from bench import random_bert
from tasks.entities import Recogniser, RecogniserUnavailable, load_recogniser

pytestmark = pytest.mark.slow

TEXT = (
    "قال الرئيس محمد العلي في القاهرة وبيروت إن وزارة الخارجية ستعلن غدا عن اتفاق مع الأمم المتحدة بشأن ليبيا "
    "الأمريكية 2015 12.5 % ، . : « » ( ) U.N. covid-19 فيينا توكاييف قريبًا الـ ٣٤ x"
)
WORDS = TEXT.split()
# Words that the model's tokenizer makes nothing of, so that camel-tools loses their labels.
WITHOUT_PIECES = ["\u200b", "\u200f", "\ufeff", "\u0001", ""]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("camel_tools")
    random_bert.install(folder, random_bert.TINY, ["محمد", "القاهرة", "في", "وزارة", "##ة", "##ات"])
    return folder


@pytest.fixture(scope="module")
def installed(data: Path) -> "pytest.MonkeyPatch":
    patch = pytest.MonkeyPatch()
    patch.setenv("CAMELTOOLS_DATA", str(data))
    yield patch
    patch.undo()


@pytest.fixture(scope="module")
def recogniser(installed: pytest.MonkeyPatch) -> Recogniser:
    return load_recogniser("camel")


@pytest.fixture(scope="module")
def sentences() -> list[list[str]]:
    rng = random.Random(3)
    lengths = [rng.choice((0, 1, rng.randrange(1, 30), rng.randrange(1, 60))) for _ in range(2500)] + [90, 300, 700]
    made = [[rng.choice(WORDS) for _ in range(length)] for length in lengths]
    for sentence in made[::7]:
        sentence.insert(rng.randrange(len(sentence) + 1), rng.choice(WITHOUT_PIECES))
    return made


def test_labels_are_camel_tools_own(recogniser: Recogniser, sentences: list[list[str]]) -> None:
    from camel_tools.ner import NERecognizer

    theirs = NERecognizer.pretrained().predict(sentences)
    ours = recogniser.label(sentences)
    assert [len(labels) for labels in ours] == [len(words) for words in sentences]
    comparable = [index for index, words in enumerate(sentences) if len(theirs[index]) == len(words)]
    assert 2000 < len(comparable) < len(sentences)
    assert [ours[index] for index in comparable] == [theirs[index] for index in comparable]
    assert len({label for labels in ours for label in labels}) > 5


def test_words_without_pieces_get_o_and_shift_nothing(recogniser: Recogniser) -> None:
    words = WORDS[:12]
    without = recogniser.label([words])[0]
    among = [word for pair in zip(words, WITHOUT_PIECES * 3, strict=False) for word in pair]
    labels = recogniser.label([among])[0]
    assert labels[::2] == without
    assert set(labels[1::2]) == {"O"}


def test_order_and_company_of_sentences_change_nothing(recogniser: Recogniser, sentences: list[list[str]]) -> None:
    some = sentences[:200]
    together = recogniser.label(some)
    assert recogniser.label(some[::-1]) == together[::-1]
    assert [recogniser.label([sentence])[0] for sentence in some[:40]] == together[:40]


def test_nothing_in_gives_nothing_out(recogniser: Recogniser) -> None:
    assert recogniser.label([]) == []
    assert recogniser.label([[], ["\u200b"], []]) == [[], ["O"], []]


def test_a_word_of_more_pieces_than_a_window(recogniser: Recogniser) -> None:
    labels = recogniser.label([["في", "." * 1000, "القاهرة"]])[0]
    assert len(labels) == 3


def test_a_folder_serves_as_well_as_the_catalogue(data: Path, recogniser: Recogniser) -> None:
    folder = load_recogniser("camel", str(data / "data" / "ner" / "arabert"))
    assert folder.name == recogniser.name == "camel/arabert"
    assert folder.label([WORDS]) == recogniser.label([WORDS])


def test_exported_for_onnx_runtime(
    data: Path, recogniser: Recogniser, sentences: list[list[str]], tmp_path: Path
) -> None:
    module("onnx")
    module("onnxruntime")
    command = [sys.executable, "-m", "tasks.entities.camel.export", str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True, env={"CAMELTOOLS_DATA": str(data), "PATH": ""})
    exported = load_recogniser("camel", str(tmp_path))
    assert exported.name == "camel/arabert-int8"
    ours, theirs = recogniser.label(sentences), exported.label(sentences)
    assert [len(labels) for labels in theirs] == [len(words) for words in sentences]
    pairs = [pair for a, b in zip(ours, theirs, strict=True) for pair in zip(a, b, strict=True)]
    # Random weights leave the best two labels closer than trained ones do.
    assert sum(a == b for a, b in pairs) > 0.9 * len(pairs)


def test_loading_the_exported_model_needs_no_torch(tmp_path: Path, data: Path) -> None:
    module("onnxruntime")
    program = (
        "import sys, tasks.entities.camel.onnx_model; print('torch' in sys.modules or 'transformers' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert run.stdout.strip() == "False"


class TestWhatIsMissing:
    def unavailable(self, monkeypatch: pytest.MonkeyPatch, folder: Path, model: str | None = None) -> str:
        monkeypatch.setenv("CAMELTOOLS_DATA", str(folder))
        with pytest.raises(RecogniserUnavailable) as raised:
            load_recogniser("camel", model)
        assert "camel_data -i ner-arabert" in str(raised.value)
        return str(raised.value)

    def test_catalogue(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        assert "catalogue.json" in self.unavailable(monkeypatch, tmp_path)

    def test_model(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, data: Path) -> None:
        (tmp_path / "catalogue.json").write_bytes((data / "catalogue.json").read_bytes())
        assert "config.json" in self.unavailable(monkeypatch, tmp_path)

    def test_name_in_the_catalogue(self, monkeypatch: pytest.MonkeyPatch, data: Path) -> None:
        assert "'other'" in self.unavailable(monkeypatch, data, "other")

    def test_sense_of_the_catalogue(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        for content in ("", "[]", '{"components": {}}', '{"components": {"NamedEntityRecognition": null}}'):
            (tmp_path / "catalogue.json").write_text(content)
            self.unavailable(monkeypatch, tmp_path)

    def test_labels_of_names(self, data: Path, tmp_path: Path) -> None:
        folder = data / "data" / "ner" / "arabert"
        for file in folder.iterdir():
            (tmp_path / file.name).write_bytes(file.read_bytes())
        config = json.loads((folder / "config.json").read_text())
        config["id2label"] = {str(index): f"LABEL_{index}" for index in range(9)}
        (tmp_path / "config.json").write_text(json.dumps(config))
        with pytest.raises(RecogniserUnavailable, match="LABEL_0"):
            load_recogniser("camel", str(tmp_path))

    def test_weights(self, data: Path, tmp_path: Path) -> None:
        for name in ("config.json", "vocab.txt"):
            (tmp_path / name).write_bytes((data / "data" / "ner" / "arabert" / name).read_bytes())
        with pytest.raises(RecogniserUnavailable, match=str(tmp_path)):
            load_recogniser("camel", str(tmp_path))


def test_labels_of_other_schemes() -> None:
    from tasks.entities.camel.labels import labels_of

    names = ["O", "B-PER", "I-PER", "B-GPE", "I-LOC", "B-ORG", "B-DATE"]
    assert labels_of({"id2label": dict(enumerate(names))}) == [
        "O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "B-MISC",
    ]  # fmt: skip
