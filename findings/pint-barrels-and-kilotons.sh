#!/usr/bin/env bash
# Pint 0.25.3 makes 119 litres of a barrel, and a speed of a kiloton.
# Expected: “barrel” is oil's 159 litres, the only one in the news; kt is a thousand tonnes as Mt is a million; a ton is what the region says.
# Happens:  barrel and bbl (the oil trade's sign) are 31.5 US gallons, a quarter less than oil's, which is `oil_bbl`; 5 Mt is a mass, but 5 kt 5 knots;
#           a ton is the American one, 907 kg.
# Matters:  a figure that is recomputed for readers is wrong by a quarter or a tenth, and looks like a correction of the source.
# Do:       define the units that the news means on the registry, and refuse all others.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check Pint==0.25.3
"$folder/venv/bin/python" - <<'PYTHON'
import pint

units = pint.UnitRegistry()
seen = {text: f"{units(text).to(unit):.1f}" for text, unit in (("1 barrel", "liter"), ("1 bbl", "liter"), ("1 oil_bbl", "liter"), ("1 ton", "kg"), ("5 Mt", "kg"), ("5 kt", "km/h"))}
print("seen:", seen)
assert seen == {
    "1 barrel": "119.2 liter",
    "1 bbl": "119.2 liter",
    "1 oil_bbl": "159.0 liter",
    "1 ton": "907.2 kilogram",
    "5 Mt": "5000000000.0 kilogram",
    "5 kt": "9.3 kilometer / hour",
}
print("as described")
PYTHON
