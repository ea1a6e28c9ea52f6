"""`gather FOLDER` and `add --from`: what people type, what they get, and what they are told when it is wrong."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from local_cluster import cluster
from made_up import FERRY, LIBRARY, ORCHARD, all_texts, dated

from build_tools import cli
from build_tools.gathering import Pile, copies
from build_tools.pipeline import pile_files
from build_tools.pipeline.cache import SKETCHES

PROJECT = Path(__file__).parents[2]
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project without events."""
    root = tmp_path / "project"
    shutil.copytree(PROJECT / "data" / "lexicon", root / "data" / "lexicon")
    for file in ("data/outlets.yml", "data/settings.yml"):
        shutil.copy(PROJECT / file, root / file)
    monkeypatch.setattr(cli, "ROOT", root)
    monkeypatch.delenv("ARTICLES", raising=False)
    monkeypatch.chdir(tmp_path)
    return root


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """A folder of six articles, under names that tell nothing, some in a folder of their own."""
    folder = tmp_path / "pile"
    (folder / "later").mkdir(parents=True)
    for number, text in enumerate(all_texts().values()):
        place = folder if number % 2 else folder / "later"
        (place / f"text-{number}.txt").write_text(text, encoding="utf-8")
    return folder


def gathered(capsys: Capture, *words: str, status: int = 0) -> list[dict[str, Any]]:
    """Run gather; return what it printed."""
    assert cli.main(["gather", *words]) == status
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def files_of(events: list[dict[str, Any]]) -> list[list[str]]:
    return [[Path(article["file"]).name for article in event["articles"]] for event in events]


def test_one_object_an_event_and_every_file_in_one_of_them(project: Path, pile: Path, capsys: Capture) -> None:
    events = gathered(capsys, "pile")
    assert sorted(map(sorted, files_of(events))) == [
        ["text-0.txt", "text-1.txt", "text-2.txt"],
        ["text-3.txt", "text-4.txt"],
        ["text-5.txt"],
    ]
    assert [event["alone"] for event in events] == [False, False, True]
    assert [event["tellings"] for event in events] == [3, 2, 1]
    assert len({event["event"] for event in events}) == 3
    assert all(event["title"] and event["why"]["names"] and 0 < event["confidence"] <= 1 for event in events)
    assert all(Path(article["file"]).is_file() for event in events for article in event["articles"])


def test_processes_and_what_was_read_before_change_no_byte(project: Path, pile: Path, capsys: Capture) -> None:
    printed = []
    for words in (["--jobs", "1"], ["--jobs", "2"], []):
        assert cli.main(["gather", "pile", *words]) == 0
        printed.append(capsys.readouterr().out)
        if "1" in words:
            shutil.rmtree(project / ".cache")
    assert printed[0] == printed[1] == printed[2]


def test_a_cluster_changes_no_byte(project: Path, pile: Path, capsys: Capture) -> None:
    plain = gathered(capsys, "pile")
    shutil.rmtree(project / ".cache")
    (project / ".cache").mkdir()
    (project / "build_tools").symlink_to(PROJECT / "build_tools")
    with cluster(project) as dask:
        assert gathered(capsys, "pile", "--cluster", dask.address) == plain


def test_a_file_is_read_once(project: Path, pile: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    own = pile_files.article_of

    def noting(*given: Any, **known: Any) -> object:
        read.append(Path(known["name"]).name)
        return own(*given, **known)

    monkeypatch.setattr(pile_files, "article_of", noting)
    before = gathered(capsys, "pile")
    assert len(read) == 6
    read.clear()
    assert gathered(capsys, "pile") == before
    assert not read
    (pile / "new.txt").write_text(FERRY["wire"] + "\n\nThe crew of eight will be heard in Skarholm.", encoding="utf-8")
    after = gathered(capsys, "pile")
    assert read == ["new.txt"]
    assert sorted(files_of(after)[0]) == ["new.txt", "text-0.txt", "text-1.txt", "text-2.txt"]
    read.clear()
    (pile / "new.txt").unlink()
    assert gathered(capsys, "pile") == before
    assert not read


def test_events_of_the_same_articles_are_compared_once(
    project: Path, pile: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[int] = []
    own = copies.overlaps_of

    def noting(pile: Pile, event: Sequence[int]) -> dict[int, copies.Overlap]:
        compared.append(len(event))
        return own(pile, event)

    monkeypatch.setattr(copies, "overlaps_of", noting)
    before = gathered(capsys, "pile")
    assert compared
    compared.clear()
    assert gathered(capsys, "pile") == before
    assert not compared
    (pile / "new.txt").write_text(FERRY["wire"] + "\n\nThe crew of eight will be heard in Skarholm.", encoding="utf-8")
    gathered(capsys, "pile")
    assert compared == [4]


def test_of_what_is_kept_of_other_folders_the_oldest_goes(project: Path, pile: Path, capsys: Capture) -> None:
    kept = project / SKETCHES
    for i in range(20):
        (kept / f"folder-{i}").mkdir(parents=True)
        (kept / f"pile-{i}.npz").touch()  # as earlier versions kept them
    gathered(capsys, "pile")
    assert len(list(kept.iterdir())) == pile_files.MOST_KEPT


def test_a_file_changed_under_its_old_size_and_time_is_read_again(
    project: Path, pile: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pile_files, "SETTLED_NS", -(10**12))  # what is kept is trusted at once
    file = pile / "text-1.txt"
    before = gathered(capsys, "pile")
    state, held = file.stat(), file.read_bytes()
    changed = held.replace(b"Halcyon", b"Haddock")
    assert changed != held
    file.write_bytes(changed)
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))
    after = gathered(capsys, "pile")
    shutil.rmtree(project / ".cache")
    assert after == gathered(capsys, "pile") != before


@pytest.mark.parametrize("file", ["first", "later", "overlaps"])
def test_what_is_kept_may_be_damaged(file: str, project: Path, pile: Path, capsys: Capture) -> None:
    before = gathered(capsys, "pile")
    (kept,) = (project / ".cache" / "gather").glob(f"*/{file}")
    kept.write_bytes(kept.read_bytes()[:-9] + b"something")
    assert gathered(capsys, "pile") == before


def test_articles_that_came_later_change_no_byte_wherever_they_are_kept(
    project: Path, pile: Path, tmp_path: Path, capsys: Capture
) -> None:
    texts = {file: file.read_bytes() for file in sorted(pile.rglob("*.txt"))}
    for file in texts:
        file.unlink()
    for several in (list(texts)[1:], list(texts), list(texts)[:5], list(texts)):  # one later, all, one gone, all
        for file in texts:
            file.unlink(missing_ok=True)
        for file in several:
            file.write_bytes(texts[file])
        known = gathered(capsys, "pile")
        shutil.move(project / ".cache", tmp_path / "aside")
        assert gathered(capsys, "pile") == known
        shutil.rmtree(project / ".cache")
        shutil.move(tmp_path / "aside", project / ".cache")


def test_since_a_day_events_come_with_their_earlier_articles(project: Path, tmp_path: Path, capsys: Capture) -> None:
    folder = tmp_path / "days"
    folder.mkdir()
    days = {"a": (FERRY["courier"], "2031-04-07"), "b": (FERRY["wire"], "2031-04-09"), "c": (LIBRARY, "2031-04-07")}
    for name, (text, day) in days.items():
        (folder / f"{name}.txt").write_text(dated(text, day), encoding="utf-8")
    assert files_of(gathered(capsys, "days", "--since", "2031-04-08")) == [["a.txt", "b.txt"]]
    assert gathered(capsys, "days", "--since", "2031-04-10") == []
    (folder / "d.txt").write_text(ORCHARD["courier"], encoding="utf-8")
    assert files_of(gathered(capsys, "days", "--since", "2031-04-10")) == [["d.txt"]]  # of no day that is known


def _odd_name(folder: Path) -> None:
    (folder / "odd\n\x1b[31m name.txt").write_text(LIBRARY, encoding="utf-8")


HOSTILE = {
    "empty": (lambda folder: (folder / "empty.txt").touch(), "no words of an article"),
    "too large": (lambda folder: (folder / "huge.txt").write_bytes(b"word " * 1_000_000), "larger than 2 MB"),
    "no text": (lambda folder: (folder / "x.txt").write_bytes(b"\x00\x01\x02"), "isn't text"),
    "a link out": (lambda folder: (folder / "out.txt").symlink_to("/etc/hostname"), "leads out of the folder"),
    "a folder by link": (lambda folder: (folder / "up").symlink_to(".."), "leads out of the folder"),
    "a link to nothing": (lambda folder: (folder / "gone.txt").symlink_to("gone"), "leads nowhere"),
    "a pipe": (lambda folder: os.mkfifo(folder / "pipe.txt"), "is not a file"),
    "an archive": (lambda folder: (folder / "all.zip").write_bytes(b"PK\x03\x04 and so on"), "an archive"),
    "front matter at fault": (
        lambda folder: (folder / "bad.txt").write_text(f"---\ndate: soon\n---\n\n{LIBRARY}", encoding="utf-8"),
        "bad.txt:2:",
    ),
}


@pytest.mark.parametrize(("spoil", "told"), HOSTILE.values(), ids=HOSTILE)
def test_a_file_that_cannot_be_read_stops_no_other(
    spoil: Any, told: str, project: Path, pile: Path, capsys: Capture
) -> None:
    before = gathered(capsys, "pile")
    spoil(pile)
    assert cli.main(["gather", "pile"]) == 1
    out, err = capsys.readouterr()
    assert [json.loads(line) for line in out.splitlines()] == before
    assert told in err and len(err.splitlines()) == 1


def test_what_is_no_article_is_skipped(project: Path, pile: Path, capsys: Capture) -> None:
    before = gathered(capsys, "pile")
    (pile / "face.png").write_bytes(b"\x89PNG and so on")
    (pile / "page_files").mkdir()
    (pile / "page_files" / "frame.html").write_text(LIBRARY, encoding="utf-8")
    assert cli.main(["gather", "pile"]) == 0
    out, err = capsys.readouterr()
    assert [json.loads(line) for line in out.splitlines()] == before
    assert err.splitlines() == ["pile/face.png: warning: skipped: it is a picture"]


def test_the_same_text_twice_is_reported_and_the_rest_goes_on(project: Path, pile: Path, capsys: Capture) -> None:
    shutil.copy(pile / "text-1.txt", pile / "text-1-again.txt")
    assert cli.main(["gather", "pile"]) == 0
    out, err = capsys.readouterr()
    assert "warning: the same text as" in err
    first = json.loads(out.splitlines()[0])
    assert len(first["articles"]) == 4 and first["tellings"] == 3


def test_control_characters_in_a_files_name_are_harmless(project: Path, pile: Path, capsys: Capture) -> None:
    _odd_name(pile)
    assert cli.main(["gather", "pile"]) == 0
    out, err = capsys.readouterr()
    assert "\x1b" not in out + err
    assert any("odd" in article["file"] for line in out.splitlines() for article in json.loads(line)["articles"])


@pytest.mark.parametrize("folder", ["nowhere", "pile/text-1.txt"])
def test_it_must_be_a_folder(folder: str, project: Path, pile: Path, capsys: Capture) -> None:
    assert cli.main(["gather", folder]) == 1
    assert "folder" in capsys.readouterr().err


def test_a_folder_without_an_article_is_reported(project: Path, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "nothing").mkdir()
    assert cli.main(["gather", "nothing"]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    cure = "give the folder that the articles are in"
    assert said.err == f"nothing: warning: no article in this folder ({cure})\n"


def test_a_day_after_which_nothing_came_is_reported(project: Path, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "days").mkdir()
    (tmp_path / "days" / "a.txt").write_text(dated(LIBRARY, "2031-04-07"), encoding="utf-8")
    assert gathered(capsys, "days", "--since", "2031-04-07") != []
    assert cli.main(["gather", "days", "--since", "2031-04-08"]) == 0
    assert "no article in this folder is of 2031-04-08 or later (give an earlier day)" in capsys.readouterr().err


# ---- add --from ----


def _proposals(pile: Path, capsys: Capture) -> Path:
    assert cli.main(["gather", str(pile)]) == 0
    file = pile.parent / "proposals.jsonl"
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    return file


def test_a_proposed_event_is_added_with_all_of_its_articles(project: Path, pile: Path, capsys: Capture) -> None:
    (pile / "text-1.txt").write_text(dated(FERRY["lantern"], "2031-04-08", outlet="the-lantern"), encoding="utf-8")
    file = _proposals(pile, capsys)
    event = json.loads(file.read_text(encoding="utf-8").splitlines()[0])["event"]
    assert cli.main(["add", "--from", str(file), "--event", event]) == 0
    texts = project / "content" / "articles" / event
    assert sorted(path.name for path in texts.iterdir()) == ["text-0.txt", "text-1.txt", "text-2.txt"]
    assert "outlet: the-lantern" in (texts / "text-1.txt").read_text(encoding="utf-8")
    assert "outlet: text-0" in (texts / "text-0.txt").read_text(encoding="utf-8")
    assert (project / "data" / "events" / event / "event.yml").is_file()


def test_one_proposal_alone_may_get_another_id(project: Path, pile: Path, capsys: Capture) -> None:
    line = _proposals(pile, capsys).read_text(encoding="utf-8").splitlines()[1]
    one = pile.parent / "one.json"
    one.write_text(json.dumps(json.loads(line), indent=2), encoding="utf-8")
    assert cli.main(["add", "--from", str(one), "--event", "hail"]) == 0
    assert len(list((project / "content" / "articles" / "hail").iterdir())) == 2


def test_an_outlet_that_is_known_is_found_in_the_name(project: Path, pile: Path, capsys: Capture) -> None:
    outlet = "moscow-times"
    (pile / "text-3.txt").rename(pile / f"2031-04-08-{outlet}-hail.txt")
    line = _proposals(pile, capsys).read_text(encoding="utf-8").splitlines()[1]
    (pile.parent / "one.json").write_text(line, encoding="utf-8")
    assert cli.main(["add", "--from", "one.json", "--event", "hail"]) == 0
    text = project / "content" / "articles" / "hail" / f"2031-04-08-{outlet}-hail.txt"
    assert f"outlet: {outlet}" in text.read_text(encoding="utf-8")


GOOD = {"event": "a-lamp", "articles": [{"file": "pile/text-5.txt", "outlet": None}]}


@pytest.mark.parametrize(
    ("held", "event", "told"),
    [
        ("", None, "it holds no proposal"),
        ("nonsense", None, ":1: error: this line is no proposal"),
        ("[1]", None, "this line is no proposal"),
        (json.dumps(GOOD) + "\n{", "a-lamp", ":2: error: this line is no proposal"),
        (json.dumps(GOOD) + "\n" + json.dumps(GOOD | {"event": "b-lamp"}), None, "--event a-lamp, b-lamp"),
        (json.dumps(GOOD) + "\n" + json.dumps(GOOD | {"event": "b-lamp"}), "a-lmap", "a-lamp"),
        (json.dumps({"event": "a-lamp"}), None, "no `articles`"),
        (json.dumps({"event": "a-lamp", "articles": [{}, 3]}), None, "article 2 has no `file`"),
        (json.dumps({"event": "a-lamp", "articles": [{"file": "half \ud800.txt"}]}), None, "article 1 has no `file`"),
        (json.dumps(GOOD | {"event": "../up"}), None, "can't be the event's id"),
        (json.dumps(GOOD | {"event": 7}), None, "`event` is not a string"),
        (json.dumps({"event": "a", "articles": [{"file": "gone.txt"}]}), None, "gone.txt"),
        (
            json.dumps({"event": "a", "articles": [{"file": "pile/text-5.txt", "outlet": "X Y"}]}),
            None,
            "not an outlet's id",
        ),
        ("[" * 100_000, None, "this line is no proposal"),
    ],
)
def test_what_is_no_proposal_is_reported_and_nothing_is_written(
    held: str, event: str | None, told: str, project: Path, pile: Path, capsys: Capture
) -> None:
    Path("proposal.json").write_text(held, encoding="utf-8")
    chosen = ["--event", event] if event else []
    assert cli.main(["add", "--from", "proposal.json", *chosen]) == 1
    err = capsys.readouterr().err
    assert told in err and "Traceback" not in err
    assert not (project / "content").exists()


@pytest.mark.parametrize(
    "words", [["--from", "x", "file.txt"], ["file.txt"], [], ["--from", "x", "--article", "y"]], ids=" ".join
)
def test_what_does_not_go_together_is_a_wrong_command_line(words: list[str], project: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["add", *words])
    assert ended.value.code == 2
