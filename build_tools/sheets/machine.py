"""The machine file: JSON in which each statement has a line of its own, so that a change of one is one line in Git.

It is written by `extract`, read by everyone and edited by no one. It never holds the article's text: a statement's
`text` is empty, and words appear only as hashes.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from build_tools.models import ArticleSheet, Machine, Problem
from build_tools.sheets.files import relative

_CURE = "it is the machine’s: take back the change in Git, or delete the file and run `python -m build_tools extract`"


@cache
def _validator() -> TypeAdapter[Machine]:
    """Build what reads machine files; it takes longer than a run in which nothing changed has to do."""
    return TypeAdapter(Machine)


def load_machine(root: Path, path: Path) -> tuple[Machine | None, list[Problem]]:
    """Read a machine file.

    Returns:
        The machine's last output, None where there is none or it is damaged; and what is wrong with it.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None, []
    try:
        return _validator().validate_json(data), []
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        what = f"the machine file is damaged: {where + ': ' if where else ''}{first['msg']}"
        return None, [Problem(relative(root, path), 1, 1, what, _CURE)]


def dump_machine(machine: Machine) -> str:
    """Give a machine file's text; the same machine gives the same bytes."""
    lines: list[str] = []
    for field in dataclasses.fields(machine):
        value = getattr(machine, field.name)
        if isinstance(value, ArticleSheet):
            lines.append(f'"drafted": {_sheet(value)}')
        elif field.name == "metadata":
            lines.append(f'"metadata": {_json(value.model_dump(mode="json"))}')
        elif isinstance(value, tuple) and value != field.default:
            lines.append(f'"{field.name}": {_list(value)}')
        elif value not in (None, "", ()):
            lines.append(f'"{field.name}": {_json(value)}')
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _sheet(sheet: ArticleSheet) -> str:
    plain = sheet.model_dump(mode="json", exclude_defaults=True)
    plain["metadata"] = sheet.metadata.model_dump(mode="json")
    statements = [f"{_json(name)}: {_json(entry)}" for name, entry in plain.pop("statements", {}).items()]
    head = _json(plain)[:-1]
    return (
        head
        + ', "statements": {'
        + "".join(f"\n {line}," for line in statements)[:-1]
        + ("\n" if statements else "")
        + "}}"
    )


def _list(values: Iterable[Any]) -> str:
    lines = [_json(_plain(value)) for value in values]
    return "[\n " + ",\n ".join(lines) + "\n]" if lines else "[]"


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever a machine file holds
    if not dataclasses.is_dataclass(value):
        return value
    return {
        field.name: getattr(value, field.name)
        for field in dataclasses.fields(value)
        if field.default is dataclasses.MISSING or getattr(value, field.name) != field.default
    }


def _json(value: Any) -> str:  # noqa: ANN401
    return json.dumps(value, ensure_ascii=False)
