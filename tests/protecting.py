"""The pages' policy, written into every page of a folder: `build` does it page by page, MkDocs alone doesn't."""

from __future__ import annotations

from pathlib import Path

from build_tools.pipeline.policy import BLANK, known_scripts, protected


def protect(site: Path) -> tuple[str, ...]:
    """Write the policy into every page of a built site; a second run changes nothing.

    Args:
        site: The folder of the built site.

    Returns:
        What the policy keeps from working, a line each: an inline script that isn't the theme's, a style or a handler
        in an attribute, an inline style sheet, a page without a head. Empty where all is well.
    """
    blank = site / BLANK
    known = known_scripts(blank.read_bytes()) if blank.is_file() else frozenset()
    faults = []
    for path in sorted(site.rglob("*.html")):
        page = path.read_bytes()
        written, blocked = protected(page, known)
        if written != page:
            path.write_bytes(written)
        faults += [f"{path.relative_to(site).as_posix()}: {fault}" for fault in blocked]
    return tuple(faults)
