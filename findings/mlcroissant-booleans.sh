#!/usr/bin/env bash
# mlcroissant 1.1.1 reads “no” as True, and every “false” of a column in which one cell is another word.
# Expected: a field of dataType sc:Boolean gives False for “false” or refuses words that it doesn't know.
# Happens:  any cell that pandas left as text is put through bool(), and a text that isn't empty is true.
#           A column of true and false alone is right; one “unknown” among them turns every False into True.
# Matters:  a data set of who confirmed what says that everybody confirmed everything, and the metadata are valid.
# Do:       check records, not only metadata; declare columns of words sc:Text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mlcroissant==1.1.1
"$folder/venv/bin/python" - <<'PYTHON'
import hashlib
import json
import logging
import pathlib
import tempfile

import mlcroissant

logging.disable(logging.CRITICAL)
CONTEXT = {"@language": "en", "@vocab": "https://schema.org/", "sc": "https://schema.org/", "cr": "http://mlcommons.org/croissant/", "dct": "http://purl.org/dc/terms/",
    "conformsTo": "dct:conformsTo", "citeAs": "cr:citeAs", "dataType": {"@id": "cr:dataType", "@type": "@vocab"}, "column": "cr:column", "extract": "cr:extract",
    "field": "cr:field", "fileObject": "cr:fileObject", "recordSet": "cr:recordSet", "source": "cr:source"}  # fmt: skip


def read(cells, folder):
    table = "id,confirmed\n" + "".join(f"s{number},{cell}\n" for number, cell in enumerate(cells))
    (folder / "said.csv").write_text(table)
    fields = [
        {"@type": "cr:Field", "@id": f"said/{name}", "name": name, "dataType": kind, "source": {"fileObject": {"@id": "said.csv"}, "extract": {"column": name}}}
        for name, kind in (("id", "sc:Text"), ("confirmed", "sc:Boolean"))
    ]
    file = {"@type": "cr:FileObject", "@id": "said.csv", "name": "said.csv", "contentUrl": "said.csv", "encodingFormat": "text/csv", "sha256": hashlib.sha256(table.encode()).hexdigest()}
    whole = {"@context": CONTEXT, "@type": "sc:Dataset", "name": "said", "description": "d", "conformsTo": "http://mlcommons.org/croissant/1.1", "url": "https://harbour.example/",
        "license": "https://creativecommons.org/licenses/by/4.0/", "version": "1.0.0", "datePublished": "2023-05-04", "citeAs": "x", "creator": {"@type": "Person", "name": "o"},
        "distribution": [file], "recordSet": [{"@type": "cr:RecordSet", "@id": "said", "name": "said", "field": fields}]}  # fmt: skip
    (folder / "croissant.json").write_text(json.dumps(whole))
    return [record["said/confirmed"] for record in mlcroissant.Dataset(jsonld=folder / "croissant.json").records("said")]


SEEN = {("true", "false"): [True, False], ("yes", "no"): [True, True], ("true", "false", "unknown"): [True, True, True]}
for cells, values in SEEN.items():
    with tempfile.TemporaryDirectory() as folder:
        seen = read(cells, pathlib.Path(folder))
    print("seen:", cells, "->", seen)
    assert seen == values
print("as described")
PYTHON
