#!/usr/bin/env bash
# iptcinfo3 2.3.0 names the last of two photographers, and saving the photo deletes the first and the mark that its words are UTF-8.
# Expected: by-line, its title and writer/editor may be repeated, as keywords may, of which it keeps all; what isn’t changed stays.
# Happens:  each by-line overwrites the one before; save() writes the one that is left, and no 1:90.
# Matters:  setting a headline costs a photographer the credit, and “Kyiv – Київ” in the caption is mojibake where the mark counts.
# Do:       use pyexiv2 or ExifTool.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check iptcinfo3==2.3.0 pyexiv2==2.16.0 pillow==13.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import io
import os
import struct
import tempfile

import pyexiv2
from iptcinfo3 import IPTCInfo
from PIL import Image

os.chdir(tempfile.mkdtemp())


def dataset(record, number, words):
    value = words.encode()
    return bytes([0x1C, record, number]) + struct.pack(">H", len(value)) + value


def photo(path, *datasets):
    block = b"".join(datasets)
    block += b"\0" * (len(block) % 2)
    resource = b"Photoshop 3.0\0" + b"8BIM" + struct.pack(">H", 0x0404) + b"\0\0" + struct.pack(">I", len(block)) + block
    plain = io.BytesIO()
    Image.new("RGB", (8, 8)).save(plain, "JPEG")
    with open(path, "wb") as file:
        file.write(plain.getvalue()[:2] + b"\xff\xed" + struct.pack(">H", len(resource) + 2) + resource + plain.getvalue()[2:])


def fields(path):
    image = pyexiv2.Image(path)
    read = image.read_iptc()
    image.close()
    return read.get("Iptc.Envelope.CharacterSet"), read["Iptc.Application2.Byline"], read["Iptc.Application2.Keywords"]


photo("a.jpg", dataset(1, 90, "\x1b%G"), dataset(2, 25, "dam"), dataset(2, 25, "Kyiv"), dataset(2, 80, "Liv Moe"), dataset(2, 80, "Ola Vik"), dataset(2, 120, "Kyiv – Київ"))
info = IPTCInfo("a.jpg")
print("seen:", info["by-line"], info["keywords"])
assert info["by-line"] == b"Ola Vik" and info["keywords"] == [b"dam", b"Kyiv"]
info["headline"] = "The dam"
info.save_as("b.jpg")
seen = [fields(path) for path in ("a.jpg", "b.jpg")]
print("seen:", *seen, sep="\n")
assert seen == [("\x1b%G", ["Liv Moe", "Ola Vik"], ["dam", "Kyiv"]), (None, ["Ola Vik"], ["dam", "Kyiv"])]
print("as described")
PYTHON
