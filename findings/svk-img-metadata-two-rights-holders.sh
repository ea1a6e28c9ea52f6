#!/usr/bin/env bash
# svk-img-metadata 0.1.0 saves a photo whose Exif names photographer and editor as holders of the rights with XMP that is no XML.
# Expected: Exif parts the two by a NUL in one field (Copyright, 8298); read as two names, or the first.
# Happens:  the NUL is a character of the name, also in XMP, where it isn’t allowed: saving any change makes the packet unreadable, with no error.
# Matters:  caption, names and rights in XMP are lost to other programs from then on.
# Do:       set meta.copyright without the NUL before saving.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check svk-img-metadata==0.1.0 pillow==13.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import os
import re
import tempfile
import xml.etree.ElementTree as ElementTree

import svk_img_metadata
from PIL import Image

os.chdir(tempfile.mkdtemp())


def readable(rights):
    exif = Image.Exif()
    exif[0x8298] = rights
    Image.new("RGB", (8, 8)).save("a.jpg", exif=exif)
    photo = svk_img_metadata.read("a.jpg")
    photo.headline = "The dam is not safe"
    photo.save("b.jpg")
    with open("b.jpg", "rb") as file:
        packet = re.search(rb"<x:xmpmeta.*</x:xmpmeta>", file.read(), re.DOTALL)[0]
    try:
        ElementTree.fromstring(packet)
    except ElementTree.ParseError as error:
        return str(photo.copyright), str(error)
    return str(photo.copyright), True


seen = [readable("Liv Moe"), readable("Liv Moe\0Harbour Post")]
print("seen:", seen)
assert seen[0] == ("Liv Moe", True)
assert seen[1][0] == "Liv Moe\0Harbour Post" and "not well-formed" in seen[1][1]
print("as described")
PYTHON
