"""Analyses kept from one run to the next, named after all that they depend on.

That is: text, cuts, model, code, and the guide (lexicon, people, threshold). A changed rule or article gives another
name, so nothing is ever out of date; a file that can't be read is made anew.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from build_tools.attribution.parser import model_version
from build_tools.models import Analysis, Article, Kind, Lexicon, NameUse, Person, Statement, Term


@cache
def _code() -> str:
    """Hash this room's own code and the nouns it fills."""
    here = Path(__file__).parent
    files = sorted([*here.glob("*.py"), here.parent / "models" / "statement.py", here.parent / "models" / "text.py"])
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
    parts.append(json.dumps(known, sort_keys=True))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@dataclass(frozen=True)
class Cache:
    """A folder of analyses."""

    folder: Path
    base: str

    @classmethod
    def of(cls, folder: Path, guide: Guide) -> Cache:
        """Open a cache for runs with this guide; the folder is made when first written to."""
        return cls(folder, version_of(guide))

    def __contains__(self, article: Article) -> bool:
        """Whether something is kept for an article; only `get` tells whether it can be read."""
        return self._path(article).is_file()

    def _path(self, article: Article) -> Path:
        spans = repr((article.id, article.sha256, article.paragraphs))
        key = hashlib.sha256((self.base + spans).encode("utf-8", "surrogatepass")).hexdigest()
        return self.folder / key[:2] / f"{key[2:]}.json"

    def get(self, article: Article) -> Analysis | None:
        """Give the kept analysis, None where there is none or it can't be read."""
        path = self._path(article)
        try:
            found = _analysis(json.loads(path.read_bytes()))
        except (OSError, ValueError, KeyError, TypeError):
            return None
        with suppress(OSError):
            os.utime(path)  # used: `trim` takes away what was not for longest
        return found

    def put(self, article: Article, analysis: Analysis) -> None:
        """Keep an analysis: written beside and moved into place, so that no reader sees half of it."""
        path = self._path(article)
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_suffix(f".{os.getpid()}.tmp")
        try:
            half.write_text(json.dumps(asdict(analysis)), encoding="utf-8")
            half.replace(path)
        except OSError:
            half.unlink(missing_ok=True)
            raise


def trim(folder: Path, megabytes: float) -> None:
    """Take away the analyses used longest ago until a cache holds at most so much."""
    kept = []
    for path in folder.glob("*/*.json"):
        with suppress(FileNotFoundError):  # another run trims as well
            state = path.stat()
            kept.append((state.st_mtime_ns, path, state.st_size))
    over = sum(size for *_, size in kept) - megabytes * 1_000_000
    for _, path, size in sorted(kept):
        if over <= 0:
            break
        path.unlink(missing_ok=True)
        over -= size


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
