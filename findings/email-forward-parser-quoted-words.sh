#!/usr/bin/env bash
# email-forward-parser 0.1.3 takes the “>” off a forwarded mail: what Ola Lind quoted to contradict it is what Ola Lind wrote.
# Expected: the body as it was forwarded, “> It is safe.” and then “That is false.”
# Happens:  marks of quotation are cut from every line before it looks for the parts, and not put back. Of a mail forwarded twice only the first sender’s words are kept.
# Matters:  one mail says of the dam that it is safe and that this is false, both by the same person.
# Do:       read the mail whole.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check email-forward-parser==0.1.3
"$folder/venv/bin/python" - <<'PYTHON'
from emailforwardparser.forward_parser import get_forwarded_metadata

RULE = "---------- Forwarded message ---------"
HEAD = f"{RULE}\nFrom: Ola Lind <lind@harbour.example>\nDate: Thu, 4 May 2023 at 12:00\nSubject: The dam\nTo: Liv Moe <moe@post.example>\n\n"
FIRST = HEAD.replace("Ola Lind <lind@harbour.example>", "Per Vik <vik@harbour.example>")
mails = (f"Hi\n\n{HEAD}> It is safe.\nThat is false.\n", f"Hi\n\n{HEAD}Lies:\n\n{FIRST}It is safe.\n")
read = [get_forwarded_metadata(mail, "Fwd: The dam").email for mail in mails]
seen = [(mail.from_.name, mail.body) for mail in read]
print("seen:", seen)
assert seen == [("Ola Lind", "It is safe.\nThat is false."), ("Per Vik", "It is safe.")]
print("as described")
PYTHON
