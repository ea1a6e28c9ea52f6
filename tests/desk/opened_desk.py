"""A desk over a copy of the worked example, served on loopback as an editor opens it."""

from __future__ import annotations

import http.client
import json
import re
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from build_tools.desk.guard import TOKEN, Pass
from build_tools.desk.opening import bound
from build_tools.desk.server import Server
from build_tools.pipeline.add import Request, add
from build_tools.pipeline.added import draft

PROJECT = Path(__file__).parents[2]
EXAMPLE = "fictional-bridge-closure"


@dataclass
class Opened:
    """An open desk."""

    root: Path
    port: int
    given: Pass

    @property
    def address(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}"

    def start(self, event: str = EXAMPLE) -> str:
        """Return the address that is printed at the start."""
        return f"{self.address}/{event}/?key={self.given.key}"

    def headers(self, **others: str | None) -> dict[str, str]:
        """Return what the desk's own page sends; None takes something away."""
        sent: dict[str, str | None] = {
            "Host": f"127.0.0.1:{self.port}",
            "Origin": self.address,
            "Cookie": f"{self.given.cookie}={self.given.key}",
            TOKEN: self.given.token,
            "Content-Type": "application/json",
        }
        sent |= {name.replace("_", "-"): value for name, value in others.items()}
        return {name: value for name, value in sent.items() if value is not None}

    def ask(
        self, method: str, path: str, body: object = None, headers: dict[str, str] | None = None
    ) -> tuple[int, str, dict[str, str]]:
        """Send a request; return status, body and headers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        data = body if isinstance(body, bytes | None) else json.dumps(body).encode()
        connection.request(method, path, data, headers or self.headers())
        answer = connection.getresponse()
        got = answer.status, answer.read().decode(), {name.lower(): value for name, value in answer.getheaders()}
        connection.close()
        return got

    def panes(self, at: str = "", event: str = EXAMPLE) -> dict[str, Any]:
        """Return what is shown."""
        status, body, _ = self.ask("GET", f"/{event}/panes?at={at}")
        assert status == 200, body
        shown: dict[str, Any] = json.loads(body)
        return shown

    def decide(
        self, decision: dict[str, Any], at: str = "", seen: str | None = None, event: str = EXAMPLE
    ) -> tuple[int, str]:
        """Decide; return the status and what is said."""
        seen = seen or self.panes(at, event)["version"]
        status, body, _ = self.ask("POST", f"/{event}/decide", {"at": at, "seen": seen, "decision": decision})
        return status, json.loads(body)["said"]

    def sheets(self) -> dict[str, bytes]:
        """Return the bytes of all that lies in the project but the desk's own notes."""
        files = sorted(path for path in self.root.rglob("*") if path.is_file() and not _is_note(path))
        return {path.relative_to(self.root).as_posix(): path.read_bytes() for path in files}


def _is_note(path: Path) -> bool:
    return bool({".cache", ".desk"} & set(path.parts)) or path.name.startswith(".")


@pytest.fixture(scope="session")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project to which the worked example's articles have been added anew."""
    root = tmp_path_factory.mktemp("drafted") / "project"
    shutil.copytree(PROJECT / "data" / "lexicon", root / "data" / "lexicon")
    for name in ("outlets.yml", "settings.yml"):
        shutil.copy(PROJECT / "data" / name, root / "data" / name)
    add(root, PROJECT / "content" / "articles" / EXAMPLE, Request(event=EXAMPLE))
    draft(root, EXAMPLE, None)
    return root


@pytest.fixture
def finished(tmp_path: Path) -> Path:
    """Return a copy of the worked example as it is committed."""
    root = tmp_path / "project"
    for folder in ("data/lexicon", f"data/events/{EXAMPLE}", f"content/articles/{EXAMPLE}"):
        shutil.copytree(PROJECT / folder, root / folder)
    for name in ("outlets.yml", "settings.yml"):
        shutil.copy(PROJECT / "data" / name, root / "data" / name)
    return root


@pytest.fixture
def fresh(drafted: Path, tmp_path: Path) -> Path:
    """Return a copy of the drafted project that a test may change."""
    return Path(shutil.copytree(drafted, tmp_path / "project"))


@pytest.fixture
def open_desk() -> Iterator[Callable[[Path], Opened]]:
    """Return a function that opens a desk over a project."""
    running: list[tuple[uvicorn.Server, threading.Thread]] = []

    def start(root: Path) -> Opened:
        listening = bound("127.0.0.1:0")
        port = listening.getsockname()[1]
        given = Pass([f"127.0.0.1:{port}", f"localhost:{port}"])
        server = uvicorn.Server(uvicorn.Config(Server(root, None, given).app(), log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        running.append((server, thread))
        while not server.started:
            time.sleep(0.01)
        return Opened(root, port, given)

    yield start
    for server, thread in running:
        server.should_exit = True
        thread.join(10)


@pytest.fixture
def desk(open_desk: Callable[[Path], Opened], fresh: Path) -> Opened:
    """Return an open desk over the drafted project."""
    return open_desk(fresh)


def plain(html: str) -> str:
    """Return the words of HTML."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())
