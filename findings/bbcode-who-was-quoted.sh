#!/usr/bin/env bash
# bbcode 1.1.0 drops the name in [quote=Lind]: the page shows whose words they are not.
# Expected: the name stands with the quotation, as boards show it, or the tag stays as it is.
# Happens:  the name is read as an option (the parser’s own example is quote author="…"), and the rendering of a quotation has no place for options.
# Matters:  who said it is gone from a forum’s post, while the words read on as those of the person who quotes.
# Do:       add a formatter for quote that writes options["quote"].
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check bbcode==1.1.0
"$folder/venv/bin/python" - <<'PYTHON'
import bbcode

seen = [bbcode.render_html(text) for text in ('[quote=Lind]It is not safe.[/quote]No.', '[quote author="Ola Lind"]It is not safe.[/quote]No.')]
print("seen:", seen)
assert seen == ["<blockquote>It is not safe.</blockquote>No."] * 2
print("as described")
PYTHON
