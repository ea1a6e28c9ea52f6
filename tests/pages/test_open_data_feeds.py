"""The feeds: read by feedparser as feed readers do, and held against JSON Feed 1.1 and RSS 2.0."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from xml.etree import ElementTree as ET

import feedparser
import pytest
from harbour_event import LAID, harbour
from jsonschema import Draft202012Validator, FormatChecker

from build_tools.models import Corrections
from build_tools.models.settings import Site
from build_tools.pages.open_data.feeds import MOST
from build_tools.pages.render import pages

EVENT = "events/harbour-fire/"
ADDRESS = "https://who.example/x/"
ABSOLUTE = {"type": "string", "pattern": "^https?://"}
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string", "minLength": 1},
        "home_page_url": ABSOLUTE,
        "feed_url": ABSOLUTE,
        "description": {"type": "string"},
        "language": {"type": "string"},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id"],
                "anyOf": [{"required": ["content_text"]}, {"required": ["content_html"]}],
                "properties": {
                    "id": {"type": "string", "minLength": 1},
                    "url": ABSOLUTE,
                    "title": {"type": "string"},
                    "content_html": {"type": "string"},
                    "content_text": {"type": "string"},
                    "date_published": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$"},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
"""What https://www.jsonfeed.org/version/1.1/ asks for, of the fields that we use."""


@pytest.fixture(params=[None, Site(url=ADDRESS[:-1])], ids=["no address", "address"])
def files(request):
    return pages(harbour(site=request.param))


@pytest.mark.parametrize("folder", ["", EVENT])
def test_json_feed_is_valid(files, folder):
    feed = json.loads(files[f"{folder}feed.json"])
    Draft202012Validator(JSON_FEED, format_checker=FormatChecker()).validate(feed)
    assert len({item["id"] for item in feed["items"]}) == len(feed["items"]) == 4


@pytest.mark.parametrize(
    ("where", "key", "value"),
    [
        ("feed", "version", "1.1"),
        ("feed", "titel", "A"),
        ("item", "id", ""),
        ("item", "url", "/events/"),
        ("item", "date_published", "4 May"),
    ],
)
def test_a_mistake_in_the_json_feed_would_be_found(where, key, value):
    feed = json.loads(pages(harbour())[f"{EVENT}feed.json"])
    (feed if where == "feed" else feed["items"][0])[key] = value
    assert not Draft202012Validator(JSON_FEED).is_valid(feed)


def test_a_mistake_in_the_rss_would_be_found():
    written = pages(harbour())[f"{EVENT}feed.xml"]
    assert feedparser.parse(written.replace(b"</item>", b"", 1)).bozo


@pytest.mark.parametrize("folder", ["", EVENT])
def test_rss_reads_as_the_json_feed_does(files, folder):
    read = feedparser.parse(files[f"{folder}feed.xml"])
    feed = json.loads(files[f"{folder}feed.json"])
    assert not read.bozo
    assert read.version == "rss20"
    assert read.feed.title == feed["title"]
    assert [entry.title for entry in read.entries] == [item["title"] for item in feed["items"]]
    assert [entry.id for entry in read.entries] == [item["id"] for item in feed["items"]]
    assert [entry.published_parsed[:3] for entry in read.entries] == [
        datetime.datetime.fromisoformat(item["date_published"]).timetuple()[:3] for item in feed["items"]
    ]


def test_rss_has_what_rss_asks_for(files):
    channel = ET.fromstring(files[f"{EVENT}feed.xml"]).find("channel")
    assert all(channel.findtext(name) for name in ("title", "link", "description"))
    for item in channel.findall("item"):
        assert all(item.findtext(name) for name in ("title", "link", "description", "guid", "pubDate"))
        assert item.find("guid").get("isPermaLink") == "false"


def test_newest_comes_first_and_leads_to_its_place(files):
    read = feedparser.parse(files[f"{EVENT}feed.xml"])
    assert [entry.title.split(":")[0] for entry in read.entries] == ["Clarification", "Update", "Correction", "New"]
    assert [
        entry.link.endswith(f"corrections/#correction-{n}") for entry, n in zip(read.entries, (3, 2, 1), strict=False)
    ]
    assert "Before: a" in read.entries[1].summary


def test_a_reader_shows_what_was_and_what_is_in_paragraphs(files):
    shown = feedparser.parse(files[f"{EVENT}feed.xml"]).entries[1].content[0].value
    assert shown.startswith("<p><strong>Before:</strong> a")
    assert shown.count("<p>") == 3
    assert json.loads(files[f"{EVENT}feed.json"])["items"][1]["content_html"] == shown


@pytest.mark.parametrize(("folder", "looks"), [("", "assets/wsw/feed.css"), (EVENT, "../../assets/wsw/feed.css")])
def test_a_browser_is_told_how_the_feed_looks(files, folder, looks):
    assert f'<?xml-stylesheet type="text/css" href="{looks}"?>'.encode() in files[f"{folder}feed.xml"]


def test_addresses_are_absolute_only_where_the_site_has_one():
    bare, placed = pages(harbour()), pages(harbour(site=Site(url=ADDRESS)))
    assert b"who.example" not in bare[f"{EVENT}feed.xml"]
    assert "feed_url" not in json.loads(bare[f"{EVENT}feed.json"])
    assert json.loads(placed[f"{EVENT}feed.json"])["feed_url"] == f"{ADDRESS}{EVENT}feed.json"
    assert feedparser.parse(placed[f"{EVENT}feed.xml"]).entries[1].link == f"{ADDRESS}{EVENT}sources/#correction-2"


def test_a_feed_keeps_the_newest_fifty():
    project = harbour()
    many = tuple(
        {"date": f"20{n:02}-01-01", "kind": "update", "target": LAID, "was": "a", "now": str(n), "why": "new"}
        for n in range(31, 31 + MOST + 9)
    )
    log = Corrections.model_validate({"corrections": many})
    project = replace(project, events=(replace(project.events[0], corrections=log),))
    items = json.loads(pages(project)["feed.json"])["items"]
    assert len(items) == MOST
    assert items[0]["date_published"].startswith("2089")


def test_hostile_words_are_text_in_both_feeds():
    project = harbour()
    hostile = "</description><script>alert(1)</script> & \x02 ]]>"
    entry = {"date": "2031-06-03", "kind": "update", "target": "event", "was": hostile, "now": "b", "why": "new"}
    log = Corrections.model_validate({"corrections": [entry]})
    event = project.events[0].event.model_copy(update={"title": hostile})
    project = replace(project, events=(replace(project.events[0], corrections=log, event=event),))
    files = pages(project)
    item = ET.fromstring(files["feed.xml"]).find("channel/item")
    assert len(item) == 6
    assert "<script" not in item.findtext("title")
    assert "‹script›alert(1)‹/script› & " in item.findtext("description")
    shown = json.loads(files["feed.json"])["items"][0]
    assert item.findtext("{http://purl.org/rss/1.0/modules/content/}encoded") == shown["content_html"]
    assert "<script" not in shown["content_html"]
    assert "<script>" in shown["content_text"]
    assert b"\x02" not in files["feed.json"] + files["feed.xml"]


def test_robots_are_let_in_and_told_of_the_sitemap_where_its_address_is_known():
    assert pages(harbour())["robots.txt"] == b"User-agent: *\nAllow: /\n"
    assert pages(harbour(site=Site(url=ADDRESS)))["robots.txt"].endswith(
        b"Sitemap: https://who.example/x/sitemap.xml\nLicense: https://who.example/x/rsl.xml\n"
    )
