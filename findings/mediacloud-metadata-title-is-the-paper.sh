#!/usr/bin/env bash
# mediacloud-metadata 2.1.0 titles an article “It is not safe | The Harbour Morning Post” with the name of the paper, “The Harbour
# Morning Post”, and takes the speaker off “Lind : the dam near the harbour is safe”.
# Expected: the headline, without the name of the site; a short headline is one too.
# Happens:  of two parts a short one in front, under 20 letters, counts as a prefix, and is cut. French puts a gap before the colon,
#           so whoever speaks is one. A word Home in front goes with the mark before it: “Home alone” is alone”.
# Matters:  all short headlines of a paper are one story, as doubles are found by title; and what was said is stated as fact.
# Do:       take the title from Open Graph, and cut off only the name that the page gives its site.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pip==25.3
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mediacloud-metadata==2.1.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from mcmetadata.titles import from_html

SEEN = {
    "The dam near the harbour is not safe | The Harbour Morning Post": "The dam near the harbour is not safe",
    "It is not safe | The Harbour Morning Post": "The Harbour Morning Post",
    "Lind : the dam near the harbour is safe": "the dam near the harbour is safe",
    "Lind 3 - 2 Moe: harbour derby ends in tears": "2 Moe: harbour derby ends in tears",
    "“Home alone”: two children found at the dam": "alone”: two children found at the dam",
}
for title, words in SEEN.items():
    seen = from_html(f"<html><head><title>{title}</title></head><body><p>No.</p></body></html>")
    print("seen:", title, "->", seen)
    assert seen == words
print("as described")
PYTHON
