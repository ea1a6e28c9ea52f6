"""Which requests the desk answers (Host, Origin, cookie, token): those of this machine's browser from its own pages.

    request ─▶ Host is ours? ─▶ has the cookie? ─▶ a change: Origin is ours, token, JSON, small? ─▶ the desk

A rebound name fails by its Host, a page of another site by its Origin and by the token that it can't read, another user
of the machine by the cookie.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

TOKEN = "x-desk-token"
MOST_BYTES = 1_000_000
"""Of what is sent with a decision; the longest field of a sheet is far below."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


@dataclass(frozen=True)
class Pass:
    """What opens the desk: made anew at each start, never written down."""

    hosts: Sequence[str]
    """The names under which it is reached, with the port."""
    key: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    """Stands in the address that is printed at the start, and then in the cookie."""
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    """Stands in the desk's pages; every change brings it."""

    @property
    def cookie(self) -> str:
        """The cookie's name, which another desk on another port has not: cookies don't tell ports apart."""
        return f"desk-{self.hosts[0].rpartition(':')[2]}"


class Guard:
    """Lets through what may pass, and puts the policy on whatever goes back."""

    def __init__(self, app: ASGIApp, given: Pass) -> None:
        self._app = app
        self._pass = given

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or hand it on."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        request = Request(scope, receive)
        answer = self._refused(request)
        if answer is None and request.method == "POST":
            body = await _body(request)
            if body is None:
                answer = _no(413, f"the request is too large: a decision has at most {MOST_BYTES:,} bytes")
            else:
                receive = _again(body)
        await (answer or self._app)(scope, receive, _with_headers(send))

    def _refused(self, request: Request) -> Response | None:
        """Return the answer to what may not pass; None where it may."""
        if request.headers.get("host", "").lower() not in self._pass.hosts:
            return _no(421, "this isn’t the desk’s host name: open the address that it printed")
        if request.method not in ("GET", "HEAD", "POST"):
            return _no(405, "the desk takes GET and POST requests only")
        if request.method != "POST" and secrets.compare_digest(
            request.query_params.get("key", "").encode(), self._pass.key.encode()
        ):
            answer = RedirectResponse(request.url.path, 303)
            answer.set_cookie(self._pass.cookie, self._pass.key, httponly=True, samesite="strict", path="/")
            return answer
        if not secrets.compare_digest(request.cookies.get(self._pass.cookie, "").encode(), self._pass.key.encode()):
            return _no(403, "the desk is closed: open it with the address that it printed when it started")
        return self._refused_change(request) if request.method == "POST" else None

    def _refused_change(self, request: Request) -> Response | None:
        if request.headers.get("origin", "").lower() not in {f"http://{host}" for host in self._pass.hosts}:
            return _no(403, "a change comes from the desk’s own pages, not from another site")
        if not secrets.compare_digest(request.headers.get(TOKEN, "").encode(), self._pass.token.encode()):
            return _no(403, "the desk has been restarted: load the page again")
        if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
            return _no(415, "a decision is sent as JSON")
        length = request.headers.get("content-length", "0")
        if not length.isdecimal() or int(length[:20]) > MOST_BYTES:
            return _no(413, f"the request is too large: a decision has at most {MOST_BYTES:,} bytes")
        return None


async def _body(request: Request) -> bytes | None:
    """Read what is sent; None where it is too much, whatever its length was said to be."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            return None
    return bytes(body)


def _again(body: bytes) -> Receive:
    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": body, "more_body": False}

    return receive


def _with_headers(send: Send) -> Send:
    async def put(message: dict[str, object]) -> None:
        """Send a message on, the beginning of an answer with our headers where it has none of its own."""
        if message["type"] == "http.response.start":
            headers = list(message.get("headers", []))  # type: ignore[call-overload]
            there = {name for name, _ in headers}
            headers += [(n.encode(), v.encode()) for n, v in HEADERS.items() if n.encode() not in there]
            message = {**message, "headers": headers}
        await send(message)

    return put  # type: ignore[return-value]


def _no(status: int, why: str) -> Response:
    return PlainTextResponse(f"{why}\n", status)
