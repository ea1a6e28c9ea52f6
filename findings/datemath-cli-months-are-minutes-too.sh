#!/usr/bin/env bash
# datemath-cli 0.1.0 counts the day two months before 4 July 2023 as 3 May: it goes back two months and two minutes.
# Expected: 4 May, 00:00.
# Happens:  each unit has a pattern of its own, and that for minutes finds the “2 m” of “2 months” as well.
# Matters:  a day reckoned back from a date falls on the day before.
# Do:       write 60 days, or cut the hour off before counting.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check datemath-cli==0.1.0
"$folder/venv/bin/python" - <<'PYTHON'
import json
import pathlib
import subprocess
import sys


def result(*words: str) -> str:
    command = [pathlib.Path(sys.executable).parent / "datemath", *words, "--from", "2023-07-04", "--json"]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["result"]


seen = result("sub", "2 months"), result("add", "2 months"), result("sub", "2 weeks")
print("seen:", seen)
assert seen == ("2023-05-03T23:58:00", "2023-09-04T00:02:00", "2023-06-20T00:00:00")
print("as described")
PYTHON
