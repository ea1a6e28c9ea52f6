#!/usr/bin/env bash
# docx2txt 0.9 reads what stands in a text box of a .docx twice.
# Expected: Word writes a box in two forms, of which a reader shows one (<mc:AlternateContent>, a choice and a fallback for old programs).
# Happens:  both are read: “It is safe. “No,” said Lind. “No,” said Lind.” A moved passage stands in both places too, the sign ≥ typed as a symbol (<w:sym>) is gone,
#           and a hyphen that doesn't break joins the words beside it. Deleted words go and inserted ones stay, as they should.
# Matters:  pull quotes and boxes with statements are set so: whoever counts how often somebody is quoted counts double.
# Do:       remove <mc:Fallback> from word/document.xml first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check docx2txt==0.9
"$folder/venv/bin/python" - <<'PYTHON'
import io
import zipfile

import docx2txt

SPACES = " ".join(f'xmlns:{name}="{uri}"' for name, uri in {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "v": "urn:schemas-microsoft-com:vml",
}.items())


def run(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


BOX = f"<w:txbxContent><w:p>{run('“No,” said Lind.')}</w:p></w:txbxContent>"
SEEN = {
    run("It is safe.") + f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing></mc:Choice>'
    f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>": "It is safe. “No,” said Lind. “No,” said Lind.",
    run("It is ") + '<w:del w:id="1"><w:r><w:delText>not</w:delText></w:r></w:del><w:ins w:id="2">' + run("very") + "</w:ins>" + run(" safe."): "It is very safe.",
    '<w:moveFrom w:id="3">' + run("not ") + "</w:moveFrom>" + run("safe ") + '<w:moveTo w:id="4">' + run("not ") + "</w:moveTo>": "not safe not",
    run("water ") + '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + run(" 5 m"): "water 5 m",
    "<w:r><w:t>Brekke</w:t><w:noBreakHyphen/><w:t>Lind</w:t></w:r>": "BrekkeLind",
}
for body, text in SEEN.items():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/document.xml", f"<w:document {SPACES}><w:body><w:p>{body}</w:p></w:body></w:document>")
    file.seek(0)
    seen = " ".join(docx2txt.process(file).split())
    print("seen:", seen)
    assert seen == text
print("as described")
PYTHON
