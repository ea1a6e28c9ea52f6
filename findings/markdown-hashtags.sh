#!/usr/bin/env bash
# Markdown 3.11.3 makes a heading of a line that begins with a hashtag; CommonMark doesn't.
# Expected: “#DamIsSafe, she wrote.” is a paragraph, as on GitHub and wherever else Markdown is typed today: a heading wants a gap.
# Happens:  <h1>DamIsSafe, she wrote.</h1>, in the middle of a paragraph too; “#2 is next” likewise. The # is gone.
# Matters:  posts that are quoted begin so: the quotation is the page's first heading, hence its title and its entry in the search.
# Do:       write \\#, or want the gap, as build_tools/reading does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check markdown==3.11.3 markdown-it-py==4.3.0
"$folder/venv/bin/python" - <<'PYTHON'
import markdown
from markdown_it import MarkdownIt

SEEN = {
    "#DamIsSafe, she wrote.": ("<h1>DamIsSafe, she wrote.</h1>", "<p>#DamIsSafe, she wrote.</p>"),
    "She wrote:\n#DamIsSafe": ("<p>She wrote:</p>\n<h1>DamIsSafe</h1>", "<p>She wrote:\n#DamIsSafe</p>"),
    "# Dam": ("<h1>Dam</h1>", "<h1>Dam</h1>"),
}
for text, pages in SEEN.items():
    seen = (markdown.markdown(text), MarkdownIt("commonmark").render(text).strip())
    print("seen:", repr(text), "->", seen)
    assert seen == pages
print("as described")
PYTHON
