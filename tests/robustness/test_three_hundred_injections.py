"""A project whose every text wants to be markup goes the whole way to a browser, and stays text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from commands_run import run
from injections import INJECTIONS
from served import served
from worked_example import copy_project

pytestmark = pytest.mark.browser
EVENT = "planted"
PAGES = {
    "": "title and standfirst",
    f"events/{EVENT}/": "questions, glossary, what is known",
    f"events/{EVENT}/side-by-side/": "facts",
    f"events/{EVENT}/who-said-what/": "people and statements",
    f"events/{EVENT}/wording/": "wording",
    f"events/{EVENT}/articles/gazette/": "an article's full text",
    f"events/{EVENT}/sources/": "articles, downloads, corrections",
}
WITH_EVERY_STRING = [f"events/{EVENT}/{part}" for part in ("articles/gazette/", "", "side-by-side/", "sources/")]


def as_yaml(value: object) -> str:
    """JSON is YAML."""
    return json.dumps(value, ensure_ascii=False, indent=1)


def plant(root: Path) -> None:
    """Put every string into an article, a few into another, and every one into every kind of sheet."""
    texts = root / "content" / "articles" / EVENT
    texts.mkdir(parents=True)
    few = INJECTIONS[::20]  # two long articles would take most of a minute to be compared, for pages nobody looks at
    for name, outlet, held in (("gazette", "tollwick-courier", INJECTIONS), ("mail", "valley-lantern", few)):
        front = f"---\noutlet: {outlet}\nheadline: {as_yaml(INJECTIONS[0])}\nlicence: CC0-1.0\nlanguage: en\n---\n\n"
        said = (f"“It was {text} that they sent,” Ada Quill of {name} said on Monday." for text in held)
        (texts / f"{name}.txt").write_text(front + "\n\n".join(said) + "\n", encoding="utf-8")
    extracted = run(root, "extract", EVENT)
    assert extracted.returncode == 0, extracted.stderr[-3000:]
    event = root / "data" / "events" / EVENT
    cited = {name: first_statement(event / "articles" / f"{name}.yml") for name in ("gazette", "mail")}
    for name, values in sheets(cited).items():
        (event / name).write_text(as_yaml(values), encoding="utf-8")
    people = json.loads(as_yaml({"ada-quill": {"name": "Ada Quill", "variants": INJECTIONS, "note": INJECTIONS[1]}}))
    (event / "people.yml").write_text(as_yaml(people), encoding="utf-8")


def first_statement(sheet: Path) -> str:
    """Return the id of a sheet's first statement."""
    found = re.search(r"(?m)^  ([a-z]+-[0-9a-f]{6}):$", sheet.read_text(encoding="utf-8"))
    assert found
    return found[1]


def sheets(cited: dict[str, str]) -> dict[str, dict[str, Any]]:
    """Return the editor's part: what stands in each sheet of the event."""
    every = list(enumerate(INJECTIONS))
    cells = {name: {"stance": "attributed", "statements": [key], "note": INJECTIONS[2]} for name, key in cited.items()}
    return {
        "event.yml": {
            "title": INJECTIONS[3],
            "short": INJECTIONS[0],
            "standfirst": INJECTIONS[4],
            "date": "2026-01-01",
            "place": INJECTIONS[5],
            "published": "2026-01-02",
            "reviewed": "2026-01-02",
            "articles": ["gazette", "mail"],
            "topics": {"all": INJECTIONS[6]},
            "known": [{"text": text} for text in INJECTIONS],
            "unknown": [{"text": INJECTIONS[7]}],
            "questions": {f"q{n}": {"question": text, "answer": text} for n, text in every},
            "timeline": [{"when": "2026-01-01", "precision": text, "text": text} for text in INJECTIONS[:20]],
            "glossary": {text: text for text in INJECTIONS},
        },
        "facts.yml": {
            "facts": {
                f"f{n}": {"title": text, "text": text, "topic": "all", "difference": text, "cells": cells}
                for n, text in every
            }
        },
        "corrections.yml": {
            "corrections": [
                {"date": "2026-01-02", "kind": "update", "target": "event", "was": text, "now": text, "why": text}
                for text in INJECTIONS
            ]
        },
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The planted project, read, checked and built."""
    root = copy_project(tmp_path_factory.mktemp("planted") / "p")
    plant(root)
    done = run(root, "build")
    assert done.returncode == 0, done.stderr[-3000:]
    return root / "site"


@pytest.fixture(scope="module")
def page(browser: Any, built: Path) -> Iterator[Any]:
    """A page of a browser, which keeps what it was asked for and what ran in `page.wrong`."""
    with served(built) as home:
        page = browser.new_page(bypass_csp=True)  # the words must be harmless by themselves, whatever a policy forbids
        page.set_default_timeout(300_000)  # on a busy machine a page of 300 facts takes longer than the usual 30 s
        page.home, page.wrong = home, []
        page.on("dialog", lambda dialog: (page.wrong.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda asked: asked.url.startswith(page.home) or page.wrong.append(asked.url))
        yield page
        page.close()


PLANTED = """() => [...document.querySelectorAll("*")].filter(element =>
    element.id === "ran"
    || [...element.attributes].some(a => /^on/i.test(a.name) || /^\\s*javascript:/i.test(a.value)
        || (/^(src|href|action|formaction|data|srcdoc)$/i.test(a.name) && /^[^?]*evil\\.invalid/.test(a.value)))
    || (element.matches("script, style, base, iframe, object, embed, meta") && /ran=1|evil/.test(element.outerHTML)
        && element.name !== "description" && !element.getAttribute("property")
        && element.type !== "application/ld+json")
).map(element => element.outerHTML.slice(0, 300))"""


@pytest.mark.parametrize("path", PAGES)
def test_nothing_runs_nothing_is_asked_for_and_every_string_is_text(page: Any, path: str) -> None:
    page.goto(page.home + path)
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    assert page.evaluate(PLANTED) == []
    assert page.wrong == []
    assert page.url == page.home + path
    assert page.evaluate("getComputedStyle(document.body).display") != "none"
    if path in WITH_EVERY_STRING:
        text = shown(page.locator("article").first.evaluate("element => element.textContent"))
        assert [string for string in INJECTIONS if shown(string) not in text] == []


def shown(text: str) -> str:
    """A text with its white space as a browser shows it, without controls that no text needs."""
    return " ".join(text.replace("\ufeff", "").split())


def test_a_search_for_them_shows_text(page: Any) -> None:
    page.goto(page.home)
    button = page.locator(".wsw-searchbutton")
    if button.is_visible():
        button.click()
    field = page.get_by_role("textbox", name="Search")
    field.click()
    field.press_sequentially("script window.ran onerror", delay=5)
    page.wait_for_timeout(1500)
    assert page.evaluate("window.ran") is None
    assert page.evaluate(PLANTED) == []
    assert page.wrong == []


def test_the_watch_sees_what_does_run(page: Any) -> None:
    """A handler and a request without the project between them and the browser."""
    page.goto(page.home)
    markup = '<img src="x:" onerror="window.ran = 1"><img src="http://evil.invalid/x.png">'
    page.evaluate("markup => { document.body.innerHTML = markup }", markup)
    page.wait_for_timeout(500)
    assert page.evaluate("window.ran") == 1
    assert any("evil.invalid" in asked for asked in page.wrong)
