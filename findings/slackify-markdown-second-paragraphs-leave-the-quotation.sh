#!/usr/bin/env bash
# slackify-markdown 0.2.4 (Python) marks the first paragraph of a quotation only: “> It is safe.”, “>”, “> It was never checked.” has the
# second sentence outside.
# Expected: each line of a quotation begins with “>”, which is how Slack wants it.
# Happens:  the mark is written once, where the quotation begins.
# Matters:  what the minister said is the newsroom's own word in the channel.
# Do:       write a quotation for each paragraph.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check slackify-markdown==0.2.4
"$folder/venv/bin/python" - <<'PYTHON'
from slackify_markdown import slackify_markdown

SEEN = {
    "> It is safe.\n>\n> It was never checked.\n\nLind left.": "> It is safe.\n\nIt was never checked.\n\nLind left.\n",
    "> It is safe.\n\nLind left.": "> It is safe.\n\nLind left.\n",
    "> It is safe.\n\n> It was never checked.": "> It is safe.\n\n> It was never checked.\n",
}
for markdown, text in SEEN.items():
    seen = slackify_markdown(markdown)
    print("seen:", repr(markdown), "->", repr(seen))
    assert seen == text
print("as described")
PYTHON
