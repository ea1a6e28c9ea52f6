"""Limits are settings: stated by default, refused where they are silly, and named by whatever they refuse."""

from __future__ import annotations

import io
import re
import sys
import time
from pathlib import Path

import pytest
from worked_example import EXAMPLE, PROJECT

from build_tools import cli
from build_tools.models import Settings
from build_tools.models.settings import Limits
from build_tools.pipeline import site
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.pages import Outcome
from build_tools.pipeline.workers import WorkerLostError, Workers
from build_tools.sheets.files.folders import load_bytes, load_settings

DEFAULTS = Limits().model_dump()
SMALL = "limits: {article_megabytes: 0.001, markdown_megabytes: 0.001}\n"


def set_limits(root: Path, limits: str) -> None:
    (root / "data" / "settings.yml").write_text(limits, encoding="utf-8")


# ---- what they are ----


def test_the_project_states_the_defaults() -> None:
    assert load_settings(PROJECT).limits == Limits()


@pytest.mark.parametrize("page", ["SECURITY.md", "content/pages/about/editing.md"])
@pytest.mark.parametrize(("setting", "value"), DEFAULTS.items())
def test_a_page_states_each_with_its_default(page: str, setting: str, value: float) -> None:
    text = (PROJECT / page).read_text(encoding="utf-8")
    assert re.search(rf"`{setting}`[^\d]*\b{value:g}\b", text)


@pytest.mark.parametrize(
    ("written", "what", "cure"),
    [
        ("article_megabytes: 0", "`article_megabytes` can’t be `0`", "greater than or equal to 0.001"),
        ("article_megabytes: -2", "`article_megabytes` can’t be `-2`", "greater than or equal to 0.001"),
        ("article_megabytes: 5000", "`article_megabytes` can’t be `5000`", "less than or equal to 100"),
        ("article_megabytes: nan", "`article_megabytes` can’t be `nan`", "less than or equal to 100"),
        ("article_megabytes: 2 MB", "`article_megabytes` should be a number and is `2 MB`", "write digits alone"),
        ("markdown_megabytes: 50", "`markdown_megabytes` can’t be `50`", "less than or equal to 10"),
        ("cache_megabytes: -1", "`cache_megabytes` can’t be `-1`", "greater than or equal to 0"),
        ("cache_megabytes: inf", "`cache_megabytes` can’t be `inf`", "less than or equal to 1000000"),
        ("job_seconds: 1", "`job_seconds` can’t be `1`", "greater than or equal to 10"),
        ("job_seconds:", "`job_seconds` should be a number and is empty", "write digits alone"),
        ("article_mb: 2", "unknown key `article_mb`", "did you mean `article_megabytes`?"),
    ],
)
def test_a_silly_one_is_reported_where_it_stands(written: str, what: str, cure: str) -> None:
    (told,) = load_bytes("data/settings.yml", f"limits:\n  {written}\n".encode(), Settings).problems
    assert (told.file, told.line, told.what) == ("data/settings.yml", 2, what)
    assert told.column >= 3
    assert cure in told.cure


@pytest.mark.parametrize("key", ["url", "repository", "edit", "report"])
@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "java\\tscript:alert(1)",
        "data:text/html,<b>b</b>",
        "//lantern.example/",
        "https:///lantern.example",
        "https:/lantern.example",
        "https://lantern.example/ ><script>ran=1</script>",
        'https://lantern.example/\\"><b>',
        "https://desk:secret@lantern.example/",
        "https://lantern.example\\\\@evil.example/",
    ],
)
def test_an_address_that_is_none_is_on_no_page(key: str, address: str) -> None:
    written = f'site:\n  {key}: "{address}"\n'
    loaded = load_bytes("data/settings.yml", written.encode(), Settings)
    assert [(told.line, "an address begins with https://" in told.cure) for told in loaded.problems] == [(2, True)]
    assert loaded.model is not None
    assert getattr(loaded.model.site, key) is None


@pytest.mark.parametrize(
    ("key", "address"),
    [
        ("url", "http://[::1]:8000/who's/@here/"),
        ("edit", "https://example.org/you/edit/main/{file}#L{line}"),
        ("report", "https://example.org/issues/new?title={title}&body={body}"),
        ("report", "mailto:desk@lantern.example?subject={title}"),
    ],
)
def test_an_address_that_is_one_stays_as_it_is(key: str, address: str) -> None:
    loaded = load_bytes("data/settings.yml", f'site:\n  {key}: "{address}"\n'.encode(), Settings)
    assert loaded.model is not None
    assert getattr(loaded.model.site, key) == address


@pytest.mark.parametrize("address", ["https://example.org", "https://example.org/", "https://example.org//"])
def test_the_sites_address_ends_in_one_slash_however_it_was_written(address: str) -> None:
    loaded = load_bytes("data/settings.yml", f"site:\n  url: {address}\n".encode(), Settings)
    assert loaded.model is not None
    assert loaded.model.site.url == "https://example.org/"


@pytest.mark.parametrize("address", ["https://example.org/?a=b", "https://example.org/#top"])
def test_the_sites_address_has_nothing_behind_its_path(address: str) -> None:
    loaded = load_bytes("data/settings.yml", f'site:\n  url: "{address}"\n'.encode(), Settings)
    assert [told.line for told in loaded.problems] == [2]


# ---- what they do ----


@pytest.mark.parametrize(
    ("command", "suffix", "setting"),
    [
        (("attribute", "--no-cache"), ".txt", "article_megabytes"),
        (("compare", "--no-cache"), ".html", "article_megabytes"),
        (("add", "--event", "a-lamp", "--outlet", "tollwick-courier"), ".txt", "article_megabytes"),
        (("add", "--event", "a-lamp", "--outlet", "tollwick-courier"), ".md", "markdown_megabytes"),
    ],
)
def test_a_file_too_large_names_the_setting_that_lets_it_in(
    project: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...], suffix: str, setting: str
) -> None:
    article = project / f"lamp{suffix}"
    article.write_text("<p>The lamp went dark on Sunday, the harbour board said.</p>\n\n" * 20, encoding="utf-8")
    set_limits(project, SMALL)
    assert cli.main([*command, str(article)]) == 1
    told = capsys.readouterr().err
    assert f"lamp{suffix}: error: the file is larger than 0.001 MB" in told
    assert f"raise `{setting}` under `limits` in data/settings.yml" in told
    set_limits(project, "")
    assert cli.main([*command, str(article)]) == 0


def test_no_more_of_standard_input_is_read_than_is_too_much(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    endless = io.BytesIO(b"The lamp went dark, the board said. " * 1000)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(endless, encoding="utf-8"))
    set_limits(project, "limits: {article_megabytes: 0.001, page_megabytes: 0.01}\n")
    assert cli.main(["add", "--event", "a-lamp", "--outlet", "tollwick-courier", "-"]) == 1
    assert "standard input: error: the file is larger" in capsys.readouterr().err
    assert endless.tell() == 10_001


@pytest.mark.parametrize("command", ["extract", "check"])
def test_an_article_that_grew_too_large_is_reported_and_its_sheet_stays(
    project: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    sheet = project / "data" / "events" / EXAMPLE / "articles" / "wire.yml"
    before = sheet.read_bytes()
    set_limits(project, SMALL)
    assert cli.main([command]) == 1
    told = capsys.readouterr().err
    assert "wire.txt" in told
    assert "`article_megabytes` under `limits`" in told
    assert sheet.read_bytes() == before


@pytest.mark.parametrize("command", ["extract", "attribute"])
def test_the_cache_is_kept_within_its_limit(project: Path, command: str) -> None:
    articles = sorted(map(str, (project / "content" / "articles" / EXAMPLE).glob("*.txt")))
    words = [command, *(articles if command == "attribute" else ())]
    assert cli.main(words) == 0
    kept = project / ".cache" / "analyses"
    assert list(kept.glob("*/*"))
    set_limits(project, "limits: {cache_megabytes: 0}\n")
    assert cli.main(words) == 0
    assert not list(kept.glob("*/*"))


def test_a_job_that_takes_too_long_names_the_setting() -> None:
    with pytest.raises(WorkerLostError, match=r"0\.5 seconds of `job_seconds` in data/settings\.yml"):
        list(Workers(jobs=2, job_seconds=0.5).map(time.sleep, [4, 4], "naps", [1, 1]))


def test_a_build_reads_where_it_is_reported_to(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = []
    monkeypatch.setattr(site, "extract", lambda *_, workers, **__: given.append(workers) or [])
    outcome, problems = site.prepare(Cache(project), lambda _: None, Workers(jobs=2))
    assert isinstance(outcome, Outcome), problems
    assert given == [Workers(jobs=2)]
