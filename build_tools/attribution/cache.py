"""Analyses kept from one run to the next under all that they depend on.

That is: text, cuts, model, code, and the guide (lexicon, people, threshold). See `build_tools.pipeline.store`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from build_tools.models import Analysis, Article, Kind, Lexicon, NameUse, Person, Statement, Term
from build_tools.parser_model import model_version
from build_tools.pipeline.store import Store, key_of


@cache
def _code() -> str:
    """Hash this room's own code and the nouns that it reads and fills."""
    here = Path(__file__).parent
    files = sorted([*here.glob("*.py"), *(here.parent / "models").glob("*.py")])
    return hashlib.sha256(b"".join(f.read_bytes() for f in files)).hexdigest()


@dataclass(frozen=True)
class Guide:
    """What articles are analysed by, the same for all of a run."""

    lexicon: Lexicon
    people: Mapping[str, Person]
    """Persons known to the run by id."""
    unnamed_below: float
    """The confidence that it takes to name a speaker."""


def version_of(guide: Guide) -> str:
    """Hash all that an analysis depends on but the article: code, model, guide."""
    known = {key: person.model_dump(mode="json") for key, person in sorted(guide.people.items())}
    parts = [_code(), model_version(), guide.lexicon.model_dump_json(by_alias=True), str(guide.unnamed_below)]
    return key_of(*parts, json.dumps(known, sort_keys=True))


@dataclass(frozen=True)
class Cache:
    """A folder of analyses, made when first written to."""

    store: Store
    version: str
    """What those of this run depend on but their article. See `version_of`."""

    def __contains__(self, article: Article) -> bool:
        """Whether something is kept for an article; only `get` tells whether it can be read."""
        return self._key(article) in self.store

    def _key(self, article: Article) -> str:
        return key_of(self.version, repr((article.id, article.sha256, article.paragraphs)))

    def get(self, article: Article) -> Analysis | None:
        """Give the kept analysis, None where there is none or it can't be read."""
        record = self.store.get(self._key(article))
        return None if record is None else _analysis(record)

    def put(self, article: Article, analysis: Analysis) -> None:
        """Keep an analysis."""
        self.store.put(self._key(article), asdict(analysis))


def _analysis(found: dict[str, Any]) -> Analysis:
    statements = tuple(_statement(s) for s in found["statements"])
    return Analysis(found["article"], statements, tuple(NameUse(**n) for n in found["names"]))


def _statement(s: dict[str, Any]) -> Statement:
    pairs = {key: tuple((a, b) for a, b in s[key]) for key in ("spans", "quoted")}
    span = s["mention_span"], s["cue_span"]
    mention_span, cue_span = ((a[0], a[1]) if a else None for a in span)
    fixed = {
        **pairs,
        "chain": tuple(s["chain"]),
        "kind": Kind(s["kind"]),
        "mention_span": mention_span,
        "cue_span": cue_span,
    }
    return Statement(**{**s, **fixed, "terms": tuple(Term(a, b) for a, b in s["terms"])})
