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
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from markupsafe import Markup, escape

from build_tools.pages.phrases import count, day, headed, sentence

TEMPLATES = Path(__file__).parent / "templates"
COMPILED = Path(__file__).parents[2] / ".cache" / "templates"

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\ud800-\udfff\u2028\u2029\ufffe\uffff]")
"""Controls, lone surrogates and separators. STX and ETX are what Python-Markdown marks its stash with."""


_SPECIAL = re.compile("[&<>'\"]")
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
    """Render a template without front matter; every text in it is escaped. See `page`."""
    body = _environment().get_template(f"{template}.html").render(url=url, **views)
    return "\n".join(filter(None, map(str.strip, body.splitlines()))) + "\n"


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
    here, there = ([part for part in place.split("/") if part] for place in (url, path))
    same = 0
    for a, b in zip(here, there, strict=False):
        if a != b:
            break
        same += 1
    way = "/".join([".."] * (len(here) - same) + there[same:]) or "."
    return f"{way}/" if path.endswith("/") or not path else way


def _front_matter(front: Mapping[str, Any]) -> str:
    """Write front matter. Each value is JSON, which is YAML as well and never spans lines.

    Angle brackets give way to their typographic kin: the search index takes a page's title for HTML.
    """
    written = {key: json.dumps(value, ensure_ascii=True) for key, value in front.items() if value is not None}
    lines = (f"{key}: {value.translate(_BRACKETS)}" for key, value in written.items())
    return "\n".join(("---", *lines, "---", "", ""))


@pass_context
def _here(context: Context, target: str) -> str:
    return relative(target, str(context["url"]))


def shown(value: object) -> str:
    r"""Give a value as it stands in a page: cleaned and escaped; markup of our own as it is.

    >>> shown("Fish & \x07chips")
    'Fish &amp; chips'
    """
    if type(value) is str:
        text = clean(value)
        return str(escape(text)) if _SPECIAL.search(text) else text
    return value if type(value) is Markup else str(escape(value))


class _Generator(CodeGenerator):
    """Writes one call of `shown` around each value of a template, where Jinja would write two and wrap the result."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401 - Jinja's own
        self.write("environment.shown(")


class _Context(Context):
    """Calls macros as they are. Jinja asks each first whether it wants the context, which of ours only filters do."""

    def call(self, called: Callable[..., Any], *args: object, **named: object) -> Any:  # noqa: ANN401
        """Call what a template calls; what Jinja adds inside blocks and loops is for those functions alone."""
        named.pop("_block_vars", None)
        named.pop("_loop_vars", None)
        return called(*args, **named)


class _Environment(Environment):
    """Autoescape for every template and value; nothing switches it off.

    A page asks for a thousand attributes and calls a hundred macros, so neither takes the way round that Jinja's own
    environment offers for what we have no use for: keys of a dictionary as attributes, functions that take a context.
    """

    code_generator_class = _Generator
    context_class = _Context
    getattr = staticmethod(getattr)  # type: ignore[assignment]
    shown = staticmethod(shown)


class _Compiled(FileSystemBytecodeCache):
    """Compiled templates, kept from one run to the next; another way of compiling makes them anew."""

    def get_source_checksum(self, source: str) -> str:
        """Give what a kept template must agree with."""
        return super().get_source_checksum(source + Path(__file__).read_text(encoding="utf-8"))


def _compiled() -> _Compiled | None:
    """Open the compiled templates; None where nothing can be written: they are compiled each time."""
    try:
        COMPILED.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return _Compiled(str(COMPILED), "%s.jinja") if os.access(COMPILED, os.W_OK) else None


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
