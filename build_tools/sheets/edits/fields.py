"""Fields of an entry set by name: generic, so that a key that a model gains can be decided on at once."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from pydantic import BaseModel

from build_tools.sheets.edits.buffer import RefusedError


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
        RefusedError: There is no such field, or one that must be there would be taken out.
    """
    for name, value in fields.items():
        known = model.model_fields.get(name)
        if known is None or name in barred:
            raise RefusedError(f"“{name}” can’t be written here")
        cleaned = _clean(value)
        if cleaned in (None, "", [], {}):
            if known.is_required():
                raise RefusedError(f"“{name}” can’t be empty")
            values.pop(name, None)
        else:
            values[name] = cleaned


def _clean(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Return a value with its texts in one line each and its empty parts left out."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return [one for one in map(_clean, value) if one not in ("", None, [], {})]
    if isinstance(value, dict):
        return {name: one for name, one in ((n, _clean(v)) for n, v in value.items()) if one not in ("", None, [], {})}
    return value
