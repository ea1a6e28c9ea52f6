"""The command line: what people type, what they get, and what they are told when it is wrong."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pytest
from folders import files

from build_tools import cli
from build_tools.commands import terminal
from build_tools.models import Problem, Severity

PROJECT = Path(__file__).parents[1]
EXAMPLE = "fictional-bridge-closure"
ARTICLE = (
    "The harbour will reopen on Monday, Ada Quill said.\n\n“We are ready,” Quill, the harbour master, told reporters.\n"
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the worked example alone, in a folder whose name has a space and letters of another script."""
    root = tmp_path / "my проект"
    for folder in ("data/lexicon", f"data/events/{EXAMPLE}", f"content/articles/{EXAMPLE}"):
        shutil.copytree(PROJECT / folder, root / folder)
    for file in ("data/outlets.yml", "data/settings.yml"):
        shutil.copy(PROJECT / file, root / file)
    monkeypatch.setattr(cli, "ROOT", root)
    monkeypatch.delenv("ARTICLES", raising=False)
    return root


def test_attribute_prints_one_object_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "harbour.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    assert cli.main(["attribute", "--no-cache", str(file)]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    found = json.loads(line)
    assert found["file"] == str(file)
    quotation = next(s for s in found["statements"] if s["kind"] == "direct")
    assert quotation["speaker"] == "Ada Quill"
    assert all(ARTICLE[s["start"] : s["end"]] for s in found["statements"])
    assert quotation["text"] == " … ".join(ARTICLE[start:end] for start, end in quotation["spans"])


def test_attribute_repairs_text_that_was_read_in_a_wrong_encoding_and_reports_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "harbour.txt"
    file.write_text("Ada Quill said the bridge wasn\u00e2\u20ac\u2122t safe.\n\nNobody crossed it.", encoding="utf-8")
    assert cli.main(["attribute", "--no-cache", str(file)]) == 0
    told = capsys.readouterr()
    assert "wasn’t safe" in told.out
    assert "1 line repaired" in told.err


def test_a_file_that_cannot_be_read_stops_no_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, missing = tmp_path / "good.txt", tmp_path / "missing.txt"
    good.write_text(ARTICLE, encoding="utf-8")
    assert cli.main(["attribute", "--no-cache", str(missing), str(good)]) == 1
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 1
    assert "missing.txt" in printed.err
    assert "Traceback" not in printed.err


def test_compare_warns_of_one_file_alone(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    alone = tmp_path / "alone.txt"
    alone.write_text("The pier is shut, Ada Lind said.", encoding="utf-8")
    assert cli.main(["compare", "--no-cache", str(alone)]) == 0
    assert (
        "warning: there is only this one article, and nothing to compare it with (name two or more)"
        in capsys.readouterr().err
    )


def test_compare_prints_one_object_a_match(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = sorted(map(str, (project / "content" / "articles" / EXAMPLE).glob("*.txt")))
    assert cli.main(["compare", "--no-cache", *files]) == 0
    matches = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert matches
    assert {match["tier"] for match in matches} <= {"likely", "suggested", "opposed", "same-phrase"}
    assert all(match["a"]["file"] in files and match["b"]["file"] in files for match in matches)
    assert all(match["why"] for match in matches)


def test_two_files_of_one_name_are_two_articles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [tmp_path / folder / "story.txt" for folder in ("a", "b")]
    for file in files:
        file.parent.mkdir()
        file.write_text(ARTICLE, encoding="utf-8")
    assert cli.main(["attribute", "--no-cache", *map(str, files)]) == 0
    ids = [{s["id"] for s in json.loads(line)["statements"]} for line in capsys.readouterr().out.splitlines()]
    assert not ids[0] & ids[1]


def test_extracting_again_after_a_sheet_was_deleted_makes_the_same_bytes(project: Path) -> None:
    sheet = next((project / "data" / "events" / EXAMPLE / "articles").glob("*.yml"))
    before = sheet.read_bytes()
    sheet.unlink()
    assert cli.main(["extract"]) == 0
    assert sheet.read_bytes() == before


def test_what_is_committed_is_what_extraction_makes(project: Path) -> None:
    folder = project / "data" / "events" / EXAMPLE
    before = files(folder)
    shutil.rmtree(folder / "machine")
    assert cli.main(["extract"]) == 0
    assert files(folder) == before


@pytest.mark.parametrize(
    ("given", "what"),
    [
        (["a.txt", "b.txt", "--date", "2031-02-10"], "--date describes one article, and there are several here"),
        (["-", "b.txt"], "- is one article that is piped in: add it alone"),
        ([], "one of the arguments --from ADDRESS|FILE is required"),
        (["a.txt", "--from", "b.json"], "not allowed with argument"),
    ],
)
def test_what_cannot_be_added_together(project: Path, capsys: pytest.CaptureFixture[str], given, what) -> None:
    with pytest.raises(SystemExit):
        cli.main(["add", *given, "--event", "harbour"])
    assert what in capsys.readouterr().err


def test_an_article_from_standard_input_is_drafted_at_once(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    assert cli.main(["add", "-", "--event", "harbour", "--outlet", "ness-news", "--date", "2031-02-10"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "content/articles/harbour/ness-news.txt",
        "data/outlets.yml",
        "data/events/harbour/articles/ness-news.yml",
        "data/events/harbour/corrections.yml",
        "data/events/harbour/event.yml",
        "data/events/harbour/facts.yml",
        "data/events/harbour/people.yml",
    ]
    assert "unknown: headline, url, licence" in err and "harbour: to read and confirm: 1 speaker" in err
    assert "ada-quill" in (project / "data/events/harbour/articles/ness-news.yml").read_text(encoding="utf-8")
    assert cli.main(["check", "harbour"]) == 0


def test_check_tells_file_line_column_and_cure(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    event = project / "data" / "events" / EXAMPLE / "event.yml"
    lines = event.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines, 1) if line.startswith("date:"))
    lines[at - 1] = "date: yesterday"
    event.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert cli.main(["check"]) == 1
    told = capsys.readouterr().err
    assert f"data/events/{EXAMPLE}/event.yml:{at}:7: error:" in told
    assert "\n1 error to fix before the site can be built; " in told


def test_check_says_that_warnings_stop_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check"]) == 0
    assert "\nno error: the site can be built; " in capsys.readouterr().err


def test_an_error_is_not_lost_among_the_warnings_of_a_build() -> None:
    warnings = [Problem(f"a{n:03}.yml", 1, 1, "odd", "", Severity.WARNING) for n in range(3 * terminal.MOST_WARNINGS)]
    told = terminal.brief([*warnings, Problem("z.yml", 1, 1, "wrong")])
    assert told[0] == "a000.yml:1:1: warning: odd" and told[-2] == "z.yml:1:1: error: wrong"
    assert told[-1] == "… and 40 more warnings: `extract` and `check` list them all"
    assert len(terminal.brief(warnings[:3])) == 3


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["check", "no-such-event"], "there is no such event (known are"),
        (["pages", "no-such-event"], "there is no such event (known are"),
        (["extract", "--articles", "no-such-folder"], "is not a folder (name the one"),
        (["add", "--from", "none.jsonl"], "none.jsonl: error: there is no such file (check its name"),
        (["gather", "no-such-folder"], "there is no such folder (give the folder"),
    ],
)
def test_wrong_arguments_are_reported_with_a_cure(
    project: Path, words: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(words) == 1
    assert says in capsys.readouterr().err


def test_pages_written_again_change_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["pages"]) == 0
    pages = project / "content" / "pages"
    before = {file: file.stat().st_mtime_ns for file in pages.rglob("*")}
    capsys.readouterr()
    assert cli.main(["pages"]) == 0
    assert "0 written" in capsys.readouterr().err
    assert {file: file.stat().st_mtime_ns for file in pages.rglob("*")} == before
    assert cli.main(["pages", "--remove"]) == 0
    assert not any(file.is_file() for file in pages.rglob("*"))
