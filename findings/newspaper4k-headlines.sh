#!/usr/bin/env bash
# newspaper4k 0.9.6 cuts a headline at a hyphen or a slash and keeps the longer piece, not the first.
# Expected: the last piece is the site's name and is cut; a slash inside a word is no separator.
# Happens:  “Dam is safe - minister of the harbour says so twice” → “minister of the harbour says so twice”,
#           and “Dam/bridge row: minister says it is safe” → “bridge row: minister says it is safe”.
# Matters:  the claim goes and its attribution stays; headlines are compared word by word between outlets.
# Do:       take the headline from <h1> or the structured data, and cut only a known outlet's name.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check newspaper4k==0.9.6 lxml_html_clean==0.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import newspaper

BODY = "<p>The keeper went up the stairs of the tower again, as every evening since the spring of last year.</p>" * 6
SEEN = {
    "Dam is safe - minister of the harbour says so twice": "minister of the harbour says so twice",
    "Dam/bridge row: minister says it is safe": "bridge row: minister says it is safe",
    "Minister says the dam is safe": "Minister says the dam is safe",
}
for title, kept in SEEN.items():
    article = newspaper.Article("https://harbour.example/a")
    article.download(input_html=f"<html lang='en'><head><title>{title}</title></head><body><article>{BODY}</article></body></html>")
    article.parse()
    print("seen:", title, "->", article.title)
    assert article.title == kept
print("as described")
PYTHON
