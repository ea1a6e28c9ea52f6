"""Macros of templates: calls become plain Python calls, and what they return is markup that is not escaped again."""

from __future__ import annotations

import pytest
from jinja2 import TemplateAssertionError, UndefinedError

from build_tools.pages.templating import _environment

MACRO = "{% macro mark(name, glyph='●') %}<b>{{ glyph }} {{ name }}</b>{% endmacro %}"


@pytest.mark.parametrize(
    ("call", "shown"),
    [
        ("mark(outlet)", "<b>● Lantern &amp; Sons</b>"),
        ("mark(outlet, '▲')", "<b>▲ Lantern &amp; Sons</b>"),
        ("mark(name=outlet, glyph='▲')", "<b>▲ Lantern &amp; Sons</b>"),
        ("mark(mark(outlet))", "<b>● <b>● Lantern &amp; Sons</b></b>"),
        ("outlet.upper()", "LANTERN &amp; SONS"),
    ],
)
def test_texts_are_escaped_once_however_deep_the_call(call: str, shown: str) -> None:
    template = _environment().from_string(MACRO + "{{ " + call + " }}")
    assert template.render(outlet="Lantern & Sons") == shown


@pytest.mark.parametrize(
    ("call", "error", "words"),
    [
        ("mark()", UndefinedError, "'name' was not provided"),
        ("mark(outlet, color='red')", TypeError, "no argument named color"),
        ("mark(outlet, name=outlet)", TypeError, "named name"),
        ("mark(outlet, '▲', 'red')", TypeError, "3 were given"),
    ],
)
def test_a_wrong_call_is_refused(call: str, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        _environment().from_string(MACRO + "{{ " + call + " }}").render(outlet="Lantern")


@pytest.mark.parametrize("use", ["{% call mark('Lantern') %}●{% endcall %}", "{{ mark(*names) }}"])
def test_what_the_compiler_does_not_support_is_an_error_at_its_line(use: str) -> None:
    with pytest.raises(TemplateAssertionError, match="call blocks nor spread arguments"):
        _environment().from_string(MACRO + use)
