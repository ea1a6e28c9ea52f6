#!/usr/bin/env bash
# jira2markdown 0.5.3 ends a quotation without a blank line, so that Markdown reads the next line into it: {quote}It is safe.{quote} and
# “The union denied it.” are one quotation.
# Expected: a blank line behind the last “> ”, as a paragraph that follows it on the next line is the quotation's (CommonMark, lazy lines).
# Happens:  “> It is safe.” and “The union denied it.” on lines that follow each other; of {panel} the same.
# Matters:  a denial is said by whom it denies.
# Do:       put a blank line behind {quote} and {panel}.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check jira2markdown==0.5.3 markdown-it-py==4.2.0
"$folder/venv/bin/python" - <<'PYTHON'
from jira2markdown import convert
from markdown_it import MarkdownIt

SEEN = {
    "{quote}\nIt is safe.\n{quote}\nThe union denied it.": "<blockquote> <p>It is safe. The union denied it.</p> </blockquote>",
    "{quote}It is safe.{quote}\nThe union denied it.": "<blockquote> <p>It is safe. The union denied it.</p> </blockquote>",
    "{panel:title=Lind}\nNo.\n{panel}\nMoe: Yes.": "<blockquote> <p><strong>Lind</strong> No. Moe: Yes.</p> </blockquote>",
    "{quote}\nIt is safe.\n{quote}\n\nThe union denied it.": "<blockquote> <p>It is safe.</p> </blockquote> <p>The union denied it.</p>",
}
for jira, html in SEEN.items():
    markdown = convert(jira)
    seen = " ".join(MarkdownIt().render(markdown).split())
    print("seen:", repr(jira), "->", repr(markdown), "->", seen)
    assert seen == html
print("as described")
PYTHON
