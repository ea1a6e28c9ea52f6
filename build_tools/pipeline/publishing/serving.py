"""Show a published folder on this machine; open pages load again when it was published again.

    GET /…         a file of the folder; a page with what is wrong with the sheets, and with the script below
    GET /_wait     answers once there is something new
    GET /_wait.js  what waits for that in the browser, and loads the page again

The folder holds the same bytes as a build's: what is only for the editor is added on the way out.
"""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from build_tools.pipeline.notice import notice
from build_tools.pipeline.publishing.address import Address, unusable

WAIT, SCRIPT = "/_wait", "/_wait.js"
PATIENCE_SECONDS = 20
"""How long a browser is kept waiting before it asks again."""
_ANNOUNCE = b'<div data-md-component="announce">'
_JAVASCRIPT = b"""\
(async () => {
  for (let seen; ; ) {
    try {
      const now = await (await fetch("/_wait" + (seen === undefined ? "" : "?" + seen))).text();
      if (seen !== undefined && now !== seen) return location.reload();
      seen = now;
    } catch { await new Promise((go) => setTimeout(go, 1000)); }
  }
})();
"""


class News:
    """Counts what is new, and lets many wait for the next."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self._count = 0
        self._changed = threading.Condition()

    def announce(self) -> None:
        """Announce that there is something new."""
        with self._changed:
            self._count += 1
            self._changed.notify_all()

    def after(self, seen: str) -> str:
        """Return the count; first wait a while until it is another than what was seen, if anything was."""
        with self._changed:
            self._changed.wait_for(lambda: str(self._count) != seen, PATIENCE_SECONDS)
            return str(self._count)


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Answers one request."""

    def __init__(self, *given: object, root: Path, news: News, site: Path, address: Address) -> None:
        self._root, self._news, self._address = root, news, address
        super().__init__(*given, directory=str(site))  # type: ignore[arg-type]

    def parse_request(self) -> bool:
        """Refuse what asks for another host: a site whose name leads here could read the pages (DNS rebinding)."""
        if not super().parse_request():
            return False
        if self._address.is_asked_by(self.headers.get("Host", "")):
            return True
        self.send_error(421, explain="These pages have another address: open the one that `serve` printed.")
        return False

    def do_GET(self) -> None:
        """Answer with a file, with a page, or with what is new."""
        path, _, query = self.path.partition("?")
        if path == WAIT:
            self._answer(self._news.after(query).encode(), "text/plain")
        elif path == SCRIPT:
            self._answer(_JAVASCRIPT, "text/javascript")
        elif (page := self._page(path)) is not None:
            self._answer(page, "text/html; charset=utf-8")
        else:
            super().do_GET()

    def end_headers(self) -> None:
        """Keep browsers from showing an earlier page."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *given: object) -> None:
        """Leave the terminal to what is wrong with the sheets."""

    def _page(self, path: str) -> bytes | None:
        """Return a page with what is only for the editor; None for what is no page."""
        file = Path(self.translate_path(path))
        if path.endswith("/"):
            file /= "index.html"
        if file.suffix != ".html" or not file.is_file():
            return None
        page, wrong = file.read_bytes(), notice(self._root)
        if wrong:
            banner = f'<aside class="md-banner"><div class="md-banner__inner md-grid md-typeset">{wrong}</div></aside>'
            page = page.replace(_ANNOUNCE, _ANNOUNCE + banner.encode(), 1)
        head, body, tail = page.rpartition(b"</body>")
        return head + f'<script src="{SCRIPT}" defer></script>'.encode() + body + tail

    def _answer(self, content: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


class _Server(http.server.ThreadingHTTPServer):
    """Serves many at once, and ends with the program."""

    daemon_threads = True

    def __init__(self, address: Address, handler: Callable[..., _Handler]) -> None:
        self.address_family = address.family
        super().__init__((address.host, address.port), handler)

    def handle_error(self, *given: object) -> None:
        """Ignore a browser that closed the connection."""


@contextmanager
def served(root: Path, site: Path, address: Address, news: News) -> Iterator[str]:
    """Serve a folder while the block runs.

    Yields:
        The address.

    Raises:
        InputError: The address is taken, or is not one of this machine's.
    """
    handler = partial(_Handler, root=root, news=news, site=site, address=address)
    try:
        server = _Server(address, handler)
    except OSError as error:
        raise unusable(address, error) from None
    with server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://{address._replace(port=server.server_port)}/"
        finally:
            server.shutdown()
