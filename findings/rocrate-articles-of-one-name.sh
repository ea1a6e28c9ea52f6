#!/usr/bin/env bash
# rocrate 0.16.0 replaces one outlet’s article by another’s if both files are called article.html.
# Expected: two files from two folders are two files in the crate, or adding the second is an error.
# Happens:  a file is put at the top under its last name; the second takes the place of the first, with its description, without a word.
# Matters:  of the sources of an event, kept with who wrote them, some are gone from the archive.
# Do:       pass dest_path for each file.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check rocrate==0.16.0
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import tempfile

from rocrate.rocrate import ROCrate

crate = ROCrate()
with tempfile.TemporaryDirectory() as folder:
    for outlet, words in (("harbour", "It is safe."), ("valley", "It is not safe.")):
        article = pathlib.Path(folder, outlet, "article.html")
        article.parent.mkdir()
        article.write_text(words, encoding="utf-8")
        crate.add_file(article, properties={"publisher": outlet})
    out = pathlib.Path(folder, "crate")
    crate.write(out)
    seen = [(entity.id, entity["publisher"], (out / entity.id).read_text(encoding="utf-8")) for entity in crate.data_entities]
print("seen:", seen)
assert seen == [("article.html", "valley", "It is not safe.")]
print("as described")
PYTHON
