"""Nouns that stand for words told before them: 'a claim that farmers dispute', 'denied the rumours'."""

from __future__ import annotations

CLAIM_NOUNS = frozenset({
    "account", "accusation", "allegation", "assertion", "charge", "claim", "contention", "explanation", "figure",
    "finding", "idea", "insinuation", "interpretation", "notion", "number", "point", "reading", "report", "rumor",
    "rumour", "something", "statement", "story", "suggestion", "theory", "version", "view",
})  # fmt: skip
