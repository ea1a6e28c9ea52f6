#!/usr/bin/env bash
# mkdocs-table-reader-plugin 4.0.2 shows 4 May as 5 April and 13 May as 13 May, in one column.
# Expected: read_json puts the strings of a JSON file into a table as they are.
# Happens:  a column called date, modified, timestamp or …_at is turned into days by pandas, month first where it can be: 04/05/2023 is “2023-04-05 00:00:00”,
#           13/05/2023 is “2023-05-13 00:00:00”. A column called day is left alone. In read_csv the answers None and NA are “nan”, and 10.50 and 1_000 are 10.5 and 1000.
# Matters:  the file is right, the page isn't, and no one compares the two.
# Do:       read_json(…, convert_dates=False, dtype=False), read_csv(…, dtype="str", keep_default_na=False, disable_numparse=True); write days as 2023-05-04.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-table-reader-plugin==4.0.2 pandas==3.1.1
"$folder/venv/bin/python" - <<'PYTHON'
import html
import pathlib
import re
import subprocess
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    root = pathlib.Path(folder)
    (root / "docs").mkdir()
    (root / "mkdocs.yml").write_text("site_name: Dam\nplugins: [table-reader]\nmarkdown_extensions: [tables]\n")
    (root / "docs/a.json").write_text('[{"who": "Lind", "date": "04/05/2023", "day": "04/05/2023"}, {"who": "Moe", "date": "13/05/2023", "day": "13/05/2023"}]')
    (root / "docs/a.csv").write_text("who,answer,sum\nLind,None,10.50\nMoe,no,1_000\n")
    (root / "docs/index.md").write_text("# Dam\n\n{{ read_json('docs/a.json', orient='records') }}\n\n{{ read_csv('docs/a.csv') }}\n")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", root / "mkdocs.yml"], check=True)
    cells = re.findall(r"<td[^>]*>(.*?)</td>", html.unescape((root / "site/index.html").read_text(encoding="utf-8")))
print("seen:", cells[:12])
assert cells[:6] == ["Lind", "2023-04-05 00:00:00", "04/05/2023", "Moe", "2023-05-13 00:00:00", "13/05/2023"]
assert cells[6:12] == ["Lind", "nan", "10.5", "Moe", "no", "1000"]
print("as described")
PYTHON
