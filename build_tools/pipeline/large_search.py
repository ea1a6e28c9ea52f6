"""The search of a large site: Pagefind's index, which a reader loads in parts as needed, under Material's own UI.

    site/**/*.html ──pagefind──▶ site/pagefind/: an index in parts, and the program that reads it
    large_search.js ───────────▶ in place of Material's search worker: asks Pagefind, answers in Material's terms
    search_index.json ─────────▶ without its pages, which every reader would have to load before the first answer

What a reader sees and does is the same: the page knows only the worker, by the address that it has for it. A worker has
no policy from its page, and its own files come from the same host, so the pages' policy stays as it is.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from build_tools.models import Problem
from build_tools.models.problem import InputError

WORKER = Path(__file__).with_suffix(".js")
MAIN = "main"
"""The element of a page that is searched; what is kept out of the theme's own index stays out of this one."""
_MAIN = re.compile(rb'<main(?: data-pagefind-weight="[^"]*")?')


def program() -> str:
    """Give Pagefind's program.

    Raises:
        InputError: It is not installed.
    """
    try:
        from pagefind_bin import get_executable
    except ImportError:
        what = "`search: pagefind` needs a package that is not installed"
        raise InputError([Problem("data/settings.yml", 0, 0, what, "run: make pagefind")]) from None
    return str(get_executable())


def index(site: Path) -> int:
    """Give a built site Pagefind's search.

    Args:
        site: The folder of the built site.

    Returns:
        The exit status of Pagefind.

    Raises:
        InputError: Pagefind is not installed.
    """
    whole = site / "search" / "search_index.json"
    held = json.loads(whole.read_bytes())
    _weigh(site, held["docs"])
    excluded = ("--exclude-selectors", "[data-search-exclude]")
    words = [program(), "--site", str(site), "--root-selector", MAIN, *excluded, "--force-language", "en", "--silent"]
    status = subprocess.run(words, check=False).returncode
    if status == 0:
        for worker in (site / "assets" / "javascripts" / "workers").glob("search.*.min.js"):
            shutil.copyfile(WORKER, worker)
        whole.write_text(json.dumps({**held, "docs": []}, separators=(",", ":")), encoding="utf-8")
    return status


def _weigh(site: Path, docs: Iterable[dict[str, Any]]) -> None:
    """Tell Pagefind in the pages themselves how heavily each weighs, as Material's index has it (`search: boost`)."""
    for doc in docs:
        if "boost" in doc and "#" not in doc["location"]:
            page = site / doc["location"] / "index.html"
            page.write_bytes(
                _MAIN.sub(rf'<main data-pagefind-weight="{doc["boost"]:g}"'.encode(), page.read_bytes(), count=1)
            )
