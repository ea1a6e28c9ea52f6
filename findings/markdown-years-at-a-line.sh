#!/usr/bin/env bash
# Markdown 3.11.3 takes the year off a paragraph that begins with it, and counts such paragraphs from 1.
# Expected: “2023. The dam was built.” is a paragraph, or, as CommonMark has it, a list that starts at 2023 and still shows the year.
# Happens:  <ol><li>The dam was built.</li></ol>: the number of the first item is ignored, and “2025.” on the next line is item 2.
#           “3. mai” and “4. Mai”, days in Norwegian and German, go likewise.
# Matters:  chronologies are written so: the reader sees 1, 2, 3, and the dates are nowhere on the page.
# Do:       write 2023\., as build_tools/reading does with numbers that don't count; the extension sane_lists keeps the first year only.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check markdown==3.11.3
"$folder/venv/bin/python" - <<'PYTHON'
import markdown

SEEN = {
    "2023. The dam was built.": "<ol>\n<li>The dam was built.</li>\n</ol>",
    "2023. Built.\n2025. Broken.": "<ol>\n<li>Built.</li>\n<li>Broken.</li>\n</ol>",
    "2023\\. The dam was built.": "<p>2023. The dam was built.</p>",
}
for text, page in SEEN.items():
    print("seen:", repr(text), "->", repr(markdown.markdown(text)))
    assert markdown.markdown(text) == page
assert markdown.markdown("2023. Built.\n2025. Broken.", extensions=["sane_lists"]) == '<ol start="2023">\n<li>Built.</li>\n<li>Broken.</li>\n</ol>'
print("as described")
PYTHON
