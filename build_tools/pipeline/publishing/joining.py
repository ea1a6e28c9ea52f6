"""The search index and the sitemap of the whole site, joined from those of its parts.

    search_index.json of what is no event: {"config":…,"docs":[ before events/ … after ]}
                                                              ▲ every event's entries, in the order of their ids
    sitemap.xml: the same, an address a page

MkDocs goes through folders in the order of their names, a folder's own pages before its folders: so stand the entries.
"""

from __future__ import annotations

import datetime
import gzip
import io
import itertools
import json
import re
from collections.abc import Iterable, Iterator, Sequence

from build_tools.pipeline.publishing.packs import Pack
from build_tools.pipeline.publishing.paths import address_of, before_events, order

_URL = re.compile(r"\n    <url>.*?</url>", re.DOTALL)
_LOCATION = re.compile(r"<loc>(.*?)</loc>")
_DAY = re.compile(r"<lastmod>[^<]*</lastmod>")

TOGETHER = 50
"""Parts whose entries are written at once."""


def search_of(pack: Pack) -> str:
    """Return the entries of a part's pages, in their order."""
    pages = sorted((made for made in pack.values() if made.source), key=lambda made: order(made.source))
    return ",".join(filter(None, (made.exports.search for made in pages)))


def around_events(site: Pack) -> tuple[str, str]:
    """Return the entries of what is no event that stand before the events', and those after them."""
    before = {path: made for path, made in site.items() if before_events(made.source)}
    return search_of(before), search_of({path: made for path, made in site.items() if path not in before})


def empty_index(whole: bytes) -> bytes:
    """Return a search index that knows of no page."""
    return json.dumps({"config": json.loads(whole)["config"], "docs": []}, separators=(",", ":")).encode()


def search_index(whole: bytes, site: Pack, events: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the search index, in pieces of some megabytes at most.

    Args:
        whole: The index that MkDocs made of what is no event.
        site: What was rendered of that.
        events: The entries of each event, in the order of their ids.
    """
    yield empty_index(whole)[:-2]
    before, after = around_events(site)
    entries = filter(None, itertools.chain([before.encode()], events, [after.encode()]))
    between = b""
    while lot := list(itertools.islice(entries, TOGETHER)):
        yield between
        yield b",".join(lot)
        between = b","
    yield b"]}"


def sitemap(whole: str, site: Pack, events: Sequence[str], day: datetime.date) -> str:
    """Return the sitemap.

    Args:
        whole: The sitemap that MkDocs made of what is no event.
        site: What was rendered of that.
        events: The Markdown files of all events, in the order of the pages.
        day: What every page is dated with.
    """
    found = list(_URL.finditer(whole))
    if not found:  # a site without an address
        return whole
    model = found[0][0]  # the home page's
    base = _location(model)
    own = {_location(match[0]).removeprefix(base): match[0] for match in found}
    sources = sorted(
        (made.source for made in site.values() if made.source and address_of(made.source) in own), key=order
    )
    urls = [own[address_of(source)] for source in sources if before_events(source)]
    urls += [model.replace(f"<loc>{base}<", f"<loc>{base}{address_of(source)}<") for source in events]
    urls += [own[address_of(source)] for source in sources if not before_events(source)]
    joined = whole[: found[0].start()] + "".join(urls) + whole[found[-1].end() :]
    return _DAY.sub(f"<lastmod>{day.isoformat()}</lastmod>", joined)


def _location(url: str) -> str:
    found = _LOCATION.search(url)
    return found[1] if found else ""


_LAST_SECOND = 2**32 - 1
"""Of the year 2106: the time in a gzip file has four bytes (RFC 1952)."""


def seconds(day: datetime.date) -> int:
    """Return a day's beginning in seconds since 1970, no less than a gzip file can be dated with, and no more."""
    begun = int(datetime.datetime.combine(day, datetime.time(), datetime.UTC).timestamp())
    return min(max(begun, 0), _LAST_SECOND)


def zipped(text: str, day: datetime.date) -> bytes:
    """Return the sitemap as MkDocs compresses it: dated with the day's beginning."""
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="sitemap.xml.gz", mode="wb", fileobj=buffer, mtime=seconds(day)) as file:
        file.write(text.encode())
    return buffer.getvalue()
