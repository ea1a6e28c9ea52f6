"""Croissant, read by its own library; RSL, with licences from the sheets; the benchmark, whole."""

from __future__ import annotations

import json
import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest
from harbour_event import harbour
from own_events import own_pages, own_project, write_data
from tools import croissant

from build_tools.models.settings import Site
from build_tools.pages.open_data.licensing import rsl
from build_tools.pages.render import pages

DATA = "events/harbour-fire/data/"
RSL = "{https://rslstandard.org/rsl}"


@pytest.mark.filterwarnings("ignore")
def test_it_is_valid_and_every_record_is_read(tmp_path):
    read_by = croissant()
    folder = write_data(own_pages(), tmp_path)
    for sheets in own_project().events:
        file = folder / "events" / sheets.id / "data" / "croissant.json"
        loaded = read_by.Dataset(jsonld=str(file))
        issues = loaded.metadata.ctx.issues
        assert not issues.errors
        assert not issues.warnings
        read = {row["statements/id"].decode() for row in loaded.records("statements")}
        assert read == {key for sheet in sheets.articles.values() for key in sheet.statements}


def test_a_table_without_rows_is_left_out():
    described = json.loads(pages(harbour())[f"{DATA}croissant.json"])
    assert "originals.csv" not in [one["@id"] for one in described["distribution"]]
    assert described["conformsTo"] == "http://mlcommons.org/croissant/1.0"


def test_licences_are_those_of_the_sheets():
    articles = [("events/a/articles/b/", "CC-BY-4.0"), ("events/a/articles/c/", "all-rights-reserved")]
    root = ET.fromstring(rsl(Site(url="https://said.example/"), articles))
    found = {one.get("url"): one.find(f".//{RSL}standard").text for one in root.iter(f"{RSL}content")}
    assert found == {
        "https://said.example/": "https://creativecommons.org/publicdomain/zero/1.0/",
        "https://said.example/events/a/articles/b/": "https://creativecommons.org/licenses/by/4.0/",
    }


@pytest.mark.parametrize("url", [None, "https://said.example/"])
def test_robots_name_the_licences_after_the_agents(url):
    lines = pages(harbour(site=Site(url=url)))["robots.txt"].decode().splitlines()
    assert lines[:2] == ["User-agent: *", "Allow: /"]
    assert [line for line in lines if line.startswith("License:")] == (
        ["License: https://said.example/rsl.xml"] if url else []
    )


def test_the_benchmark_is_offered_whole(tmp_path):
    files = own_pages()
    names = {path.removeprefix("about/benchmark/") for path in files if path.startswith("about/benchmark/")}
    assert {"gold.jsonl", "pairs.json", "score.py", "courier.txt", "index.md"} <= names
    (tmp_path / "score.py").write_bytes(files["about/benchmark/score.py"])
    use = "import score; score.score, score.score_pairs, score.load_gold, score.load_pairs"
    subprocess.run([sys.executable, "-I", "-c", f"import sys; sys.path.append('.'); {use}"], cwd=tmp_path, check=True)
