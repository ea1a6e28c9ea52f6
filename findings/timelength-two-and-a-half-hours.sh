#!/usr/bin/env bash
# timelength 3.0.4 takes “two and a half hours” for half an hour, and “an hour and a half” for an hour, and says that it succeeded.
# Expected: two and a half hours; “half an hour” and “a quarter of an hour” are right. Or no success.
# Happens:  the “two” has no unit of its own and is left out; it stands in the list of what is invalid. “A second man” is one second.
# Matters:  how long a power cut lasted is a fifth of what was said.
# Do:       take no result with anything in its list of what is invalid.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check timelength==3.0.4
"$folder/venv/bin/python" - <<'PYTHON'
from timelength import TimeLength

TEXTS = ("half an hour", "two hours", "two and a half hours", "an hour and a half", "a second man")
read = [TimeLength(text).result for text in TEXTS]
seen = [(result.seconds, result.success) for result in read]
print("seen:", seen)
assert seen == [(1800.0, True), (7200.0, True), (1800.0, True), (3600.0, True), (1.0, True)]
assert [len(result.invalid) for result in read] == [0, 0, 1, 1, 1]
print("as described")
PYTHON
