"""How views become Markdown files: Jinja with autoescape, and front matter as YAML.

    view (dataclass) ──template──▶ one block of HTML ──with front matter──▶ bytes of a .md file

Article text, names and editors' words are untrusted. They stand between tags as text and nothing else: autoescape keeps
them from being HTML, the one outer <div> keeps Python-Markdown from reading them (it passes block HTML through), and
MkDocs runs no Jinja on a page's body. Characters that no text needs and that Markdown's stash would mistake for its own
are taken out.
"""

from __future__ import annotations

import json
import os
import re
import traceback
from collections.abc import Callable, Mapping, Set
from contextvars import ContextVar
from functools import cache, cached_property, lru_cache
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, cast

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    Template,
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
from build_tools.pages.views.phrases import count, day, headed, sentence

TEMPLATES = Path(__file__).parent / "templates"
COMPILED = TEMPLATES / "__pycache__"
"""Compiled templates are code, so they lie where Python keeps its own: nothing in .cache is ever run."""
MOST_KEPT = 4096
"""How many renderings of one macro are kept; an event has some hundreds."""

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\ud800-\udfff\u2028\u2029\ufffe\uffff]")
"""Controls, lone surrogates and separators. STX and ETX are what Python-Markdown marks its stash with."""


_special = re.compile("[&<>'\"]").search
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
        body = _rendered(_environment().get_template(f"{template}.html"), {"url": url, **views})
    except TemplateError as error:
        raise InputError([_fault(error)]) from error
    return "\n".join(filter(None, map(str.strip, body.splitlines()))) + "\n"


def _fault(error: TemplateError) -> Problem:
    """Tell what is wrong with a template, at the line that Jinja puts into the traceback; a lost one has none."""
    steps = [(step.filename, step.lineno or 0) for step in traceback.extract_tb(error.__traceback__)]
    file, line = [(str(TEMPLATES), 0), *(step for step in steps if step[0].startswith(str(TEMPLATES)))][-1]
    where = Path(file).relative_to(TEMPLATES.parents[2]).as_posix()
    return Problem(where, line, min(line, 1), str(error), "mend the template, or take it back from Git")


def _rendered(template: Template, views: dict[str, object]) -> str:
    """Render a template, and let go of all that it showed.

    A context holds the template's macros, and these their context: a circle, in which an event's views would stay until
    the collector comes for them.
    """
    context = template.new_context(views)
    try:
        return "".join(template.root_render_func(context))
    except Exception:
        template.environment.handle_exception()  # which shows the template's lines in the traceback
    finally:
        context.vars.clear()
        context.parent.clear()


def relative(target: str, url: str) -> str:
    """Give the address of `target` (relative to the site) as seen from the page at `url`.

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
    """Give the way from a page to a file or folder; the few that there are in an event are asked for by thousands."""
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
"""Where the page stands that is being rendered. Not in the template's own context: macros would have to be made anew
with it for each page, and be found by the collector of circles afterwards, with all that the page shows."""


@pass_context  # which keeps Jinja from working out a constant's address once, for the page that it compiles on
def _here(_: Context, target: str) -> str:
    return relative(target, _URL.get())


def shown(value: object) -> str:
    r"""Give a value as it stands in a page: cleaned and escaped; markup of our own as it is.

    >>> shown("Fish & \x07chips")
    'Fish &amp; chips'
    """
    if type(value) is str:
        text = value if value.isprintable() else clean(value)
        return str(escape(text)) if _special(text) else text
    return value if type(value) is Markup else str(escape(value))


class _Generator(CodeGenerator):
    """Writes for each value one call of `shown`, and each call as it is.

    Jinja would write two calls around a value and wrap their result, and would ask of whatever is called whether it
    wants the context, which of ours only filters do.
    """

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401 - Jinja's own
        self.write("environment.shown(")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """Write a call with its arguments."""
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Write the definition of a macro."""
        macro = cast("nodes.Macro", macro_ref.node)
        if same := _is_same_everywhere(macro, self._same_everywhere):
            self._same_everywhere.add(macro.name)
        names = tuple(argument.name for argument in macro.args)
        self.write(f"environment.macro(macro, {self.name!r}, {macro.name!r}, {names!r}, {same!r})")

    @cached_property
    def _same_everywhere(self) -> set[str]:
        """The macros of the template, so far, that are the same on every page."""
        return set()


def _is_same_everywhere(macro: nodes.Macro, known: Set[str]) -> bool:
    """Whether a macro asks nothing of its page: no address as seen from there, no names but its own and such macros."""
    if any(one.name == "here" for one in macro.find_all(nodes.Filter)):
        return False
    names = [(name.ctx == "load", name.name) for name in macro.find_all(nodes.Name)]
    own = {name for is_read, name in names if not is_read}
    return {name for is_read, name in names if is_read} <= own | known | {"loop"}


class _Macro:
    """A macro, with its arguments by place or by name; what is the same on every page is rendered once.

    Views are frozen, so the same objects are shown in the same words. They are told apart by identity, which is quick
    and stays theirs as long as they are held here.
    """

    __slots__ = ("_kept", "_names", "_render", "name")

    def __init__(
        self, render: Callable[..., str], name: str, names: tuple[str, ...], *, is_same_everywhere: bool
    ) -> None:
        self.name = name
        self._render = render
        self._names = names
        self._kept: dict[tuple[int, ...], tuple[tuple[object, ...], Markup]] | None = {} if is_same_everywhere else None

    def __call__(self, *given: object, **named: object) -> Markup:
        """Render it."""
        if named or len(given) < len(self._names):
            given += tuple([named.pop(name, missing) for name in self._names[len(given) :]])
            if named:
                raise TypeError(f"the macro {self.name!r} has no parameter {', '.join(named)}")
        if self._kept is None:
            return _as_markup(self._render(*given))
        key = tuple([id(one) for one in given])
        kept = self._kept.get(key)
        if kept is None:
            if len(self._kept) == MOST_KEPT:
                self._kept.clear()
            kept = self._kept[key] = given, _as_markup(self._render(*given))
        return kept[1]


def _as_markup(text: str) -> Markup:
    """Mark what a template made as markup, without asking what it is."""
    return str.__new__(Markup, text)


class _Environment(Environment):
    """Autoescape for every template and value; nothing switches it off.

    A page asks for a thousand attributes and calls a hundred macros, so neither takes the way round that Jinja's own
    environment offers for what we have no use for: keys of a dictionary as attributes, functions that take a context.
    """

    code_generator_class = _Generator
    getattr = staticmethod(getattr)  # type: ignore[assignment]
    shown = staticmethod(shown)

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - Jinja's own
        super().__init__(**options)
        self._macros: dict[tuple[str, CodeType], _Macro] = {}

    def macro(
        self,
        render: FunctionType,
        template: str,
        name: str,
        names: tuple[str, ...],
        is_same_everywhere: bool,
    ) -> _Macro:
        """Give the macro that a template defines; one that is the same on every page is one for all of them."""
        if not is_same_everywhere:
            return _Macro(render, name, names, is_same_everywhere=False)
        key = template, render.__code__  # another, where the template was changed while the site is served
        return self._macros.setdefault(key, _Macro(render, name, names, is_same_everywhere=True))


class _Compiled(FileSystemBytecodeCache):
    """Compiled templates, kept from one run to the next; another way of compiling makes them anew."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Give what a template is kept under: the same wherever the project lies, in a folder of any letters."""
        return super().get_cache_key(name)

    def get_source_checksum(self, source: str) -> str:
        """Give what a kept template must agree with."""
        return super().get_source_checksum(source + Path(__file__).read_text(encoding="utf-8"))


def _compiled() -> _Compiled | None:
    """Open the compiled templates; None where nothing can be written: they are compiled each time."""
    try:
        COMPILED.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return _Compiled(str(COMPILED), "%s.pyc") if os.access(COMPILED, os.W_OK) else None


@cache
def _environment() -> Environment:
    environment = _Environment(
        loader=FileSystemLoader(TEMPLATES),
        bytecode_cache=_compiled(),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"here": _here, "day": day, "count": count, "headed": headed, "sentence": sentence}
    return environment
