#!/usr/bin/env bash
# markdownify 1.2.3 and html-to-markdown 3.21.2 write the paragraph “[Brekke]: No.” so that no Markdown program shows it.
# Expected: text that would mean something to Markdown is escaped, as html-to-markdown does for “2023. It broke.” and “# x”, and turndown for brackets.
# Happens:  the brackets stay bare: the line defines a link called Brekke, to an address called “No.”, and definitions are not shown.
#           markdownify, with its defaults, makes a list of “2023. It broke.” and a second of “- No.” as well.
# Matters:  interviews and transcripts put the speaker in brackets; an answer of one word vanishes between HTML and page.
# Do:       escape a “[” at the beginning of a line before the conversion's result is used.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check markdownify==1.2.3 html-to-markdown==3.21.2 markdown-it-py==4.3.0
"$folder/venv/bin/python" - <<'PYTHON'
from html_to_markdown import convert
from markdown_it import MarkdownIt
from markdownify import markdownify


def html_to_markdown(html):
    found = convert(html)
    return getattr(found, "content", found)


for write in (markdownify, html_to_markdown):
    seen = write("<p>Is it safe?</p><p>[Brekke]: No.</p>")
    print("seen:", repr(seen))
    assert MarkdownIt().render(seen) == "<p>Is it safe?</p>\n"
assert html_to_markdown("<p>2023. It broke.</p>").startswith("2023\\.")
assert MarkdownIt().render(markdownify("<p>2023. It broke.</p>")).startswith('<ol start="2023">')
print("as described")
PYTHON
