"""What is known about an article, and how: stated, by the editor, inferred, or unknown."""

from __future__ import annotations

import pytest

from build_tools.models import Basis, Known, Metadata
from build_tools.models.problem import InputError
from build_tools.reading import compose, parse_article

BODY = "The weir gave way on Monday, the warden said, and the meadows are under water."


def read(front):
    return parse_article(f"---\n{front}\n---\n\n{BODY}\n", "x", name="x.txt")


def problems(front):
    with pytest.raises(InputError) as caught:
        read(front)
    return [(p.line, p.column, p.what, p.cure) for p in caught.value.problems]


def test_front_matter_is_cut_counted_and_read():
    article = read(
        "outlet: weir-weekly\ndate: 2031-02-09\nheadline: {value: Under water, basis: editor, note: from print}"
    )
    assert article.text.startswith("---")
    assert [article.text[start:end] for start, end in article.paragraphs] == [BODY]
    assert [cut.what for cut in article.cuts] == ["front-matter"]
    assert article.outlet == "weir-weekly"
    assert article.metadata.date == Known(value="2031-02-09", basis=Basis.STATED)
    assert article.metadata.headline == Known(value="Under water", basis=Basis.EDITOR, note="from print")


@pytest.mark.parametrize(
    ("front", "field", "value"),
    [
        ("title: Under water", "headline", "Under water"),
        ("authors: [Tilda Marsh, Owen Pike]", "author", "Tilda Marsh, Owen Pike"),
        ("date: 2031-02-09T06:30:00+01:00", "date", "2031-02-09"),
        ('author: ["[[Tilda Marsh]]", "[[people/pike|Owen Pike]]"]', "author", "Tilda Marsh, Owen Pike"),
        ("license: CC0-1.0", "licence", "CC0-1.0"),
        ("headline: 'No'", "headline", "No"),
        ("headline: no", "headline", "no"),
        ("headline: 010", "headline", "010"),
        ("headline: unknown", "headline", "unknown"),
        ("headline: ''", "headline", "unknown"),
        ("headline: ~", "headline", "unknown"),
        ("headline: Under water\ntags: [a, {b: c}]\ndraft: false", "headline", "Under water"),
        ("headline: |\n  Under\n  water", "headline", "Under water"),
    ],
)
def test_values_are_strings_as_typed_and_other_programs_keys_are_skipped(front, field, value):
    assert getattr(read(front).metadata, field).value == value


@pytest.mark.parametrize(
    ("front", "line", "column", "what", "cure"),
    [
        ("headlin: Under water", 2, 1, "unknown key 'headlin'", "did you mean 'headline'?"),
        ("date: 2031-02-09\ndate: 2031-02-10", 3, 1, "twice, first in line 2", "keep one"),
        ("headline: H\ntitle: T", 3, 1, "stands twice", "keep one"),
        ("date: 9 Feb", 2, 7, "is not a date", "YYYY-MM-DD"),
        ("url: javascript:alert(1)", 2, 6, "is not a web address", "https://"),
        ("language: the English", 2, 11, "is not a language tag", "en"),
        ("outlet: ../../etc", 2, 9, "is not an outlet's id", "outlets.yml"),
        ("outlet: CON", 2, 9, "is not an outlet's id", "outlets.yml"),
        ("outlet: The Weir Weekly", 2, 9, "is not an outlet's id", "the-weir-weekly, say"),
        ("headline: {value: H, basis: guessed}", 2, 29, "unknown basis", "stated"),
        ("headline: {worth: H}", 2, 1, "no plain value", "{value"),
        ("headline: &a {value: *a}", 2, 1, "no plain value", "{value"),
        ("headline: *a", 2, 1, "no plain value", "{value"),
        ("headline: [[[[[[]]]]]]", 2, 1, "no plain value", "{value"),
        ("headline: a: b", 2, 12, "front matter", "quotation marks"),
        ("headline: \ud800", 2, 11, "front matter", "delete it"),
        ("headline: \x08", 2, 11, "front matter", "delete it"),
        (f"headline: {'x' * 1001}", 2, 11, "longer than", "shorten"),
    ],
)
def test_faults_name_the_line_the_column_and_the_cure(front, line, column, what, cure):
    [(at, over, said, mended)] = problems(front)
    assert (at, over) == (line, column)
    assert what in said
    assert cure in mended


def test_all_faults_are_reported_at_once():
    assert len(problems("outlt: a\ndate: then\nurl: there")) == 3


@pytest.mark.parametrize(
    "text",
    [f"---\n{BODY}", f"---\n{BODY}\n---\n{BODY}", f"--- and so\n{BODY}\n---\n", f"----\nheadline: H\n----\n{BODY}"],
)
def test_a_text_between_rules_is_no_front_matter(text):
    assert "front-matter" not in [cut.what for cut in parse_article(text, "x").cuts]


@pytest.mark.parametrize(
    ("head", "known"),
    [
        ("Title: Storm: nine dead\nDate: 2031-02-09", ("Storm: nine dead", "2031-02-09", "unknown")),
        ("headline: “Storm hits Halm”\r\nby: Ada Quill", ("Storm hits Halm", "unknown", "Ada Quill")),
        ("title: Storm\ndate: some day\nsource: https://post.example/1", ("Storm", "unknown", "unknown")),
    ],
)
def test_lines_of_front_matter_are_read_without_hyphens_around_them(head, known):
    article = parse_article(f"{head}\n\n{BODY}", "x")
    found = article.metadata
    assert (found.headline.value, found.date.value, found.author.value) == known
    assert [article.text[start:end] for start, end in article.paragraphs] == [BODY]


@pytest.mark.parametrize(
    "text",
    [
        "Title: Storm hits Halm\n\nThe port was shut.",
        "Date: 2031-02-09\nBy: Ada Quill\n\nThe port was shut.",
        "Title: Storm hits Halm\nBy: Ada Quill\nThe port was shut.",
    ],
    ids=["one line", "no headline", "no blank line"],
)
def test_other_lines_with_colons_are_no_front_matter(text):
    assert not any(cut.what == "front-matter" for cut in parse_article(text, "x").cuts)


def test_what_nothing_says_is_unknown():
    article = parse_article(BODY, "x")
    assert article.metadata == Metadata()
    assert article.outlet is None


def test_a_first_line_like_a_headline_is_inferred_to_be_one():
    headline = parse_article(f"Meadows under water\n\n{BODY}", "x").metadata.headline
    assert (headline.value, headline.basis) == ("Meadows under water", Basis.INFERRED)
    assert headline.note


@pytest.mark.parametrize("between", ["The Harbour Post, 9 February 2031", "The Harbour Post\n\n9 February 2031"])
def test_the_outlet_and_the_day_may_stand_below_a_headline(between):
    headline = parse_article(f"Meadows under water\n\n{between}\n\n{BODY}", "x").metadata.headline
    assert (headline.value, headline.basis) == ("Meadows under water", Basis.INFERRED)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"It rained.\n{BODY}",
        f"date 2031-02-09 Meadows under water\n\n{BODY}",
        f"{BODY}\nMeadows under water",
        f"Rain\n{BODY}",
    ],
)
def test_otherwise_the_headline_stays_unknown(text):
    assert not parse_article(text, "x").metadata.headline.is_known


def test_credits_come_from_their_line_or_the_dateline():
    assert (
        parse_article(f"{BODY}\nAFP contributed reporting.", "x").metadata.credit.value == "AFP contributed reporting."
    )
    dateline = parse_article(f"WEIR END, Feb. 9 (AP) — {BODY}", "x").metadata.credit
    assert (dateline.value, dateline.basis, dateline.note) == ("AP", Basis.STATED, "from the dateline")


def test_front_matter_is_believed_over_the_text():
    article = parse_article(f"---\ndate: 2031-02-10\n---\ndate 2031-02-09 {BODY}", "x")
    assert article.metadata.date.value == "2031-02-10"


def test_what_compose_writes_reads_back_the_same():
    metadata = Metadata(
        headline=Known(value='"Under: water" # \\ \u2028', basis=Basis.STATED),
        date=Known(value="2031-02-09", basis=Basis.INFERRED, note="the Monday after the storm"),
        url=Known(value="https://weir.example/a", basis=Basis.EDITOR),
    )
    article = parse_article(compose(BODY, metadata, "weir-weekly"), "x")
    assert article.outlet == "weir-weekly"
    assert article.metadata.date == metadata.date
    assert article.metadata.url == metadata.url
    assert article.metadata.headline.value == '"Under: water" # \\'
    assert [article.text[start:end] for start, end in article.paragraphs] == [BODY]


def test_a_text_that_begins_with_a_rule_is_written_so_that_it_stays_text():
    text = "---\nheadline: not ours\n---\n" + BODY
    article = parse_article(compose(text, Metadata(), None), "x")
    assert article.metadata == Metadata()
