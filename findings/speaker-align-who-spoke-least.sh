#!/usr/bin/env bash
# speaker-align 0.1.0 gives a passage of three seconds to Moe, who spoke one of them, rather than to Lind, who spoke two.
# Expected: “who said which line”: the one who speaks for most of it.
# Happens:  turns are compared one by one and not added up by speaker: Lind’s 0.9 and 0.9 seconds lose to Moe’s one.
# Matters:  who is interrupted loses the answer to who interrupts; short turns, as in a dispute, are where it matters.
# Do:       join a speaker’s turns, or split passages at each change of speakers, before aligning.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check speaker-align==0.1.0
"$folder/venv/bin/python" - <<'PYTHON'
from speaker_align import SpeakerSegment, align_speakers_to_transcript

PASSAGE = [{"start": 0.0, "end": 3.0, "text": "It is not safe and it was not safe."}]


def speaker(*turns):
    segments = [SpeakerSegment(speaker=name, start_sec=start, end_sec=end) for name, start, end in turns]
    return align_speakers_to_transcript(segments, PASSAGE)[0]["speaker"]


seen = [speaker(("Lind", 0.0, 1.8), ("Moe", 1.8, 2.8)), speaker(("Lind", 0.0, 0.9), ("Moe", 0.9, 1.9), ("Lind", 1.9, 2.8))]
print("seen:", seen)
assert seen == ["Lind", "Moe"]
print("as described")
PYTHON
