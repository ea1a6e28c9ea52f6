"""Measure how soon a phone shows the explainer, beside the same words on a stock Material page.

    python benchmarks/paint.py [--page PAGE] [--runs N]

Each run opens both pages cold in Chromium, by turns the one or the other first, 390 px wide, throttled to a slow phone
(150 ms round trip, 1.6 Mbit/s, a processor four times slower), served compressed as web hosts do. It tells the median
of the largest contentful paint (LCP), how much the layout shifted (CLS) and the bytes transferred. Ours is `site/` as
`make site` left it; the stock page is built from the same Markdown with nothing of ours but the words. Other work on
the machine adds to both.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import http.server
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
PAGE = "events/kremlin-drones/"
ROUND_TRIP_MS, BYTES_A_SECOND, SLOWER = 150, 1_600_000 / 8, 4
STOCK = """
site_name: Stock
docs_dir: docs
theme: {name: material, font: false}
plugins: [search]
markdown_extensions: [attr_list, md_in_html, footnotes, tables]
"""
OBSERVE = """
window.seen = { lcp: 0, what: "", cls: 0 };
new PerformanceObserver(list => { for (const e of list.getEntries()) {
  seen.lcp = e.startTime; seen.what = (e.element?.className || e.element?.tagName || "").slice(0, 40);
} }).observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) seen.cls += e.value; })
  .observe({ type: "layout-shift", buffered: true });
"""


class Painted(NamedTuple):
    """What one opening of a page showed."""

    lcp: float
    """Largest contentful paint, seconds."""
    shift: float
    """Cumulative layout shift, a share of the screen."""
    kilobytes: float
    """Transferred, compressed."""
    what: str
    """The largest thing painted."""


class _Compressed(http.server.SimpleHTTPRequestHandler):
    """Serves files as a web host does: compressed, over one connection."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing: the figures are the output."""

    def do_GET(self) -> None:
        """Send a file, or a folder's index."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(404)
            return
        body = gzip.compress(file.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on the loopback interface and give its address."""
    handler = functools.partial(_Compressed, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def stock(page: str, folder: Path) -> Path:
    """Build the page's Markdown with the stock theme; return the site."""
    source = folder / "docs" / page / "index.md"
    source.parent.mkdir(parents=True)
    shutil.copy(ROOT / "content" / "pages" / page / "index.md", source)
    (folder / "docs" / "index.md").write_text("# Stock\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(STOCK, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(folder / "mkdocs.yml")]
    subprocess.run(command, check=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, stderr=subprocess.DEVNULL)
    return folder / "site"


def paint(browser: Browser, address: str) -> Painted:
    """Open a page cold, as a slow phone does."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2, is_mobile=True)
    page = context.new_page()
    page.add_init_script(OBSERVE)
    phone = context.new_cdp_session(page)
    phone.send("Network.enable")
    phone.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": ROUND_TRIP_MS,
            "downloadThroughput": BYTES_A_SECOND,
            "uploadThroughput": BYTES_A_SECOND,
        },
    )
    phone.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    transferred: list[float] = []
    phone.on("Network.loadingFinished", lambda event: transferred.append(event["encodedDataLength"]))
    page.goto(address, wait_until="networkidle")
    while not page.evaluate("seen.lcp"):  # wait_for_function would need `unsafe-eval`, which the policy refuses
        page.wait_for_timeout(100)
    page.wait_for_timeout(500)
    seen = json.loads(page.evaluate("JSON.stringify(seen)"))
    context.close()
    return Painted(seen["lcp"] / 1000, seen["cls"], sum(transferred) / 1000, seen["what"])


def main() -> None:
    """Run as a program."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--page", default=PAGE, help=f"relative to the site (default: {PAGE})")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        served(ROOT / "site") as ours,
        served(stock(arguments.page, Path(folder))) as theirs,
        sync_playwright() as playwright,
    ):
        program = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        sites = {"ours": ours, "stock": theirs}
        runs = [
            {name: paint(browser, sites[name] + arguments.page) for name in sorted(sites, reverse=n % 2 == 1)}
            for n in range(arguments.runs)
        ]
        for name in sites:
            seen = [run[name] for run in runs]
            lcp = sorted(one.lcp for one in seen)
            print(
                f"{name:5}  LCP {statistics.median(lcp):.2f} s ({lcp[0]:.2f} to {lcp[-1]:.2f}), of .{seen[0].what};  "
                f"layout shift {max(one.shift for one in seen):.4f};  {seen[0].kilobytes:.0f} kB"
            )


if __name__ == "__main__":
    main()
