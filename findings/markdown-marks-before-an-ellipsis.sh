#!/usr/bin/env bash
# Markdown 3.11.3's smarty extension closes a quotation that begins with an ellipsis, and smartypants 2.0.2 one that begins with a sum of dollars.
# Expected: the first mark of a line that a letter would make “ is “ before an ellipsis, and before $, too.
# Happens:  "...No," he said → ”…No,” he said (with one character … it is right); smartypants: "$5," he said → ”$5,” he said.
#           After a word or in brackets both are right.
# Matters:  quotations cut at their beginning are written so; without an opening mark, the words are nobody's, or the speaker's before them.
# Do:       type curly marks in quotations.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check markdown==3.11.3 smartypants==2.0.2
"$folder/venv/bin/python" - <<'PYTHON'
import html

import markdown
import smartypants

SEEN = {
    '"No," he said.': ("“No,” he said.", "“No,” he said."),
    '"...No," he said.': ("”…No,” he said.", "“…No,” he said."),
    '"$5," he said.': ("“$5,” he said.", "”$5,” he said."),
    'He said "...no."': ("He said “…no.”", "He said “…no.”"),
}
for text, by_each in SEEN.items():
    page = html.unescape(markdown.markdown(text, extensions=["smarty"]).removeprefix("<p>").removesuffix("</p>"))
    seen = (page, html.unescape(smartypants.smartypants(text)))
    print("seen:", text, "->", seen)
    assert seen == by_each
print("as described")
PYTHON
