"""Workers that are killed at moments by chance, for tests of what they leave."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TESTS = Path(__file__).parent
NURSERY = """
import os, sys
from pathlib import Path
sys.path[:0] = sys.argv[2:]
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.pages import update
from build_tools.pipeline.extract import extract
from build_tools.sheets.edits.steps import History

def put(path, text):
    path.with_name("next").write_text(text, encoding="utf-8")
    path.with_name("next").replace(path)

def work(root):
    WORK

root = Path(sys.argv[1])
for line in sys.stdin:
    child = os.fork()
    if not child:
        while True:
            work(root)
    print(child, flush=True)
    print("killed" if os.WIFSIGNALED(os.waitpid(child, 0)[1]) else "ended by itself", flush=True)
"""
"""A process that has everything loaded and, for each line that it is sent, brings up a child that is to be killed."""


@contextmanager
def victims(root: Path, work: str, kills: int, seconds: float = 0.3) -> Iterator[Iterator[None]]:
    """Return something that, each time it is asked, has one more worker killed at a moment by chance.

    Args:
        root: The project.
        work: What the workers do, again and again.
        kills: How often.
        seconds: How long they live, in the mean.
    """
    folders = map(str, (TESTS.parent, TESTS, TESTS / "sheets"))
    words = [sys.executable, "-c", NURSERY.replace("WORK", work), str(root), *folders]
    chance = random.Random(7)

    def killed() -> Iterator[None]:
        assert nursery.stdin and nursery.stdout
        for _ in range(kills):
            nursery.stdin.write("go\n")
            nursery.stdin.flush()
            child = int(nursery.stdout.readline())
            time.sleep(chance.expovariate(1 / seconds))
            os.kill(child, signal.SIGKILL)
            assert nursery.stdout.readline() == "killed\n"
            yield

    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as nursery:
        yield killed()
        assert nursery.stdin
        nursery.stdin.close()
        assert nursery.wait() == 0
