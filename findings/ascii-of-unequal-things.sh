#!/usr/bin/env bash
# anyascii 0.3.3 writes “≠” as “=”, and 5½ as 51/2; Unidecode 1.4.0 drops “≠” and writes £5 as PS5.
# Expected: a sign without a like in ASCII is spelt out (!=, GBP, per mille) or replaced by a mark; 5½ is “5 1/2”, as Unidecode has it.
# Happens:  anyascii: “a ≠ b” is “a = b”, 10³ is 103. Unidecode: “a ≠ b” is “a  b”, ≈5 is 5, £5 PS5, § 5 “SS 5”, 5‰ “5%0”; € and ≤ are right in both.
#           text-unidecode 1.3, which slugs of pages are often made with, has 51/2 too, and “[?]5” for −5.
# Matters:  a comparison says the opposite, a rate or a sum is ten times what it was; in addresses and keys two headings become one.
# Do:       replace signs by words before; use such tables for letters only.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check anyascii==0.3.3 Unidecode==1.4.0 text-unidecode==1.3
"$folder/venv/bin/python" - <<'PYTHON'
from anyascii import anyascii
from text_unidecode import unidecode as text_unidecode
from unidecode import unidecode

SEEN = {
    "a ≠ b": ("a = b", "a  b", "a [?] b"), "a ≤ b": ("a <= b", "a <= b", "a [?] b"), "≈5": ("~5", "5", "[?]5"), "5½": ("51/2", "5 1/2", "51/2"),
    "10³": ("103", "103", "103"), "£5": ("GBP5", "PS5", "PS5"), "€5": ("EUR5", "EUR5", "EUR5"), "§ 5": ("S 5", "SS 5", "SS 5"), "5‰": ("5%0", "5%0", "5%0"),
    "−5": ("-5", "-5", "[?]5"),
}
for written, spelt in SEEN.items():
    seen = anyascii(written), unidecode(written), text_unidecode(written)
    print("seen:", written, "->", seen)
    assert seen == spelt
print("as described")
PYTHON
