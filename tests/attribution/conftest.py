"""Helpers for the tests of attribution: a text in, its statements out."""

from __future__ import annotations

from pathlib import Path

import pytest
from attributed_texts import article_of

from build_tools.attribution import attribute
from build_tools.models import Kind
from build_tools.sheets.files.lexicon import load_lexicon

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def lexicon():
    return load_lexicon(ROOT)


@pytest.fixture(scope="session")
def said(lexicon):
    """Return the statements of a text that are not the outlet's own voice."""

    def run(text, people=None):
        (analysis,) = attribute([article_of(text)], lexicon, people)
        return [s for s in analysis.statements if s.kind is not Kind.OWN_VOICE]

    return run


@pytest.fixture(scope="session")
def own(lexicon):
    """Return the words that an outlet asserts itself."""

    def run(text):
        (analysis,) = attribute([article_of(text)], lexicon)
        return [s.text for s in analysis.statements if s.kind is Kind.OWN_VOICE]

    return run
