#!/usr/bin/env bash
# etpgrf 0.1.6.post1, set to English, writes the surname Lind-Moe with an en dash, and section 5(c) with a sign of copyright: 5©.
# Expected: an en dash between two things, 5–6; a name’s hyphen stays a hyphen, as that of Anna-Karin does.
# Happens:  Lind-Moe gets a dash, Anna-Karin doesn’t; 2023-05-04 gets two. The quotation in “"No," she said.” is opened and not closed: “No,&quot;.
# Matters:  Lind–Moe are two people, or two parties, and no search for Lind-Moe finds them.
# Do:       keep the marks as they were typed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check etpgrf==0.1.6.post1
"$folder/venv/bin/python" - <<'PYTHON'
from etpgrf import Typographer

TEXTS = ("5-6 dead", "Lind-Moe denied it.", "Anna-Karin left.", "2023-05-04", "section 5(c)", 'It is "no".', '"No," she said.')
typographer = Typographer(langs="en")
seen = [typographer.process(text).replace("&nbsp;", " ") for text in TEXTS]
print("seen:", seen)
assert seen == ["5–6 dead", "Lind–Moe denied it.", "Anna-Karin left.", "2023–05–04", "section 5©", "It is “no”.", "“No,&quot; she said."]
print("as described")
PYTHON
