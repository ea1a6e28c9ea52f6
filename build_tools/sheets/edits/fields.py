"""Fields of an entry set by name: generic, so that a key that a model gains can be decided on at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from build_tools.sheets.edits.buffer import RefusedError
from build_tools.sheets.yaml.validate import in_words

MOST_TOLD = 5
"""Reasons of one refusal that are told."""


def set_fields(
    model: type[BaseModel], values: dict[str, Any], fields: dict[str, Any], barred: Collection[str] = ()
) -> None:
    """Write fields into an entry's values; an empty text, list or None takes one out.

    Args:
        model: What the entry is; it knows no other fields.
        values: The entry, changed here.
        fields: What to write, in YAML's terms.
        barred: Fields that have a decision of their own.

    Raises:
        RefusedError: There is no such field, one that must be there would be taken out, or a value can't be one's; with
            all that is wrong.
    """
    for name, value in fields.items():
        known = model.model_fields.get(name)
        if known is None or name in barred:
            raise RefusedError(f"“{name}” can’t be written here")
        cleaned = _clean(value)
        if cleaned in (None, "", [], {}):
            values.pop(name, None)
        else:
            values[name] = cleaned
    try:
        model.model_validate(values)
    except ValidationError as error:
        of_these = [detail for detail in error.errors(include_url=False) if {*detail["loc"][:1]} <= fields.keys()]
        if of_these:
            raise refused(model, of_these) from None


def refused(model: type[BaseModel], details: Iterable[ErrorDetails]) -> RefusedError:
    """Return the refusal of what can't be, in words: what is missing has been left empty.

    Args:
        model: What was validated.
        details: What pydantic says of it.
    """
    return RefusedError(listed(_in_words(model, detail) for detail in details))


def listed(wrong: Iterable[tuple[str, str]]) -> str:
    """Return in one sentence what is wrong, each with its cure; the first few of many."""
    told = [f"{what} ({cure})" if cure else what for what, cure in dict.fromkeys(wrong)]
    return "; ".join([*told[:MOST_TOLD], *([f"and {len(told) - MOST_TOLD} more"] if told[MOST_TOLD:] else [])])


def _in_words(model: type[BaseModel], detail: ErrorDetails) -> tuple[str, str]:
    name = next((part for part in reversed(detail["loc"]) if isinstance(part, str)), "")
    if detail["type"] == "missing":
        return f"“{name}” can’t be empty", ""
    what, cure = in_words(model, detail)
    return (what if f"`{name}`" in what or not name else f"“{name}”: {what}"), cure


def _clean(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Return a value with its texts in one line each and its empty parts left out."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return [one for one in map(_clean, value) if one not in ("", None, [], {})]
    if isinstance(value, dict):
        return {name: one for name, one in ((n, _clean(v)) for n, v in value.items()) if one not in ("", None, [], {})}
    return value
