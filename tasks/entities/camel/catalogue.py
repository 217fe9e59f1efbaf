"""Where camel-tools has put its model, by its own catalogue.

Importing `camel_tools.data`, and so `camel_tools.ner`, downloads the catalogue where it is missing and makes a folder
in the home folder. So whether there is a catalogue is asked first, by camel-tools' own rule.
"""

import os
from pathlib import Path
from typing import Any

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
    if not has_catalogue():
        reason = f"there is no catalogue of camel-tools at {_catalogue_file()}"
        raise _unavailable(reason + (f", and no folder {name}" if name else ""))
    try:
        from camel_tools.data.catalogue import CT_DATA_DIR, Catalogue, CatalogueError
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise _unreadable(error) from error
    try:
        dataset: Any = Catalogue.load_catalogue(_catalogue_file()).get_dataset(_COMPONENT, name)
        # camel-tools keeps the data folder that it was first imported with.
        return data_folder() / Path(dataset.path).relative_to(CT_DATA_DIR)
    except CatalogueError as error:
        reason = f"{_catalogue_file()} names no such model, and there is no such folder ({error})"
        raise _unavailable(reason) from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise _unreadable(error) from error


def _unreadable(error: Exception) -> RecogniserUnavailable:
    return _unavailable(f"{_catalogue_file()} cannot be read ({error!r}); `camel_data -u` fetches it anew")


def _unavailable(reason: str) -> RecogniserUnavailable:
    return RecogniserUnavailable(f"The camel recogniser has no model: {reason}; {_MEND}.")


def has_catalogue() -> bool:
    """Whether camel-tools' catalogue is there, so that importing `camel_tools.data` opens no connection."""
    return _catalogue_file().is_file()


def _catalogue_file() -> Path:
    return data_folder() / "catalogue.json"


def data_folder() -> Path:
    """camel-tools' data folder, by its own rule: `CAMELTOOLS_DATA`, or its place in the home folder."""
    chosen = os.environ.get("CAMELTOOLS_DATA")
    if chosen is not None:
        return Path(chosen).expanduser().absolute()
    return Path.home() / ("AppData/Roaming/camel_tools" if os.name == "nt" else ".camel_tools")


def _checked(folder: Path) -> Path:
    if not (folder / "config.json").is_file():
        raise _unavailable(f"{folder} holds no config.json")
    return folder
