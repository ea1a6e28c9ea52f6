#!/usr/bin/env bash
# csvkit 2.2.0: sorting a table of answers changes the answers, a person's name and the days.
# Expected: csvsort puts lines into another order and leaves the cells as they are, as csvcut and csvgrep do.
# Happens:  every column gets a type first. Someone called Na has no name any more, “none” and “N/A” are empty, “no” is False;
#           Sun is 7 January of the year 1, May its first of May; a score of 1:30 is 0:01:30, “2,5” is 25, and 5% , $5 and €5 are all 5.
#           csvjson, csvlook and csvjoin do the same.
# Matters:  who answered, on which day and how much is what a comparison publishes; the command looks as if it only sorted.
# Do:       give each of them --no-inference, and --blanks (then “none” and “Na” stay).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check csvkit==2.2.0
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import subprocess
import sys
import tempfile

TABLE = "name,answer,vote,score,share,day,sum\nOla,no,yes,2:15,\"2,5\",Mon,5%\nNa,none,no,1:30,\"1,5\",Sun,$5\nLiv,N/A,yes,3:16,\"10,0\",May,€5\n"
CHANGED = """name,answer,vote,score,share,day,sum
Liv,,True,0:03:16,100,0001-05-01,5
Ola,False,True,0:02:15,25,0001-01-08,5
,,False,0:01:30,15,0001-01-07,5
"""
with tempfile.TemporaryDirectory() as folder:
    table = pathlib.Path(folder, "answers.csv")
    table.write_text(TABLE, encoding="utf-8")

    def run(tool: str, *options: str) -> str:
        command = [pathlib.Path(sys.executable).with_name(tool), *options, table]
        return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout

    seen = run("csvsort", "-c", "name")
    print("seen:", seen, sep="\n")
    assert seen == CHANGED
    assert "Na,none,no,1:30" in run("csvgrep", "-c", "vote", "-m", "no")
    assert "Na,none,no,1:30" in run("csvsort", "-c", "name", "--no-inference", "--blanks")
print("as described")
PYTHON
