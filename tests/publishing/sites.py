"""Small projects to publish, and what MkDocs alone makes of the same pages."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from worked_example import EXAMPLE, copy_project

ADDRESS = "https://news.example/stories/"

PUBLISH = """
import sys
from pathlib import Path
from build_tools.pipeline import site
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.pages import update
from build_tools.pipeline.publishing.joining import seconds
from build_tools.pipeline.publishing.publish import publish

root = Path.cwd()
outcome = update(Cache(root))
assert not isinstance(outcome, list), outcome
done = publish(site.order_of(root, outcome), root / sys.argv[1])
print(seconds(outcome.last_change))
print(*done.rendered)
"""
"""What `build` does after the check, by the code of the project that it runs in."""


def make_project(to: Path, events: int) -> Path:
    """Copy the project, with so many events that are alike but for their ids and titles."""
    copy_project(to)
    for number in range(1, events):
        add_event(to, f"event-{number}")
    return to


def add_event(root: Path, event: str) -> None:
    """Add an event like the example."""
    folder = root / "data" / "events" / event
    shutil.copytree(root / "data" / "events" / EXAMPLE, folder)
    told = (folder / "event.yml").read_text(encoding="utf-8")
    (folder / "event.yml").write_text(told.replace("\ntitle: ", f"\ntitle: {event} ", 1), encoding="utf-8")


def published(root: Path, site: str = "site") -> list[str]:
    """Write the pages and publish them, in a process of its own; return the events of which something was rendered."""
    return publish(root, site)[1]


def publish(root: Path, site: str = "site") -> tuple[str, list[str]]:
    """Do the same; return the time of the data's last change as well, in seconds since 1970."""
    done = subprocess.run(
        [sys.executable, "-c", PUBLISH, site], cwd=root, env=_environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    epoch, *rendered = done.stdout.split()
    return epoch, rendered


def alone(root: Path, epoch: str) -> Path:
    """Have MkDocs alone build the pages that were written, strictly, as of a time; return the folder."""
    words = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", "alone"]
    environment = {**_environment(), "SOURCE_DATE_EPOCH": epoch, "SITE_URL": _address(root)}
    done = subprocess.run(words, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    from protecting import protect

    assert protect(root / "alone") == ()
    return root / "alone"


def _address(root: Path) -> str:
    return ADDRESS if f"\n  url: {ADDRESS}" in (root / "data" / "settings.yml").read_text(encoding="utf-8") else ""


def _environment() -> dict[str, str]:
    return {"PATH": os.environ.get("PATH", ""), "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
