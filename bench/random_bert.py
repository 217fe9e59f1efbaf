"""A BERT with random weights, installed as camel-tools installs its own: for tests and for measuring speed.

What it says means nothing; how long it takes, and that two programs agree on it, does.
"""

import json
from pathlib import Path

LABELS = ["B-LOC", "B-ORG", "B-PERS", "B-MISC", "I-LOC", "I-ORG", "I-PERS", "I-MISC", "O"]
TINY = {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 64}
BASE: dict[str, int] = {}  # transformers' own defaults are those of BERT-base

_SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
_LETTERS = (
    'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,،؛؟:()«»"-%'
)


def install(data: Path, size: dict[str, int], words: list[str], seed: int = 1) -> Path:
    """Write the model and camel-tools' catalogue under `data`, for `CAMELTOOLS_DATA`; returns the model's folder.

    `words` join the vocabulary of single letters, so that texts get as many pieces as with a trained vocabulary.
    """
    import torch
    from transformers import BertConfig, BertForTokenClassification

    folder = data / "data" / "ner" / "arabert"
    folder.mkdir(parents=True, exist_ok=True)
    letters = [*_LETTERS, *(f"##{letter}" for letter in _LETTERS)]
    vocabulary = list(dict.fromkeys([*_SPECIAL, *letters, *words]))
    (folder / "vocab.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    settings = {"do_lower_case": False, "tokenizer_class": "BertTokenizer", "model_max_length": 512}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")
    torch.manual_seed(seed)
    configuration = BertConfig(
        vocab_size=len(vocabulary),
        id2label=dict(enumerate(LABELS)),
        label2id={label: index for index, label in enumerate(LABELS)},
        initializer_range=0.2 if size else 0.02,  # so that a tiny model's labels vary
        **size,
    )
    BertForTokenClassification(configuration).save_pretrained(folder)
    (data / "catalogue.json").write_text(json.dumps(_catalogue()), encoding="utf-8")
    return folder


def _catalogue() -> dict[str, object]:
    package: dict[str, object] = {
        "description": "random weights", "version": "0", "license": "MIT", "package_type": "http", "url": None,
        "destination": "ner/arabert", "dependencies": [], "files": [], "private": False, "sha256": None, "size": 1,
    }  # fmt: skip
    datasets = {"default": "arabert", "datasets": {"arabert": {"path": "ner/arabert"}}}
    return {
        "version": "1.6",
        "packages": {"ner-arabert": package},
        "components": {"NamedEntityRecognition": datasets},
    }
