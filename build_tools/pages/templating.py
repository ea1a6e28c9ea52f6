"""How views become Markdown files: Jinja with autoescape, and front matter as YAML.

    view (dataclass) ──template──▶ one block of HTML ──with front matter──▶ bytes of a .md file

Article text, names and editors' words are untrusted. They stand between tags as text and nothing else: autoescape keeps
them from being HTML, the one outer <div> keeps Python-Markdown from reading them (it passes block HTML through), and
MkDocs runs no Jinja on a page's body. Characters that no text needs and that Markdown's stash would mistake for its own
are taken out.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
import traceback
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    nodes,
    pass_context,
)
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.runtime import Context
from jinja2.utils import missing
from markupsafe import Markup, escape

from build_tools.models import Problem
from build_tools.models.problem import InputError
from build_tools.models.text import counted
from build_tools.pages.views import phrases
from build_tools.pages.views.phrases import day, headed, number_word, sentence, with_article

TEMPLATES = Path(__file__).parent / "templates"

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\ud800-\udfff\u2028\u2029\ufffe\uffff]")
"""Controls, lone surrogates and separators. STX and ETX are what Python-Markdown marks its stash with."""


_BRACKETS = str.maketrans("<>", "‹›")


def clean(text: str) -> str:
    """Take out characters that are no text."""
    return text if text.isprintable() else _UNPRINTABLE.sub("", text)


def page(template: str, front: Mapping[str, Any], url: str, **views: object) -> bytes:
    """Render one page.

    Args:
        template: The name of the template, without its ending.
        front: The front matter.
        url: Where the page will stand, relative to the site, with a slash at its end; links are relative to it.
        views: What the template shows.
    """
    return (_front_matter(front) + fragment(template, url, **views)).encode()


def fragment(template: str, url: str, **views: object) -> str:
    """Render a template without front matter; every text in it is escaped. See `page`.

    Raises:
        InputError: The template has a fault.
    """
    _URL.set(url)
    try:
        body = _environment().get_template(f"{template}.html").render(url=url, **views)
    except (TemplateError, AttributeError) as error:
        raise InputError([_fault(error)]) from error
    return "\n".join(filter(None, map(str.strip, body.splitlines()))) + "\n"


def _fault(error: Exception) -> Problem:
    """Return what is wrong with a template, at the line that Jinja puts into the traceback; a missing one has none."""
    steps = [(step.filename, step.lineno or 0) for step in traceback.extract_tb(error.__traceback__)]
    file, line = [(str(TEMPLATES), 0), *(step for step in steps if step[0].startswith(str(TEMPLATES)))][-1]
    where = Path(file).relative_to(TEMPLATES.parents[2]).as_posix()
    return Problem(where, line, min(line, 1), str(error), "fix the template, or restore it from Git")


def relative(target: str, url: str) -> str:
    """Return the address of `target` (relative to the site) as seen from the page at `url`.

    >>> relative("events/a/side-by-side/#f", "events/a/")
    'side-by-side/#f'
    >>> relative("", "events/a/")
    '../../'
    """
    path, hash_, fragment = target.partition("#")
    if hash_ and path == url:
        return f"#{fragment}"
    return f"{_way(path, url)}{hash_}{fragment}"


@lru_cache(maxsize=4096)
def _way(path: str, url: str) -> str:
    """Return the way from a page to a file or folder; the few that there are in an event are asked for by thousands."""
    here, there = _parts(url), _parts(path)
    same = 0
    for a, b in zip(here, there, strict=False):
        if a != b:
            break
        same += 1
    way = "../" * (len(here) - same) + "/".join(there[same:])
    return f"{way.removesuffix('/') or '.'}/" if path.endswith("/") or not path else way.removesuffix("/") or "."


@lru_cache(maxsize=4096)
def _parts(place: str) -> tuple[str, ...]:
    return tuple(part for part in place.split("/") if part)


def _front_matter(front: Mapping[str, Any]) -> str:
    """Write front matter. Each value is JSON, which is YAML as well and never spans lines.

    Angle brackets give way to their typographic kin: the search index takes a page's title for HTML.
    """
    written = {key: json.dumps(value, ensure_ascii=True) for key, value in front.items() if value is not None}
    lines = (f"{key}: {value.translate(_BRACKETS)}" for key, value in written.items())
    return "\n".join(("---", *lines, "---", "", ""))


_URL: ContextVar[str] = ContextVar("url")
"""Where the page stands that is being rendered. Macros see no variable of the template that imports them."""


@pass_context  # which keeps Jinja from working out a constant's address once, for the page that it compiles on
def _here(_: Context, target: str) -> str:
    return relative(target, _URL.get())


def _shown(value: object) -> Markup:
    """Return what a page shows for a value: a text is escaped, what is markup already stays as it is."""
    if type(value) is Markup:
        return value
    return _escaped(value) if type(value) is str else escape(value)


@lru_cache(maxsize=4096)
def _escaped(text: str) -> Markup:
    """Leave out of a text what no file needs, and escape the rest; most texts stand on several pages."""
    return escape(clean(text))


class _Generator(CodeGenerator):
    """Compiles templates to plainer Python: all that is shown goes through `_shown` alone, attributes are Python's."""

    def _output_child_pre(self, *_: object) -> None:
        self.write("environment.finalize(")

    def _output_child_post(self, *_: object) -> None:
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """Write an attribute; one that is missing is an AttributeError."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """Write a call as Python's own: nothing that a template calls needs the template's context."""
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            self.fail("a template may neither use call blocks nor spread arguments", node.lineno)
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Write a macro as a function that returns markup."""
        self.write(f"environment.macro(macro, {tuple(given.name for given in macro_ref.node.args)!r})")


def _macro(written: Callable[..., str], names: tuple[str, ...]) -> Callable[..., Markup]:
    """Return a macro as templates call it; what it wrote is escaped already, and needs no second look.

    Args:
        written: The compiled macro, which takes `missing` for an argument that is not given.
        names: The names of its arguments.
    """

    def macro(*given: object, **named: object) -> Markup:
        if len(given) != len(names):
            given += tuple([named.pop(name, missing) for name in names[len(given) :]])
        if named:
            raise TypeError(f"the macro takes no argument named {' or '.join(named)}, or takes it twice")
        return str.__new__(Markup, written(*given))

    return macro


class _Environment(Environment):
    """Where templates are compiled and run."""

    code_generator_class = _Generator
    macro = staticmethod(_macro)


def _compiled() -> FileSystemBytecodeCache | None:
    """Return where compiled templates are kept; None where nothing can be.

    They are code, so they lie where Python keeps its own. Jinja finds them by their source; what else they are compiled
    by, its version and what is done with constants at that time, is part of their names.
    """
    folder = TEMPLATES.with_name("__pycache__")
    if sys.dont_write_bytecode or not os.access(TEMPLATES.parent, os.W_OK):
        return None
    folder.mkdir(exist_ok=True)
    compiler = hashlib.sha256(version("jinja2").encode())
    for file in (__file__, phrases.__file__):
        compiler.update(Path(file).read_bytes())
    return FileSystemBytecodeCache(str(folder), f"pages-{compiler.hexdigest()[:16]}-%s.cache")


@cache
def _environment() -> Environment:
    environment = _Environment(
        loader=FileSystemLoader(TEMPLATES),
        bytecode_cache=_compiled(),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"SUGGESTED": phrases.SUGGESTED, "PAIRED": phrases.PAIRED}
    environment.filters |= {
        "here": _here,
        "day": day,
        "count": counted,
        "headed": headed,
        "with_article": with_article,
        "sentence": sentence,
        "number_word": number_word,
    }
    return environment
