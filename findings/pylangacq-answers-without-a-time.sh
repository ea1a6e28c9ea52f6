#!/usr/bin/env bash
# pylangacq 0.23.0 leaves what has no time mark out of subtitles and TextGrids, and writes the time marks of the rest into ELAN's words.
# Expected: all that is said in each of the three, or an error; words without marks in ELAN, which has its times in other fields.
# Happens:  an answer without a mark is in none but the ELAN file; there a control character stands in each text, which no XML
#           reader takes, so that of two files that it writes one lacks answers and the other can't be opened.
# Matters:  “No.” is not in the interview's subtitles, and nothing says that anything is missing.
# Do:       count utterances; take the marks off the tiers before to_elan.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pylangacq==0.23.0
"$folder/venv/bin/python" - <<'PYTHON'
import xml.etree.ElementTree as ElementTree

from pylangacq import CHAT

HEAD = "@UTF8\n@Begin\n@Languages:\teng\n@Participants:\tLIN Ola_Lind Adult, MOE Kari_Moe Adult\n"
IDS = "@ID:\teng|harbour|LIN|||||Adult|||\n@ID:\teng|harbour|MOE|||||Adult|||\n"
SAID = "*LIN:\tis it safe ? \x150_1000\x15\n*MOE:\tno .\n*LIN:\twas it ever ? \x152000_3000\x15\n@End\n"
interview = CHAT.from_strs([HEAD + IDS + SAID])
print("seen:", interview.words(by_utterance=True))
assert len(interview.words(by_utterance=True)) == 3
subtitles, grid, elan = interview.to_srt_strs()[0], interview.to_textgrid_strs()[0], interview.to_elan_strs()[0]
print("seen:", repr(subtitles))
assert subtitles.strip().split("\n\n") == ["1\n00:00:00,000 --> 00:00:01,000\nis it safe ?", "2\n00:00:02,000 --> 00:00:03,000\nwas it ever ?"]
assert "was it ever ?" in grid and "no ." not in grid
assert "no ." in elan and "<ANNOTATION_VALUE>is it safe ? \x150_1000\x15</ANNOTATION_VALUE>" in elan
try:
    ElementTree.fromstring(elan.encode())
except ElementTree.ParseError as error:
    print("seen:", error)
else:
    raise SystemExit("read")
print("as described")
PYTHON
