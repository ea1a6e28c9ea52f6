#!/usr/bin/env bash
# pydantic 2.14.3: a constraint of an annotated type is dropped without a word where the type is annotated again with one of the same name.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pydantic==2.14.3
"$folder/venv/bin/python" - <<'PYTHON'
from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

Word = Annotated[str, Field(pattern="^a", min_length=3)]
longer = TypeAdapter(Annotated[Word, Field(pattern="z$")])
shorter = TypeAdapter(Annotated[Word, Field(min_length=1)])


def takes(adapter, text):
    try:
        adapter.validate_python(text)
    except ValidationError:
        return False
    return True


print("seen:", longer.json_schema(), takes(longer, "bbz"), takes(shorter, "a"))
assert takes(longer, "bbz"), "the first pattern still counts"
assert takes(shorter, "a"), "the first length still counts"
print("as described")
PYTHON
