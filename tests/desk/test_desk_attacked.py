"""What else was tried against the desk: odd texts, odd requests, and requests that never end."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest
from opened_desk import EXAMPLE, Opened, plain

from build_tools.sheets.checks.check import check, has_errors
from build_tools.sheets.edits.decision_files import DecisionFiles
from build_tools.sheets.files.folders import Folder

DECIDE = f"/{EXAMPLE}/decide"
LOOKS_LIKE_YAML = [
    "*alias",
    "&anchor x",
    "!!python/object:os.system x",
    "<<: {confirmed: true}",
    "--- a",
    "... b",
    "- x: y",
    "yes # no",
    "null",
    "0x1F",
    "2026-03-12",
    "a: b",
    "'it''s' \"so\"",
    "x\n  confirmed: true",
    "% not a directive",
    "@home `now`",
    "\u202ereversed\u202c",
]


def files(desk: Opened) -> DecisionFiles:
    """Return the event as it stands."""
    return DecisionFiles.read(Folder(desk.root, EXAMPLE))


def raw(desk: Opened, request: bytes, wait: float = 10) -> str:
    """Send bytes as they are; return the beginning of the answer, nothing where none comes."""
    with socket.create_connection(("127.0.0.1", desk.port), timeout=wait) as connection:
        connection.sendall(request)
        try:
            return connection.recv(4096).decode(errors="replace")
        except TimeoutError:
            return ""


@pytest.mark.parametrize("title", LOOKS_LIKE_YAML)
def test_a_title_that_looks_like_yaml_stays_a_title(desk: Opened, title: str) -> None:
    fact = next(iter(files(desk).facts.facts))
    status, said = desk.decide({"do": "write-fact", "fact": fact, "fields": {"title": title}})
    assert status == 200, said
    written = files(desk).facts.facts[fact]
    assert (written.title, written.confirmed) == (" ".join(title.split()), False)
    assert not has_errors(check(desk.root))


@pytest.mark.parametrize("title", ["half a letter \ud83d", "bell \u0007", "nothing \u0000 here", "next line \u0085 x"])
def test_characters_that_no_file_can_hold_are_refused(desk: Opened, title: str) -> None:
    fact, before = next(iter(files(desk).facts.facts)), desk.sheets()
    body = {"at": "", "seen": desk.panes()["version"]}
    body["decision"] = {"do": "write-fact", "fact": fact, "fields": {"title": title}}
    status, said, _ = desk.ask("POST", DECIDE, json.dumps(body).encode())
    assert status in (400, 422) or files(desk).facts.facts[fact].title == " ".join(title.split()), said
    if status != 200:
        assert "Not done" in said
        assert desk.sheets() == before
    assert not has_errors(check(desk.root))


@pytest.mark.parametrize(
    "decision",
    [
        "[" * 100_000 + "]" * 100_000,
        '{"do": "write-event", "fields": {"known": ' + "[" * 5_000 + "]" * 5_000 + "}}",
        '{"do": "mark-words", "article": "wire", "start": 1e400, "end": -1}',
        f'{{"do": "mark-words", "article": "wire", "start": {"9" * 4_000}, "end": 1}}',
        '{"do": "release", "day": "99999-01-01"}',
        '{"do": "write-event", "fields": {"title": ["x"], "standfirst": {"x": 1}}}',
    ],
    ids=["nested lists", "nested in a field", "no number", "a long number", "no day", "not a text"],
)
def test_a_decision_that_is_no_sense(desk: Opened, decision: str) -> None:
    before = desk.sheets()
    body = f'{{"at": "", "seen": "{desk.panes()["version"]}", "decision": {decision}}}'
    status, said, _ = desk.ask("POST", DECIDE, body.encode())
    assert (status in (400, 422), "Not done" in said, "Traceback" in said) == (True, True, False), said
    assert desk.sheets() == before


def test_a_request_that_never_ends_keeps_nobody_waiting(desk: Opened) -> None:
    head = "".join(f"{name}: {value}\r\n" for name, value in desk.headers().items())
    begun = f'POST {DECIDE} HTTP/1.1\r\n{head}Content-Length: 900\r\n\r\n{{"at": '.encode()
    hanging = [socket.create_connection(("127.0.0.1", desk.port), timeout=10) for _ in range(20)]
    for connection in hanging:
        connection.sendall(begun)
    people = [name for name, person in files(desk).people.root.items() if not person.confirmed]
    assert desk.decide({"do": "confirm-people", "people": people})[0] == 200
    for connection in hanging:
        connection.close()


def test_two_names_in_one_request_are_refused(desk: Opened) -> None:
    ours = f"127.0.0.1:{desk.port}"
    cookie = f"Cookie: {desk.given.cookie}={desk.given.key}\r\n"
    for hosts in ((ours, "evil.example"), ("evil.example", ours)):
        head = "".join(f"Host: {host}\r\n" for host in hosts)
        answer = raw(desk, f"GET /{EXAMPLE}/ HTTP/1.1\r\n{head}{cookie}Connection: close\r\n\r\n".encode())
        assert answer.split(" ", 2)[1] in ("400", "421"), answer


def test_no_web_socket_is_opened(desk: Opened) -> None:
    head = "".join(f"{name}: {value}\r\n" for name, value in desk.headers(Content_Type=None).items())
    upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
    upgrade += "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
    answer = raw(desk, f"GET {DECIDE} HTTP/1.1\r\n{head}{upgrade}\r\n".encode())
    assert answer.split(" ", 2)[1] != "101", answer
    assert desk.panes()["version"]


@pytest.mark.parametrize(
    "at", ['"><script>alert(1)</script>', "fact/../../etc/passwd", "cell/x", "same/x", "statement/"]
)
def test_a_place_that_is_none(desk: Opened, at: str) -> None:
    from urllib.parse import quote

    status, page, _ = desk.ask("GET", f"/{EXAMPLE}/?at={quote(at)}")
    assert status == 200
    assert "<script>alert" not in page
    assert "no longer there" in plain(page) or "waiting" in plain(page)


def test_what_was_done_is_not_noted_elsewhere(desk: Opened, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (desk.root / ".desk").symlink_to(elsewhere)
    fact, before = next(iter(files(desk).facts.facts)), desk.sheets()
    status, said = desk.decide({"do": "write-fact", "fact": fact, "fields": {"title": "A title"}})
    assert (status, list(elsewhere.iterdir())) == (422, []), said
    assert desk.sheets() == before
