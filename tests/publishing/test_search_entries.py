"""The search knows of a finished page what Material's own plugin would know of it."""

from __future__ import annotations

import datetime
import gzip
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from material.plugins.search.plugin import SearchIndex

from build_tools.pages.render import of_event
from build_tools.pages.views.book import Book
from build_tools.pipeline.load import load_project
from build_tools.pipeline.publishing import joining
from build_tools.pipeline.publishing.search_entries import UnusualError, search_entries

PROJECT = Path(__file__).parents[2]


def materials(body: str, meta: dict[str, object]) -> list[dict[str, object]]:
    index = SearchIndex()
    index.add_entry_from_context(SimpleNamespace(meta=meta, content=body, toc=[], url="here/", title="A page"))
    return index.entries


def test_entries_are_those_of_materials_plugin_on_the_worked_example() -> None:
    project, problems = load_project(PROJECT, events=["fictional-bridge-closure"])
    assert project is not None, problems
    pages = {
        path: data.decode() for path, data in of_event(Book(project, project.events[0])).items() if path[-2:] == "md"
    }
    assert len(pages) > 10
    for path, page in pages.items():
        _, front, body = page.split("---\n", 2)
        meta = yaml.safe_load(front)
        assert search_entries(body.strip(), "here/", meta) == materials(body.strip(), meta), path


def test_terms_are_parted_from_their_definitions() -> None:
    """No index parts them by itself: 'Lamp' and 'lit' would be the one word 'Lamplit'."""
    (entry,) = search_entries("<dl><dt>Lamp</dt> <dd>lit</dd></dl>", "here/", {"title": "A page"})
    assert entry["text"] == "Lamp lit"
    templates = sorted((PROJECT / "build_tools" / "pages" / "templates").glob("*.html"))
    pages = [page for page in templates if "</dt>" in page.read_text(encoding="utf-8")]
    assert pages
    assert [page.name for page in pages if "</dt><dd" in page.read_text(encoding="utf-8")] == []


TEXTS = st.sampled_from(["a ferry", " ", "\n", "Tom &amp; Ann", "&lt;b&gt;", "", "two\nlines", "\u00a0", "&#39;s"])
TAGS = ("div", "p", "ul", "li", "h1", "h2", "h3", "section", "nav", "span", "pre", "code", "a", "svg", "title", "sup")
MARKS = ("", ' id="x"', " data-search-exclude", ' class="headerlink"', ' class="linenodiv"', ' id="y" class="b"')
VOID = (
    "<br>",
    "<hr/>",
    '<img src="a.png" alt="">',
    '<path d="M0 0"/>',
    '<script type="application/json">{"a": 1}</script>',
)


def elements(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def element(tag: str, mark: str, parts: list[str]) -> str:
        held = "".join(part for part in parts if not (tag == "title" and "<" in part))
        return f"<{tag}{mark}>{held}</{tag}>"

    return st.builds(element, st.sampled_from(TAGS), st.sampled_from(MARKS), st.lists(inner, max_size=4))


BODIES = st.recursive(TEXTS | st.sampled_from(VOID), elements, max_leaves=25)
METAS = st.sampled_from(
    [{"title": "T"}, {"title": 7, "search": {"boost": 2.5}}, {"title": "T", "search": {"exclude": True}}]
)


@given(body=BODIES, meta=METAS)
def test_entries_are_those_of_materials_plugin_on_any_well_formed_body(body: str, meta: dict[str, object]) -> None:
    body = f'<div class="wsw">{body}</div>'
    try:
        found = search_entries(body, "here/", meta)
    except UnusualError:
        return
    assert found == materials(body, meta)


@pytest.mark.parametrize(
    "body",
    [
        "<div>a < b</div>", "<div><!-- a --></div>", "<div><iframe></iframe></div>",
        "<div><script>a<b</script></div>", "<div DATA-SEARCH-EXCLUDE></div>", "words", '<div a="></div>',
    ],
)  # fmt: skip
def test_what_is_not_well_formed_is_left_to_the_plugin(body: str) -> None:
    with pytest.raises(UnusualError):
        search_entries(body, "here/", {"title": "T"})


@pytest.mark.parametrize(
    ("year", "dated"),
    [(1960, 0), (1970, 0), (1971, 31_536_000), (2106, 4_291_747_200), (2107, 2**32 - 1), (9999, 2**32 - 1)],
)
def test_the_sitemap_is_dated_within_what_its_four_bytes_hold(year: int, dated: int) -> None:
    packed = joining.zipped("<urlset/>", datetime.date(year, 1, 1))
    assert int.from_bytes(packed[4:8], "little") == dated
    assert gzip.decompress(packed) == b"<urlset/>"
