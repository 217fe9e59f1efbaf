"""The large recogniser: an encoder in int8 through ONNX Runtime, for those who pay many times the time for its points.

Its folder is written by `python -m training.large`; `KHABAR_NER_MODEL` names it.
"""

from pathlib import Path

from tasks.entities.large.recogniser import FACTS, Large
from tasks.entities.types import RecogniserUnavailable, Rules


def load(model: str | None, output: Rules = "reader") -> Large:
    """The recogniser whose folder is `model`, by the rules of `output`.

    Raises:
        RecogniserUnavailable: no folder is named, it holds no such model, or ONNX Runtime is missing.
    """
    if not model:
        raise RecogniserUnavailable(
            "The large recogniser needs KHABAR_NER_MODEL, the folder that `python -m training.large` writes."
        )
    if not Path(model, FACTS).is_file():
        raise RecogniserUnavailable(
            f"KHABAR_NER_MODEL names the folder {model}, which holds no model of the large recogniser ({FACTS} is "
            "missing): write one with `python -m training.large`."
        )
    try:
        return Large(model, output)
    except ImportError:
        raise RecogniserUnavailable("The large recogniser needs onnxruntime: pip install 'khabar[large]'.") from None
    except Exception as error:  # ONNX Runtime has errors of its own for each fault of a file
        raise RecogniserUnavailable(f"The large recogniser cannot be read from the folder {model}: {error}") from None
