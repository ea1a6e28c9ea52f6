"""How long a decision takes at the desk, and a large event to open, in a real browser.

    python benchmarks/desk.py [DECISIONS]

A fictional event of five articles is drafted; statements are taken into a fact and out of it, and each time it is
measured from the click until the sheets are on the disk and the answer is on the screen; on a machine that does other
work the CPU of the desk tells more. Then an event of eight
articles with forty statements each is opened. Bounds (issue "The desk"): 300 ms median, 1.5 s.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import uvicorn  # noqa: E402
from checking import write_project  # noqa: E402
from fictional import event_id, write_event  # noqa: E402
from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402
from tools import chromium  # noqa: E402

from build_tools.desk.guard import Pass  # noqa: E402
from build_tools.desk.opening import bound  # noqa: E402
from build_tools.desk.server import Server  # noqa: E402
from build_tools.pipeline.cache.project import Cache  # noqa: E402
from build_tools.pipeline.extract import extract  # noqa: E402


def serve(root: Path) -> str:
    """Open a desk over a project; return the address to open."""
    listening = bound("127.0.0.1:0")
    port = listening.getsockname()[1]
    given = Pass([f"127.0.0.1:{port}"])
    server = uvicorn.Server(uvicorn.Config(Server(root, None, given).app(), log_level="error", lifespan="off"))
    threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True).start()
    while not server.started:
        time.sleep(0.01)
    return f"http://127.0.0.1:{port}/{{}}?key={given.key}"


def opened(browser: Browser, address: str) -> tuple[Page, float]:
    """Open a page; return it and the seconds until all is shown."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    begun = time.perf_counter()
    page.goto(address, wait_until="load")
    page.wait_for_function("() => document.querySelectorAll('#right mark').length > 0")
    return page, time.perf_counter() - begun


def decide(page: Page, times: int) -> list[float]:
    """Take a statement into a fact and out again; return the seconds that each decision took."""
    took = []
    name = page.locator("#right mark:not(.lit)").last.get_attribute("data-s")
    statement = page.locator(f"#right mark[data-s='{name}']").last
    for _ in range(times):
        version = page.locator("#desk").get_attribute("data-version")
        begun = time.perf_counter()
        statement.click()
        page.wait_for_function("seen => document.querySelector('#desk').dataset.version !== seen", arg=version)
        took.append(time.perf_counter() - begun)
    return took


def main() -> int:
    """Measure both."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        five, large = Path(folder) / "five", Path(folder) / "large"
        shutil.copytree(ROOT / "data" / "lexicon", five / "data" / "lexicon")
        for name in ("outlets.yml", "settings.yml"):
            shutil.copy(ROOT / "data" / name, five / "data" / name)
        write_event(five, 1, 5)
        extract(Cache(five), events=[event_id(1)])
        address = serve(five)
        page, _ = opened(browser, address.format(f"{event_id(1)}/"))
        facts = page.locator("#left a[data-at^='fact/']")
        facts.first.click()
        page.wait_for_function("() => document.querySelector('#desk').dataset.fact !== ''")
        cpu = time.process_time()
        took = decide(page, times)
        cpu = (time.process_time() - cpu) / times
        print(
            f"a decision, five articles: {statistics.median(took) * 1000:.0f} ms median, "
            f"{statistics.quantiles(took, n=20)[-1] * 1000:.0f} ms for 19 of 20, {max(took) * 1000:.0f} ms at most; "
            f"CPU of the desk {cpu * 1000:.0f} ms each"
        )
        write_project(large, 8, 40)
        (large / "data" / "events" / "many" / "facts.yml").write_text("facts: {}\n", encoding="utf-8")
        address = serve(large)
        first = opened(browser, address.format("many/"))[1]
        again = [opened(browser, address.format("many/"))[1] for _ in range(5)]
        print(f"8 x 40 statements open in {first:.2f} s the first time, {statistics.median(again):.2f} s then")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
