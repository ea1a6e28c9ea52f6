#!/usr/bin/env bash
# trafilatura 2.3.1 drops the words inside <time>, so a sentence loses its day.
# Expected: <time datetime="…">Thursday</time> marks a word of the sentence up; extraction keeps the word.
# Happens:  “On Thursday he resigned.” comes out as “On he resigned.”, without a warning.
# Matters:  when something was said is part of the statement; two outlets that name different days no longer differ.
# Do:       unwrap <time> before handing a page over, or read the paragraphs yourself, as build_tools/reading does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml_html_clean==0.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import trafilatura

REST = "".join(f"<p>The keeper went up the stairs of the tower again, as every evening since the spring of year {n}.</p>" for n in range(4))
PAGE = "<html><body><article><h1>Harbour</h1><p>On {} he resigned, the mayor said.</p>" + REST + "</article></body></html>"
plain = trafilatura.extract(PAGE.format("Thursday")).splitlines()[1]
marked = trafilatura.extract(PAGE.format('<time datetime="2023-05-04">Thursday</time>')).splitlines()[1]
print("seen:", repr(plain), "with <time>:", repr(marked))
assert plain == "On Thursday he resigned, the mayor said."
assert marked == "On he resigned, the mayor said."
print("as described")
PYTHON
