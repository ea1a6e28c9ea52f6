"""The search of a large site: Pagefind's index, which a reader loads in parts as needed, under Material's own UI.

    pages of some events ──pagefind──▶ pagefind/<shard>/: an index in parts; the one of what is no event has the program
    large_search.js ─────────────────▶ in place of Material's search worker: asks all shards, answers as it does
    search_index.json ───────────────▶ without its pages, which every reader would have to load before the first answer

An event is always in the same shard, so that an edit indexes one again. What a reader sees and does is the same: a page
knows only the worker, by the address that it has for it. A worker has no policy from its page, and its own files come
from the same host, so the pages' policy stays as it is.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from build_tools.models.problem import InputError

FOLDER = "pagefind"
EVENTS_A_SHARD = 64
MOST_SHARDS = 16
"""A search asks every shard, so there are not to be too many."""
WORKER = "assets/javascripts/workers/search.wsw.min.js"
"""The search worker that the theme names, below the site."""
_MAIN = re.compile(rb'<main(?: data-pagefind-weight="[^"]*")?')
_ASIDE = re.compile(rb"<(span|small)\b[^<>]*\bdata-search-exclude[^<>]*>.*?</\1>", re.DOTALL)
"""Words beside others that aren't to be found, which Pagefind leaves out of texts but not out of headings."""
_HEADING = re.compile(rb"(<h([1-6])\b[^<>]*>)(.*?)(?=</h\2>)", re.DOTALL)
_TAG = re.compile(rb"<[^<>]*>")
_SHARD_FILES = (".pf_meta", ".pf_index", ".pf_fragment", "pagefind-entry.json")
_PROGRAM_FILES = ("pagefind.js", ".pagefind")
"""What the worker loads; Pagefind's own user interfaces are left out."""


def program() -> str:
    """Return Pagefind's program.

    Raises:
        InputError: It is not installed.
    """
    try:
        from pagefind_bin import get_executable
    except ImportError:
        what = "`search: pagefind` needs a package that is not installed"
        raise InputError.of("data/settings.yml", what, "run: make pagefind") from None
    return str(get_executable())


def version() -> str:
    """Return Pagefind's version."""
    from importlib.metadata import version

    return version("pagefind-bin")


def shards_for(events: int) -> int:
    """Return how many shards so many events are shared out to: a power of two, so that it seldom changes.

    >>> [shards_for(events) for events in (1, 64, 65, 200, 100_000)]
    [1, 1, 2, 4, 16]
    """
    shards = 1
    while shards * EVENTS_A_SHARD < events and shards < MOST_SHARDS:
        shards *= 2
    return shards


def shard_of(event: str, shards: int) -> int:
    """Return the shard of an event."""
    return int.from_bytes(hashlib.sha256(event.encode()).digest()[:4], "big") % shards


def index(pages: Iterable[tuple[str, bytes]], *, is_first: bool) -> dict[str, bytes]:
    """Index pages.

    Args:
        pages: Their paths below the site, with their bytes.
        is_first: Whether this is the shard that has the program.

    Returns:
        The files of the index, by path below its folder.

    Raises:
        InputError: Pagefind is not installed, or fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        site, bundle = Path(folder, "site"), Path(folder, "bundle")
        site.mkdir()
        for path, content in pages:
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_bytes(_searchable(content))
        words = [program(), "--site", str(site), "--output-path", str(bundle), "--root-selector", "main"]
        words += ["--exclude-selectors", "[data-search-exclude]", "--force-language", "en"]
        done = subprocess.run(words, check=False, capture_output=True, text=True)
        if done.returncode != 0:
            output = (done.stderr or done.stdout).strip().splitlines()
            what = f"Pagefind failed: {output[-1] if output else done.returncode}"
            raise InputError.of("data/settings.yml", what, "install it again: make pagefind")
        wanted = (*_SHARD_FILES, *_PROGRAM_FILES) if is_first else _SHARD_FILES
        files = (path for path in sorted(bundle.rglob("*")) if path.name.endswith(wanted))
        return {path.relative_to(bundle).as_posix(): path.read_bytes() for path in files}


def _searchable(page: bytes) -> bytes:
    """Return a page for indexing: its headings are bare words, since Pagefind knows only those outside of elements."""
    return _HEADING.sub(lambda found: found[1] + _TAG.sub(b"", found[3]), _ASIDE.sub(b"", page))


def worker(shards: int) -> bytes:
    """Return what stands in the place of Material's search worker."""
    names = json.dumps([str(shard) for shard in range(shards)])
    return (
        Path(__file__)
        .with_suffix(".js")
        .read_bytes()
        .replace(b"const SHARDS = [];", f"const SHARDS = {names};".encode())
    )


def weighed(page: bytes, boost: float) -> bytes:
    """Return a page marked with its weight for Pagefind: what Material's index knows as `search: boost`."""
    return _MAIN.sub(rf'<main data-pagefind-weight="{boost:g}"'.encode(), page, count=1)
