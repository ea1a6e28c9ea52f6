"""An article, what was found in it and its sheet → the machine file, which keeps everything but the text."""

from __future__ import annotations

import dataclasses

from build_tools.comparison.passages import fingerprints
from build_tools.models import Analysis, Article, ArticleSheet, Machine, Proof
from build_tools.sheets.article_text import Text
from build_tools.sheets.checks.guessing import not_to_be_guessed, shown_spans
from build_tools.sheets.checks.proofs import proofs_of
from build_tools.sheets.checks.reuse import count, headline_spans, own_spans, reproduced


def machine_of(article: Article, analysis: Analysis, sheet: ArticleSheet, drafted: ArticleSheet) -> Machine:
    """Make an article's machine file.

    Args:
        article: The text, which doesn't enter the file.
        analysis: What attribution found.
        sheet: The sheet as it now stands, whose quotations are proved here.
        drafted: The base of the next merge.
    """
    text = article.text
    own = own_spans(text, article.paragraphs)
    whole = Text(text, article.sha256)
    proofs = proofs_of(sheet.statements, whole)
    headline = headline_spans(sheet.metadata, whole)
    machine = Machine(
        article=article.id,
        sha256=article.sha256,
        characters=len(text),
        words=sum(len(text[start:end].split()) for start, end in article.paragraphs),
        own_words=count(text, own),
        own_words_reproduced=reproduced(sheet, whole, own),
        paragraphs=tuple((start, end, len(text[start:end].split())) for start, end in article.paragraphs),
        metadata=article.metadata,
        cuts=article.cuts,
        statements=tuple(dataclasses.replace(statement, text="") for statement in analysis.statements),
        proofs=tuple(sorted(set(proofs), key=_order)),
        names=analysis.names,
        drafted=drafted,
    )
    passages = not_to_be_guessed(fingerprints(text, own), text, own, [*shown_spans(machine), *headline])
    return dataclasses.replace(machine, passages=passages)


def _order(proof: Proof) -> tuple[int, int, str]:
    return proof.start, proof.end, proof.statement
