#!/usr/bin/env bash
# mdformat 1.0.0 writes the second year of a list as 0001.
# Expected: a formatter changes no number: a chronicle “2023. … 2025. …” is a list to Markdown, whose second item shows as 2024, and stays as it is written.
# Happens:  every item after the first gets the number 1, filled up with zeros to the width of the first: “0001. It fell.”
# Matters:  the pages show the same, so nobody sees it; the source has lost its years, and the next edit shows 2024 for what was 2025.
# Do:       escape the full stop of a year, “2023\. The dam broke.”, which mdformat leaves alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mdformat==1.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import mdformat

GIVEN = "2023. The dam broke.\n2025. It was rebuilt.\n"
seen = mdformat.text(GIVEN)
print("seen:", repr(seen))
assert seen == "2023. The dam broke.\n0001. It was rebuilt.\n"
ESCAPED = GIVEN.replace(".", r"\.", 1).replace("\n2025.", "\n\n" + r"2025\.")
assert mdformat.text(ESCAPED) == ESCAPED
print("as described")
PYTHON
