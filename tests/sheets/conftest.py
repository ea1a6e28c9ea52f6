"""A finished small project, extracted and edited, for the tests of the sheets."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sheets_world import EVENT_ID, attribute, make_project, put

from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract

PEOPLE = """mira-hollin:
  name: Mira Hollin
  roles: [harbour master]
tom-ferrow:
  name: Tom Ferrow
  variants: [Ferrow]
  roles: [docker]
"""
FACTS = """facts:
  inspected:
    title: Inspected in March
    text: The crane was inspected in March, according to Mira Hollin.
    topic: safety
    cells:
      harbour:
        stance: attributed
        statements: [harbour-811040]
      herald:
        stance: attributed
        statements: [herald-4b631b]
  not-inspected:
    title: Not inspected for two years
    text: Nobody had inspected the crane for two years, according to Tom Ferrow.
    cells:
      harbour:
        stance: attributed
        statements: [harbour-779bbf]
      herald:
        stance: attributed
        statements: [herald-fdc5a8]
  nobody-hurt:
    title: Nobody hurt
    text: Nobody was hurt, the Gazette reports.
    cells:
      harbour:
        stance: asserted
        statements: [harbour-b8f148]
      herald:
        stance: not-mentioned
matches:
  - statements: [harbour-811040, herald-4b631b]
    decision: confirmed
"""
EVENT = """title: The fall of a crane
standfirst: A crane fell in Ostrand. The outlets differ on whether it had been inspected.
date: 2026-03-02
published: 2026-03-05
reviewed: 2026-03-06
articles: [harbour, herald]
topics:
  safety: Was the crane safe?
told_differently: [inspected]
known:
  - text: A crane fell.
    facts: [nobody-hurt]
questions:
  hurt:
    question: Was anyone hurt?
    answer: Nobody.
    facts: [nobody-hurt]
timeline:
  - when: 2026-03-02
    precision: on Monday
    text: The crane falls.
    statements: [harbour-f23381]
  - when: 2026-03-03
    precision: on Tuesday
    text: The harbour opens again.
"""
CORRECTIONS = """corrections:
  - date: 2026-03-09
    kind: correction
    target: inspected
    was: The crane was inspected in May.
    now: The crane was inspected in March.
    why: A slip of ours.
"""


@pytest.fixture(scope="session")
def _finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_project(tmp_path_factory.mktemp("finished"))
    for name, text in (("event", EVENT), ("people", PEOPLE), ("facts", FACTS), ("corrections", CORRECTIONS)):
        put(root, f"data/events/crane/{name}.yml", text)
    put(root, "data/settings.yml", "own_words_cap: 1.0\n")
    extract(Cache(root), events=[EVENT_ID], attribute=attribute)
    return root


@pytest.fixture
def project(_finished: Path, tmp_path: Path) -> Path:
    """Return a copy of the finished project that a test may change."""
    return Path(shutil.copytree(_finished, tmp_path / "project"))
