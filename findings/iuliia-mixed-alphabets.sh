#!/usr/bin/env bash
# iuliia 0.13.0 leaves the Cyrillic letter ё in Latin names, in eight schemes that write it ë.
# Expected: the scheme's ë is the Latin letter, U+00EB: the name is in one alphabet.
# Happens:  “Пётр” is P, U+0451, t, r. It looks right in every font.
# Matters:  the name found in another article with the Latin ë is somebody else to a program; search and sorting fail, and nobody sees why.
# Do:       replace U+0451 and U+0401 after it, and check that a Latin spelling has no Cyrillic letter left.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check iuliia==0.13.0
"$folder/venv/bin/python" - <<'PYTHON'
import unicodedata

import iuliia

SCHEMES = ("ALA_LC", "BGN_PCGN", "BGN_PCGN_ALT", "BS_2979", "GOST_16876", "GOST_779", "SCIENTIFIC", "UNGEGN_1987")
seen = {scheme: getattr(iuliia, scheme).translate("Пётр") for scheme in SCHEMES}
print("seen:", {scheme: [unicodedata.name(letter) for letter in name if not letter.isascii()] for scheme, name in seen.items()})
assert set(seen.values()) == {"P\u0451tr"}
assert iuliia.WIKIPEDIA.translate("Пётр") == "Pyotr"
print("as described")
PYTHON
