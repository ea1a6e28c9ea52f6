"""`add --from`: what `gather` proposed → what is to be added, article by article.

    one object, or a line for each ─ checked ─▶ the event chosen ─▶ files, each with its id and its outlet

A proposal is a file that somebody may have written or changed: all that is used of it is checked, and
reported by its line.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_tools.models import Problem
from build_tools.models.ids import LONGEST_ID, id_fault, make_id
from build_tools.models.problem import InputError
from build_tools.sheets.yaml.validate import did_you_mean

MOST_BYTES = 200_000_000
"""Of a file of proposals: a hundred thousand articles take half of it."""
SHOWN = 5
"""Events that are named where one is to be chosen."""
SAME_TEXT = "same-text"


@dataclass(frozen=True, slots=True)
class Proposed:
    """An article to be added."""

    file: Path
    article: str
    """Its id."""
    outlet: str | None
    """What the proposal or the file's name says; None where the file must say it."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """An event to be added."""

    event: str
    articles: tuple[Proposed, ...]
    skipped: tuple[str, ...]
    """Files that hold the same text as another."""


def read_proposal(name: str, data: bytes, event: str | None, outlets: Collection[str]) -> Chosen:
    """Return what a file of proposals wants added.

    Args:
        name: The file's name, for messages.
        data: What it holds: one object, or one a line.
        event: Where there are several, which of them by its id; where there is one, the event's id instead of its own.
        outlets: The ids of outlets that are known.

    Raises:
        InputError: It is no proposal, or doesn't say which.
    """
    proposals = list(_proposals(name, data))
    line, proposal = _choose(name, proposals, event)
    articles = _articles(name, line, proposal)
    same = tuple(article["file"] for article in articles if article.get("telling") == SAME_TEXT)
    added = [article for article in articles if article["file"] not in same]
    if not added:
        raise InputError(
            [Problem(name, line, 0, "all of its articles hold the same text as another", "run gather again")]
        )
    ids = _ids([article["file"] for article in added])
    id_ = event or proposal.get("event") or make_id(str(proposal.get("title", "")))
    if not isinstance(id_, str) or (fault := id_fault(id_)):
        what = f"{id_!r} can't be the event's id: {fault}" if isinstance(id_, str) else "its `event` is not a string"
        raise InputError([Problem(name, line, 0, what, "give --event with an id")])
    made = (
        Proposed(Path(article["file"]), id_of, article.get("outlet") or _outlet(article["file"], outlets))
        for article, id_of in zip(added, ids, strict=True)
    )
    return Chosen(id_, tuple(made), same)


def _proposals(name: str, data: bytes) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the objects of a file, each with its line."""
    if len(data) > MOST_BYTES:
        raise InputError.of(name, "this file is too large for proposals", "give what `gather` printed")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError.of(name, "this file isn't UTF-8", "give what `gather` printed") from None
    whole = _parsed(text)
    if isinstance(whole, dict):
        yield 1, whole
        return
    found = False
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        proposal = _parsed(line)
        if not isinstance(proposal, dict):
            what = "this line is no proposal: it is not a JSON object"
            raise InputError([Problem(name, number, 0, what, "give what `gather` printed, an object a line")])
        found = True
        yield number, proposal
    if not found:
        raise InputError.of(name, "it holds no proposal", "give what `gather` printed")


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _choose(
    name: str, proposals: Sequence[tuple[int, dict[str, Any]]], event: str | None
) -> tuple[int, dict[str, Any]]:
    if len(proposals) == 1:
        return proposals[0]
    ids = [id_ for _, proposal in proposals if isinstance(id_ := proposal.get("event"), str)]
    if event is None:
        some = ", ".join(ids[:SHOWN]) + (" …" if len(ids) > SHOWN else "")
        what = f"there are {len(proposals):,} proposals in it"
        raise InputError.of(name, what, f"choose one by its id: --event {some}")
    chosen = [each for each in proposals if each[1].get("event") == event]
    if len(chosen) != 1:
        what = f"{len(chosen)} proposals have the id {event!r}" if chosen else f"no proposal has the id {event!r}"
        raise InputError.of(name, what, did_you_mean(event, ids) or "look at their `event`")
    return chosen[0]


def _articles(name: str, line: int, proposal: dict[str, Any]) -> list[dict[str, Any]]:
    """Return a proposal's articles, each with a file; insist on what is used of them."""
    articles = proposal.get("articles")
    if not isinstance(articles, list) or not articles:
        raise InputError([Problem(name, line, 0, "this proposal has no `articles`", "give what `gather` printed")])
    problems = []
    for number, article in enumerate(articles, 1):
        given = article if isinstance(article, dict) else {}
        outlet = given.get("outlet")
        if not _is_path(given.get("file")):
            problems.append(Problem(name, line, 0, f"article {number} has no `file`", "give what `gather` printed"))
        if outlet is not None and (not isinstance(outlet, str) or id_fault(outlet)):
            cure = "write an id, as in data/outlets.yml, or null"
            problems.append(Problem(name, line, 0, f"article {number}: {outlet!r} is not an outlet's id", cure))
    if problems:
        raise InputError(problems)
    return articles


def _is_path(given: object) -> bool:
    """Return whether what a proposal gives for a file can be a file's name here: JSON can hold half a character."""
    if not isinstance(given, str) or not given or "\0" in given:
        return False
    try:
        os.fsencode(given)
    except UnicodeEncodeError:
        return False
    return True


def _ids(files: Sequence[str]) -> list[str]:
    """Make ids of files' names; of files of one name in several folders the folder's comes before it."""
    stems = [make_id(Path(file).stem) for file in files]
    often = Counter(stems)
    ids, taken = [], set[str]()
    for file, stem in zip(files, stems, strict=True):
        whole = make_id(f"{Path(file).parent.name}-{stem}") if often[stem] > 1 else stem
        base = whole or "article"
        id_, again = base, 1
        while id_ in taken:
            again += 1
            id_ = f"{base[: LONGEST_ID - 8]}-{again}"
        taken.add(id_)
        ids.append(id_)
    return ids


def _outlet(file: str, outlets: Collection[str]) -> str | None:
    """Find a known outlet's id in a file's name or its folder's; else the file's name is taken for one."""
    stem = make_id(Path(file).stem)
    for place in (stem, make_id(Path(file).parent.name)):
        inside = [outlet for outlet in outlets if f"-{outlet}-" in f"-{place}-"]
        if inside:
            return max(inside, key=lambda outlet: (len(outlet), outlet))
    return stem or None
