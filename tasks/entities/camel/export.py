"""`python -m tasks.entities.camel.export FOLDER [--model MODEL]`: the camel model for ONNX Runtime, in int8.

The folder then serves as `KHABAR_NER_MODEL`. It needs `onnxruntime` alone to run; exporting needs `onnx` beside it.
"""

import argparse
import json
import tempfile
import warnings
from pathlib import Path
from typing import Any

from tasks.entities.camel.catalogue import model_folder


def export(model: str | None, target: Path) -> None:
    """Write the model, its tokenizer and its configuration to the folder `target`.

    The weights of linear layers become int8 for each output channel; activations are quantised as they come.
    """
    import torch
    from transformers import BertForTokenClassification, BertTokenizer

    source = model_folder(model)
    target.mkdir(parents=True, exist_ok=True)
    network = BertForTokenClassification.from_pretrained(source, local_files_only=True, attn_implementation="eager")
    tokenizer = BertTokenizer.from_pretrained(source, local_files_only=True)
    tokenizer.backend_tokenizer.save(str(target / "tokenizer.json"))
    with tempfile.TemporaryDirectory() as scratch:
        plain, fused = Path(scratch, "plain.onnx"), Path(scratch, "fused.onnx")
        axes = {0: "window", 1: "piece"}
        example = torch.tensor([[5, 6, 7, 8], [5, 6, 7, 0]])
        with warnings.catch_warnings(), torch.inference_mode():
            warnings.simplefilter("ignore")  # notes of the exporter to its own makers
            torch.onnx.export(
                network.eval(),
                (example, (example > 0).long()),
                plain,
                input_names=["input_ids", "attention_mask"],
                output_names=["logits"],
                dynamic_axes={"input_ids": axes, "attention_mask": axes, "logits": axes},
                opset_version=17,
                dynamo=False,
            )
        _fuse(plain, fused, network.config)
        _quantise(fused, target / "model.onnx")
    marks = {"start": tokenizer.cls_token_id, "end": tokenizer.sep_token_id, "padding": tokenizer.pad_token_id}
    settings = {
        "id2label": network.config.id2label,
        "max_position_embeddings": network.config.max_position_embeddings,
        "khabar_marks": marks,
        "khabar_name": f"{source.name}-int8",
    }
    (target / "config.json").write_text(json.dumps(settings, ensure_ascii=False, indent=1), encoding="utf-8")


def _fuse(plain: Path, fused: Path, configuration: Any) -> None:
    from onnxruntime.transformers import optimizer

    model = optimizer.optimize_model(
        str(plain),
        model_type="bert",
        num_heads=configuration.num_attention_heads,
        hidden_size=configuration.hidden_size,
        opt_level=0,
    )
    print(model.get_fused_operator_statistics())
    model.save_model_to_file(str(fused))


def _quantise(fused: Path, target: Path) -> None:
    from onnx import TensorProto
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        fused,
        target,
        op_types_to_quantize=["Attention", "MatMul"],
        per_channel=True,
        weight_type=QuantType.QInt8,
        extra_options={"DefaultTensorType": TensorProto.FLOAT},  # fused operators tell no types
    )


def main() -> None:
    """Run the command line above."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the exported model goes")
    parser.add_argument(
        "--model", help="camel-tools' name of the model, or its folder; by default camel-tools' default"
    )
    arguments = parser.parse_args()
    export(arguments.model, arguments.folder)


if __name__ == "__main__":
    main()
