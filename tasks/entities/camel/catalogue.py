"""Where camel-tools has put its model, read from its own catalogue without importing it.

Importing `camel_tools.ner` opens the network when the catalogue is missing; this only reads files.
"""

import json
import os
from pathlib import Path

from tasks.entities.types import RecogniserUnavailable

_COMPONENT = "NamedEntityRecognition"
_MEND = (
    "install it with `camel_data -i ner-arabert` (CAMELTOOLS_DATA names the folder to install to and to look in), "
    "or set KHABAR_NER_MODEL to a folder that holds a BERT token-classification model, "
    "or use the bundled recogniser with KHABAR_NER=bundled"
)


def model_folder(model: str | None) -> Path:
    """The folder of `model`: a folder's path, or a name in camel-tools' catalogue, by default the catalogue's default.

    Raises:
        RecogniserUnavailable: where there is no such folder, or no catalogue, or the model is not installed.
    """
    if model and Path(model).expanduser().is_dir():
        return _checked(Path(model).expanduser())
    return _checked(_installed(model))


def _installed(name: str | None) -> Path:
    data = data_folder()
    catalogue = data / "catalogue.json"
    try:
        component = json.loads(catalogue.read_text(encoding="utf-8"))["components"][_COMPONENT]
        dataset = component["datasets"][name or component["default"]]
        return data / "data" / str(dataset["path"])
    except FileNotFoundError:
        reason = f"there is no catalogue of camel-tools at {catalogue}"
        reason += f", and no folder {name}" if name else ""
    except KeyError as missing:
        reason = f"{catalogue} has no entry {missing} for named entities, and there is no such folder"
    except (OSError, ValueError, TypeError) as error:
        reason = f"{catalogue} cannot be read ({error}); `camel_data -u` fetches it anew"
    raise RecogniserUnavailable(f"The camel recogniser has no model: {reason}; {_MEND}.")


def data_folder() -> Path:
    """camel-tools' data folder, by its own rule: `CAMELTOOLS_DATA`, or its place in the home folder."""
    chosen = os.environ.get("CAMELTOOLS_DATA")
    if chosen is not None:
        return Path(chosen).expanduser().absolute()
    return Path.home() / ("AppData/Roaming/camel_tools" if os.name == "nt" else ".camel_tools")


def _checked(folder: Path) -> Path:
    if not (folder / "config.json").is_file():
        raise RecogniserUnavailable(f"The camel recogniser has no model: {folder} holds no config.json; {_MEND}.")
    return folder
