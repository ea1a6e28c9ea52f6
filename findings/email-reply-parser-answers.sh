#!/usr/bin/env bash
# email-reply-parser 0.5.12 takes a list of answers for a signature, and everything after “On Friday Lind wrote:” for an old mail.
# Expected: parse_reply() cuts quoted lines (>), the line that introduces them, and a signature after “-- ”.
# Happens:  a line that begins with a hyphen and a letter begins a signature, so “-No, the dam is not safe.” and all that follows is gone;
#           a sentence “Sent from my office that day: the letter.” is one too; after “On Friday Lind wrote:” nothing of the mail's own words is left.
# Matters:  a press office's answers arrive as lists of lines with hyphens, and quote others: what is published is “Our answers:”.
# Do:       keep the whole mail; fold what was cut, and show it to the editor.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check email-reply-parser==0.5.12
"$folder/venv/bin/python" - <<'PYTHON'
from email_reply_parser import EmailReplyParser

SEEN = {
    "Our answers:\n\n-No, the dam is not safe.\n-Yes, we knew.\n\nOla\n": "Our answers:",
    "We knew.\n\nSent from my office that day: the letter.\nIt was not read.\n": "We knew.",
    "We deny it.\n\nOn Friday Lind wrote:\nthe dam is safe.\n\nWe never said that.\n": "We deny it.",
    "Our answers:\n\n- No, the dam is not safe.\n- Yes, we knew.\n": "Our answers:\n\n- No, the dam is not safe.\n- Yes, we knew.",
}
for mail, expected in SEEN.items():
    reply = EmailReplyParser.parse_reply(mail)
    print("seen:", repr(mail), "->", repr(reply))
    assert reply == expected
print("as described")
PYTHON
