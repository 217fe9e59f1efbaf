"""The model in ONNX Runtime, as `tasks.entities.camel.export` writes it: int8 on the CPU, without PyTorch."""

import json
import os
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from tasks.entities.camel.labels import labels_of
from tasks.entities.camel.recogniser import CamelRecogniser, IntArray, Marks
from tasks.entities.camel.windows import PieceTable, window_of

# Measured with BERT-base on one core: smaller batches stay in the cache, larger ones are up to half slower.
_BATCH_PIECES = 256


class OnnxClassifier:
    """Runs an exported model; see `TokenClassifier`."""

    batch_pieces = _BATCH_PIECES

    def __init__(self, path: Path) -> None:
        options = onnxruntime.SessionOptions()
        # Workers are processes, one for each core: more threads in each would only take turns.
        options.intra_op_num_threads = int(os.environ.get("OMP_NUM_THREADS", "1"))
        self._session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])

    def __call__(self, ids: IntArray, mask: IntArray) -> IntArray:
        (logits,) = self._session.run(["logits"], {"input_ids": ids, "attention_mask": mask})
        return np.asarray(logits.argmax(-1), dtype=np.int64)


def load_onnx(folder: Path) -> CamelRecogniser:
    """The recogniser with the exported model of `folder`."""
    configuration = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))

    def cut(words: list[str]) -> list[list[int]]:
        return [encoding.ids for encoding in tokenizer.encode_batch(words, add_special_tokens=False)]

    marks = Marks(*(configuration["khabar_marks"][name] for name in Marks._fields))
    return CamelRecogniser(
        f"camel/{configuration['khabar_name']}",
        PieceTable(cut),
        marks,
        labels_of(configuration),
        OnnxClassifier(folder / "model.onnx"),
        window_of(configuration),
    )
