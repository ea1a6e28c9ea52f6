#!/usr/bin/env bash
# tei_reader 0.0.17 reads what was deleted and what was put in its place as one word, and leaves notes out.
# Expected: of TEI's alternatives one is the text: <add> rather than <del>, <corr> rather than <sic>; <lb/> parts two words.
# Happens:  “is <del>not</del><add>very</add> safe” is “is notvery safe”, <sic>not</sic><corr>now</corr> “notnow”, “is<lb/>safe” “issafe”.
#           <note>Lind denies it.</note> is nowhere.
# Matters:  corpora of speeches and parliaments are TEI: a denial that the editors struck out comes back, in a word that isn't one.
# Do:       take <del> and <sic> out of the file and put gaps for <lb/> before reading it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check tei_reader==0.0.17
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import tempfile

from tei_reader import TeiReader

HEAD = "<fileDesc><titleStmt><title>Dam</title></titleStmt><publicationStmt><p>-</p></publicationStmt><sourceDesc><p>-</p></sourceDesc></fileDesc>"
SEEN = {
    "The dam is <subst><del>not</del><add>very</add></subst> safe.": "The dam is notvery safe.",
    "It is <choice><sic>not</sic><corr>now</corr></choice> safe.": "It is notnow safe.",
    "It is<lb/>safe.<note>Lind denies it.</note>": "It issafe.",
}
with tempfile.TemporaryDirectory() as folder:
    for words, text in SEEN.items():
        file = pathlib.Path(folder, "dam.xml")
        tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>{HEAD}</teiHeader><text><body><p>{words}</p></body></text></TEI>'
        file.write_text(tei, encoding="utf-8")
        seen = TeiReader().read_file(str(file)).text
        print("seen:", words, "->", seen)
        assert seen == text
print("as described")
PYTHON
