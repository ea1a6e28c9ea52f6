"""What the repository promises about itself."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from build_tools.sheets.checks.check import check

ROOT = Path(__file__).parents[1]
ROLES = ("", "-site", "-cluster", "-gather", "-pagefind", "-desk", "-test", "-tools", "-uv")
REQUIREMENTS = [f"requirements{role}.txt" for role in ROLES]


def committed_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_every_requirement_is_pinned_and_hashed(name: str) -> None:
    entries = re.split(r"\n(?=\S)", (ROOT / name).read_text())
    packages = [entry for entry in entries if entry.strip() and not entry.startswith("#")]
    assert packages
    for package in packages:
        assert re.match(r"[\w.\-\[\],]+==\S+", package), package
        assert "--hash=sha256:" in package, package


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_no_requirement_names_an_index(name: str) -> None:
    assert not re.search(r"https?://|--index|--extra-index|--find-links", (ROOT / name).read_text())


def test_a_build_from_the_sheets_alone_needs_no_extraction() -> None:
    core = (ROOT / "requirements.txt").read_text()
    assert not re.search(r"^(spacy|lxml|en-core-web)", core, re.MULTILINE)


def test_the_pins_of_the_smaller_files_are_those_of_the_larger() -> None:
    def pins(name: str) -> set[str]:
        return set(re.findall(r"^([\w.\-]+==[^\s;]+)", (ROOT / name).read_text(), re.MULTILINE))

    assert pins("requirements.txt") <= pins("requirements-site.txt") <= pins("requirements-test.txt")


def test_every_direct_dependency_is_pinned() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = [
        *project["dependencies"],
        *(name for extra in project["optional-dependencies"].values() for name in extra),
    ]
    pinned = re.findall(r"^([\w.\-]+)==", (ROOT / "requirements-test.txt").read_text(), re.MULTILINE)

    def normal(name: str) -> str:
        return re.sub(r"[._]", "-", name.lower())

    assert {normal(re.split(r"[<>=\[ ]", name)[0]) for name in wanted} <= set(map(normal, pinned))


def test_make_without_a_target_explains_the_targets() -> None:
    said = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for target in ("setup", "site", "serve", "test", "check", "bench", "clean"):
        assert f"make {target}" in said


def test_article_texts_are_ignored_unless_their_licence_allows_them() -> None:
    ignored = subprocess.run(
        ["git", "check-ignore", "-q", "content/articles/some-event/some-outlet.txt"], cwd=ROOT, check=False
    )
    assert ignored.returncode == 0


def test_the_committed_sheets_are_right_without_the_texts_that_may_not_be_kept(tmp_path: Path) -> None:
    for file in committed_files():
        name = file.relative_to(ROOT)
        if name.parts[0] in ("data", "content"):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, tmp_path / name)
    assert [str(problem) for problem in check(tmp_path) if problem.severity == "error"] == []


@pytest.mark.parametrize(
    ("path", "attributes"),
    [
        ("content/articles/fictional-bridge-closure/wire.txt", {"text": "unset"}),  # offsets are of these bytes
        ("data/events/some-event/facts.yml", {"text": "auto", "eol": "lf"}),
        ("data/events/some-event/machine/wire.json", {"text": "auto", "eol": "lf", "merge": "machine"}),
        ("data/events/some-event/suggested.json", {"merge": "machine"}),
        ("build_tools/cli.py", {"text": "auto", "eol": "lf"}),
        ("fuzz/seeds/text/some-seed", {"text": "unset"}),
        ("docs/side-by-side.png", {"text": "unset", "merge": "unset"}),
    ],
)
def test_git_keeps_the_line_ends_and_merges_what_the_machine_can_make_again(
    path: str, attributes: dict[str, str]
) -> None:
    words = ["git", "check-attr", *attributes, "--", path]
    said = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    assert said == [f"{path}: {name}: {value}" for name, value in attributes.items()]


def test_no_file_names_a_machine_or_carries_a_secret() -> None:
    pattern = re.compile(r"(?<![\w.])/(?:work|farm)/|BEGIN [A-Z ]*PRIVATE KEY|\bghp_[A-Za-z0-9]{20}")
    here = Path(__file__)
    texts = {".py", ".md", ".yml", ".yaml", ".toml", ".txt", ".css", ".js", ".json", ".html", ".j2", ""}
    found = [
        str(file.relative_to(ROOT))
        for file in committed_files()
        if file != here and file.suffix in texts and pattern.search(file.read_text("utf-8", "replace"))
    ]
    assert found == []


def test_only_pictures_and_fonts_are_binary() -> None:
    known = {".png", ".woff2", ".ttf"}
    binary = {file.suffix for file in committed_files() if b"\0" in file.read_bytes()}
    assert binary <= known


def baseline() -> list[list[str]]:
    """Return the rows of the table of controls: control, what it asks for, state, what shows it."""
    section = (ROOT / "SECURITY.md").read_text(encoding="utf-8").partition("## The OSPS baseline")[2]
    rows = [line.strip("| ").split(" | ") for line in section.splitlines() if re.match(r"\| [A-Z]{2}-", line)]
    assert len(rows) > 30
    return rows


def test_what_shows_a_control_is_there() -> None:
    files = {file.relative_to(ROOT).as_posix() for file in committed_files()}
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for row in baseline():
        for name in re.findall(r"`([^`]+)`", row[-1]):
            if name.startswith("make "):
                assert name.removeprefix("make ") in targets, name
            elif "/" in name or name.endswith((".md", ".toml", ".txt")):
                assert name in files or any(file.startswith(f"{name}/") for file in files), name


def test_every_control_that_holds_names_what_shows_it_down_to_the_section() -> None:
    for control, _, state, shown in baseline():
        named = re.findall(r"`([^`]+)`", shown)
        places = [ROOT / "SECURITY.md", *(ROOT / name for name in named if name.endswith(".md"))]
        headings = "\n".join(
            line.strip("# ") for path in places for line in path.read_text("utf-8").splitlines() if line[:2] == "##"
        )
        sections = re.findall(r"(?<!\*)\*([^*]+)\*(?= above|$|;)", shown) if state in {"holds", "partly"} else []
        assert all(section in headings.splitlines() for section in sections), control
        # Of further repositories there are none, so that nothing shows them.
        assert state in {"publisher", "missing"} or named or sections or control.startswith("QA-04.01"), control


CONTROLS = """
AC-01.01 AC-02.01 AC-03.01 AC-03.02 BR-01.01 BR-01.03 BR-03.01 BR-03.02 BR-07.01 DO-01.01 DO-02.01 GV-02.01 GV-03.01
LE-02.01 LE-02.02 LE-03.01 LE-03.02 QA-01.01 QA-01.02 QA-02.01 QA-04.01 QA-05.01 QA-05.02 VM-02.01
AC-04.01 BR-02.01 BR-04.01 BR-05.01 BR-06.01 DO-06.01 DO-07.01 GV-01.01 GV-01.02 GV-03.02 LE-01.01 QA-03.01 QA-06.01
SA-01.01 SA-02.01 SA-03.01 VM-01.01 VM-03.01 VM-04.01
"""
"""Those of levels 1 and 2 in the baseline's version 2026.08.28."""


def test_every_control_of_both_levels_has_one_row_and_a_state() -> None:
    assert {row[2] for row in baseline()} == {"holds", "partly", "publisher", "missing"}
    controls = [control for row in baseline() for control in re.findall(r"[A-Z]{2}-\d\d\.\d\d", row[0])]
    assert sorted(controls) == sorted(CONTROLS.split())
