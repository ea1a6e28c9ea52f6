"""Pages as large publishing systems build them: which fields are read rightly, by this project and by two other tools.

    python benchmarks/reading.py

Each of six fields of the thirty pages of `tests/reading/page_templates.py` is right, unknown or wrong; of their words
it prints how many are found, and how many that aren't theirs are taken in. trafilatura and newspaper4k are measured on
the same pages in the same run where they are installed (`pip install trafilatura newspaper4k`): we need neither.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "reading")]

from page_scores import FIELDS, score_text, scored, verdicts  # noqa: E402
from page_templates import pages  # noqa: E402

from build_tools.models.ids import make_id  # noqa: E402
from build_tools.reading import convert, parse_article  # noqa: E402

Found = dict[str, object]


def ours(page: str) -> Found:
    """Return what this project finds on a page."""
    article = parse_article(convert(page.encode(), ".html").composed(), "x")
    values = {key: known.value for key, known in article.metadata if known.is_known}
    return {
        "headline": values.get("headline"), "date": values.get("date"), "author": values.get("author"),
        "outlet": article.outlet, "address": values.get("url"),
        "text": [article.text[start:end] for start, end in article.paragraphs],
    }  # fmt: skip


def with_trafilatura() -> Callable[[str], Found]:
    """Return what asks trafilatura, as its own functions give it."""
    import trafilatura

    def read(page: str) -> Found:
        """Return a page's fields and text as trafilatura reads them."""
        told = trafilatura.extract_metadata(page)
        text = trafilatura.extract(page, include_comments=False) or ""
        given = told.as_dict() if told else {}
        return {
            "headline": given.get("title"), "date": given.get("date"), "address": given.get("url"),
            "author": ", ".join(each.strip() for each in (given.get("author") or "").split(";") if each.strip()),
            "outlet": make_id(given.get("sitename") or ""), "text": text.split("\n"),
        }  # fmt: skip

    return read


def with_newspaper() -> Callable[[str], Found]:
    """Return what asks newspaper4k, as its own functions give it."""
    import newspaper

    def read(page: str) -> Found:
        """Return a page's fields and text as newspaper4k reads them."""
        article = newspaper.Article("https://page.example/", language="en", fetch_images=False)
        article.download(input_html=page)
        article.parse()
        day = article.publish_date.date().isoformat() if article.publish_date else ""
        return {
            "headline": article.title, "date": day, "author": ", ".join(article.authors),
            "outlet": make_id(article.meta_site_name or ""), "address": article.canonical_link,
            "text": (article.text or "").split("\n"),
        }  # fmt: skip

    return read


def table(name: str, read: Callable[[str], Found]) -> None:
    """Print a tool's table."""
    counted: dict[str, Counter[str]] = {field: Counter() for field in FIELDS}
    shares = []
    for _, story, page in pages():
        found = read(page)
        text = found["text"]
        shares.append(score_text(story, text if isinstance(text, list) else []))
        for field, verdict in verdicts(story, found).items():
            counted[field][verdict] += 1
    total: Counter[str] = sum(counted.values(), Counter())
    words, taken = scored(shares)
    print(f"\n{name}\n{'':<10}{'right':>8}{'unknown':>9}{'wrong':>7}")
    for field, each in [*counted.items(), ("all", total)]:
        print(f"{field:<10}{each['right']:>8}{each['unknown']:>9}{each['wrong']:>7}")
    print(f"words found {100 * words:.1f} %, others taken in {100 * taken:.1f} %")


def main() -> None:
    """Print the tables of all tools at hand."""
    table("this project", ours)
    for name, make in (("trafilatura", with_trafilatura), ("newspaper4k", with_newspaper)):
        try:
            read = make()
        except ImportError:
            print(f"\n{name}: not installed")
            continue
        table(name, read)


if __name__ == "__main__":
    main()
