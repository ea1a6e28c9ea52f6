"""Every page is valid HTML: the W3C's own checker (Nu) says so, but for what the theme writes and we don't override."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest
from tools import nu

OF_THE_THEME = {
    "the check boxes that open its drawer and its search": (
        "Attribute “autocomplete” is only allowed when the input type is",
        '<input class="md-toggle"',
    ),
}
"""Errors of the stock theme: what about, how the message begins, what of the page it tells of."""
MISTAKES = {
    "an id twice": ('<p id="a">a</p><p id="a">b</p>', "Duplicate ID"),
    "a heading in a table's header": (
        "<table><tr><th><h2>a</h2></th><td>b</td></tr></table>",
        "must not appear as a descendant of the “th” element",
    ),
    "an element left open": ("<section><p>a</p>", "Unclosed element “section”"),
    "an unknown attribute": ('<p colour="red">a</p>', "Attribute “colour” not allowed"),
    "a role that isn't for it": ('<h2 role="cell">a</h2>', "Bad value “cell” for attribute “role”"),
}


@pytest.fixture(scope="module")
def errors_of():
    command = nu()

    def found(folder: Path) -> list[tuple[str, str, str]]:
        run = subprocess.run(
            [*command, "--format", "json", "--exit-zero-always", "--skip-non-html", str(folder)],
            capture_output=True,
            text=True,
            check=True,
        )
        told = json.loads(run.stderr)["messages"]
        return [
            (Path(one["url"].removeprefix("file:")).relative_to(folder).as_posix(), one["message"], one["extract"])
            for one in told
            if one["type"] != "info"
        ]

    return found


def of_the_theme(error: tuple[str, str, str], known: tuple[str, str]) -> bool:
    return error[1].startswith(known[0]) and known[1] in error[2]


def test_no_page_has_an_error_of_ours(site, errors_of):
    found = errors_of(site)
    assert not [error for error in found if not any(of_the_theme(error, known) for known in OF_THE_THEME.values())]
    for name, known in OF_THE_THEME.items():
        assert any(of_the_theme(error, known) for error in found), f"{name}: mended, so take it off the list"


@pytest.fixture(scope="module")
def errors_of_mistakes(tmp_path_factory, errors_of):
    folder = tmp_path_factory.mktemp("mistakes")
    for name, (markup, _) in MISTAKES.items():
        page = f'<!doctype html><html lang="en"><head><title>A</title></head><body>{markup}</body></html>'
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    return errors_of(folder)


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_would_be_found(errors_of_mistakes, name):
    told = [message for page, message, _ in errors_of_mistakes if unquote(page) == f"{name}.html"]
    assert any(MISTAKES[name][1] in message for message in told)
