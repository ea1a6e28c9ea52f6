"""Who is not the editor at this machine's own browser, and what is no decision, is refused with a clear line."""

# ruff: noqa: E501 - a table reads better with one case a line

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from opened_desk import EXAMPLE, PROJECT, Opened

CONFIRM = {"at": "", "seen": "x", "decision": {"do": "confirm-people", "people": ["police"]}}
DECIDE = f"/{EXAMPLE}/decide"


@pytest.mark.parametrize(
    ("others", "status", "told"),
    [
        ({"Host": "evil.example"}, 421, "isn’t the desk’s host name"),
        ({"Host": "127.0.0.1:1"}, 421, "isn’t the desk’s host name"),
        ({"Origin": "http://evil.example"}, 403, "not from another site"),
        ({"Origin": "null"}, 403, "not from another site"),
        ({"Origin": "http://127.0.0.1:1"}, 403, "not from another site"),
        ({"Origin": None}, 403, "not from another site"),
        ({"x_desk_token": None}, 403, "load the page again"),
        ({"x_desk_token": "guessed"}, 403, "load the page again"),
        ({"Cookie": None}, 403, "open it with the address"),
        ({"Cookie": "desk=é"}, 403, "open it with the address"),
        ({"Content_Type": "text/plain"}, 415, "sent as JSON"),
        ({"Content_Length": "50000000"}, 413, "too large"),
    ],
)
def test_a_change_from_elsewhere_is_refused(
    desk: Opened, others: dict[str, str | None], status: int, told: str
) -> None:
    before = desk.sheets()
    got, said, _ = desk.ask("POST", DECIDE, CONFIRM, desk.headers(**others))
    assert (got, told in said, "Traceback" in said) == (status, True, False), said
    assert desk.sheets() == before


def test_fifty_megabytes_that_say_nothing_of_their_length(desk: Opened) -> None:
    import socket

    head = "".join(f"{name}: {value}\r\n" for name, value in desk.headers().items())
    with socket.create_connection(("127.0.0.1", desk.port), timeout=30) as connection:
        connection.sendall(f"POST {DECIDE} HTTP/1.1\r\n{head}Transfer-Encoding: chunked\r\n\r\n".encode())
        chunk = b"100000\r\n" + b" " * 0x100000 + b"\r\n"
        try:
            for _ in range(50):
                connection.sendall(chunk)
        except OSError:
            pass  # the desk has hung up
        answer = connection.recv(4096).decode()
    assert " 413 " in answer.splitlines()[0]


@pytest.mark.parametrize("path", [DECIDE, f"/{EXAMPLE}/undo", f"/{EXAMPLE}/redo", f"/{EXAMPLE}/commit"])
@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])
def test_only_a_post_changes_something(desk: Opened, path: str, method: str) -> None:
    before = desk.sheets()
    status, _, _ = desk.ask(method, path, None, desk.headers())
    assert status == 405
    assert desk.sheets() == before


@pytest.mark.parametrize("event", ["..", "%2e%2e", "..%2f..%2fetc", "a%00b", "no-such-event", "con", "_", "A%20B"])
def test_a_path_as_an_event(desk: Opened, event: str) -> None:
    status, said, _ = desk.ask("POST", f"/{event}/decide", CONFIRM)
    assert status in (404, 405)
    assert "root:" not in said


@pytest.mark.parametrize(
    "decision",
    [
        {"do": "mark-words", "article": "../../secret", "start": 0, "end": 9},
        {"do": "write-outlet", "outlet": "../x", "fields": {"name": "x"}},
        {"do": "cite", "fact": "/etc/passwd", "statement": "a-1"},
        {"do": "confirm-fact", "fact": "a\u0000b"},
        {"do": "write-event", "fields": {"articles": ["../x"]}},
        {"do": "rm", "fact": "x"},
        {"do": "cite"},
        None,
        ["cite"],
    ],
)
def test_what_is_no_decision(desk: Opened, decision: object) -> None:
    before = desk.sheets()
    status, body, _ = desk.ask("POST", DECIDE, {"at": "", "seen": desk.panes()["version"], "decision": decision})
    assert status in (400, 422)
    assert "Not done" in body
    assert desk.sheets() == before


@pytest.mark.parametrize(
    "path", ["/_/static/../guard.py", "/_/static/%2e%2e/server.py", "/_/theme/../../../pyproject.toml"]
)
def test_no_file_but_the_desks_own(desk: Opened, path: str) -> None:
    assert desk.ask("GET", path)[0] == 404


def test_the_cookie_comes_with_the_printed_address_alone(desk: Opened) -> None:
    nothing = {"Host": f"127.0.0.1:{desk.port}"}
    assert desk.ask("GET", f"/{EXAMPLE}/", None, nothing)[0] == 403
    assert desk.ask("GET", f"/{EXAMPLE}/?key=wrong", None, nothing)[0] == 403
    status, _, headers = desk.ask("GET", f"/{EXAMPLE}/?key={desk.given.key}", None, nothing)
    assert status == 303
    assert headers["location"] == f"/{EXAMPLE}/"
    assert "httponly" in headers["set-cookie"].lower()
    assert "samesite=strict" in headers["set-cookie"].lower()


@pytest.mark.parametrize(
    "path", ["/", f"/{EXAMPLE}/", f"/{EXAMPLE}/panes", "/_/static/desk.js", f"/_/page/events/{EXAMPLE}/"]
)
def test_the_policy_is_on_every_answer(desk: Opened, path: str) -> None:
    status, _, headers = desk.ask("GET", path)
    assert status == 200
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert "unsafe-inline' 'unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


def test_a_second_desk_on_the_port(desk: Opened) -> None:
    words = [sys.executable, "-m", "build_tools", "desk", "--address", f"127.0.0.1:{desk.port}"]
    done = subprocess.run(words, cwd=PROJECT, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "perhaps another `serve` or desk" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("0.0.0.0:8010", "on this machine alone"),
        ("example.org:80", "on this machine alone"),
        ("[::]:1", "on this machine alone"),
        ("127.0.0.1", "is not a host and a port"),
        ("127.0.0.1:99999", "is not a host and a port"),
        (":8010", "is not a host and a port"),
    ],
)
def test_the_desk_listens_on_loopback_alone(address: str, told: str) -> None:
    words = [sys.executable, "-m", "build_tools", "desk", "--address", address]
    done = subprocess.run(words, cwd=PROJECT, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert told in done.stderr and "the desk is open" not in done.stderr


def test_nothing_is_written_through_a_link_that_leads_out(desk: Opened, tmp_path: Path) -> None:
    facts, elsewhere = desk.root / f"data/events/{EXAMPLE}/facts.yml", tmp_path / "elsewhere.yml"
    elsewhere.write_bytes(facts.read_bytes())
    before, seen = elsewhere.read_bytes(), desk.panes()["version"]
    facts.unlink()
    facts.symlink_to(elsewhere)
    assert desk.ask("GET", f"/{EXAMPLE}/")[0] == 409
    status, said = desk.decide({"do": "confirm-people", "people": ["police"]}, seen=seen)
    assert (status, "leads out of data/" in said) == (422, True)
    assert elsewhere.read_bytes() == before


MARKUP = "<img src=x onerror=alert(1)>&amp;{{7*7}}</textarea><script>alert(2)</script>"


@pytest.mark.parametrize(
    ("at", "decision"),
    [
        ("fact/{fact}", {"do": "write-fact", "fact": "{fact}", "fields": {"title": MARKUP, "text": MARKUP, "difference": MARKUP}}),
        ("fact/{fact}", {"do": "write-cell", "fact": "{fact}", "article": "wire", "fields": {"note": MARKUP}}),
        ("people", {"do": "write-person", "person": "orla-pennick", "fields": {"name": MARKUP, "roles": [MARKUP], "side": MARKUP}}),
        ("explainer", {"do": "write-event", "fields": {"title": MARKUP, "standfirst": MARKUP}}),
        ("explainer", {"do": "write-event", "fields": {"known": [{"text": MARKUP}]}}),
        ("outlet/northshore-wire", {"do": "write-outlet", "outlet": "northshore-wire", "fields": {"name": MARKUP, "owner": MARKUP}}),
        ("article/wire", {"do": "write-article", "article": "wire", "fields": {"author": MARKUP}}),
        ("statement/{statement}", {"do": "write-statement", "statement": "{statement}", "fields": {"note": MARKUP}}),
        ("statement/{statement}", {"do": "name-speaker", "statement": "{statement}", "name": MARKUP, "role": MARKUP}),
        ("history", {"do": "write-fact", "fact": "{fact}", "fields": {"title": MARKUP}}),
    ],
)  # fmt: skip
def test_markup_is_shown_as_text(desk: Opened, at: str, decision: dict[str, object]) -> None:
    first = desk.panes()
    fact = re.search(r'data-fact="([\w-]+)"', first["left"])
    statement = re.search(r'data-s="(wire-[\w-]+)', first["right"])
    assert fact
    assert statement
    import json

    ids = {"{fact}": fact[1], "{statement}": statement[1]}
    words = json.dumps(decision)
    for name, value in ids.items():
        words, at = words.replace(name, value), at.replace(name, value)
    status, said = desk.decide(json.loads(words), at)
    assert status == 200, said
    shown = desk.panes(at)
    for column in ("left", "middle", "right"):
        assert "<img" not in shown[column]
        assert "<script" not in shown[column]
    assert "&lt;img" in shown["left"] + shown["middle"] + shown["right"]
    _, page, _ = desk.ask("GET", f"/_/page/events/{EXAMPLE}/")
    assert "<img src=x" not in page
