"""Values → validated models, with every error reported at its line and column, in words that name the cure.

Validation never stops at the first sheet nor at the first error. What is wrong is reported and left out, and what is
left is validated again, so that the rules of check.py still see the rest of the sheet: one run reports everything.
"""

from __future__ import annotations

import copy
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Any, TypeGuard, TypeVar

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails

from build_tools.models import Problem
from build_tools.models.yaml_faults import Fault
from build_tools.models.yaml_tree import Data, KeyPath, Node

Model = TypeVar("Model", bound=BaseModel)

_ROUNDS = 8
"""How often a sheet is validated with its faulty parts left out. Each round goes one level up; sheets have six."""


def validate(model: type[Model], root: Node, file: str) -> tuple[Model | None, list[Problem]]:
    """Validate a tree.

    Args:
        model: What the file holds.
        root: The tree of the file; an empty file counts as one without keys.
        file: The file's name in the problems.

    Returns:
        The model, without the faulty parts, or None where nothing can be saved; and the problems.
    """
    made, wrong = _sound_part(model, {} if root.data is None else root.data)
    return made, [_problem(model, root, file, detail) for detail in wrong]


def with_blanks(model: type[Model], root: Node, blanks: Mapping[str, str]) -> Model | None:
    """Return what is sound in a tree, for rules that look at it although a key that must be there is faulty or missing.

    Args:
        model: What the file holds.
        root: The tree of the file.
        blanks: By key, the value that stands in where the tree has none that can be used.
    """
    if not isinstance(root.data, dict):
        return None
    faulty = {detail["loc"][0] for detail in _sound_part(model, root.data)[1] if detail["loc"]}
    return _sound_part(model, {**root.data, **{key: blanks[key] for key in blanks.keys() & faulty}})[0]


def _sound_part(model: type[Model], data: Data) -> tuple[Model | None, list[ErrorDetails]]:
    """Return the model of data without the faulty parts, None where nothing can be saved; and what is wrong with it."""
    wrong: list[ErrorDetails] = []
    for attempt in range(_ROUNDS):
        try:
            return model.model_validate(data), wrong
        except ValidationError as error:
            details = error.errors(include_url=False)
        if attempt == 0:
            wrong, data = details, copy.deepcopy(data)
        if not _leave_out(data, details):
            break
    return None, wrong


def as_problem(file: str, fault: Fault) -> Problem:
    """Return a fault of the YAML as a problem of a file."""
    return Problem(file, fault.line, fault.column, fault.what, fault.cure)


def locate(root: Node, path: Iterable[str | int], *, key: bool = False) -> tuple[int, int]:
    """Return line and column of a value, or of the deepest part of its path that is there.

    Args:
        root: The file's tree.
        path: Keys and indexes from the root.
        key: Whether the key's place is wanted, where the last part is a key.
    """
    place, node = (root.line, root.column), root
    for part in path:
        child = node.child(part)
        if child is None:
            break
        place = (child.line, child.column)
        if isinstance(part, str) and (key or child.data is None or _is_block(child)):
            # What is empty or begins on the next line is reported at its key.
            place = (node.keys[part].line, node.keys[part].column)
        node = child
    return place


def _is_block(node: Node) -> bool:
    return isinstance(node.data, dict | list) and not node.flow


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known id or key that a word is most likely a slip for; None where none is near.

    >>> nearest("Event", ["events", "articles"])
    'events'
    """
    plain = {name.casefold(): name for name in sorted(known)}
    near = get_close_matches(word.casefold(), plain, n=1, cutoff=0.6)
    return plain[near[0]] if near else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a cure for an id or key that is not known: the nearest that is, or all of them where they are few."""
    names = sorted(known)
    if near := nearest(word, names):
        return f"did you mean `{near}`?"
    if not names:
        return ""
    return "known are " + ", ".join(names[:12]) + (" …" if len(names) > 12 else "")


def _leave_out(data: Data, details: list[ErrorDetails]) -> bool:
    """Take the faulty parts out of the data; False where the whole of it is faulty."""
    gone: set[KeyPath] = set()
    for detail in details:
        path = _existing(data, detail["loc"])
        if detail["type"] == "missing" or not path:
            # An entry without what it needs can't be used: the entry goes.
            path = _existing(data, detail["loc"][:-1])
        if not path:
            return False
        gone.add(path)
    for path in sorted(gone, key=_depth_last, reverse=True):
        holder: Any = data  # a dict or a list, as each part of the path says
        for part in path[:-1]:
            holder = holder[part]
        del holder[path[-1]]
    return True


def _depth_last(path: KeyPath) -> tuple[tuple[int, str, int], ...]:
    """Order paths so that, reversed, later items of a list go before earlier ones and children before parents."""
    return tuple((0, "", part) if isinstance(part, int) else (1, part, 0) for part in path)


def _existing(data: Data, loc: tuple[str | int, ...]) -> KeyPath:
    """Return the part of a location that is there in the data."""
    inside: Any = data
    for depth, part in enumerate(loc):
        try:
            inside = inside[part]
        except (KeyError, IndexError, TypeError):  # no such key, no such item, no such thing in a text or nothing
            return loc[:depth]
        if isinstance(inside, str) and depth + 1 < len(loc):
            return loc[: depth + 1]  # a text has no parts
    return loc


def _problem(model: type[BaseModel], root: Node, file: str, detail: ErrorDetails) -> Problem:
    loc = detail["loc"]
    missing = detail["type"] == "missing"
    line, column = locate(root, loc, key=detail["type"] == "extra_forbidden" or missing)
    return Problem(file, line, column, *in_words(model, detail))


# ---- the errors in words: each takes pydantic's details and returns (what, cure) ----


def in_words(model: type[BaseModel], detail: ErrorDetails) -> tuple[str, str]:
    """Return what is wrong with a value, and its cure.

    Args:
        model: What was validated.
        detail: What pydantic says of it.
    """
    if detail["type"] in _OF_KEYS:
        return _OF_KEYS[detail["type"]](detail, _annotation(model, detail["loc"][:-1]))
    return _OF_VALUES.get(detail["type"], _otherwise)(detail)


def _unknown_key(detail: ErrorDetails, holder: object) -> tuple[str, str]:
    name = str(detail["loc"][-1])
    keys = [info.alias or name for name, info in holder.model_fields.items()] if _is_model(holder) else []
    return f"unknown key `{name}`", did_you_mean(name, keys)


def _missing(detail: ErrorDetails, holder: object) -> tuple[str, str]:
    name = detail["loc"][-1]
    if isinstance(name, int):
        return f"{_key(detail)} should have two numbers", "write [start, end]"
    about = holder.model_fields[name].description if _is_model(holder) and name in holder.model_fields else None
    return f"the key `{name}` is missing", f"add `{name}: …`" + (f": {about}" if about else "")


def _choice(detail: ErrorDetails) -> tuple[str, str]:
    given = _shown(detail["input"])
    choices = [choice.strip("' ") for choice in detail["ctx"]["expected"].replace(" or ", ", ").split(", ")]
    return f"{_key(detail)} can’t be {given}", did_you_mean(str(detail["input"]), choices)


def _text(detail: ErrorDetails) -> tuple[str, str]:
    if detail["input"] is None:
        return f"{_key(detail)} is empty", "write its text, or take the line out"
    cure = "text that has colons, brackets or braces needs quotation marks around it"
    return f"{_key(detail)} should be a text and is {_shape(detail['input'])}", cure


def _list(detail: ErrorDetails) -> tuple[str, str]:
    given = detail["input"]
    cure = f"write [{given}]" if isinstance(given, str) else "write `- ` before each item, or [one, two]"
    return f"{_key(detail)} should be a list and is {_shape(given)}", cure


def _mapping(detail: ErrorDetails) -> tuple[str, str]:
    if detail["input"] is None:
        return f"{_key(detail)} is empty", "write its value, or take the line out"
    return (
        f"{_key(detail)} should have keys and is {_shape(detail['input'])}",
        "write `key: value` on the lines below, indented",
    )


def _number(detail: ErrorDetails) -> tuple[str, str]:
    return f"{_key(detail)} should be a number and is {_shown(detail['input'])}", "write digits alone, such as 12"


def _said(detail: ErrorDetails) -> tuple[str, str]:
    """Report an error of the models' own, which puts its cure after a semicolon."""
    what, _, cure = str(detail["ctx"]["error"]).partition("; ")
    return what, cure


def _otherwise(detail: ErrorDetails) -> tuple[str, str]:
    """Report any other error in pydantic's words: bounds of numbers, lengths of lists."""
    return f"{_key(detail)} can’t be {_shown(detail['input'])}", detail["msg"].lower().replace("input ", "it ")


_ADDRESS = "an address begins with https:// and has no spaces, quotation marks, angle brackets or passwords"


def _pattern(detail: ErrorDetails) -> tuple[str, str]:
    return f"{_key(detail)} can’t be {_shown(detail['input'])}", _ADDRESS


_OF_KEYS: dict[str, Callable[[ErrorDetails, object], tuple[str, str]]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing,
}
"""These also take what the mapping that the key is in should be."""
_OF_VALUES: dict[str, Callable[[ErrorDetails], tuple[str, str]]] = {
    "literal_error": _choice,
    "enum": _choice,
    "string_type": _text,
    "tuple_type": _list,
    "dict_type": _mapping,
    "model_type": _mapping,
    "model_attributes_type": _mapping,
    "int_parsing": _number,
    "int_type": _number,
    "float_parsing": _number,
    "float_type": _number,
    "int_from_float": _number,
    "value_error": _said,
    "string_pattern_mismatch": _pattern,
}


def _key(detail: ErrorDetails) -> str:
    names = [part for part in detail["loc"] if isinstance(part, str)]
    if not names:
        return "this sheet"
    return f"`{names[-1]}`" if isinstance(detail["loc"][-1], str) else f"an item of `{names[-1]}`"


def _shown(value: object) -> str:
    return "empty" if value is None else f"`{value}`" if isinstance(value, str) else _shape(value)


def _shape(value: object) -> str:
    shapes = {dict: "keys and values", list: "a list", type(None): "empty", str: "a text"}
    return shapes.get(type(value), str(value))


def _is_model(annotation: object) -> TypeGuard[type[BaseModel]]:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _annotation(model: object, loc: Iterable[str | int]) -> object:
    """Follow a location through the models to what stands there."""
    here = model
    for part in loc:
        here = _bare(here)
        if _is_model(here) and issubclass(here, RootModel):
            here = _bare(here.model_fields["root"].annotation)
        if _is_model(here):
            info = here.model_fields.get(str(part))
            here = info.annotation if info else None
        else:
            arguments = [a for a in typing.get_args(here) if a is not Ellipsis]
            here = arguments[-1] if arguments else None
    return _bare(here)


def _bare(annotation: object) -> object:
    """Take Annotated and Optional off a type."""
    while True:
        origin = typing.get_origin(annotation)
        arguments = [a for a in typing.get_args(annotation) if a is not type(None)]
        if origin is typing.Annotated or (origin in (typing.Union, types.UnionType) and arguments):
            annotation = arguments[0]
        else:
            return annotation
