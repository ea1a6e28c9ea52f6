#!/usr/bin/env bash
# bxc 1.3.0 cites an interview, @misc, as “Preprint”, and “It is \\emph{not} safe” as “It Is \\emphnot Safe”.
# Expected: @misc says nothing of what it is; Chicago then gives author, title, year. \\emph is italic.
# Happens:  “Preprint.” stands behind the title. “Moe, Liv and others” is “Moe, L., and et al.”
# Matters:  the reader is told that a newspaper’s conversation is a paper waiting for review.
# Do:       give such sources a type of their own (@online, @article), and titles without commands.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check bxc==1.3.0
"$folder/venv/bin/python" - <<'PYTHON'
import os
import subprocess
import sys
import tempfile

os.chdir(tempfile.mkdtemp())
ENTRIES = r"""@misc{a, author={Moe, Liv}, title={Interview with Ola Lind}, year={2023}}
@online{b, author={Moe, Liv}, title={It is \emph{not} safe}, date={2023-05-04}, url={https://post.example/b}}
@article{c, author={Moe, Liv and others}, title={The dam}, journal={Harbour Post}, year={2023}}
"""
with open("a.bib", "w", encoding="utf-8") as file:
    file.write(ENTRIES)
command = [f"{os.path.dirname(sys.executable)}/bxc", "format", "a.bib", "--style", "chicago-author-date"]
seen = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")
print("seen:", *seen, sep="\n")
assert seen[0] == "Moe, L. 2023. “Interview with Ola Lind”. Preprint."
assert seen[1] == "Moe, L. 2023. “It Is \\emphnot Safe”. May 4. https://post.example/b."
assert seen[2] == "Moe, L., and et al. 2023. “The Dam”. Harbour Post."
print("as described")
PYTHON
