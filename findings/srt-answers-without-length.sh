#!/usr/bin/env bash
# srt 3.5.3 drops a caption that begins and ends at the same moment when it writes what it has read, and renumbers the rest.
# Expected: what was parsed is written again, each caption with its words: nothing is asked for but a file.
# Happens:  a caption without length is left out of compose(), and those behind it get other numbers; the library’s log alone says so.
# Matters:  “Is it safe?” is followed by the next question: the answer “No.” is gone, and references by number point at other captions.
# Do:       call compose(captions, reindex=False), or give each caption a length first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check srt==3.5.3
"$folder/venv/bin/python" - <<'PYTHON'
import srt

CAPTIONS = """1
00:00:01,000 --> 00:00:02,000
Is it safe?

2
00:00:02,000 --> 00:00:02,000
No.

3
00:00:03,000 --> 00:00:04,000
When was it built?

"""
read = list(srt.parse(CAPTIONS))
seen = [(caption.index, caption.content) for caption in srt.parse(srt.compose(read))]
print("seen:", seen)
assert [caption.content for caption in read] == ["Is it safe?", "No.", "When was it built?"]
assert seen == [(1, "Is it safe?"), (2, "When was it built?")]
assert srt.compose(read, reindex=False) == CAPTIONS
print("as described")
PYTHON
