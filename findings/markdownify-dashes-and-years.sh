#!/usr/bin/env bash
# markdownify 1.2.3 escapes * and _ in a paragraph but not what makes it a list, a heading or a quotation.
# Expected: HTML in, Markdown out, and HTML again gives the same paragraphs: “- Yes, he said.” is a line of dialogue in a <p>.
# Happens:  it comes back as an item of a list, “2023. It was built.” as item 2023, “# 5 said no” as a heading, and “[Brekke]: No.” not at all.
#           The option for it, escape_misc, is off.
# Matters:  dialogues of dashes, chronologies and answers of one word change what they are or go, between two tools that are each right about *.
# Do:       markdownify(page, escape_misc=True), which still leaves “[Brekke]: No.”, or hand the text over as it is.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check markdownify==1.2.3 beautifulsoup4==4.15.0 markdown-it-py==4.3.0
"$folder/venv/bin/python" - <<'PYTHON'
from markdown_it import MarkdownIt
from markdownify import markdownify

SEEN = {
    "<p>5 * 3 * 2</p>": "<p>5 * 3 * 2</p>",
    "<p>- Yes, he said.</p>": "<ul>\n<li>Yes, he said.</li>\n</ul>",
    "<p>2023. It was built.</p>": '<ol start="2023">\n<li>It was built.</li>\n</ol>',
    "<p># 5 said no</p>": "<h1>5 said no</h1>",
    "<p>[Brekke]: No.</p>": "",
}
for page, again in SEEN.items():
    seen = MarkdownIt("commonmark").render(markdownify(page)).strip()
    print("seen:", page, "->", repr(seen))
    assert seen == again
assert MarkdownIt("commonmark").render(markdownify("<p>- Yes, he said.</p>", escape_misc=True)).strip() == "<p>- Yes, he said.</p>"
print("as described")
PYTHON
