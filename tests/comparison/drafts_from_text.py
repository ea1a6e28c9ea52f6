"""From the text of two articles to the facts that are drafted of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import cache
from pathlib import Path

from build_tools.attribution import attribute
from build_tools.comparison.drafting.facts.draft_facts import draft_facts
from build_tools.comparison.drafting.titles.neutral_titles import asks
from build_tools.comparison.matching.compare import compare
from build_tools.comparison.people.merging import merge_people, speaker_ids
from build_tools.models import Fact, Lexicon
from build_tools.reading import parse_article
from build_tools.sheets.files.lexicon import load_lexicon


@cache
def english() -> Lexicon:
    """Return the project's lexicon."""
    return load_lexicon(Path(__file__).resolve().parents[2], cues=True)


def facts_of(*texts: str) -> Collection[Fact]:
    """Return the facts drafted of two articles, or of three."""
    lexicon = english()
    named = zip(texts, ("east", "west", "north"), strict=False)
    found = list(attribute([parse_article(text, article) for text, article in named], lexicon))
    people = merge_people(found, lexicon)
    ids = speaker_ids(found, people, lexicon)
    named = [
        replace(a, statements=tuple(replace(s, speaker=ids.get(s.speaker or "", s.speaker)) for s in a.statements))
        for a in found
    ]
    return draft_facts(compare(named, people, lexicon), named, people, lexicon).facts.values()


def asked(*texts: str) -> dict[str, Fact]:
    """Return the facts that ask in a draft of two articles, or of three, by title."""
    return {fact.title: fact for fact in facts_of(*texts) if asks(fact.title)}
