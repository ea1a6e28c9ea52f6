"""A body goes past the Markdown converter only where that would give it back as it is."""

from __future__ import annotations

from types import SimpleNamespace

import markdown
import mkdocs.plugins
import pytest
import yaml
from click import Command
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.__main__ import cli
from mkdocs.config import load_config
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from worked_example import PROJECT

from build_tools.pipeline.publishing import hook
from build_tools.pipeline.publishing.collected import collected, forget_collected
from build_tools.pipeline.publishing.hook import is_finished

EXTENSIONS = ["md_in_html", "footnotes", "tables", "toc"]


def converted(body: str) -> str:
    return markdown.Markdown(extensions=EXTENSIONS, extension_configs={"toc": {"permalink": False}}).convert(body)


@pytest.mark.parametrize(
    "inside",
    [
        "<p>a *b* _c_ [d](e)</p>",
        "\n\n# no heading\n\n",
        "<ul>\n<li>a</li>\n</ul>",
        "&amp; &#39; &nbsp;",
        "<pre>  a\n\n  b</pre>",
        "<div><div>a</div></div>",
        "{: #id }",
        "[^1]",
        "| a | b |\n|---|---|",
        "<script>a && b</script>",
        "<br/>",
    ],
)
def test_finished_html_stays_as_it_is(inside: str) -> None:
    body = f'<div class="wsw">\n{inside}\n</div>'
    assert is_finished(body) or "&&" in inside
    assert converted(body) == body


@pytest.mark.parametrize(
    "body",
    [
        "<p>no block of ours</p>",
        '<div class="a">tab\there</div>',
        '<div class="a">a\n  \nb</div>',
        '<div class="a">\r\n</div>',
        '<div class="a">a</div>\n\n*b*\n\n<div class="a">c</div>',
        '<div class="a" markdown="1">*a*</div>',
        "text",
        '<div class="a">\x02a\x03</div>',
        '<div class="a"><div>a</div>',
        '<div class="a">AT&T</div>',
        '<div class="a"><!-- --></div>',
    ],
)
def test_what_markdown_would_change_is_left_to_it(body: str) -> None:
    assert not is_finished(body)


PIECES = [
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "*a*",
    "\n",
    "\n\n",
    " ",
    "&amp;",
    "&",
    "<",
    "#",
    "`",
    "<b>",
    "</b>",
    "- a",
    "\t",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_whatever_is_taken_for_finished_comes_out_unchanged(pieces: list[str]) -> None:
    body = f'<div class="wsw">{"".join(pieces)}</div>'
    if is_finished(body) and all(body.count(f"<{tag}>") == body.count(f"</{tag}>") for tag in ("p", "b")):
        assert converted(body) == body


@pytest.mark.parametrize(
    ("body", "given"),
    [
        ('<div class="wsw"><p data-search-exclude>Tide</p></div>', ""),
        (
            '<div class="wsw"><p data-search-boost="2">Tide</p></div>',
            '<div class="wsw"><p data-search-boost="2">Tide</p></div>',
        ),
    ],
    ids=["nothing to take out", "an attribute to take out"],
)
def test_materials_plugin_sees_only_bodies_that_it_changes(body: str, given: str) -> None:
    config = load_config(str(PROJECT / "mkdocs.yml"))
    page = SimpleNamespace(meta={"title": "Tide"}, url="tide/")
    assert hook.on_page_markdown(body, page, config, Files([])) == ""
    page.render(config, Files([]))
    page.content = hook.on_page_content(page.content, page, config, Files([]))
    assert page.content == given
    hook.on_page_context({}, page, config, Navigation([], []))
    assert page.content == body


@pytest.mark.parametrize(
    ("alone", "written", "kept"), [(True, "", b"<p>T\xc3\xafde</p>"), (False, "<p>Tïde</p>", None)]
)
def test_of_a_part_of_events_no_page_is_written_only_to_be_read(alone: bool, written: str, kept: bytes | None) -> None:
    config = load_config(str(PROJECT / "mkdocs.yml"), extra={"only_pages": alone})
    page = SimpleNamespace(file=SimpleNamespace(dest_uri="tide/index.html"))
    forget_collected()
    assert hook.on_post_page("<p>Tïde</p>", page, config) == written
    assert collected().pages.get("tide/index.html") == kept


def test_of_mkdocs_only_what_it_documents_is_used() -> None:
    """A version that takes one of these away is noticed here, and not by a page that differs."""
    build = cli.commands["build"]
    assert isinstance(build, Command)
    options = {name for option in build.params for name in option.opts}
    assert {"--strict", "--config-file"} <= options
    events = [name for name in vars(hook) if name.startswith("on_")]
    assert sorted(events) == [
        *("on_config", "on_files", "on_page_content", "on_page_context", "on_page_markdown", "on_post_page")
    ]
    assert set(events) <= {f"on_{event}" for event in mkdocs.plugins.EVENTS}


def test_the_project_itself_has_no_hooks() -> None:
    class Loader(yaml.SafeLoader): ...

    Loader.add_constructor("!ENV", lambda loader, node: loader.construct_sequence(node)[-1])
    config = yaml.load((PROJECT / "mkdocs.yml").read_text(encoding="utf-8"), Loader)
    assert "hooks" not in config
    assert config["theme"]["custom_dir"] == "build_tools/theme"


def test_for_pages_alone_a_theme_has_its_templates_and_no_other_file() -> None:
    config = load_config(str(PROJECT / "mkdocs.yml"), extra={"only_pages": True})
    env = hook.on_config(config).theme.get_env()
    assert env.list_templates() == [] and env.get_template("main.html").name == "main.html"
    assert hook.on_config(load_config(str(PROJECT / "mkdocs.yml"))).theme.get_env().list_templates()
