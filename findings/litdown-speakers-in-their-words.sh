#!/usr/bin/env bash
# litdown 0.7.0 runs an interview in JATS into one line: “Jo MoeIs it safe?Ola LindNo.”
# Expected: a paragraph for each `<speech>`, with its `<speaker>` apart from the words, as `<attrib>` is parted from a quotation.
# Happens:  what it doesn’t know is written without a gap: speeches, verses, questions and answers. Quotations (`<disp-quote>`) are kept apart.
# Matters:  nobody sees who said what, and names grow together with the words behind them.
# Do:       rewrite `<speech>` as `<disp-quote>` with `<attrib>` before the conversion.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check litdown==0.7.0
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import tempfile

import litdown

BODIES = (
    "<speech><speaker>Jo Moe</speaker><p>Is it safe?</p></speech><speech><speaker>Ola Lind</speaker><p>No.</p></speech>",
    "<disp-quote><p>No.</p><attrib>Ola Lind</attrib></disp-quote>",
)
ARTICLE = "<article><front><article-meta><title-group><article-title>Dam</article-title></title-group></article-meta></front><body>{}</body></article>"
seen = []
with tempfile.TemporaryDirectory() as name:
    for body in BODIES:
        path = pathlib.Path(name, "article.xml")
        path.write_text(ARTICLE.format(body))
        seen.append(litdown.convert(str(path)).split("---")[1].strip())
print("seen:", seen)
assert seen == ["Jo MoeIs it safe?Ola LindNo.", "> No.\n> \n> — Ola Lind"]
print("as described")
PYTHON
