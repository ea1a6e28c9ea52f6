"""An article, what was found in it and its sheet → the machine file, which keeps everything but the text."""

from __future__ import annotations

import dataclasses

from build_tools.comparison.wording.passages import fingerprints
from build_tools.models import Analysis, Article, ArticleSheet, Machine
from build_tools.sheets.article_text import Text
from build_tools.sheets.checks.machine_proofs import proved
from build_tools.sheets.checks.own_words import count, own_spans


def machine_of(article: Article, analysis: Analysis, sheet: ArticleSheet, drafted: ArticleSheet) -> Machine:
    """Make an article's machine file.

    Args:
        article: The text, which doesn't enter the file.
        analysis: What attribution found.
        sheet: The sheet as it now stands, whose quotations are proved here.
        drafted: The base of the next merge.
    """
    text, own = article.text, own_spans(article.text, article.paragraphs)
    paragraphs = tuple((start, end, len(text[start:end].split())) for start, end in article.paragraphs)
    machine = Machine(
        article=article.id,
        sha256=article.sha256,
        characters=len(text),
        words=sum(words for _, _, words in paragraphs),
        own_words=count(text, own),
        own_words_reproduced=0,
        paragraphs=paragraphs,
        metadata=article.metadata,
        cuts=article.cuts,
        statements=tuple(dataclasses.replace(statement, text="") for statement in analysis.statements),
        names=analysis.names,
        passages=fingerprints(text, own),
        drafted=drafted,
    )
    return proved(machine, sheet, Text(text, article.sha256))
