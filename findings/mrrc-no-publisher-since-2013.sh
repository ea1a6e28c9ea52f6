#!/usr/bin/env bash
# mrrc 0.9.2 leaves publisher and year out of Dublin Core and MODS where the record has them in field 264.
# Expected: both are there, as from 260, the older field. Libraries have catalogued in 264 since 2013, and `record.publisher` reads it.
# Happens:  only 260 is converted; nothing warns.
# Matters:  what a library took in during the last decade has no date and no publisher.
# Do:       copy 264 to 260 first, or take `record.publisher` and `record.pubyear`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mrrc==0.9.2 pymarc==5.4.0
"$folder/venv/bin/python" - <<'PYTHON'
import io

import mrrc
from pymarc import Field, Indicators, Record, Subfield

seen = []
for tag, second in (("260", " "), ("264", "1")):
    record = Record(force_utf8=True)
    record.add_field(Field("245", Indicators("0", "0"), [Subfield("a", "The dam is not safe")]))
    record.add_field(Field(tag, Indicators(" ", second), [Subfield("a", "Oslo :"), Subfield("b", "Harbour Post,"), Subfield("c", "2023.")]))
    read = next(iter(mrrc.MARCReader(io.BytesIO(record.as_marc()))))
    core = mrrc.record_to_dublin_core(read)
    seen.append((tag, read.pubyear, core["date"], len(core["publisher"]), "Harbour Post" in mrrc.record_to_mods(read)))
print("seen:", seen)
assert seen == [("260", "2023", ["2023."], 1, True), ("264", "2023", [], 0, False)]
print("as described")
PYTHON
