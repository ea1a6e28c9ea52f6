"""What an event's articles have in common, found once: facts are drafted from it, and every page is made of it.

statements, people, decisions, lexicon ─hash─▶ kept under this hash ─▶ Comparison
                                                else ─compare─▶ Comparison ─▶ kept
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from pydantic import TypeAdapter

from build_tools.comparison.concepts import Same
from build_tools.comparison.matching import compare
from build_tools.models import Analysis, Comparison, Lexicon, MatchDecision, Person, Statement
from build_tools.models.text import digest
from build_tools.pipeline.records import Kept, code_of
from build_tools.sheets.files.folders import Folder


def compared(
    folder: Folder,
    articles: Sequence[Analysis],
    people: Mapping[str, Person],
    lexicon: Lexicon,
    decisions: Sequence[MatchDecision] = (),
) -> Comparison:
    """Give what `compare` finds in an event's articles, or found in the very same the last time.

    Of a statement only what comparing goes by is given, and so a change of anything else finds the same again.

    Args:
        folder: The event, under whose id the result is kept.
        articles: What attribution found in each, as in `compare`.
        people: people.yml by id.
        lexicon: As in `compare`.
        decisions: The editor's word on matches.
    """
    bare = [Analysis(a.article, tuple(map(_bare, a.statements))) for a in articles]
    kept = comparisons(folder.root)
    stamp = kept.stamp_of(repr((bare, sorted(people.items()), list(decisions), _digest(Same(lexicon)))))
    held = kept.get_json(folder.event, stamp)
    if held is not None:
        return _adapter().validate_json(held)
    found = compare(bare, people, lexicon, decisions)
    kept.put_json(folder.event, stamp, _adapter().dump_json(found))
    return found


@lru_cache(maxsize=4)
def comparisons(root: Path) -> Kept:
    """Open the comparisons that are kept of a project's events."""
    return Kept(root, "comparison", code=code_of("models", "comparison"))


def _bare(statement: Statement) -> Statement:
    return Statement(
        statement.id,
        (),
        "",
        statement.kind,
        statement.paragraph,
        speaker=statement.speaker,
        mention=" ".join(statement.mention.split()) if statement.mention else None,
        cue_class=statement.cue_class,
        said=statement.said,
        how=statement.how,
        terms=statement.terms,
    )


@lru_cache(maxsize=4)
def _digest(same: Same) -> str:
    return digest(same.lexicon.model_dump_json())


@cache
def _adapter() -> TypeAdapter[Comparison]:
    return TypeAdapter(Comparison)
