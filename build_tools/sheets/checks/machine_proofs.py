"""An article's machine file with what follows from its sheet: proofs, own words that it gives, runs to be kept."""

from __future__ import annotations

import dataclasses

from build_tools.models import ArticleSheet, Machine
from build_tools.sheets.article_text import Text
from build_tools.sheets.checks.guessing import not_to_be_guessed, spans_in_clear
from build_tools.sheets.checks.own_words import headline_spans, own_spans, reproduced
from build_tools.sheets.checks.proofs import proofs_of


def proved(machine: Machine, sheet: ArticleSheet, text: Text) -> Machine:
    """Return a machine file as it is to be beside a sheet.

    Args:
        machine: What the machine found in the text, with all runs of its own words that may be kept.
        sheet: The sheet, whose quotations are proved here.
        text: The article's text.
    """
    own = own_spans(text.text, [(start, end) for start, end, _ in machine.paragraphs])
    proofs = sorted(set(proofs_of(sheet.statements, text)), key=lambda one: (one.start, one.end, one.statement))
    made = dataclasses.replace(machine, proofs=tuple(proofs), own_words_reproduced=reproduced(sheet, text, own))
    shown = [*spans_in_clear(made), *headline_spans(sheet.metadata, text)]
    return dataclasses.replace(made, passages=not_to_be_guessed(machine.passages, text.text, own, shown))
