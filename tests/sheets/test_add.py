"""`add`: an article comes in; what is missing is told; nothing that is there is replaced."""

from __future__ import annotations

from dataclasses import replace

import pytest
from served import served

from build_tools.models.ids import name_of_id
from build_tools.models.problem import InputError
from build_tools.pipeline.add import Request, add, add_each
from build_tools.pipeline.added import draft, summary
from build_tools.reading import read_article

TEXT = b"Harbour lamp out again\n\nThe lamp at Penhallow Ness went dark on Sunday, the harbour board said.\n"
KNOWN = {"date": "2031-02-10", "url": "https://post.example/lamp", "licence": "CC-BY-4.0", "headline": "Lamp out"}


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "in" / "Penhallow Post.txt"
    path.parent.mkdir()
    path.write_bytes(TEXT)
    return path


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "project"
    (path / "data").mkdir(parents=True)
    return path


@pytest.fixture
def verbs(project):
    """The one reporting verb of these articles, without which nothing is read."""
    (project / "data/lexicon/en").mkdir(parents=True)
    (project / "data/lexicon/en/cues.yml").write_text(
        "- {lemma: say, class: neutral, frames: [quote, that, to, object]}\n", encoding="utf-8"
    )


def texts(project):
    return {path.relative_to(project).as_posix(): path.read_text() for path in project.rglob("*.*") if path.is_file()}


def missing(added):
    return [problem.what for problem in added.missing]


def refusals(*arguments, **options):
    with pytest.raises(InputError) as caught:
        add(*arguments, **options)
    assert all(problem.cure for problem in caught.value.problems)
    return [f"{problem.file}: {problem.what}" for problem in caught.value.problems]


def test_a_file_becomes_an_article_with_what_is_known(project, source):
    added = add(project, source, Request("lamp-out", "penhallow-post", known=KNOWN))
    [path, cards] = added.written
    article = read_article(path)
    assert path == project / "content/articles/lamp-out/penhallow-post.txt"
    assert article.text.encode().endswith(TEXT)
    assert article.outlet == "penhallow-post"
    assert {known.basis for _, known in article.metadata if known.is_known} == {"editor"}
    assert cards.read_text() == "penhallow-post:\n  name: Penhallow Post\n"
    assert missing(added) == ["the card of `penhallow-post` is a draft"]


def test_adding_it_again_changes_nothing(project, source):
    told = Request("lamp-out", "penhallow-post", known=KNOWN)
    add(project, source, told)
    before = texts(project)
    assert add(project, source, told).written == ()
    assert texts(project) == before


def test_another_text_is_never_written_over(project, source):
    add(project, source, Request("lamp-out", "penhallow-post"))
    before = texts(project)
    source.write_bytes(TEXT + b"Nobody knows why.\n")
    assert refusals(project, source, Request("lamp-out", "penhallow-post")) == [
        "penhallow-post.txt: another text has this name already"
    ]
    assert texts(project) == before


def test_what_is_unknown_is_reported_with_the_place_for_it(project, source):
    added = add(project, source, Request("lamp-out", "penhallow-post"))
    unknown = [problem for problem in added.missing if problem.what.startswith("unknown")]
    assert unknown[0].what == "unknown: date, url, licence"
    assert unknown[0].cure == "write what you know into `metadata` in data/events/lamp-out/articles/penhallow-post.yml"


def test_the_same_text_with_other_things_known_about_it_is_reported_as_such(project, source):
    add(project, source, Request("lamp-out", "penhallow-post"))
    assert refusals(project, source, Request("lamp-out", "penhallow-post", known=KNOWN)) == [
        "penhallow-post.txt: this text has been added already, with different metadata"
    ]


@pytest.mark.usefixtures("verbs")
def test_an_article_has_its_sheet_at_once_and_the_next_one_brings_more(project, source):
    add(project, source, Request("lamp-out", "penhallow-post", known=KNOWN))
    sheets, problems = draft(project, "lamp-out", None)
    assert sorted(path.name for path in sheets) == [
        "corrections.yml", "event.yml", "facts.yml", "penhallow-post.yml", "people.yml"
    ]  # fmt: skip
    assert problems == []
    assert summary(project, "lamp-out", ["penhallow-post"]) == [
        "penhallow-post: 2 statements",
        "lamp-out: to read and confirm: 1 speaker",
    ]
    add(project, b"The ness went dark, Ines Calloway said on Monday.\n", Request("lamp-out", "ness-news"))
    sheets, problems = draft(project, "lamp-out", None)
    assert sorted(path.name for path in sheets) == ["event.yml", "ness-news.yml", "people.yml"]


@pytest.mark.usefixtures("verbs")
def test_an_event_whose_id_may_be_a_slip_is_reported_and_one_that_is_numbered_is_not(project, source):
    cures = {}
    for event in ("dunes", "lamp-out", "lamp-out-2", "lamp-out-3", "lamps-out"):
        add(project, source, Request(event, "penhallow-post"))
        cures[event] = [
            problem.cure for problem in draft(project, event, None)[1] if problem.what == "this is a new event"
        ]
    assert {event: cure for event, cure in cures.items() if cure} == {"lamps-out": ["did you mean `lamp-out`?"]}


@pytest.mark.parametrize(
    ("outlet", "name"),
    [
        ("xkv", "XKV"),
        ("qpo", "QPO"),
        ("zv-herald", "ZV Herald"),
        ("vtmkq", "VTMKQ"),
        ("sky", "Sky"),
        ("fox", "Fox"),
        ("st-anne-post", "St Anne Post"),
        ("mt-ness-sun", "Mt Ness Sun"),
        ("the-star", "The Star"),
        ("dry-lake-try", "Dry Lake Try"),
        ("crypt", "Crypt"),
        ("two-spires", "Two Spires"),
    ],
)
def test_letters_that_are_no_word_are_capitals_in_a_name(outlet, name):
    assert name_of_id(outlet) == name


def test_a_card_that_is_there_is_left_to_its_editor(project, source):
    cards = project / "data/outlets.yml"
    cards.write_text("# Ours.\npenhallow-post:\n  name: The Penhallow Post", encoding="utf-8")
    add(project, source, Request("lamp-out", "penhallow-post"))
    add(project, source, Request("lamp-out", "ness-news", "ness"))
    assert cards.read_text() == (
        "# Ours.\npenhallow-post:\n  name: The Penhallow Post\nness-news:\n  name: Ness News\n"
    )


def test_a_folder_is_all_its_articles(project, source):
    (source.parent / "ness.md").write_text("---\noutlet: ness-news\n---\n# Dark\n\nIt is *dark*, he said.\n")
    (source.parent / "notes.csv").write_text("not,an,article\n")
    source.write_bytes(b"---\noutlet: penhallow-post\n---\n" + TEXT)
    add(project, source.parent, Request("lamp-out"))
    folder = project / "content/articles/lamp-out"
    assert sorted(path.name for path in folder.iterdir()) == ["ness.txt", "penhallow-post.txt"]
    assert "It is dark, he said." in (folder / "ness.txt").read_text()


def test_standard_input_is_named_after_its_outlet(project):
    [path, *_] = add(project, TEXT, Request("lamp-out", "ness-news")).written
    assert path.name == "ness-news.txt"


@pytest.mark.parametrize(
    ("told", "what"),
    [
        (Request("../out", "post"), "--event: '../out' can't be an id"),
        (Request("/etc", "post"), "--event: '/etc' can't be an id"),
        (Request("lamp-out", "con"), "--outlet: 'con' can't be an id"),
        (Request("lamp-out", "post", "Lamp.Out"), "--article: 'Lamp.Out' can't be an id"),
        (Request("lamp-out", "post", known={"date": "Monday"}), "--date: 'Monday' is not a date"),
        (Request("lamp-out", "post", known={"url": "javascript:1"}), "--url: 'javascript:1' is not a web address"),
        (Request("lamp-out"), "nothing says which outlet's this is"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_written(project, source, told, what):
    assert what in refusals(project, source, told)[0]
    assert texts(project) == {}


def test_all_reasons_are_reported_at_once(project, source):
    assert len(refusals(project, source, Request("A", "B", "C", {"date": "then"}))) == 4
    (source.parent / "empty.txt").write_text("")
    (source.parent / "Penhallow-Post.txt").write_bytes(TEXT)
    assert refusals(project, source.parent, Request("lamp-out", "post")) == [
        f"{source.parent / 'empty.txt'}: no article text in it",
        "penhallow-post.txt: two of the articles would have this name",
    ]


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("none.txt", "no such file"),
        ("note.txt/none.txt", "no such file"),
        ("empty", "no article in this folder"),
    ],
)
def test_a_source_that_is_none_is_refused(project, tmp_path, name, what):
    (tmp_path / "empty").mkdir()
    (tmp_path / "note.txt").write_text("A note.", encoding="utf-8")
    assert what in refusals(project, tmp_path / name, Request("lamp-out", "post"))[0]


def test_a_file_without_a_usable_name_wants_one(project, tmp_path):
    path = tmp_path / "лампа.txt"
    path.write_bytes(TEXT)
    assert "no id can be made of its name" in refusals(project, path, Request("lamp-out", "post"))[0]


def test_a_name_in_capitals_is_taken_on_systems_that_do_not_tell_them_apart(project, source):
    folder = project / "content/articles/lamp-out"
    folder.mkdir(parents=True)
    (folder / "Penhallow-Post.txt").write_bytes(TEXT)
    assert "another text" in refusals(project, source, Request("lamp-out", "post"))[0]


def test_a_link_out_of_the_project_is_not_followed(project, source, tmp_path):
    (project / "content/articles").mkdir(parents=True)
    (project / "content/articles/lamp-out").symlink_to(tmp_path)
    assert "outside of content/" in refusals(project, source, Request("lamp-out", "post"))[0]


# ---- asking, where somebody is there to answer ----


def asked(project, source, answers, told=Request("lamp-out")):
    """Add with prepared answers; return what was asked and the article."""
    questions, left = [], iter(answers)

    def ask(question):
        questions.append(question.removeprefix(f"{source}: "))
        return next(left, "")

    added = add(project, source, replace(told, ask=ask))
    return questions, read_article(added.written[0])


def test_what_the_article_does_not_say_is_asked_for(project, source):
    questions, article = asked(
        project, source, ["Penhallow Post", "penhallow-post", "Monday", "2031-02-10", "\n", "CC-BY-4.0"]
    )
    assert questions == [
        "the outlet’s id, as in data/outlets.yml (Enter to stop)",
        "  an id has lower-case letters, digits and hyphens: penhallow-post?",
        "the day of publication, YYYY-MM-DD (Enter if unknown)",
        "  'Monday' is not a date: write it as YYYY-MM-DD",
        "the address at the publisher, https://… (Enter if unknown)",
        "the licence: an SPDX identifier, or all-rights-reserved (Enter if unknown)",
    ]
    assert article.outlet == "penhallow-post" and article.metadata.date.value == "2031-02-10"
    assert not article.metadata.url.is_known and article.metadata.licence.value == "CC-BY-4.0"


def test_what_is_known_is_not_asked_for(project, source):
    assert asked(project, source, [], Request("lamp-out", "penhallow-post", known=KNOWN))[0] == []


def test_without_an_outlet_nothing_is_added(project, source):
    with pytest.raises(InputError, match="nothing says which outlet's"):
        asked(project, source, [""])
    assert texts(project) == {}


def test_what_an_outlets_correction_sets_right_is_reported(project):
    note = b"\nCorrection: An earlier version said that the mill has twelve arms. It has ten.\n"
    added = add(project, TEXT + note, Request("lamp-out", "post", "post"))
    assert "post: the outlet's correction sets right: It has ten" in added.notes


def test_several_articles_of_an_outlet_are_added_at_once_each_under_its_own_name(project, tmp_path):
    page = (
        "<html lang='en'><h1>Lamp {0}</h1><p>The lamp at Penhallow Ness went {0} on Sunday, the board said.</p></html>"
    )
    for name in ("out", "on"):
        (tmp_path / f"lamp-{name}.html").write_text(page.format(name))
    with served(tmp_path) as site:
        request = Request("lamp", "post")
        added = add_each(project, "lamp", [(f"{site}lamp-{name}.html", request) for name in ("out", "on")])
    assert added.articles == ("post", "lamp-on")
