"""Macros: those that ask nothing of their page are rendered once for the same arguments, all others for each page."""

from __future__ import annotations

import pytest
from harbour_event import harbour
from jinja2 import DictLoader

from build_tools.pages.render import pages
from build_tools.pages.templating import _Environment, relative

PAGE = '{% import "parts.html" as p with context %}'


def environment(parts: str, page: str) -> _Environment:
    made = _Environment(loader=DictLoader({"parts.html": parts, "page.html": PAGE + page}), autoescape=True)
    made.filters["here"] = lambda target: f"/{target}"
    return made


@pytest.mark.parametrize(
    ("macro", "once"),
    [
        ("{% macro m(x) %}{{ told(x) }}{% endmacro %}", False),  # `told` may be the page's
        ("{% macro m(x) %}{{ x.said }}{% endmacro %}", True),
        (
            "{% macro m(x) %}{% set y = x.said %}{% for z in [y] %}{{ loop.index }}{{ z }}{% endfor %}{% endmacro %}",
            True,
        ),
        ("{% macro m(x) %}{{ x.said | here }}{% endmacro %}", False),
        ("{% macro m(x) %}{{ x.said }}{{ title }}{% endmacro %}", False),
        ("{% macro n(x) %}{{ x.said }}{% endmacro %}{% macro m(x) %}{{ n(x) }}{% endmacro %}", True),
        ("{% macro n(x) %}{{ x.said | here }}{% endmacro %}{% macro m(x) %}{{ n(x) }}{% endmacro %}", False),
    ],
)
def test_a_macro_is_rendered_once_where_no_page_can_change_it(macro: str, once: bool) -> None:
    class View:
        asked = 0

        @property
        def said(self) -> str:
            self.asked += 1
            return "said"

    def told(view: View) -> str:
        return view.said

    view = View()
    template = environment(macro, "{{ p.m(view) }}").get_template("page.html")
    pages = {template.render(view=view, told=told, title="") for _ in range(3)}
    assert len(pages) == 1
    assert view.asked == (1 if once else 3)


@pytest.mark.parametrize(
    ("call", "shows"),
    [
        ("m('a')", "a-x"),
        ("m('a', 'b')", "a-b"),
        ("m(b='b', a='a')", "a-b"),
        ("m('a', b='<b>')", "a-&lt;b&gt;"),
        ("m(p.m('<'))", "&lt;-x-x"),
    ],
)
def test_a_macro_takes_its_arguments_by_place_and_by_name(call: str, shows: str) -> None:
    parts = "{% macro m(a, b='x') %}{{ a }}-{{ b }}{% endmacro %}"
    assert environment(parts, f"{{{{ p.{call} }}}}").get_template("page.html").render() == shows


def test_a_parameter_that_a_macro_lacks_is_an_error() -> None:
    template = environment("{% macro m(a) %}{{ a }}{% endmacro %}", "{{ p.m('a', c='c') }}").get_template("page.html")
    with pytest.raises(TypeError, match="the macro 'm' has no parameter c"):
        template.render()


def test_an_address_is_seen_from_each_page_that_shows_it() -> None:
    files = pages(harbour()).items()
    made = {path.removesuffix("index.md"): data.decode() for path, data in files if path.endswith(".md")}
    of_event = {url: text for url, text in made.items() if url.startswith("events/") and "wsw-foot" in text}
    assert len({url.count("/") for url in of_event}) == 3
    assert all(f'href="{relative("about/method/", url)}"' in text for url, text in of_event.items())
