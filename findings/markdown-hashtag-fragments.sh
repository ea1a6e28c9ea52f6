#!/usr/bin/env bash
# markdown-hashtag 0.1.1 takes the fragment of an address for a hashtag, and puts links into a link.
# Expected: “#Dam” in a text is a link to what has that tag. An address that ends with #z is one address, as it is in code and behind [words].
# Happens:  only what stands in code or between round brackets is left alone. The link to https://a.example/#z has two others in it, which HTML forbids; “#1” is a tag as well.
# Matters:  a reader who opens a source lands on a page of tags that isn’t there.
# Do:       write addresses behind words: [source](https://a.example/#z).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check markdown==3.11.3 markdown-hashtag==0.1.1
"$folder/venv/bin/python" - <<'PYTHON'
from markdown import markdown


def links(text):
    return markdown(text, extensions=["markdown_hashtag"]).replace(' class="hashtag"', "").replace("\u2060", "")


seen = [links(text) for text in ("Said `#z`.", "It is <https://a.example/#z>.", "Plan #1 failed.")]
print("seen:", seen)
assert seen == ["<p>Said <code>#z</code>.</p>", '<p>It is <a href="https://a.example/#z">https://a.example/<a href="https://tags.example.com/z"><a href="https://tags.example.com/z">#z</a></a></a>.</p>', '<p>Plan <a href="https://tags.example.com/1">#1</a> failed.</p>']
print("as described")
PYTHON
