"""The data package, validated by frictionless: types, keys, foreign keys, sizes and hashes of every table."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from frictionless import Package, system
from harbour_event import harbour
from own_events import own_pages, own_project, write_data

from build_tools.models.settings import Site
from build_tools.pages.event.data import tables
from build_tools.pages.open_data.datapackage import COLUMNS, KEYS
from build_tools.pages.render import pages
from build_tools.pages.views.book import Book

DATA = "events/harbour-fire/data/"


def faults(package: Path) -> list[str]:
    with system.use_context(trusted=True):
        report = Package(str(package)).validate()
    return [message for _, _, message in report.flatten(["rowNumber", "fieldName", "message"])] + list(
        map(str, report.errors)
    )


def test_package_is_valid(tmp_path):
    assert faults(write_data(pages(harbour()), tmp_path) / DATA / "datapackage.json") == []


def test_packages_of_the_projects_own_events_are_valid(tmp_path):
    folder = write_data(own_pages(), tmp_path)
    for sheets in own_project().events:
        data = folder / "events" / sheets.id / "data"
        assert faults(data / "datapackage.json") == [], sheets.id
        with (data / "statements.csv").open(encoding="utf-8", newline="") as file:
            rows = sum(1 for _ in csv.DictReader(file))
        assert rows == sum(len(sheet.statements) for sheet in sheets.articles.values()), sheets.id


@pytest.mark.parametrize(
    "title", ["=1+1", "+1", "-2 degrees", "@sum(a1)", "\t=1", " =1", "＝1", "－1", "So;=1;+1", "So;\n@a"]
)
def test_no_spreadsheet_takes_a_quotation_for_a_formula(title):
    """Whichever sign it takes to stand between cells; a table of words that begin otherwise is as it was."""
    project = harbour()
    [event] = project.events
    name, fact = next(iter(event.facts.facts.items()))
    changed = fact.model_copy(update={"title": title})
    facts = event.facts.model_copy(update={"facts": {**event.facts.facts, name: changed}})
    data = pages(replace(project, events=(replace(event, facts=facts),)))[f"{DATA}facts.csv"].decode()
    assert "'" in data
    for between in ",;\t":
        cells = [cell for row in csv.reader(io.StringIO(data), delimiter=between) for cell in row]
        assert not [cell for cell in cells if cell.strip().startswith(tuple("=+-@＝＋－＠"))]


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        (
            [
                ("statements.csv", ",wyn-odell,", ",wyn-ordell,"),
                ("cells.csv", "it-burned,", "it-drowned,"),
                ("facts.csv", ",yes", ",perhaps"),
                ("articles.csv", "2031-05-04", "2031-05-34"),
            ],
            ["speakers", "facts", "boolean", "date"],
        ),
        ([("statements.csv", "direct", "guesse")], ["hash"]),
    ],
)
def test_what_is_wrong_is_found(tmp_path, changes, wrong):
    data = write_data(pages(harbour()), tmp_path) / DATA
    for table, was, now in changes:
        text = (data / table).read_bytes().decode()
        assert was in text
        (data / table).write_bytes(text.replace(was, now, 1).encode())
    found = faults(data / "datapackage.json")
    assert [one for one in wrong if not any(one in fault for fault in found)] == []


def test_every_column_is_described_and_every_table_has_keys():
    found = tables(Book(harbour(), harbour().events[0]))
    assert {table.name for table in found} == set(KEYS)
    assert {column for table in found for column in table.columns} <= set(COLUMNS)


def test_cited_statements_are_those_of_the_cells(tmp_path):
    data = write_data(pages(harbour()), tmp_path) / DATA
    cells = list(csv.DictReader(io.StringIO((data / "cells.csv").read_text(encoding="utf-8"))))
    cited = list(csv.DictReader(io.StringIO((data / "cited.csv").read_text(encoding="utf-8"))))
    joined = {(cell["fact"], cell["article"], key) for cell in cells for key in cell["statements"].split("; ") if key}
    assert joined == {(row["fact"], row["article"], row["statement"]) for row in cited}


def test_homepage_is_named_only_where_the_site_has_an_address(tmp_path):
    for site, homepage in [(None, None), (Site(url="https://who.example/x"), "https://who.example/x/" + DATA[:-5])]:
        package = json.loads(pages(harbour(site=site))[DATA + "datapackage.json"])
        assert package.get("homepage") == homepage
