#!/usr/bin/env bash
# url-normalize 3.1.0 writes #:~:text=… as #%3A~%3Atext=…, so a link to a passage no longer finds it.
# Expected: a normalised address leads to the same place; a colon stands in a fragment as it is (RFC 3986, 3.5).
# Happens:  the colons are encoded. Browsers know a text directive by its literal “:~:” and take the rest for the name of an anchor.
# Matters:  the links of a fact-check open the source at its top rather than at the sentence quoted.
# Do:       cut the fragment off first and put it back.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check url-normalize==3.1.0
"$folder/venv/bin/python" - <<'PYTHON'
from url_normalize import url_normalize

seen = [url_normalize("https://harbour.example/dam" + part) for part in ("#:~:text=not%20safe", "#lind", "?at=10:30")]
print("seen:", seen)
assert seen == [
    "https://harbour.example/dam#%3A~%3Atext=not%20safe",
    "https://harbour.example/dam#lind",
    "https://harbour.example/dam?at=10:30",
]
print("as described")
PYTHON
