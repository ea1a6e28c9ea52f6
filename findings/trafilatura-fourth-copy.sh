#!/usr/bin/env bash
# trafilatura 2.3.1 with deduplicate=True forgets nothing between calls: text seen in three pages is cut from the fourth.
# Expected: what is repeated within one page is cut; each call stands alone.
# Happens:  the repetitions are counted for the whole process. Of four outlets that carry the same agency paragraph, the fourth loses it;
#           the same page read a fourth time gives nothing at all.
# Matters:  shared agency copy is what a comparison looks for, and the result depends on the order in which pages are read.
# Do:       leave deduplicate off; compare shared passages in a step of its own, as build_tools/comparison does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml_html_clean==0.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import trafilatura

WIRE = "“We never signed the letter, and nobody in this harbour will ever sign it,” the minister told reporters on Thursday evening."
OWN = "Outlet number {0} writes of the lamp, the tower and the {0} people who came to see it lit again, and of what {0} of them had to say."
PAGE = "<html><body><article><h1>Harbour</h1><p>{}</p>{}</article></body></html>"
pages = [PAGE.format(WIRE, "".join(f"<p>{OWN.format(name + part)}</p>" for part in "abcd")) for name in ("one", "two", "three", "four")]
kept = [WIRE in (trafilatura.extract(page, deduplicate=True) or "") for page in pages]
alone = [WIRE in (trafilatura.extract(page) or "") for page in pages]
print("seen: the agency's paragraph is kept", kept, "without deduplicate", alone)
assert kept == [True, True, True, False]
assert alone == [True] * 4
print("as described")
PYTHON
