"""`gather`: a folder of articles → proposed events, a line of JSON each; `add --from` takes one of them.

    files ─pile_files─▶ sketches ─gathering─▶ events ─▶ {"event", "title", "articles", "why", "confidence", …}

All articles are sorted again each time, from what is kept of those that were read before. So a new day's articles are
placed among yesterday's events, and what is proposed depends on what lies in the folder and on nothing else: neither on
the order in which it came there, nor on what was proposed before.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from build_tools.gathering import EventProposal, Originality, Overlaps, propose
from build_tools.models import Problem, Settings, Severity
from build_tools.models.collector import collector_off
from build_tools.models.ids import id_fault, make_id
from build_tools.pipeline.pile_files import KeptSketches, Reading, ReadPile, read_pile
from build_tools.pipeline.workers import HERE, Workers

LONGEST_ID = 60
"""Characters of a proposed event's id."""


def gather(
    root: Path,
    folder: Path,
    *,
    settings: Settings | None = None,
    since: datetime.date | None = None,
    workers: Workers = HERE,
) -> tuple[list[dict[str, Any]], list[Problem]]:
    """Sort the articles in a folder into events.

    Args:
        root: The project, in whose cache is kept what was read.
        folder: Where the articles are, in folders or not.
        settings: The project's, for how large an article may be and which languages are taken.
        since: Return only events of which an article is of this day or later, or of no day that is known. They come
            with their earlier articles.
        workers: Where articles are read.

    Returns:
        Events of several articles, those of most tellings first, then articles that stand alone, each as JSON has it;
        and what is wrong with files, of which the others are sorted all the same.

    Raises:
        InputError: There is no such folder.
        WorkerLostError: A worker is gone.
    """
    settings = settings or Settings()
    with collector_off():
        kept = KeptSketches(root, folder, Reading(settings.limits, settings.any_language))
        found = read_pile(kept, folder, workers)
        overlaps = Overlaps(before := kept.load_overlaps())
        records = list(_records(found, propose(found.pile, overlaps)))
        if overlaps.found != before:
            kept.save_overlaps(overlaps.found)
    problems = [*found.problems, *_same(records)]
    return [record for record in records if since is None or _is_since(record, since)], problems


def _records(found: ReadPile, proposals: Sequence[EventProposal]) -> Iterator[dict[str, Any]]:
    taken: Counter[str] = Counter()
    ordered = sorted(
        proposals, key=lambda one: (len(one.members) == 1, -_independent(one), -len(one.members), one.members[0].number)
    )
    for proposal in ordered:
        id_ = _id(proposal.title)
        taken[id_] += 1
        yield {
            "event": id_ if taken[id_] == 1 else f"{id_}-{taken[id_]}",
            "title": proposal.title,
            "alone": len(proposal.members) == 1,
            "confidence": proposal.confidence,
            "nearest": proposal.nearest,
            "tellings": _independent(proposal),
            "why": {
                "names": list(proposal.why.names),
                "words": list(proposal.why.words),
                "days": list(proposal.why.days),
            },
            "articles": [_article(found, proposal, at) for at in range(len(proposal.members))],
        }


def _independent(proposal: EventProposal) -> int:
    return sum(member.overlap.telling is Originality.INDEPENDENT for member in proposal.members)


def _id(title: str) -> str:
    """Return an id made of a title's first words."""
    whole = make_id(title)
    id_ = whole if len(whole) <= LONGEST_ID else whole[: LONGEST_ID + 1].rpartition("-")[0] or whole[:LONGEST_ID]
    return id_ if id_fault(id_) is None else "event"


def _article(found: ReadPile, proposal: EventProposal, at: int) -> dict[str, Any]:
    member = proposal.members[at]
    record = found.pile.records[member.number]
    of = member.overlap.of
    return {
        "file": found.files[member.number].path,
        "sha256": record["sha256"],
        "headline": record["headline"],
        "outlet": record["outlet"],
        "date": record["date"],
        "agency": record["agency"],
        "telling": str(member.overlap.telling),
        "of": None if of is None else found.files[of].path,
        "shared": round(member.overlap.share, 2),
        "similarity": member.similarity,
    }


def _same(records: Sequence[dict[str, Any]]) -> Iterator[Problem]:
    """Report articles that occur twice, word for word."""
    for record in records:
        for article in record["articles"]:
            if article["telling"] == Originality.SAME_TEXT:
                what = f"the same text as {article['of']}"
                cure = "nothing to do: `add --from` takes one of them"
                yield Problem(article["file"], 0, 0, what, cure, Severity.WARNING)


def _is_since(record: dict[str, Any], since: datetime.date) -> bool:
    return any(not article["date"] or article["date"] >= since.isoformat() for article in record["articles"])
