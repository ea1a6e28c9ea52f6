#!/usr/bin/env bash
# keepachangelog 2.0.0 makes “[yanked]” a part of the day on which a version was released, and two changes of one that goes on in a second line.
# Expected: “## [1.0.0] - 2023-05-04 [YANKED]” is Keep a Changelog's own form for a version that was withdrawn; an item of a list ends where the next begins.
# Happens:  release_date is “2023-05-04 [yanked]”; each line is a change, and from_dict() writes it with a hyphen of its own.
# Matters:  a list of corrections gains entries that begin in the middle of a sentence, and a date that no program reads.
# Do:       keep each change on one line, and take the mark off the date.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check keepachangelog==2.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import keepachangelog

GIVEN = """# Changelog

## [1.0.0] - 2023-05-04 [YANKED]
### Fixed
- Say that the dam
  is not safe
"""
seen = keepachangelog.to_dict(GIVEN.splitlines(keepends=True))["1.0.0"]
print("seen:", seen)
assert seen["metadata"]["release_date"] == "2023-05-04 [yanked]"
assert seen["fixed"] == ["Say that the dam", "is not safe"]
assert "- is not safe" in keepachangelog.from_dict({"1.0.0": seen})
print("as described")
PYTHON
