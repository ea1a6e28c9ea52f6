"""HTML, Markdown and text as they come → plain text and what their makers state."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.models import Basis
from build_tools.models.problem import InputError
from build_tools.reading import convert, parse_article, read_article

PARAGRAPHS = [
    "The tide mill at Saltreach turned again on Saturday after forty years of standing still.",
    "“It sounds like my grandfather,” said Wilma Crake, who grew up in the miller’s house.",
    "The trust that restored the mill says that it will grind flour for the town’s bakers from May.",
]
PAGE = """<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Tide mill turns | Salt Post</title>
<meta property="og:title" content="Tide mill turns"><meta property="og:site_name" content="Salt Post">
<meta property="article:published_time" content="2031-05-03T09:00:00+01:00"><meta name="author" content="Tilda Marsh">
<link rel="canonical" href="https://salt.example/mill">{head}</head><body><nav><a href="/">Home</a></nav>
<article><h1>Tide mill turns</h1>{body}</article><footer>All about us</footer></body></html>"""


def page(head="", paragraphs=PARAGRAPHS):
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return PAGE.format(head=head, body=body).encode()


def test_the_text_of_a_page_is_its_article():
    text = convert(page(), ".html").text
    assert all(paragraph in text.split("\n\n") for paragraph in PARAGRAPHS)
    assert "Home" not in text
    assert "All about us" not in text


def test_what_the_page_states_is_stated():
    converted = convert(page(), ".HTML")
    found = {name: known.value for name, known in converted.metadata if known.is_known}
    assert found == {
        "headline": "Tide mill turns",
        "date": "2031-05-03",
        "url": "https://salt.example/mill",
        "author": "Tilda Marsh",
        "language": "en-GB",
    }
    assert {known.basis for _, known in converted.metadata if known.is_known} == {Basis.STATED}
    assert converted.outlet == "salt-post"


LINKED = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"],
"headline": "The mill turns", "datePublished": "2031-05-04", "author": [{"name": "A. Pike"}, {"name": "B. Hale"}],
"mainEntityOfPage": {"@id": "https://salt.example/mill"}, "inLanguage": "en"}]}</script>"""


def test_linked_data_is_believed_over_meta_elements_but_not_over_what_is_shown():
    metadata = convert(page(LINKED), ".html").metadata
    assert metadata.headline.value == "Tide mill turns"
    assert metadata.date.value == "2031-05-04"
    assert metadata.author.value == "A. Pike, B. Hale"
    assert metadata.url.value == "https://salt.example/mill"


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{broken</script>',
        '<script type="application/ld+json">' + "[" * 9000 + "</script>",
        '<script type="application/ld+json">[1, "NewsArticle", {"@type": 7}, {"@graph": 3}]</script>',
        '<meta property="og:url" content="javascript:alert(1)">',
        '<meta name="date" content="yesterday">',
    ],
)
def test_what_a_page_states_badly_it_does_not_state(head):
    metadata = convert(page(head), ".html").metadata
    assert metadata.date.value == "2031-05-03"
    assert metadata.url.value == "https://salt.example/mill"


def test_a_bare_page_states_nothing():
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    converted = convert(f"<html><body><article>{body}</article></body></html>".encode(), ".htm")
    assert not any(known.is_known for _, known in converted.metadata)
    assert converted.outlet is None


def test_scripts_and_entities_do_nothing(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words", encoding="utf-8")
    hostile = (
        f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]>'
        f"<html><body><article>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}<p>And so &x; it goes on, they say.</p>"
        f"<iframe src='file://{secret}'></iframe>"
        "<script>document.write('written by a script')</script></article></body></html>"
    ).encode()
    text = convert(hostile, ".xhtml").text
    assert PARAGRAPHS[0] in text
    assert "secret words" not in text
    assert "written by a script" not in text


def test_the_encoding_that_a_page_declares_is_believed():
    source = page().decode().replace("utf-8", "windows-1251").replace("Wilma Crake", "Вильма Крейк")
    converted = convert(source.encode("windows-1251"), ".html")
    assert "Вильма Крейк" in converted.text
    assert converted.encoding == "windows-1251"


MARKDOWN = """---
outlet: salt-post
date: 2031-05-03
layout: post
---
# Tide mill turns

The tide mill at *Saltreach* turned again on **Saturday**,
after forty years.

> “It sounds like my [grandfather](https://salt.example),” said Wilma Crake &amp; family.

- Flour from May
- Bread from June

<script>alert(1)</script>
<div onclick="alert(2)">The trust &lt;b&gt; is proud.</div>

![A picture](mill.jpg) [Click](javascript:alert(3)) and be `quick`.
"""


def test_markdown_loses_its_syntax_and_keeps_its_words():
    converted = convert(MARKDOWN.encode(), ".md")
    assert converted.text.split("\n\n") == [
        "Tide mill turns",
        "The tide mill at Saltreach turned again on Saturday, after forty years.",
        "“It sounds like my grandfather,” said Wilma Crake & family.",
        "Flour from May",
        "Bread from June",
        "The trust <b> is proud.",
        "Click and be quick.",
    ]
    assert converted.outlet == "salt-post"
    assert converted.metadata.headline.value == "Tide mill turns"
    assert converted.metadata.date.value == "2031-05-03"


def test_a_hashtag_is_no_heading():
    converted = convert(b"# Tide mill turns #\n\n#MillTurns, she wrote.\n#2 is next.\n\n#", ".md")
    assert converted.text.split("\n\n") == ["Tide mill turns", "#MillTurns, she wrote. #2 is next."]
    assert converted.metadata.headline.value == "Tide mill turns"


def test_markdown_nested_too_deeply_is_refused():
    with pytest.raises(InputError, match="nested too deeply"):
        convert(b"- " * 3000 + b"x", ".md")


def test_markdown_with_a_broken_declaration_is_read_all_the_same():
    assert convert(b"Words <![CDATAbroken[ and <!ELEMENT more.", ".md").text.startswith("Words")


def test_what_opens_no_tag_is_text():
    assert (
        convert(b"It is 3 < 4, *she* said; <b>so</b> it is. <a ", ".md").text == "It is 3 < 4, she said; so it is. <a"
    )


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<Brekke> No.", "<Brekke> No."),
        ("<Ann Brisk> We shall, </Brekke> she said.", "<Ann Brisk> We shall, </Brekke> she said."),
        ("<Mark> Yes.", "<Mark> Yes."),
        ("<mark>Yes</mark>, said <b>Mark</b>.<br>", "Yes, said Mark."),
        ("[Brekke]: <No>", "[Brekke]: <No>"),
        ("`3 < 4` and `<Brekke>`.", "3 < 4 and <Brekke>."),
        ("| who | what |\n|---|---|\n| <Brekke> | no |", "who | what\n\n<Brekke> | no"),
        ("Ask at <https://mill.example> or <ann@mill.example>, <!-- soon --> he said.",
         "Ask at https://mill.example or ann@mill.example, he said."),
    ],
)  # fmt: skip
def test_words_between_angle_brackets_stay_unless_they_are_a_tag(source, text):
    assert convert(source.encode(), ".md").text == text


def test_markdown_of_brackets_alone_is_text():
    assert convert(b"[" * 20_000 + b" A [word](https://a.example) [here][1].", ".md").text.endswith("A word here.")


@pytest.mark.parametrize(
    ("source", "paragraphs"),
    [
        ("2023. The mill was built.\n2031. It broke.", ["2023. The mill was built.", "2031. It broke."]),
        ("2023. The mill was built.\n\n2031. It broke.", ["2023. The mill was built.", "2031. It broke."]),
        ("4. mai sa Crake nei.", ["4. mai sa Crake nei."]),
        ("> 2023. The mill was built.", ["2023. The mill was built."]),
        ("She came in\n2023. The mill was new.", ["She came in 2023. The mill was new."]),
        ("1. Flour\n2. Bread\n\n3. Salt", ["Flour", "Bread", "Salt"]),
        ("1. Flour\n1. Bread", ["Flour", "Bread"]),
        ("1. Flour\n2. Bread\n\nShe left.\n\n3. mai kom hun.", ["Flour", "Bread", "She left.", "3. mai kom hun."]),
    ],
)
def test_a_number_that_begins_a_line_is_a_list_s_only_if_it_counts(source: str, paragraphs: list[str]):
    assert convert(source.encode(), ".md").text.split("\n\n") == paragraphs


@pytest.mark.parametrize(
    ("source", "paragraphs"),
    [
        ("The rain fell all day.\n\n> It grinds.\n> — Ann Fenn", ["The rain fell all day.", "“It grinds.” — Ann Fenn"]),
        (
            "The rain fell.\n\n> “It grinds.”\n> *Ann Fenn, baker*",
            ["The rain fell.", "“It grinds.”", "Ann Fenn, baker"],
        ),
        (
            "The rain fell all day.\n\n> It grinds\n> — and bakes.",
            ["The rain fell all day.", "“It grinds — and bakes.”"],
        ),
        ("**Q: Who rang?**\n**A:** I did.", ["Q: Who rang?", "A: I did."]),
        ("A: one of many\nlines.", ["A: one of many lines."]),
        ("- [ ] Flour\n- [x] Bread", ["Flour", "Bread"]),
    ],
)
def test_a_line_that_says_who_speaks_stands_alone(source: str, paragraphs: list[str]):
    assert convert(source.encode(), ".md").text.split("\n\n") == paragraphs


@pytest.mark.parametrize(
    ("items", "paragraphs"),
    [
        ('<ol start="2023"><li>Built.</li><li>Broken.</li></ol>', ["2023. Built.", "2024. Broken."]),
        ('<ol start="2023" reversed><li>Broken.</li><li>Built.</li></ol>', ["2023. Broken.", "2022. Built."]),
        (
            '<ol><li value="2023">Built.</li><li value="2031"><p>Broken.</p></li></ol>',
            ["2023. Built.", "2031. Broken."],
        ),
        ('<ol start="4"><li>Flour</li><li>Bread</li></ol>', ["Flour", "Bread"]),
        ('<ul><li value="2023">Flour</li></ul>', ["Flour"]),
        ('<ol start="many"><li>Flour</li></ol>', ["Flour"]),
    ],
)
def test_a_list_that_is_numbered_by_years_keeps_them(items: str, paragraphs: list[str]):
    page = f"<html><body><article><p>{'The mill turned, she said. ' * 9}</p>{items}</article></body></html>"
    assert convert(page.encode(), ".html").text.split("\n\n")[1:] == paragraphs


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("[Crake]: No.\n\n[Fenn]: Yes.", "[Crake]: No.\n\n[Fenn]: Yes."),
        ("> [Crake]: (laughs)", "[Crake]: (laughs)"),
        ('[Crake]: Never. "It is safe."', '[Crake]: Never. "It is safe."'),
        ("See [the mill][1].\n\n[1]: https://salt.example/mill", "See the mill."),
        ("See [the mill][m].\n\n[m]: <mill.html> 'The mill'\n[n]: ../notes.md", "See the mill."),
    ],
)
def test_a_definition_of_a_link_is_one_of_an_address(source: str, text: str):
    assert convert(source.encode(), ".md").text == text


def test_text_keeps_its_line_ends_and_gives_up_its_front_matter():
    converted = convert(b"---\r\noutlet: salt-post\r\n---\r\n\r\nOne.\r\n\r\nTwo.\r\n", ".txt")
    assert converted.text == "One.\r\n\r\nTwo.\r\n"
    assert converted.outlet == "salt-post"


def test_another_format_is_refused_with_those_known():
    with pytest.raises(InputError, match="not a format known here") as caught:
        convert(b"x", ".docx", name="a.docx")
    assert ".html" in caught.value.problems[0].cure


def test_an_html_file_is_read_as_the_text_that_add_would_write(tmp_path):
    path = tmp_path / "mill.html"
    path.write_bytes(page())
    article = read_article(path)
    assert article.text == convert(page(), ".html").composed()
    assert article.cuts[0].what == "front-matter"
    assert article.outlet == "salt-post"


HOSTILE = st.lists(
    st.sampled_from(
        [
            *(
                "<script>alert(1)</script>",
                "<p>",
                "</p>",
                "<article>",
                "<![CDATA[",
                "<!--",
                "-->",
                "&#0;",
                "&a;",
                "&#xD800;",
            ),
            *(
                "<!DOCTYPE x [<!ENTITY a 'b'>]>",
                "{{7*7}}",
                "{% raw %}",
                "](javascript:alert(1))",
                "![",
                "[[",
                "```\n",
                "# ",
            ),
            *(
                "> ", "- ", "---\n", "outlet: a\n", "date: ", "&a ", "*a ", "!!python/object ", "{", "]", "\u202e",
                "\u200b",
            ),
            *("\0", "\x1b[31m", "\n", "\n\n", "\r\n", "\u2028", "“", "”", "‘", "'", '"', "words", " said ", "é"),
        ]
    ),
    max_size=50,
).map("".join)  # fmt: skip


@given(HOSTILE, st.sampled_from([".html", ".md", ".txt"]))
def test_whatever_comes_in_comes_out_as_text_that_can_be_written_or_is_refused(text, suffix):
    try:
        composed = convert(text.encode(), suffix).composed()
        article = parse_article(composed, "x")
    except InputError as error:
        assert all(problem.cure for problem in error.problems)
    else:
        assert article.text.encode("utf-8") == composed.encode("utf-8")
