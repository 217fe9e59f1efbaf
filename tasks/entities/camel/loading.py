"""Choosing what runs the model: PyTorch, or ONNX Runtime for a folder that was exported for it."""

from tasks.entities.camel.catalogue import model_folder
from tasks.entities.types import Recogniser, RecogniserUnavailable


def load(model: str | None = None) -> Recogniser:
    """The recogniser with camel-tools' installed model, or with `model`: a name in its catalogue or a folder.

    Raises:
        RecogniserUnavailable: where the model or a library is missing; the message says how to get it.
    """
    folder = model_folder(model)
    try:
        if (folder / "model.onnx").is_file():
            from tasks.entities.camel.onnx_model import load_onnx

            return load_onnx(folder)
        from tasks.entities.camel.torch_model import load_torch

        return load_torch(folder)
    except ImportError as error:
        raise RecogniserUnavailable(
            f"The camel recogniser needs the package {error.name}: `pip install {error.name}`."
        ) from error
    except (OSError, ValueError) as error:
        raise RecogniserUnavailable(f"The camel recogniser cannot load the model in {folder}: {error}") from error
