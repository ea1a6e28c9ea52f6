"""Render the parts that changed, in this process, in several or on a cluster.

    the files of each event, by hash ─▶ key ─┬─ the row kept under it ─▶ nothing to be done
                                             └─ else: its changed pages, with others’ ─▶ MkDocs ─▶ pack, row

A row is what the whole site must know of a part without opening its pack.
"""

from __future__ import annotations

import gc
import json
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from build_tools.pipeline.publishing.joining import search_of
from build_tools.pipeline.publishing.keys import shared_key
from build_tools.pipeline.publishing.links import Broken, LinkTargets, check_part
from build_tools.pipeline.publishing.packs import RenderedFile, dumped, loaded
from build_tools.pipeline.publishing.parts import RenderError, Surroundings, render_pages
from build_tools.pipeline.publishing.paths import output_of

TOGETHER = 15
"""Events that MkDocs renders at once, at most: more save little, and take memory."""

_alone = threading.Lock()
"""Workers of a cluster may have threads, and MkDocs has one environment and one log for all of them."""


class PartSummary(NamedTuple):
    """What the whole site must know of a part."""

    key: str
    search: int
    """Bytes of its entries in the search index."""
    crossing: Sequence[str]
    """Its links to other parts, as path#anchor."""


class RenderedEvent(NamedTuple):
    """An event that is to be rendered."""

    name: str
    files: Mapping[str, str]
    """The hashes of its files by path below content/pages, which is below the site too for all but Markdown."""
    pack: bytes | None
    """What was rendered of it before."""
    texts: Mapping[str, bytes] | None
    """Its pages, for a machine that doesn't have them."""


class Rendered(NamedTuple):
    """An event as it was rendered."""

    name: str
    pack: bytes
    search: str
    """Its entries in the search index."""
    crossing: Sequence[str]
    """Its links to other parts, as path#anchor."""
    broken: Sequence[Broken]


class Task(NamedTuple):
    """What all jobs share."""

    around: Surroundings
    shared: str
    """The key that all pages depend on."""


def render_events(task: Task, events: Sequence[RenderedEvent]) -> list[Rendered]:
    """Render the changed pages of some events. It stands at the top of its module for other processes to find it.

    Raises:
        RenderError: Something is wrong with a page, or this machine would render otherwise.
    """
    around = task.around
    if not around.root.is_dir():  # on another machine, with the same project
        around = around._replace(root=Path(__file__).resolve().parents[3])
        if shared_key(around.root, around.address) != task.shared:
            raise RenderError("a worker of the cluster has another theme, different code or other versions of MkDocs")
    before = {event.name: loaded(event.pack) if event.pack else {} for event in events}
    sources: dict[str, bytes | None] = {}
    whole = [event.name for event in events if not before[event.name] and event.texts is None]
    for event in events:
        for path in _changed(event, before[event.name]):
            sources[path] = event.texts[path] if event.texts is not None else None
    made: Mapping[str, RenderedFile] = {}
    if sources:
        with _alone:
            made = render_pages(around, sources, whole)
            if len(events) > 1:
                gc.collect()  # MkDocs' pages and files refer to one another, and would stay for the next lots
                gc.freeze()  # what is left is no garbage, and the next lot need not go through it
    return [_rendered(event, before[event.name], made, around.address) for event in events]


def _changed(event: RenderedEvent, before: Mapping[str, RenderedFile]) -> list[str]:
    """Return the pages of an event that were not made of what they hold now."""
    known = {made.source: made.source_digest for made in before.values()}
    return [path for path, digest in event.files.items() if path.endswith(".md") and known.get(path) != digest]


def _rendered(
    event: RenderedEvent, before: Mapping[str, RenderedFile], made: Mapping[str, RenderedFile], address: str
) -> Rendered:
    pack = {}
    for source, digest in event.files.items():
        if source.endswith(".md"):
            path = output_of(source)
            pack[path] = made[path] if path in made else before[path]
            if pack[path].source_digest != digest:
                raise RenderError(f"content/pages/{source} was changed while it was rendered: run it again")
    broken, crossing = check_part(event.name, pack, LinkTargets.of(pack, statics(event.files)), address)
    return Rendered(event.name, dumped(pack), search_of(pack), crossing, broken)


def statics(files: Mapping[str, str]) -> dict[str, str]:
    """Return the files that the site has as they are."""
    return {path: digest for path, digest in files.items() if not path.endswith(".md")}


def as_row(noted: str) -> PartSummary | None:
    """Take a row back from JSON; None where it is damaged or another version's.

    >>> as_row('["0f", 2, []]'), as_row('["0f", 2'), as_row('{"key": "0f"}')
    (PartSummary(key='0f', search=2, crossing=[]), None, None)
    """
    with suppress(TypeError, ValueError):
        key, search, crossing = json.loads(noted)
        return PartSummary(str(key), int(search), [*map(str, crossing)])
    return None
