"""Pages written by hand lead where sheets may lead, and take nobody anywhere by themselves."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import lxml.html
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from mkdocs.utils.meta import get_data

from build_tools.sheets.checks.check import Common
from build_tools.sheets.checks.hand_written import EXTENSIONS, hand_written

PROJECT = Path(__file__).parents[2]


def page(root: Path, text: str, name: str = "about/house.md") -> Path:
    path = root / "content" / "pages" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("[x](javascript:run())", "`javascript:run()` is not an address"),
        ("[x](JavaScript:run)", "`JavaScript:run` is not an address"),
        ("[x](java&#115;cript:run)", "is not an address"),
        ('<a href="java&#9;script:run">x</a>', "`javascript:run` is not an address"),
        ('<a href=" javascript:run">x</a>', "`javascript:run` is not an address"),
        ("<A HREF='data:text/html,x'>x</A>", "`data:text/html,x` is not an address"),
        ("![x](data:image/svg+xml,x)", "is not an address"),
        ("[x](vbscript:x)", "is not an address"),
        ("[x](//elsewhere.example/)", "is not an address"),
        (r'<a href="\\elsewhere.example">x</a>', "is not an address"),
        ("[x](https://you:secret@elsewhere.example/)", "is not an address"),
        ('<img srcset="a.png 1x, data:image/png,x 2x">', "is not an address"),
        ('<div markdown="1">[x](javascript:run)</div>', "is not an address"),
        ('<meta http-equiv="refresh" content="0; url=https://elsewhere.example/">', "a `<meta>` element"),
        ('<base href="https://elsewhere.example/">', "a `<base>` element"),
        ('<form action="https://elsewhere.example/take"><input name="a"></form>', "a form sends"),
        ('<form><button formaction="//elsewhere.example">x</button></form>', "a form sends"),
        ('<iframe src="https://elsewhere.example/"></iframe>', "an `<iframe>` element"),
        ("<Wren> said so.", "a `<wren>` element"),
        ('<p onclick="run()">x</p>', "`onclick` runs a script"),
        ('<p style="background: url(//elsewhere.example/a.png)">x</p>', "`style` sets a style"),
        ("![x](https://elsewhere.example/a.png)", "loads `https://elsewhere.example/a.png` from elsewhere"),
        ("<video poster='https://elsewhere.example/a.png' src=a.mp4></video>", "from elsewhere"),
        ("<img srcset='a.png 1x, https://elsewhere.example/a.png 2x'>", "from elsewhere"),
        ("<a href='/a' ping='https://elsewhere.example/'>x</a>", "from elsewhere"),
        ("[x](https://[elsewhere)", "is not an address"),
        ("[x](https://elsewhere.example:70000/)", "is not an address"),
    ],
)
def test_what_would_lead_astray_is_an_error_at_its_line(tmp_path: Path, line: str, told: str) -> None:
    page(tmp_path, f"---\ntitle: House rules\n---\n\nWhat we do.\n\n{line}\n\nMore.\n")
    problems = hand_written(tmp_path)
    assert [(one.file, one.line) for one in problems] == [("content/pages/about/house.md", 7)]
    assert told in problems[0].what


REFRESH = '<meta http-equiv="refresh" content="0; url=https://elsewhere.example/">'


@pytest.mark.parametrize(
    "hidden",
    [
        f"<!-->{REFRESH}-->",
        f"<!--->{REFRESH}-->",
        f"<div><!-- a --!>{REFRESH} --></div>",
        f"<!-- a -- ><a title='-->{REFRESH}'>x</a>",
        f"<div><![CDATA[>{REFRESH}]]></div>",
        f"<div><?x >{REFRESH}?></div>",
        f"<noscript><p title='</noscript>{REFRESH}'></noscript>",
        f"<textarea><p title='</textarea>{REFRESH}'></textarea>",
        f"<svg><style>{REFRESH}</style></svg>",
        f'<p><a title==">{REFRESH}">x</a></p>',
        f"<a title='{REFRESH}'>x</a>",
        f"<script>/*</script >{REFRESH}",
    ],
)
def test_nothing_is_an_element_to_a_browser_alone(tmp_path: Path, hidden: str) -> None:
    """Parsers differ on where comments, raw text and values end; what they read otherwise is no page of ours."""
    page(tmp_path, f"---\ntitle: House rules\n---\n\nWhat we do.\n\n{hidden}\n\nMore.\n")
    assert hand_written(tmp_path), hidden


PIECES = ["<", ">", "</", "/>", "<!--", "-->", "--!>", "--", "<![CDATA[", "]]>", "<?", "'", '"', "=", " ", "\n\n", "`"]
PIECES += ["<a title=", "<div>", "</div>", "<p", "&lt;", "word", "[x](/a)", "{: title=", "}", "~", "|", "    "]
PIECES += [
    REFRESH,
    "<base href=/x>",
    "<script>",
    "</script>",
    "<style>",
    "<svg>",
    "<textarea>",
    "<template>",
    "<title>",
]
OTHERS = {"meta", "base", "script", "style", "svg", "textarea", "template", "title"}


class Elements(HTMLParser):
    """Notes the elements that Python's own parser finds."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])  # written anew
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join))
def test_what_passes_is_plain_to_two_other_parsers(tmp_path: Path, text: str) -> None:
    page(tmp_path, text)
    if not hand_written(tmp_path):
        shown = Markdown(extensions=list(EXTENSIONS)).convert(get_data(text)[0])
        by_libxml = {str(one.tag) for one in lxml.html.fromstring(f"<div>{shown}</div>").iter()}
        assert not OTHERS & (Elements(shown).found | by_libxml), shown


@pytest.mark.parametrize(
    ("name", "is_refused"),
    [
        *((f"about/house{ending}", True) for ending in (".html", ".HTM", ".xhtml", ".svg", ".js", ".css", ".xml")),
        *((f"about/house{ending}", True) for ending in (".markdown", ".mkd", ".MD", "")),
        ("_redirects", True),
        *((name, False) for name in ("about/desk.png", "about/Desk.JPG", "about/rules.pdf", "CNAME", ".nojekyll")),
    ],
)
def test_a_file_beside_the_pages_is_one_that_only_shows(tmp_path: Path, name: str, *, is_refused: bool) -> None:
    page(tmp_path, REFRESH, name)
    found = [(one.file, "as it is, unchecked" in one.what) for one in hand_written(tmp_path)]
    assert found == ([(f"content/pages/{name}", True)] if is_refused else [])


def test_a_title_is_no_markup(tmp_path: Path) -> None:
    """The search puts titles on the page as they are."""
    page(tmp_path, f"---\ndescription: Rules\ntitle: '{REFRESH}'\n---\n\nWhat we do.\n")
    (problem,) = hand_written(tmp_path)
    assert problem.line == 3 and "into the search as HTML" in problem.what


@pytest.mark.parametrize(
    "key",
    [
        "moved: https://elsewhere.example/",
        '"moved": ../',
        "template: other.html",
        "feed: //elsewhere.example/",
        "tags: [x]",
    ],
)
def test_keys_of_generated_pages_are_refused(tmp_path: Path, key: str) -> None:
    page(tmp_path, f"---\ntitle: House rules\n{key}\n---\n\nWhat we do.\n")
    (problem,) = hand_written(tmp_path)
    assert problem.line == 3 and "the key" in problem.what


@pytest.mark.parametrize(
    "text",
    [
        "[x](https://elsewhere.example/a?b=c#d) [y](mailto:desk@elsewhere.example) [z](../index.md#top) [r](/a/)",
        "`[x](javascript:run)` and\n\n    <meta http-equiv=refresh>\n\n```\njavascript:run\n```\n",
        "He said: javascript: is old. See data: nothing.",
        "<form action='search/'><input name='q'></form>",
        "A note.[^1]\n\n[^1]: The note.",
        "<!-- A remark,\n     over two lines. -->\n\n<div>\n<img src='a.png' alt=A hidden>\n</div>\n\nSo 1 < 2 > 1.",
        "| a | b |\n|--:|---|\n| 1 | `<b>` |\n\n## Rules {: .loud #rules }\n\nTerm<br/>**loud**{: title='a b' }",
    ],
)
def test_what_leads_where_sheets_may_lead_passes(tmp_path: Path, text: str) -> None:
    page(tmp_path, text)
    assert hand_written(tmp_path) == []


def test_generated_pages_are_not_judged(tmp_path: Path) -> None:
    page(tmp_path, "---\nmoved: other/\n---\n", "events/a/old/index.md")
    page(tmp_path, "events/a/old/index.md\n", ".generated")
    assert hand_written(tmp_path) == []


def test_check_judges_pages_written_by_hand(tmp_path: Path) -> None:
    page(tmp_path, "[x](javascript:run)")
    assert any("is not an address" in problem.what for problem in Common.of(tmp_path, None).problems)


def test_the_projects_own_pages_pass() -> None:
    assert hand_written(PROJECT) == []


def test_words_in_braces_stay_words() -> None:
    config = (PROJECT / "mkdocs.yml").read_text("utf-8")
    named = [name for name in ("attr_list", *EXTENSIONS) if re.search(rf"^  - {name}:?$", config, re.MULTILINE)]
    assert named == list(EXTENSIONS) and "use_align_attribute: true" in config
    page = "## The weir is sound {she said}\n\n| a |\n|---|\n| no {yes} |\n"
    made = Markdown(extensions=list(EXTENSIONS)).convert(page)
    assert "sound {she said}</h2>" in made and "<td>no {yes}</td>" in made
