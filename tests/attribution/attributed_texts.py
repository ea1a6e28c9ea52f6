"""An article made of a text, for the tests of attribution."""

from __future__ import annotations

import hashlib

from build_tools.models import Article


def article_of(text, name="gazette"):
    """An article whose paragraphs are the lines of the text."""
    paragraphs, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            paragraphs.append((at, at + len(line.rstrip("\r\n"))))
        at += len(line)
    return Article(name, text, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), tuple(paragraphs))
