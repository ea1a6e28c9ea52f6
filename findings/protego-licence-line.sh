#!/usr/bin/env bash
# Protego 0.7.0 lets the first agent of a group off its rules if RSL's License line stands between the agents.
# Expected: RFC 9309 has lines of other standards not interfere with the rules: two User-agent lines are one group with or without them.
# Happens:  with “License: …” (or “Content-Signal: …”) between the two, the rules hold for the second agent alone.
# Matters:  RSL 1.0 asks outlets to add such lines; a crawler then reads that it may fetch what the outlet forbids.
# Do:       write the line before or after all groups, as this project's robots.txt does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check protego==0.7.0
"$folder/venv/bin/python" - <<'PYTHON'
from protego import Protego

ROBOTS = "User-agent: LampBot\n{}User-agent: DamBot\nDisallow: /letters/\n"
seen = {}
for line in ("", "License: https://harbour.example/rsl.xml\n", "Content-Signal: ai-train=no\n"):
    robots = Protego.parse(ROBOTS.format(line))
    seen[line.partition(":")[0]] = [robots.can_fetch("https://harbour.example/letters/1", agent) for agent in ("LampBot", "DamBot")]
print("seen: may fetch", seen)
assert seen == {"": [False, False], "License": [True, False], "Content-Signal": [True, False]}
print("as described")
PYTHON
