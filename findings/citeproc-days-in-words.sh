#!/usr/bin/env bash
# citeproc-py 0.11.1 prints a source without any date if its date is in words, and raises on two days of one month.
# Expected: CSL's data allow {"raw": "4 May 2023"} and ranges; what isn't understood is printed as it is, as {"literal": …} is.
# Happens:  “Lind “Dam”.”: no year and no warning. [[2023, 5, 4], [2023, 5, 6]] is a TypeError, [[2023], [2024]] is right.
# Matters:  a list of sources whose order and age nobody can check; in a dispute over who reported first, the date is the source.
# Do:       fill in date-parts oneself before handing sources over.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check citeproc-py==0.11.1 lxml==6.1.3
"$folder/venv/bin/python" - <<'PYTHON'
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON


def printed(issued: dict[str, object]) -> str:
    source = CiteProcJSON([{"id": "a", "type": "article-newspaper", "title": "Dam", "author": [{"family": "Lind"}], "issued": issued}])
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    citation = Citation([CitationItem("a")])
    bibliography.register(citation)
    return str(bibliography.bibliography()[0])


SEEN = [
    ({"date-parts": [[2023, 5, 4]]}, "Lind (2023) “Dam”, 4 May."), ({"literal": "spring 2023"}, "Lind (spring 2023) “Dam”, spring 2023."),
    ({"raw": "4 May 2023"}, "Lind “Dam”."), ({"raw": "2023-05-04"}, "Lind “Dam”."), ({"date-parts": [[2023], [2024]]}, "Lind (2023–2024) “Dam”."),
    ({"date-parts": [[2023, 5, 4], [2023, 5, 6]]}, "TypeError"),
]
for issued, text in SEEN:
    try:
        seen = printed(issued)
    except TypeError:
        seen = "TypeError"
    print("seen:", issued, "->", seen)
    assert seen == text
print("as described")
PYTHON
