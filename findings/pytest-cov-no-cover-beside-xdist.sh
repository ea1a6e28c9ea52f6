#!/usr/bin/env bash
# pytest-cov 7.1.0: a test marked `no_cover` runs without the tracer of coverage, at its own speed. Beside pytest-xdist
# 3.8.0 the tracer stays: each worker starts two collectors, and pausing the second wakes the first, whose lines nobody
# counts. Nothing is reported; a suite only takes up to four times as long. What to do: run tests that coverage slows in
# a run of their own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3.11 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pytest==9.2.0 pytest-cov==7.1.0 pytest-xdist==3.8.0 coverage==7.17.5
cat >"$folder/test_traced.py" <<'PYTHON'
import sys
from pathlib import Path

import pytest


@pytest.mark.no_cover
def test_traced():
    Path("traced").write_text(str(sys.gettrace() is not None))
PYTHON
cd "$folder"
traced() { venv/bin/python -m pytest -q -p no:cacheprovider --cov=. --cov-report= "$@" >/dev/null; cat traced; }
alone=$(traced)
beside=$(traced -n 2)
echo "seen: traced alone: $alone; with -n 2: $beside"
[ "$alone" = False ] && [ "$beside" = True ] && echo "as described"
