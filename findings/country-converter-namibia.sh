#!/usr/bin/env bash
# country_converter 1.3.2 can't be made beside pandas 3.1.1: Namibia's code NA is read as nothing.
# Expected: a column that is read with converters={"ISO2": str} holds texts, “NA” too, as it does with pandas 3.0; the package counts on that.
# Happens:  with 3.1.1 the converter's “NA” is taken for a missing value afterwards, and CountryConverter() is a TypeError; nothing pins pandas, so that is
#           what a fresh installation gets. A table of one's own loses Namibia without an error.
# Matters:  names of countries are made alike with it before reports are compared; where the table is read elsewhere, one country is missing.
# Do:       pin pandas below 3.1, and read tables of countries with keep_default_na=False.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check country_converter==1.3.2 pandas==3.1.1
"$folder/venv/bin/python" - <<'PYTHON'
import io

import country_converter
import pandas

table = "ISO2\tname\nNA\tNamibia\nNO\tNorway\n"
seen = pandas.read_csv(io.StringIO(table), sep="\t", converters={"ISO2": str}).ISO2
kept = pandas.read_csv(io.StringIO(table), sep="\t", converters={"ISO2": str}, keep_default_na=False).ISO2
print("seen:", seen.tolist(), kept.tolist())
assert seen.isna().tolist() == [True, False]
assert kept.tolist() == ["NA", "NO"]
try:
    country_converter.CountryConverter()
except TypeError as error:
    print("seen: TypeError:", error)
else:
    raise SystemExit("CountryConverter() was made")
print("as described")
PYTHON
