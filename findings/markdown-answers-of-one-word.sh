#!/usr/bin/env bash
# Markdown, as Markdown 3.11.3 and markdown-it-py 4.3.0 read it by the book, swallows an interview's answers of one word.
# Expected: “[Brekke]: No.” is a paragraph, as “[Brekke]: No, never.” is.
# Happens:  it defines a link called Brekke to the address “No.” and isn't shown; so are “[Lind]: (laughs)” and one with a quotation behind it,
#           whose words become the link's title. Two words without marks, and the line stays.
# Matters:  names in brackets are how transcripts mark who speaks; “Yes.”, “No.” and “Never.” are the answers that count, and they go without a warning.
# Do:       keep such a line unless what it points at is an address, as build_tools/reading does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check markdown==3.11.3 markdown-it-py==4.3.0
"$folder/venv/bin/python" - <<'PYTHON'
import markdown
from markdown_it import MarkdownIt

SEEN = {
    "[Brekke]: No, never.": "<p>[Brekke]: No, never.</p>",
    "[Brekke]: No.": "",
    '[Brekke]: No. "It is safe."': "",
    "[Brekke]: No.\n\n[Lind]: Yes.\n\nThey left.": "<p>They left.</p>",
}
for text, page in SEEN.items():
    seen = (markdown.markdown(text), MarkdownIt("commonmark").render(text).strip())
    print("seen:", repr(text), "->", seen)
    assert seen == (page, page)
print("as described")
PYTHON
