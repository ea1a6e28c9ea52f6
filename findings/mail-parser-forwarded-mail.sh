#!/usr/bin/env bash
# mail-parser 4.8.0 puts the words of an attached e-mail among the sender's own.
# Expected: a part of type message/rfc822 is an attachment: the forwarded mail as it was, with a sender and a day of its own.
# Happens:  its text is one more entry of text_plain and of body, attachments is empty, and its sender and day are nowhere in the result.
# Matters:  a statement that is forwarded as an attachment becomes the statement of whoever forwarded it, if only to deny it.
# Do:       walk the parts with Python's email package, not descending into message/rfc822.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mail-parser==4.8.0
"$folder/venv/bin/python" - <<'PYTHON'
import mailparser

MAIL = "\r\n".join([
    "From: Kari Lind <kari@harbour.example>", "Date: Fri, 05 May 2023 09:00:00 +0000", "Subject: See below", "MIME-Version: 1.0",
    "Content-Type: multipart/mixed; boundary=cut", "",
    "--cut", "Content-Type: text/plain; charset=utf-8", "", "I deny all of this.",
    "--cut", "Content-Type: message/rfc822", "",
    "From: Ola Brekke <ola@dam.example>", "Date: Thu, 04 May 2023 09:00:00 +0000", "Subject: Dam", "Content-Type: text/plain; charset=utf-8", "",
    "The dam is safe.", "--cut--", "",
])
mail = mailparser.parse_from_string(MAIL)
print("seen:", mail.from_, mail.text_plain, "attachments:", mail.attachments)
assert mail.from_ == [("Kari Lind", "kari@harbour.example")]
assert [text.strip() for text in mail.text_plain] == ["I deny all of this.", "The dam is safe."]
assert mail.attachments == []
assert "ola@dam.example" not in mail.mail_json
print("as described")
PYTHON
