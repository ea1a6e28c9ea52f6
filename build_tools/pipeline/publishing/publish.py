"""The whole way from content/pages to a site in place.

keys ─▶ render what changed ─▶ check links ─┬─ broken: reported, and the site stays as it was
                                            └─ sound: join search and sitemap, put in place, note the rows
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from build_tools.models import Problem, Severity
from build_tools.models.problem import InputError
from build_tools.pipeline.cache.digests import digests_of, files_below
from build_tools.pipeline.cache.packs import Packs
from build_tools.pipeline.cache.store import store_of
from build_tools.pipeline.publishing import joining, large_search
from build_tools.pipeline.publishing.keys import part_key, shared_key
from build_tools.pipeline.publishing.links import Broken, LinkTargets, check_crossing, check_part, target_of
from build_tools.pipeline.publishing.packs import dumped, loaded
from build_tools.pipeline.publishing.parts import THEME, RenderError, Surroundings, named_pages, render_site
from build_tools.pipeline.publishing.paths import EVENTS, SITE_PART, part_of
from build_tools.pipeline.publishing.placing import Placed, Put, place
from build_tools.pipeline.publishing.render import (
    TOGETHER,
    PartSummary,
    RenderedEvent,
    Task,
    as_row,
    render_events,
    statics,
)
from build_tools.pipeline.publishing.whole import JOINED_FILES, SITE_PACK, LostPackError, Order, Whole
from build_tools.pipeline.workers import HERE, Given, Workers
from build_tools.sheets.files.atomic import lock

FEWEST_LOTS = 4
"""Lots that events are shared out in at least, where there are processes to share."""
_LEFT_OUT_CURE = (
    "the link works again once the event is released and has no errors; take it out where the event is gone for good"
)
RENDERED, NAMED = "rendered", "named"
"""The kinds of rows: what the whole site must know of a part, and which events' pages those name that are none."""
_NAMED_PAGE = re.compile(r"([^\s']+\.md)\b")
_SOURCE_FILE = re.compile(r"^source_file: (\".*\")$", re.MULTILINE)


class Published(NamedTuple):
    """What publishing did to the folder."""

    put: Put
    rendered: tuple[str, ...]
    """The events of which something was rendered."""
    advice: str
    """What could be better; empty where nothing could."""
    broken: tuple[Problem, ...]
    """Links that lead nowhere, where these don't keep the site from being published: errors, and warnings."""


def publish(given: Order, site: Path, workers: Workers = HERE, as_left: Collection[str] = ()) -> Published:
    """Make a folder hold the site that content/pages make.

    Args:
        given: What is to be published.
        site: The folder.
        workers: Where events are rendered.
        as_left: Events whose files in the folder are known to be as the last run has left them.

    Raises:
        InputError: MkDocs or the pages' policy refuses a page, or a link leads nowhere. The folder is as it was.
        OSError: Something can't be written.
    """
    with lock(given.root):
        try:
            return _Run(given, workers).publish(site, as_left)
        except LostPackError:
            store = store_of(given.root)
            store.change([(RENDERED, part, None) for part in store.all(RENDERED)])
            return _Run(given, workers).publish(site, as_left)


class _Run:
    """One run of publishing: what it knows while it renders, checks links and puts the site in place."""

    def __init__(self, given: Order, workers: Workers) -> None:
        self.given = given
        self.workers = workers
        self.packs = Packs(given.root)
        self.around = Surroundings(given.root, given.address, joining.seconds(given.day), given.is_strict)
        self.shared = shared_key(given.root, given.address)
        self.store = store_of(given.root)
        self.before = _rows(self.store.all(RENDERED))
        self.named = _named(self.store.get(NAMED, ""))
        """The events' pages that the others name, under the hash of those."""
        self.rows: dict[str, PartSummary] = {}
        self.whole = Whole(given, self.shared, self.packs, self.rows)
        self.broken: list[Broken] = []
        self.problems: list[Problem] = []
        self._met: tuple[str, LinkTargets] | None = None

    def publish(self, site: Path, as_left: Collection[str]) -> Published:
        """See `publish`."""
        if self.given.search == "pagefind":
            large_search.program()  # what is missing is reported before the long part
        try:
            rendered = self.render()
        except RenderError as error:
            raise InputError(refusals(str(error))) from error
        self.check_links()
        placed = Placed.of(self.store, site.name, self.packs.unfinished(site.name))
        put = place(site, placed, self.whole.parts(), as_left)
        if not self.broken:  # else they are to be reported again
            self.keep()
        return Published(put, rendered, self.whole.advice, tuple(self.problems))

    def render(self) -> tuple[str, ...]:
        """Render what changed; return the events."""
        keys = {event: part_key(self.shared, files) for event, files in self.given.events.items()}
        for event, key in keys.items():
            row = self.before.get(event)
            if row is not None and row.key == key:
                self.rows[event] = row
        stale = [event for event in keys if event not in self.rows]
        self._forget(stale)
        self._render_site()
        many = self.workers.pays(len(stale))
        size = max(1, min(TOGETHER, -(-len(stale) // FEWEST_LOTS) if many else TOGETHER))
        lots = [stale[at : at + size] for at in range(0, len(stale), size)]
        task = Given(render_events, Task(self.around, self.shared))
        jobs = ([self._job(event) for event in lot] for lot in lots)
        for done in self.workers.map(task, jobs, "events rendered", [len(lot) for lot in lots]):
            for made in done:
                self.packs.put(made.name, self.shared, made.pack)
                size = self.packs.put_entries(made.name, made.search)
                self.rows[made.name] = PartSummary(keys[made.name], size, made.crossing)
                self.broken += made.broken
        return tuple(stale)

    def _job(self, event: str) -> RenderedEvent:
        """Return what it takes to render an event; a machine of a cluster has none of the files."""
        files, texts = self.given.events[event], None
        if self.workers.cluster:
            texts = {path: (self.around.pages / path).read_bytes() for path in files if path.endswith(".md")}
        return RenderedEvent(event, files, self.packs.get(event, self.shared), texts)

    def _forget(self, parts: Iterable[str]) -> None:
        """Forget what is known of parts: before a pack is touched its row goes."""
        rows = [(RENDERED, part, None) for part in parts if part in self.before]
        if rows:
            self.store.change(rows)

    def _render_site(self) -> None:
        """Render what is no event, if anything of it changed."""
        files = _site_files(self.given.root)
        written = part_key("", files)
        if written != self.named[0]:
            self.named = written, named_pages(self.around.pages)
        linked = self._linked()
        named = {page: " ".join(anchors) for page, anchors in linked.items()}
        key = part_key(self.shared, {**files, **named, "strict": str(self.given.is_strict)})
        row = self.before.get(SITE_PART)
        if row is not None and row.key == key:
            self.rows[SITE_PART] = row
            return
        self._forget([SITE_PART])
        kept = self.packs.get(SITE_PACK, key)
        pack = loaded(kept) if kept is not None else render_site(self.around, linked)
        if kept is None:
            self.packs.put(SITE_PACK, key, dumped(pack))
        broken, crossing = check_part(SITE_PART, pack, LinkTargets.of(pack, JOINED_FILES), self.given.address)
        self.rows[SITE_PART] = PartSummary(key, sum(map(len, joining.around_events(pack))), crossing)
        self.broken += broken

    def _linked(self) -> dict[str, list[str]]:
        """Return the events' pages that are linked to from Markdown, each with the places on it that are there."""
        linked: dict[str, list[str]] = {}
        for name in self.named[1]:
            page, _, anchor = name.partition("#")
            # Of an event that is left out MkDocs takes all to be there, and `_left_out` warns.
            is_left_out = self._is_left_out(SITE_PART, page)
            if not is_left_out and page not in self.given.events.get(part_of(page), ()):
                continue
            anchors = linked.setdefault(page, [])
            if anchor and (is_left_out or f'id="{anchor}"' in (self.around.pages / page).read_text(encoding="utf-8")):
                anchors.append(anchor)
        return linked

    # ---- links ----

    def check_links(self) -> None:
        """Check the links between parts of which one changed.

        A link to an event that this build leaves out is reported and keeps nothing from being built: the event may be a
        draft, faulty or gone, and the page with the link is written by hand.

        Raises:
            InputError: One leads nowhere, or one within a part does.
        """
        changed = {part for part, row in self.rows.items() if self.before.get(part) != row}
        changed |= self.before.keys() - self.rows.keys()
        if changed:
            unchecked = self._unchecked(changed)
            for link, why in check_crossing(unchecked, self._known):
                for part in unchecked[link]:
                    self.broken += self._standing_on(part, link, why)
        self.problems = sorted({link_problem(self.given.root, broken) for broken in self.broken})
        if self.problems and self.given.is_strict:
            raise InputError(self.problems)
        self.problems = [*self.problems, *self._left_out()]

    def _unchecked(self, changed: Set[str]) -> dict[str, list[str]]:
        """Return the links between parts that have yet to be checked, each with the parts that it stands in."""
        into_changed: dict[str, bool] = {}
        unchecked: dict[str, list[str]] = {}
        for part, row in self.rows.items():
            before = self.before.get(part)
            known = frozenset(before.crossing) if before and part in changed else None
            for link in row.crossing:
                if link not in into_changed:
                    into_changed[link] = part_of(link.partition("#")[0]) in changed
                if into_changed[link] or (part in changed and (known is None or link not in known)):
                    unchecked.setdefault(link, []).append(part)
        left_out = [link for link in unchecked if self._is_left_out(SITE_PART, link)]
        for link in left_out:
            unchecked[link] = [part for part in unchecked[link] if part != SITE_PART]
        return unchecked

    def _is_left_out(self, part: str, link: str) -> bool:
        """Whether a link of a page that is no event's leads to an event that is known and not in this build."""
        if part != SITE_PART:
            return False
        event = part_of(link.partition("#")[0])
        if event == SITE_PART or event in self.given.events:
            return False
        return any((self.given.root / place / event).is_dir() for place in ("data/events", "content/articles"))

    def _left_out(self) -> list[Problem]:
        """Warn of links to events that this build is without; at every build, until somebody fixes them."""
        row = self.rows.get(SITE_PART)
        links = [link for link in row.crossing if self._is_left_out(SITE_PART, link)] if row else []
        found = {
            link_problem(self.given.root, broken)._replace(severity=Severity.WARNING, cure=_LEFT_OUT_CURE)
            for link in links
            for broken in self._standing_on(SITE_PART, link, "this build is without that event")
        }
        return sorted(found)

    def _standing_on(self, part: str, link: str, why: str) -> Iterator[Broken]:
        """Find the pages of a part that have a link to elsewhere."""
        for page, made in self.whole.pack(part).items():
            for written in made.exports.links:
                target = target_of(written, page, self.given.address)
                if target is not None and f"{target.path}#{target.anchor}" == link:
                    yield Broken(part, page, made.source, written, why)

    def _known(self, part: str) -> LinkTargets:
        """Return what a link into a part may lead to."""
        if self._met is None or self._met[0] != part:
            files = self.given.events.get(part, {}) if part else dict.fromkeys(JOINED_FILES, "")
            self._met = part, LinkTargets.of(self.whole.pack(part), statics(files))
        return self._met[1]

    def keep(self) -> None:
        """Note what is known now, and forget parts that are gone."""
        rows: list[tuple[str, str, str | None]] = [
            (RENDERED, part, json.dumps(row)) for part, row in self.rows.items() if self.before.get(part) != row
        ]
        rows += [(RENDERED, part, None) for part in self.before.keys() - self.rows.keys()]
        if rows:
            self.store.change([*rows, (NAMED, "", json.dumps(self.named))])
            shards = [f"_shard-{shard}" for shard in ("first", *range(large_search.MOST_SHARDS))]
            self.packs.keep_only([*self.given.events, SITE_PACK, *shards])
        digests_of(self.given.root).save()


def refusals(output: str) -> list[Problem]:
    """Return what MkDocs or the policy refused, a line each, at the page that it names."""
    problems = []
    for line in output.splitlines():
        page = _NAMED_PAGE.search(line)
        file = f"content/pages/{page[1].removeprefix('content/pages/')}" if page else "mkdocs.yml"
        problems.append(Problem(file, 0, 0, line.removeprefix("WARNING -  ").removeprefix("ERROR   -  ")))
    return sorted(problems)


def link_problem(root: Path, broken: Broken) -> Problem:
    """Report a link that leads nowhere, in the file that an editor fixes."""
    what = f"on the page {broken.page.removesuffix('index.html') or 'index.html'} a link leads nowhere: `{broken.link}`"
    file = f"content/pages/{broken.source}" if broken.source else THEME.as_posix()
    line = 0
    with suppress(OSError, UnicodeError):
        text = (root / file).read_text(encoding="utf-8")
        origin = _SOURCE_FILE.search(text)
        if origin:  # a generated page
            file = json.loads(origin[1])
        else:
            named = broken.link.partition("#")[2] or broken.link.strip("./")
            line = next((n for n, one in enumerate(text.splitlines(), 1) if named in one), 0)
    return Problem(file, line, min(line, 1), f"{what}: {broken.why}", "fix the link, or what it should lead to")


def _site_files(root: Path) -> dict[str, str]:
    """Return the hashes of what is no event's, by path."""
    pages, digests = root / "content" / "pages", digests_of(root)
    files = []
    for path in sorted(pages.iterdir()):
        if path.name.startswith(".") or path.name == EVENTS:
            continue
        files += files_below(str(path), ("",)) if path.is_dir() else [str(path)]
    return {path[len(str(pages)) + 1 :]: digests.of(path) for path in files}


def _rows(noted: Mapping[str, str]) -> dict[str, PartSummary]:
    """Return what the last run noted of the parts, without what is damaged."""
    rows = {part: as_row(text) for part in noted if (text := noted.get(part)) is not None}
    return {part: row for part, row in rows.items() if row is not None}


def _named(noted: str | None) -> tuple[str, list[str]]:
    with suppress(ValueError, TypeError):
        key, names = json.loads(noted or "")
        return str(key), [str(name) for name in names]
    return "", []
