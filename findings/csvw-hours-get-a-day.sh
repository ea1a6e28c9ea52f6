#!/usr/bin/env bash
# csvw 4.1.1 gives an hour in a table the day on which the table is read.
# Expected: a column of datatype time has datetime.time in Python; CSVW's time has no day. A date has datetime.date.
# Happens:  “14:30” is a datetime of today, 14:30, and on the next day another. “2023-05-04” is midnight of that day, like a dateTime at 00:00.
# Matters:  the hours of a chronology sort behind the event, at today's date; files made from them differ every day.
# Do:       take .time() and .date() of what it gives, by the column's datatype.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check csvw==4.1.1 python-dateutil==4.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import datetime
import json
import pathlib
import tempfile

import csvw

holder = tempfile.TemporaryDirectory()
folder = pathlib.Path(holder.name)
columns = [{"name": "hour", "datatype": {"base": "time", "format": "HH:mm"}}, {"name": "day", "datatype": "date"}]
table = {"@context": "http://www.w3.org/ns/csvw", "url": "said.csv", "tableSchema": {"columns": columns}}
(folder / "said.csv").write_text("hour,day\n14:30,2023-05-04\n", encoding="utf-8")
(folder / "said.csv-metadata.json").write_text(json.dumps(table), encoding="utf-8")
before = datetime.date.today()
row = next(iter(csvw.Table.from_file(str(folder / "said.csv-metadata.json"))))
print("seen:", row)
assert before <= row["hour"].date() <= datetime.date.today()
assert row["hour"].time() == datetime.time(14, 30)
assert row["day"] == datetime.datetime(2023, 5, 4)
print("as described")
PYTHON
