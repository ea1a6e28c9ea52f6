"""The site as it is to be: its parts, the search index and the sitemap joined from them, or an index in shards.

packs of events, pack of what is no event ─┬─▶ their files
                                           ├─▶ search_index.json, or above a size Pagefind's shards
                                           └─▶ sitemap.xml, sitemap.xml.gz
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from build_tools.pipeline.cache.packs import Packs
from build_tools.pipeline.publishing import joining, large_search
from build_tools.pipeline.publishing.keys import part_key
from build_tools.pipeline.publishing.packs import Pack, RenderedFile, digest_of, dumped, loaded
from build_tools.pipeline.publishing.paths import INDEX, SITE_PART, SITEMAP, order
from build_tools.pipeline.publishing.placing import WantedPart
from build_tools.pipeline.publishing.render import PartSummary, statics

SITE_PACK = "_site"
"""The pack of all that is no event; no event has such an id."""
JOINED, MAP = "_joined", "_sitemap"
SITEMAPS = (SITEMAP, f"{SITEMAP}.gz")
JOINED_FILES = (INDEX, *SITEMAPS)

Files = Mapping[str, str]
"""Hashes of files, by path below content/pages."""


class Order(NamedTuple):
    """What is to be published."""

    root: Path
    events: Mapping[str, Files]
    """The pages and data files of each event."""
    address: str
    """The site's public address, with a slash at its end; empty where it has none."""
    day: datetime.date
    """What the site is dated with."""
    search: str = "material"
    """As in the settings."""
    search_megabytes: float = 3
    is_strict: bool = True
    """Whether what MkDocs warns of, and a link that leads nowhere, keeps the site from being published."""


class LostPackError(Exception):
    """A pack that a row names is damaged, or somebody has removed it."""


class Whole:
    """The site of one run."""

    def __init__(self, given: Order, shared: str, packs: Packs, rows: Mapping[str, PartSummary]) -> None:
        """Take what was rendered; nothing is opened before it is asked for."""
        self._given = given
        self._shared = shared
        self._packs = packs
        self._rows = rows
        self._opened: tuple[str | None, Mapping[str, RenderedFile]] = None, {}

    def pack(self, part: str) -> Mapping[str, RenderedFile]:
        """Open a part's pack; a part that isn't there has nothing in it.

        Raises:
            LostPackError: It was kept, and is no longer.
        """
        if part not in self._rows:
            return {}
        if self._opened[0] != part:
            data = self._packs.get(part or SITE_PACK, self._shared if part else self._rows[part].key)
            if data is None:
                raise LostPackError(part)
            self._opened = part, loaded(data)
        return self._opened[1]

    def parts(self) -> dict[str, WantedPart]:
        """Return the parts of the site as they are to be."""
        parts = {event: self._part(event, files) for event, files in self._given.events.items()}
        parts[SITE_PART] = self._part(SITE_PART, {})
        parts[JOINED] = self._joined()
        parts[MAP] = self._sitemap()
        if self._in_shards:
            shards = large_search.shards_for(len(self._given.events))
            parts |= {f"_shard-{shard}": self._shard(shard, shards) for shard in ("first", *map(str, range(shards)))}
        return parts

    # ---- pages ----

    def _part(self, part: str, files: Files) -> WantedPart:
        def hashes() -> dict[str, str]:
            pack = self.pack(part)
            rendered = {path: self._digest(path, made) for path, made in pack.items() if path not in JOINED_FILES}
            return rendered | statics(files)

        def content(path: str) -> list[bytes]:
            made = None if path in files else self.pack(part).get(path)
            if made is None:
                return [(self._given.root / "content" / "pages" / path).read_bytes()]
            return [self._content(path, made)]

        return WantedPart(f"{self._rows[part].key} {self._shards}", hashes, content)

    def _digest(self, path: str, made: RenderedFile) -> str:
        if self._in_shards and path == large_search.WORKER:
            return digest_of(self._content(path, made))
        return f"{made.digest} {made.boost:g}" if self._in_shards and made.boost else made.digest

    def _content(self, path: str, made: RenderedFile) -> bytes:
        if self._in_shards and path == large_search.WORKER:
            return large_search.worker(self._shards)
        return large_search.weighed(made.content, made.boost) if self._in_shards and made.boost else made.content

    # ---- search index and sitemap ----

    def _joined(self) -> WantedPart:
        """Return the search index, which is made when any part has changed."""
        parts = "".join(f"{part} {row.key}\n" for part, row in sorted(self._rows.items()))
        key = part_key(self._shared, {"parts": parts, "shards": str(self._shards)})

        def content(path: str) -> Iterable[bytes]:
            site = self.pack(SITE_PART)
            if self._in_shards:
                return [joining.empty_index(site[path].content)]
            return joining.search_index(site[path].content, site, self._entries())

        return WantedPart(key, lambda: {path: key for path in (INDEX,) if path in self.pack(SITE_PART)}, content)

    def _sitemap(self) -> WantedPart:
        """Return the sitemap, which is made when a file of an event came or went, or the day has changed."""
        files = "\n".join(map("\n".join, self._given.events.values()))
        inputs = {"files": files, "site": self._rows[SITE_PART].key, "day": self._given.day.isoformat()}
        key = part_key(self._shared, inputs)

        @cache
        def text() -> str:
            site = self.pack(SITE_PART)
            pages = sorted((path for path in files.split("\n") if path.endswith(".md")), key=order)
            return joining.sitemap(site[SITEMAP].content.decode(), site, pages, self._given.day)

        def content(path: str) -> list[bytes]:
            return [text().encode() if path == SITEMAP else joining.zipped(text(), self._given.day)]

        return WantedPart(key, lambda: {path: key for path in SITEMAPS if path in self.pack(SITE_PART)}, content)

    def _entries(self) -> Iterator[bytes]:
        """Yield the entries of each event in the index that a reader loads whole."""
        for event in sorted(self._given.events):
            data = self._packs.entries(event, self._rows[event].search)
            yield joining.search_of(self.pack(event)).encode() if data is None else data

    # ---- an index in shards ----

    @cached_property
    def _size(self) -> float:
        """Megabytes of an index that a reader loads whole."""
        return sum(row.search for row in self._rows.values()) / 1e6

    @property
    def _is_large(self) -> bool:
        return self._given.search == "auto" and self._size > self._given.search_megabytes

    @cached_property
    def _in_shards(self) -> bool:
        return self._given.search == "pagefind" or (self._is_large and find_spec("pagefind_bin") is not None)

    @cached_property
    def _shards(self) -> int:
        """How many shards the events' index has; 0 where readers load one whole."""
        return large_search.shards_for(len(self._given.events)) if self._in_shards else 0

    @property
    def advice(self) -> str:
        """What could be better; empty where nothing could."""
        if not self._is_large or self._in_shards:
            return ""
        return f"the search index has {self._size:.1f} MB, which every reader loads whole: `make pagefind` parts it"

    def _shard(self, shard: str, shards: int) -> WantedPart:
        """Return the index of a shard: made when one of its pages changed, and kept."""
        events = [event for event in self._given.events if str(large_search.shard_of(event, shards)) == shard]
        parts = [SITE_PART] if shard == "first" else sorted(events)
        rows = {part: self._rows[part].key for part in parts}
        key = part_key(large_search.version(), rows)
        folder = large_search.FOLDER if shard == "first" else f"{large_search.FOLDER}/{shard}"

        @cache
        def opened() -> Pack:
            """Return the index of the shard, made unless it is kept."""
            name = f"_shard-{shard}"
            data = self._packs.get(name, key)
            if data is None:
                files = large_search.index(self._searched(parts), is_first=shard == "first")
                data = dumped({path: RenderedFile.file(content) for path, content in files.items()})
                self._packs.put(name, key, data)
            return {f"{folder}/{path}": made for path, made in loaded(data).items()}

        def hashes() -> dict[str, str]:
            return {path: made.digest for path, made in opened().items()}

        return WantedPart(key, hashes, lambda path: [opened()[path].content])

    def _searched(self, parts: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Yield the pages of parts as they are searched, without those that Material's index leaves out."""
        for part in parts:
            for path, made in self.pack(part).items():
                if path.endswith(".html") and made.exports.search:
                    yield path, self._content(path, made)
