#!/usr/bin/env bash
# mdit-py-plugins 0.7.0 takes the words between two prices for a formula: of “$5m, not $10m” the dollars are gone, and “5m, not” is mathematics.
# Expected: what Pandoc does: no formula ends after a gap, nor before a figure.
# Happens:  dollarmath allows both by default (`allow_space`, `allow_digits`).
# Matters:  sums of money lose their currency, and the word between them is set as letters of a formula.
# Do:       allow_space=False, allow_digits=False.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mdit-py-plugins==0.7.0 markdown-it-py==4.3.0
"$folder/venv/bin/python" - <<'PYTHON'
from markdown_it import MarkdownIt
from mdit_py_plugins.dollarmath import dollarmath_plugin

TEXTS = ("The dam cost $5m, not $10m.", "Lind paid US$5m and Moe A$6m.")
seen = [MarkdownIt().use(dollarmath_plugin).render(text).strip() for text in TEXTS]
print("seen:", seen)
assert seen == [
    '<p>The dam cost <span class="math inline">5m, not</span>10m.</p>',
    '<p>Lind paid US<span class="math inline">5m and Moe A</span>6m.</p>',
]
print("as described")
PYTHON
