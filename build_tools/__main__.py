"""Run the command line: python -m build_tools."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from pathlib import Path

from build_tools.pipeline.cache.unchanged import SinceLastBuild

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # we use none, and looking for them delays every start


def run(words: list[str]) -> int:
    """Run one command; a build that has nothing to do says so before anything else is loaded."""
    before = None
    if words[:1] == ["build"] and all(word in ("--drafts", "--jobs") or word.isdecimal() for word in words[1:]):
        with suppress(OSError):  # a folder that can't be read, a closed terminal: the command says so in words
            before = SinceLastBuild(Path(__file__).resolve().parents[1], words[1:])
            report = before.report_if_unchanged()
            if report is not None and sys.stdout is not None and sys.stderr is not None:
                sys.stderr.buffer.write("".join(f"{line}\n" for line in report).encode("utf-8", "backslashreplace"))
                sys.stderr.buffer.flush()
                return 0
            before.begin_to_look()
    from build_tools.pipeline.workers import collect_seldom

    collect_seldom()  # before the many modules and models are loaded
    from build_tools.cli import main

    return main(words, before)


if __name__ == "__main__":
    try:
        status = run(sys.argv[1:])
    except KeyboardInterrupt:  # before there is a command line that could say so
        print("stopped; what was finished is kept", file=sys.stderr)
        status = 130
    gc.freeze()  # Python would look for garbage once more as it ends, which takes an eighth of a short build
    sys.exit(status)
