#!/usr/bin/env bash
# html2cleantext 0.1.6 reads the paragraphs “The toll is 56” and “7 are missing” of an <article> as “The toll is 567 are missing”.
# Expected: paragraphs apart, as its description promises (“proper paragraphs”), and as it writes them outside of <article>.
# Happens:  in <article> nothing stands between two blocks, so headline, paragraphs and list items run together. Lists of short answers and tables are left out as navigation.
# Matters:  a toll ten times as high, and neither “Lind: no” nor who denied it in the table.
# Do:       read the page with to_markdown, and with remove_boilerplate=False.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check html2cleantext==0.1.6
"$folder/venv/bin/python" - <<'PYTHON'
from html2cleantext import to_text

PARAGRAPHS = "<p>The toll is 56</p><p>7 are missing</p>"
LIST = "<p>Who said what:</p><ul><li>Lind: no</li><li>Moe: yes</li></ul><p>It broke.</p>"
TABLE = "<p>Who denied it?</p><table><tr><td>Lind</td><td>denied</td></tr></table><p>It broke.</p>"
seen = [to_text(f"<article>{PARAGRAPHS}</article>"), to_text(f"<body>{PARAGRAPHS}</body>"), to_text(f"<body>{LIST}</body>"), to_text(f"<body>{TABLE}</body>")]
print("seen:", seen)
assert seen == ["The toll is 567 are missing", "The toll is 56 7 are missing", "Who said what: It broke.", "Who denied it? It broke."]
print("as described")
PYTHON
