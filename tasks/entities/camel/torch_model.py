"""The model in PyTorch, in float32, on the GPU where there is one."""

import os
from pathlib import Path
from typing import Any

import numpy as np
import torch
from transformers import BertForTokenClassification, BertTokenizer
from transformers.utils import logging

from tasks.entities.camel.catalogue import has_catalogue
from tasks.entities.camel.labels import labels_of
from tasks.entities.camel.recogniser import CamelRecogniser, IntArray, Marks
from tasks.entities.camel.windows import PieceTable, window_of

# Measured with BERT-base on one core: 512 pieces a batch are fastest, half or twice as many hardly slower.
_BATCH_PIECES = {"cpu": 512, "cuda": 32768}


class TorchClassifier:
    """Runs a token-classification model; see `TokenClassifier`."""

    def __init__(self, model: Any, device: str) -> None:
        self._model = model.to(device).eval()
        self._device = device
        self.batch_pieces = _BATCH_PIECES[device]

    def __call__(self, ids: IntArray, mask: IntArray) -> IntArray:
        with torch.inference_mode():
            logits = self._model(
                input_ids=torch.from_numpy(ids).to(self._device),
                attention_mask=torch.from_numpy(mask).to(self._device),
            ).logits
            return np.asarray(logits.argmax(-1).cpu().numpy(), dtype=np.int64)


def load_torch(folder: Path) -> CamelRecogniser:
    """The recogniser with the model of `folder`."""
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    # Workers are processes, one for each core: more threads in each would only take turns.
    if "OMP_NUM_THREADS" not in os.environ:
        torch.set_num_threads(1)
    model, tokenizer = _model_and_tokenizer(folder)

    def cut(words: list[str]) -> list[list[int]]:
        return list(tokenizer(words, add_special_tokens=False)["input_ids"])

    marks = Marks(tokenizer.cls_token_id, tokenizer.sep_token_id, tokenizer.pad_token_id)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    labels = labels_of(model.config.to_dict())
    classifier = TorchClassifier(model, device)
    return CamelRecogniser(
        f"camel/{folder.name}", PieceTable(cut), marks, labels, classifier, window_of(model.config.to_dict())
    )


def _model_and_tokenizer(folder: Path) -> tuple[Any, Any]:
    """What camel-tools' own class holds. Of its `predict` nothing is used.

    It pads every sentence to 256 pieces, cuts each word anew and shifts the labels after a word without pieces;
    `python -m bench.camel` prints how much that costs.
    """
    if has_catalogue():
        from camel_tools.ner import NERecognizer

        recogniser = NERecognizer(str(folder))
        return recogniser.model, recogniser.tokenizer
    # Importing camel_tools.ner would download a catalogue, which a model in a folder of its own does not need.
    return (
        BertForTokenClassification.from_pretrained(folder, local_files_only=True),
        BertTokenizer.from_pretrained(folder, local_files_only=True),
    )
