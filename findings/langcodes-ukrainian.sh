#!/usr/bin/env bash
# langcodes 3.5.1 offers a reader of Ukrainian the Russian edition rather than the English one; the other way round it doesn't.
# Expected: with editions in Russian and English, closest_supported_match("uk", …) finds none near enough, as for Serbian and Croatian.
# Happens:  “ru”, within the default distance, whatever the order; a reader of Russian is offered no Ukrainian, one of Serbian no Croatian.
# Matters:  for explainers of this very contest, choosing Russian for a Ukrainian reader is an editorial act done by a library.
# Do:       match exact languages (max_distance=10) and let the reader choose.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check langcodes==3.5.1
"$folder/venv/bin/python" - <<'PYTHON'
import langcodes

SEEN = {("uk", ("ru", "en")): "ru", ("uk", ("en", "ru")): "ru", ("be", ("en", "ru")): "ru", ("ru", ("uk", "en")): None, ("sr", ("hr", "en")): None}
for (desired, editions), offered in SEEN.items():
    seen = langcodes.closest_supported_match(desired, list(editions))
    print("seen:", desired, "of", editions, "->", seen)
    assert seen == offered
strict = langcodes.closest_supported_match("uk", ["ru", "en"], max_distance=10)
print("seen: with max_distance=10 ->", strict)
assert strict is None
print("as described")
PYTHON
