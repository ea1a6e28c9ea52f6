"""What was actually said stands as a third text beside the renderings, on pages and in data, and is no verdict."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from harbour_event import FACTS, LAID, SET, harbour

from build_tools.models import Facts
from build_tools.pages.render import pages

EVENT = "events/harbour-fire/"
ORIGINAL = {
    "language": "cy",
    "words": "Dieithriaid a gynnodd y tân.",
    "translation": "Strangers lit the fire.",
    "speaker": "wyn-odell",
    "medium": "on the quay",
    "day": "2031-05-03",
    "source": {"title": "Porth Radio", "url": "https://radio.example/quay"},
    "note": "He spoke twice.",
}
ENGLISH = {**ORIGINAL, "language": "en", "translation": None, "words": "The fire was lit by strangers from the island."}


def shown(original, *, on_match=False):
    given = FACTS.model_dump(mode="json")
    if on_match:
        given["matches"][0]["original"] = original
    else:
        given["facts"]["who-laid-it"]["original"] = original
    project = harbour()
    event = replace(project.events[0], facts=Facts.model_validate(given))
    return {path: data.decode(errors="replace") for path, data in pages(replace(project, events=(event,))).items()}


@pytest.mark.parametrize("page", ["", "side-by-side/"])
@pytest.mark.parametrize("on_match", [False, True])
def test_the_words_their_translation_and_their_source_are_shown(page, on_match):
    text = shown(ORIGINAL, on_match=on_match)[f"{EVENT}{page}index.md"]
    assert "What was actually said" in text
    assert '<blockquote class="wsw-words" lang="cy">Dieithriaid a gynnodd y tân.</blockquote>' in text
    assert "Our translation" in text
    assert '<a href="https://radio.example/quay" rel="noopener">Porth Radio</a> · He spoke twice.' in text
    assert "on the quay, 3 May 2031" in text


def test_in_the_same_language_it_is_laid_beside_each_rendering_word_by_word():
    text = shown(ENGLISH)[f"{EVENT}side-by-side/index.md"]
    row = text.split('<div class="wsw-originalrow"', 1)[1].split("</div></div>", 1)[0]
    assert "[The Bugle has “laid”:] </span>lit</mark>" in row
    assert "[Gazette has “set”:] </span>lit</mark>" in row
    assert "Our translation" not in row


def test_a_fact_without_original_words_has_no_row_for_them():
    assert "wsw-original" not in pages(harbour())[f"{EVENT}side-by-side/index.md"].decode()


def test_the_original_words_are_in_the_data():
    found = shown(ORIGINAL)
    table = found[f"{EVENT}data/originals.csv"].splitlines()
    assert table[0].startswith("fact,language,speaker,words,translation")
    assert table[1].startswith("who-laid-it,cy,wyn-odell,Dieithriaid a gynnodd y tân.,Strangers lit the fire.")
    page = found[f"{EVENT}side-by-side/index.md"]
    graph = json.loads(page.split('<script type="application/ld+json">')[1].split("</script>")[0])
    (node,) = [node for node in graph["@graph"] if node.get("inLanguage") == "cy"]
    assert node["@type"] == "Quotation"
    assert node["text"] == "Dieithriaid a gynnodd y tân."
    assert node["creator"] == {"@id": "../who-said-what/#wyn-odell"}
    assert node["isBasedOn"] == "https://radio.example/quay"
    notes = json.loads(found[f"{EVENT}data/annotations.jsonld"])["first"]["items"]
    (note,) = [note for note in notes if note["id"].endswith("#original-who-laid-it")]
    assert note["target"][0]["source"]["id"] == "https://radio.example/quay"
    assert {SET, LAID} & {note["id"].split("#")[1].rpartition("-")[0] for note in notes}
