"""First bytes of files: of compressed ones, and of those that hold no text. Plain data.

Sources: the formats' own specifications; the list covers what is found in scrapers' folders beside articles.
"""

GZIP = b"\x1f\x8b"
BZIP2 = b"BZh"
XZ = b"\xfd7zXZ\x00"

FOREIGN = {
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a ZIP archive (or an Office document); unpack it first",
    b"PK\x05\x06": "an empty ZIP archive",
    b"\x28\xb5\x2f\xfd": "compressed with Zstandard; decompress it first",
    b"\x04\x22\x4d\x18": "compressed with LZ4; decompress it first",
    b"7z\xbc\xaf\x27\x1c": "a 7z archive; unpack it first",
    b"Rar!": "a RAR archive; unpack it first",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"{\\rtf": "an RTF document",
    b"SQLite format 3\x00": "a SQLite database",
    b"PAR1": "a Parquet file",
    b"ARROW1": "an Arrow file",
    b"Obj\x01": "an Avro file",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"RIFF": "a WebP picture, or sound, or video",
    b"OggS": "sound or video",
    b"ID3": "sound",
    b"\x7fELF": "a program",
    b"MZ": "a program",
    b"wOFF": "a font",
    b"wOF2": "a font",
}
# A tar archive says so at an offset of its own (POSIX ustar).
TAR = b"ustar"
TAR_OFFSET = 257
