#!/usr/bin/env bash
# email-reply-extractor 1.1.1 drops “On Thursday the minister wrote:” from a mail and keeps what the minister wrote, as the sender’s own words.
# Expected: the line stays, since nothing quoted follows it: no “>”, no headers. Or all of it goes.
# Happens:  a line that begins with “On” and ends with “wrote:” is cut as the head of a reply, the text behind it is kept, and the status is “ok”.
# Matters:  the sender says that the dam is safe, and in the next sentence that it is not.
# Do:       read the mail whole.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check email-reply-extractor==1.1.1
"$folder/venv/bin/python" - <<'PYTHON'
from email_reply_extractor import extract_new_text

MAIL = "On Thursday the minister wrote:\nthe dam is safe.\n\nThat is false.\n"
result = extract_new_text(MAIL)
seen = [result.status, result.text]
print("seen:", seen)
assert seen == ["ok", "the dam is safe.\n\nThat is false."]
print("as described")
PYTHON
