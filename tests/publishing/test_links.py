"""Every link of the site to itself is checked, across parts too; a broken one is reported at its source."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from folders import files
from worked_example import PROJECT

from build_tools.models.problem import InputError
from build_tools.pipeline.publishing.links import Target, links_and_anchors, target_of
from build_tools.pipeline.publishing.packs import digest_of
from build_tools.pipeline.publishing.publish import Published, publish
from build_tools.pipeline.publishing.whole import Order

pytestmark = pytest.mark.slow
ADDRESS = "https://news.example/stories/"
CONFIG = """\
INHERIT: {project}/mkdocs.yml
docs_dir: content/pages
site_dir: site
theme: {{custom_dir: build_tools/theme}}
nav: [index.md, about/index.md, {others}]
"""
OTHERS = [f"about/{page}.md" for page in ("method", "lexicon", "corrections-policy", "worked-example")]
"""Pages that the theme links to."""
FRONT = '---\ntitle: "A page"\nsource_file: "data/events/{event}/event.yml"\n---\n\n'
EVENT = '<div class="wsw">\n<h1 id="content">An event</h1>\n<h2 id="part-{event}">A part</h2>\n{more}\n</div>\n'


def pages(**more: str) -> dict[str, str]:
    """Return the pages of a site of two events; `more` stands on the page of that name."""
    links = '<a href="events/fire/">Fire</a>\n<a href="events/flood/more/#part-flood">Flood</a>'
    made = {
        "index.md": f'<div class="wsw">\n<h1 id="content">Home</h1>\n{links}\n{more.get("home", "")}\n</div>\n',
        "about/index.md": f"# About\n\n## A part\n\n[Home](../index.md)\n\n{more.get('about', '')}\n",
        **{page: f"# {page}\n" for page in OTHERS},
        "feed.json": "{}",
        "feed.xml": "<rss/>",
    }
    for event in ("fire", "flood"):
        own = f'<a href="./more/#part-{event}">More</a> <a href="../../about/#a-part">About</a> {more.get(event, "")}'
        front = FRONT.format(event=event)
        made[f"events/{event}/index.md"] = front + EVENT.format(event=event, more=own)
        made[f"events/{event}/more/index.md"] = front + EVENT.format(event=event, more='<a href="../">Back</a>')
        made[f"events/{event}/data.csv"] = "a,b\n"
    return made


def site_of(root: Path, made: Mapping[str, str], *, is_strict: bool = True) -> Published:
    """Publish pages as they are."""
    if not (root / "mkdocs.yml").exists():
        shutil.copytree(PROJECT / "build_tools" / "theme", root / "build_tools" / "theme")
        (root / "mkdocs.yml").write_text(CONFIG.format(project=PROJECT, others=", ".join(OTHERS)))
    shutil.rmtree(root / "content", ignore_errors=True)
    events: dict[str, dict[str, str]] = {}
    for path, text in made.items():
        file = root / "content" / "pages" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        if path.startswith("events/"):
            events.setdefault(path.split("/")[1], {})[path] = digest_of(text.encode())
    order = Order(root, events, ADDRESS, datetime.date(2031, 5, 2), is_strict=is_strict)
    return publish(order, root / "site")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose site is sound."""
    root = tmp_path_factory.mktemp("links")
    site_of(root, pages())
    return root


PLANTED = {
    "fire": [
        "mor/",
        "more/#part-fir",
        "#nowhere",
        "data.cvs",
        "more/page.html",
        "../flod/",
        "../flood/#part-fire",
        "../flood/more/#part",
        "../flood/data.tsv",
        "../../about/#a-prat",
        "../../abuot/",
        "../../assets/wsw/sight.css",
        "/stories/events/fire/mor/",
        f"{ADDRESS}events/fire/#nothing",
        f"{ADDRESS}evants/",
    ],
    "about": ["../events/fire/#part-flood", "../events/fires/", "#not-here"],
    "home": ["events/fire/#c0ntent", "abuot/"],
}
SOURCES = {
    "fire": "data/events/fire/event.yml",
    "about": "content/pages/about/index.md",
    "home": "content/pages/index.md",
}


@pytest.mark.parametrize(("where", "link"), [(where, link) for where, links in PLANTED.items() for link in links])
def test_a_broken_link_is_reported_at_its_source_and_nothing_is_published(root: Path, where: str, link: str) -> None:
    before = files(root / "site")
    with pytest.raises(InputError) as raised:
        site_of(root, pages(**{where: f'<a href="{link}">there</a>'}))
    (problem,) = raised.value.problems
    assert problem.file == SOURCES[where]
    assert f"`{link}`" in problem.what
    assert files(root / "site") == before


SOUND = """
    more/ more/index.html ./ # #top #content ../flood/#part-flood ../../ ../../feed.json data.csv#row=2
    more/?a=b#content #:~:text=fire #content:~:text=a https://other.example/#x mailto:a@b.example /stories/about/
    %2E%2E/flood/
    more/#part%2Dfire ../../search/search_index.json
"""


@pytest.mark.parametrize("link", ["", ADDRESS, f"{ADDRESS}events/flood/", *SOUND.split()])
def test_a_sound_link_is_none(root: Path, link: str) -> None:
    assert site_of(root, pages(fire=f'<a href="{link}">there</a>')).broken == ()


def test_what_others_link_to_may_not_go(root: Path) -> None:
    site_of(root, pages(fire='<a href="../flood/more/#part-flood">there</a>'))
    made = pages(fire='<a href="../flood/more/#part-flood">there</a>')
    made["events/flood/more/index.md"] = made["events/flood/more/index.md"].replace("part-flood", "another-part")
    with pytest.raises(InputError) as raised:
        site_of(root, made)
    told = {(problem.file, problem.what.split("`")[1]) for problem in raised.value.problems}
    assert ("data/events/fire/event.yml", "../flood/more/#part-flood") in told
    assert ("content/pages/index.md", "events/flood/more/#part-flood") in told
    with pytest.raises(InputError):  # reported again until it is fixed
        site_of(root, made)
    site_of(root, pages())


def test_a_link_to_an_event_that_is_left_out_is_reported_each_time_and_the_others_are_published(tmp_path: Path) -> None:
    (tmp_path / "data" / "events" / "fire").mkdir(parents=True)
    text = "[The fire](../events/fire/index.md), [more](../events/fire/more/index.md#part-fire)"
    made = {path: page for path, page in pages(about=text).items() if not path.startswith("events/fire/")}
    made["index.md"] = made["index.md"].replace('<a href="events/fire/">Fire</a>', "")
    for _ in range(2):
        done = site_of(tmp_path, made)
        assert [(p.file, p.line, str(p.severity)) for p in done.broken] == [
            ("content/pages/about/index.md", 7, "warning")
        ] * 2
        assert "events/flood/index.html" in files(tmp_path / "site")
    assert not site_of(tmp_path, pages(about=text)).broken


def test_what_is_served_shows_the_page_and_tells_each_time(root: Path) -> None:
    for _ in range(2):
        done = site_of(root, pages(fire='<a href="nowhere/">there</a>'), is_strict=False)
        assert [problem.file for problem in done.broken] == ["data/events/fire/event.yml"]
        assert b"nowhere/" in files(root / "site")["events/fire/index.html"]


def test_what_only_looks_like_a_link_is_none() -> None:
    tags = b"<p id=a title='x'>%b</p><a class=b HREF='yes/?a=1&amp;b=2'><img src=c.png>"
    page = tags % b'href="no" &lt;a href="neither"><code>id="d"</code>'
    assert links_and_anchors(page) == (("yes/?a=1&b=2", "c.png"), ("a",))


@pytest.mark.parametrize(
    ("link", "path", "anchor"),
    [("../b/#c", "b/index.html", "c"), ("x.csv", "a/x.csv", ""), ("#d", "a/index.html", "d"), ("/", "index.html", "")],
)
def test_where_a_link_leads(link: str, path: str, anchor: str) -> None:
    assert target_of(link, "a/index.html", "") == Target(path, anchor)
