"""Machine files: JSON with one statement a line, so that one changed statement is one changed line in Git.

There is one for each article, and one for the event as a whole. They are written by `extract`, read by everyone and
edited by no one. They never hold the article's text: a statement's `text` is empty, and words appear only as hashes.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from build_tools.models import ArticleSheet, Drafts, Machine, Problem
from build_tools.models.problem import cure_of
from build_tools.sheets.files.folders import relative

Output = TypeVar("Output")

_CURE = (
    "it is written by the machine: undo the change in Git, or delete the file and run `python -m build_tools extract`"
)
_CONFLICT_CURE = (
    "keep either side, git checkout --ours or --theirs and this file, then run `python -m build_tools extract`"
)


@cache
def _validator() -> TypeAdapter[Machine]:
    """Build what reads machine files; it takes longer than a run in which nothing changed has to do."""
    return TypeAdapter(Machine)


@lru_cache(maxsize=32)
def _machine_once(data: bytes) -> Machine:
    """Read a machine file; the stages of a run that ask for the same bytes share the result."""
    return _validator().validate_json(data)


def load_machine(root: Path, path: Path) -> tuple[Machine | None, list[Problem]]:
    """Read an article's machine file.

    Returns:
        The machine's last output, None where there is none, it is damaged or another article's; and what is wrong.
    """
    machine, problems = _load(root, path, _machine_once)
    if machine is None or machine.article == path.stem:
        return machine, problems
    # An editor who renames an article may rename its files.
    what = f"this is the machine file of the article `{machine.article}` under another name"
    cure = "delete it and run `python -m build_tools extract` with the article’s text, or name the file as it was"
    return None, [Problem(relative(root, path), 1, 1, what, cure)]


def load_drafts(root: Path, path: Path) -> tuple[Drafts | None, list[Problem]]:
    """Read the machine's file on an event as a whole. See `load_machine`."""
    return _load(root, path, Drafts.model_validate_json)


def _load(root: Path, path: Path, validate: Callable[[bytes], Output]) -> tuple[Output | None, list[Problem]]:
    try:
        return validate(path.read_bytes()), []
    except FileNotFoundError:
        return None, []
    except OSError as error:
        return None, [Problem(relative(root, path), 0, 0, f"can’t be read: {error.strerror}", cure_of(error))]
    except ValidationError as error:
        if (line := _conflict(path)) is not None:
            what = "an unresolved merge conflict (<<<<<<<)"
            return None, [Problem(relative(root, path), line, 1, what, _CONFLICT_CURE)]
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        what = f"the machine file is damaged: {where + ': ' if where else ''}{first['msg']}"
        return None, [Problem(relative(root, path), 1, 1, what, _CURE)]


def _conflict(path: Path) -> int | None:
    """Return the line at which Git marked the beginning of a merge conflict, None where it marked none."""
    lines = path.read_bytes().splitlines()
    return next((number for number, line in enumerate(lines, 1) if line.startswith(b"<<<<<<< ")), None)


def dump_drafts(drafts: Drafts) -> str:
    """Return the text of the machine's file on an event: a line a text, a person, a fact."""
    parts = {name: value for name, value in drafts.model_dump(mode="json", exclude_defaults=True).items() if value}
    texts = (f'"{name}": {_mapping(part) if isinstance(part, dict) else _json(part)}' for name, part in parts.items())
    return "{\n" + ",\n".join(texts) + "\n}\n"


def dump_machine(machine: Machine) -> str:
    """Return a machine file's text; the same machine gives the same bytes."""
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
    statements = _mapping(plain.pop("statements", {}))
    return f'{_json(plain)[:-1]}, "statements": {statements}}}'


def _mapping(entries: Mapping[str, Any]) -> str:
    lines = [f"{_json(name)}: {_json(entry)}" for name, entry in entries.items()]
    return "{\n " + ",\n ".join(lines) + "\n}" if lines else "{}"


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
