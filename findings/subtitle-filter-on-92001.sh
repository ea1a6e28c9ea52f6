#!/usr/bin/env bash
# subtitle-filter 1.5.1 makes “on 92001” of “on 9/11/2001”, and “no.” of “One thing: no.”
# Expected: what is taken out stands between slashes as a sound does, /BANG/; a name is a word or two in front of a colon, at the beginning.
# Happens:  all from a caption’s first slash to its last goes, within words and figures, “50 km/h, not 90 km/h” is “50 kmh”, and all before a colon: “The rule is: nobody speaks.” is “nobody speaks.”
# Matters:  the day that somebody named is a number, and what was said of the rule is gone; the file is written over by default.
# Do:       keep the captions as they are; take sounds out by a list of one’s own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check subtitle-filter==1.5.1
"$folder/venv/bin/python" - <<'PYTHON'
import tempfile
from pathlib import Path

from subtitle_filter import Subtitles

SAID = ("/BANG/ No.", "It broke on 9/11/2001.", "It was 50 km/h, not 90 km/h.", "One thing: no.", "The rule is: nobody speaks.", "At 10:30 it broke.")


def filtered(words):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "talk.srt")
        path.write_text(f"1\n00:00:01,000 --> 00:00:02,000\n{words}\n", encoding="utf-8")
        captions = Subtitles(str(path))
        captions.filter()
        captions.save()
        return path.read_text(encoding="utf-8").split("\n")[2]


seen = [filtered(words) for words in SAID]
print("seen:", seen)
assert seen == ["No.", "It broke on 92001.", "It was 50 kmh.", "no.", "nobody speaks.", "At 10:30 it broke."]
print("as described")
PYTHON
