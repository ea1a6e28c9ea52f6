"""Words that would be markup, Markdown, template code or script are shown as words, in every place they can stand."""

from __future__ import annotations

import html
import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from harbour_event import FACTS, harbour

from build_tools.models import Outlet, Person
from build_tools.pages.render import pages
from build_tools.pages.templating import clean, page, relative
from build_tools.pages.views.links import text_fragment, web

ROOT = Path(__file__).parents[2]
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</div></div>\n\n# A heading\n\n[link](javascript:alert(1))",
    "{{ 7 * 7 }}{% include 'x' %}{{ config }}",
    "\x02wzxhzdk:0\x03 klzzwxh:0001",
    "---\ntitle: mine\n---",
    "<!-- comment --> &lt;b&gt; & <b markdown='1'>**bold**</b>",
    "]]> <![CDATA[ x ]]> <?php 1 ?>",
    "=SUM(A1) \u202e\u2066",
]


class Tags(HTMLParser):
    """All tags and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def tags(text: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Tags()
    parser.feed(text)
    return parser.found


def poisoned(words: str):
    """Put words into every place of the project that holds text from outside or from an editor."""
    project = harbour(with_texts=True)
    sheets = project.events[0]
    event = sheets.event.model_copy(
        update={"title": words, "short": words, "standfirst": words, "place": words, "glossary": {words: words}}
    )
    articles = {
        key: sheet.model_copy(
            update={
                "statements": {
                    i: s.model_copy(update={"words": (words,), "mention": words, "cue": words, "note": words})
                    for i, s in sheet.statements.items()
                }
            }
        )
        for key, sheet in sheets.articles.items()
    }
    fact = FACTS.facts["who-laid-it"].model_copy(update={"title": words, "text": words, "difference": words})
    facts = FACTS.model_copy(update={"facts": {**FACTS.facts, "who-laid-it": fact}})
    people = {key: Person(name=words, variants=(words,), roles=(words,), note=words) for key in sheets.people}
    texts = {key: words + text[len(words) :] for key, text in sheets.texts.items()}
    poisoned_event = replace(sheets, event=event, articles=articles, facts=facts, people=people, texts=texts)
    outlets = {key: Outlet(name=words, owner=words, country=words, type=words) for key in project.outlets}
    return replace(project, outlets=outlets, events=(poisoned_event,))


@pytest.mark.parametrize("words", HOSTILE)
def test_no_words_become_markup(words):
    innocent = {path: tags(data.decode()) for path, data in pages(poisoned("plain")).items() if path.endswith(".md")}
    for path, data in pages(poisoned(words)).items():
        if not path.endswith(".md"):
            continue
        found = tags(data.decode())
        assert {tag for tag, _ in found} <= {tag for tag, _ in innocent[path]} | {"q"}, path
        for tag, attributes in found:
            assert not [name for name in attributes if name.startswith("on") or name == "style"], (path, tag)
            assert not (attributes.get("href") or "").startswith("javascript:"), (path, tag)


@pytest.mark.parametrize("words", HOSTILE)
def test_words_are_shown_as_they_are(words):
    text = pages(poisoned(words))["events/harbour-fire/index.md"].decode()
    body = text.split("---\n", 2)[2]
    first = clean(words).split("\n")[0]
    assert html.escape(first, quote=False) in body.replace("&#34;", '"').replace("&#39;", "'")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Build one site of all hostile words together, with the project's own theme and settings."""
    root = tmp_path_factory.mktemp("hostile")
    words = " ".join(HOSTILE)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("custom_dir: build_tools/theme", f"custom_dir: {ROOT / 'build_tools' / 'theme'}")
    config = re.sub(r"nav:\n(?:  .*\n)+", "nav:\n  - index.md\n", config, count=1)
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    for path, data in pages(poisoned(words)).items():
        target = root / "content" / "pages" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(root / "mkdocs.yml")]
    subprocess.run(command, check=True, env={"NO_MKDOCS_2_WARNING": "1", "PATH": ""})
    return root / "site"


def test_mkdocs_passes_the_words_through_as_words(built):
    seen = 0
    for path in built.rglob("events/**/index.html"):
        text = path.read_text(encoding="utf-8")
        seen += 1
        scripts = [attributes for tag, attributes in tags(text) if tag == "script"]
        data = ("application/json", "application/ld+json")
        assert all("src" in a or a.get("type") in data or not a for a in scripts), path
        assert "<script>alert" not in text
        assert "onerror=alert(1)>" not in text
        assert ">49<" not in text
        assert not [1 for tag, a in tags(text) if tag == "img"], path
        assert "{{ 7 * 7 }}" in text
        assert "<strong>bold" not in text
    assert seen >= 10


def test_controls_and_lone_surrogates_are_taken_out():
    assert clean("a\x02b\ud800c\u2028d\te") == "abcd\te"


def test_front_matter_is_one_line_a_value():
    data = page("problems", {"title": "a\n---\nb: c", "none": None}, "", problems=[], more=0).decode()
    assert data.splitlines()[:3] == ["---", 'title: "a\\n---\\nb: c"', "---"]


@pytest.mark.parametrize(
    ("target", "url", "link"),
    [
        ("events/a/side-by-side/#f", "events/a/", "side-by-side/#f"),
        ("events/a/side-by-side/#f", "events/a/side-by-side/", "#f"),
        ("", "events/a/", "../../"),
        ("", "", "./"),
        ("about/method/", "", "about/method/"),
        ("events/a/data/x.csv", "events/a/data/", "x.csv"),
    ],
)
def test_links_are_relative_to_their_page(target, url, link):
    assert relative(target, url) == link


@pytest.mark.parametrize(
    ("passage", "fragment"),
    [
        ("“absolutely ridiculous.”", "absolutely%20ridiculous"),
        ("one two three four five six seven eight nine ten", "one%20two%20three%20four,seven%20eight%20nine%20ten"),
        ("well-thought-out, & so on", "well%2Dthought%2Dout%2C%20%26%20so%20on"),
    ],
)
def test_text_fragment_names_the_exact_words(passage, fragment):
    assert text_fragment("https://a.example/x#y", passage) == f"https://a.example/x#:~:text={fragment}"


def test_only_web_addresses_become_links():
    assert web("javascript:alert(1)") == ""
    assert web("HTTPS://a.example") == "HTTPS://a.example"
    assert text_fragment("data:text/html,x", "words") == ""
