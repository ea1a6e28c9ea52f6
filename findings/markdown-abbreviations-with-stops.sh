#!/usr/bin/env bash
# Markdown 3.11.3's abbr extension never explains an abbreviation that ends in a full stop, such as “U.S.”.
# Expected: *[U.S.]: United States explains “U.S.” wherever it stands alone.
# Happens:  a word must follow the stop at once, so “The U.S. said”, “(U.S.)” and “U.S.-led” stay bare; only inside “U.S.A.” is it explained.
# Matters:  a news glossary's commonest entries (U.S., U.N., U.K.) do nothing, without a warning.
# Do:       write US, UN, UK in the site's own prose; quotations keep theirs and get no explanation.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check markdown==3.11.3
"$folder/venv/bin/python" - <<'PYTHON'
import markdown

GLOSSARY = "*[U.S.]: United States\n*[UN]: United Nations\n\n"
SEEN = {
    "The UN agreed.": '<p>The <abbr title="United Nations">UN</abbr> agreed.</p>',
    "The U.S. agreed.": "<p>The U.S. agreed.</p>",
    "A U.S.-led plan (U.S.)": "<p>A U.S.-led plan (U.S.)</p>",
    "The U.S.A. agreed.": '<p>The <abbr title="United States">U.S.</abbr>A. agreed.</p>',
}
for text, html in SEEN.items():
    seen = markdown.markdown(GLOSSARY + text, extensions=["abbr"])
    print("seen:", text, "->", seen)
    assert seen == html
print("as described")
PYTHON
