#!/usr/bin/env bash
# webvtt-to-markdown 0.9.0 makes a heading of <v Ola Lind>…</v> only: without the end tag no page shows the name.
# Expected: both are names. WebVTT says that the end tag may be left out where the voice has the whole caption, and most files do so.
# Happens:  the tag stays as it is, as malformed ones do, and is an HTML element to Markdown.
# Matters:  the page has question and answer, and nobody who asks or answers.
# Do:       add </v> at the end of such captions, or write “NAME: ”.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps webvtt-to-markdown==0.9.0 charset-normalizer==3.4.4
"$folder/venv/bin/python" - <<'PYTHON'
from webvtt_to_markdown import transcript_to_markdown


def lines(end: str) -> list[str]:
    captions = f"WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n<v Ola Lind>Is it safe?{end}\n\n00:00:03.000 --> 00:00:04.000\n<v Kari Moe>No.{end}\n"
    return [line for line in transcript_to_markdown(captions).split("\n") if line]


seen = lines("</v>"), lines("")
print("seen:", seen)
assert "<v" not in "".join(seen[0]) and "Ola Lind" in seen[0][0], seen
assert seen[1] == ["**(00:00:01)**", "<v Ola Lind>Is it safe?", "**(00:00:03)**", "<v Kari Moe>No."], seen
print("as described")
PYTHON
