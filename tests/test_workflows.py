"""The workflows for users: valid, sparing with permissions, and no more than the Makefile's targets."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from tools import program

ROOT = Path(__file__).parents[1]
GITHUB, GITLAB = Path(".github/workflows/site.yml"), Path(".gitlab-ci.yml")
RELEASE = Path(".github/workflows/release.yml")
NOT_JOBS = {"image", "variables", "workflow", "stages"}


def load(path: Path) -> dict[str, Any]:
    # The base loader leaves `on:` the text that it is.
    return yaml.load((ROOT / path).read_text(encoding="utf-8"), yaml.BaseLoader)


def jobs(path: Path) -> dict[str, dict[str, Any]]:
    found = load(path)
    return (
        found["jobs"]
        if path in {GITHUB, RELEASE}
        else {name: job for name, job in found.items() if name not in NOT_JOBS}
    )


def commands(path: Path) -> Iterator[tuple[str, str]]:
    """Return each job's commands, in order."""
    for name, job in jobs(path).items():
        lines = (
            [step["run"] for step in job["steps"] if "run" in step]
            if path in {GITHUB, RELEASE}
            else job.get("script", [])
        )
        yield from ((name, line.strip()) for text in lines for line in text.splitlines())


COMMANDS = [(path.name, job, command) for path in (GITHUB, RELEASE, GITLAB) for job, command in commands(path)]


# ---- valid ----


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        (GITHUB, ["vendor.github-workflows"]),
        (RELEASE, ["vendor.github-workflows"]),
        (GITLAB, ["vendor.gitlab-ci", "gitlab-ci"]),
    ],
)
def test_it_is_what_its_forge_reads(path: Path, schema: list[str]) -> None:
    options = ["--builtin-schema", schema[0], *(["--data-transform", schema[1]] if schema[1:] else [])]
    said = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *options, str(ROOT / path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 0, said.stdout


@pytest.mark.parametrize("path", [GITHUB, RELEASE])
def test_no_weakness_is_known_of_the_workflow(path: Path) -> None:
    """By zizmor: unpinned actions, excessive permissions, expressions in scripts, credentials left behind."""
    zizmor = Path(sys.executable).with_name("zizmor")
    said = subprocess.run(
        [zizmor, "--offline", "--no-progress", ROOT / path], capture_output=True, text=True, check=False
    )
    assert said.returncode == 0, said.stdout


@pytest.mark.parametrize("path", [GITHUB, RELEASE])
def test_every_expression_label_and_script_of_the_workflow_is_sound(path: Path) -> None:
    """By actionlint, which no package registry has from its maker: run where it is installed (CONTRIBUTING.md)."""
    actionlint = program("actionlint")
    if actionlint is None:
        pytest.skip("actionlint is not installed: see CONTRIBUTING.md")
    said = subprocess.run([actionlint, "-oneline", ROOT / path], capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr


# ---- sparing ----


@pytest.mark.parametrize("path", [GITHUB, RELEASE])
def test_every_action_is_the_forge_s_own_and_pinned_by_its_hash(path: Path) -> None:
    uses = re.findall(r"uses: (\S+)(.*)", (ROOT / path).read_text(encoding="utf-8"))
    assert uses
    for action, note in uses:
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", note), "the version that the hash is of"


def test_nobody_may_write_but_who_must() -> None:
    workflow = load(GITHUB)
    assert workflow["permissions"] == {"contents": "read"}
    wider = {name: job["permissions"] for name, job in workflow["jobs"].items() if "permissions" in job}
    assert wider == {
        "tell": {"contents": "read", "pull-requests": "write"},
        "publish": {"pages": "write", "id-token": "write"},
    }
    assert workflow["jobs"]["publish"]["if"] == "github.ref == 'refs/heads/main'"
    assert "pull_request_target" not in workflow["on"] and "secrets." not in (ROOT / GITHUB).read_text("utf-8")


def test_a_release_is_signed_for_what_was_packed_and_only_tags_make_one() -> None:
    workflow = load(RELEASE)
    assert workflow["on"] == {"push": {"tags": ["v*"]}} and workflow["permissions"] == {"contents": "read"}
    pack, sign = workflow["jobs"]["pack"], workflow["jobs"]["release"]
    assert "permissions" not in pack and sign["needs"] == "pack"  # what packages run can sign and write nothing
    assert sign["permissions"] == {"contents": "write", "id-token": "write", "attestations": "write"}
    order = [step.get("run") or step["uses"].split("@")[0] for job in (pack, sign) for step in job["steps"]]
    moved = ["actions/upload-artifact", "actions/checkout", "actions/download-artifact"]
    assert order[-6:] == ["make dist", *moved, "actions/attest-build-provenance", "make release"]
    assert sign["steps"][-2]["with"] == {"subject-path": "dist/*"}
    (release,) = re.findall(r"^release:.*\n((?:\t.*\n)*)", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert release.count("\n") == 1 and release.startswith("\tgh release create ")


def test_the_whole_history_is_fetched_and_no_credentials_are_kept() -> None:
    steps = [step for job in jobs(GITHUB).values() for step in job["steps"] if "checkout" in step.get("uses", "")]
    assert len(steps) == 3
    assert all(step["with"] == {"fetch-depth": "0", "persist-credentials": "false"} for step in steps)
    assert load(GITLAB)["variables"]["GIT_DEPTH"] == "0"


# ---- the Makefile's targets, in a clean clone ----


def test_every_command_is_a_target_of_the_makefile() -> None:
    assert {command.split()[0] for *_, command in COMMANDS} == {"make"}
    assert {command for _, _, command in COMMANDS} >= {"make test-all", "make gate", "make site", "make changes"}


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean clone of the last commit with the tester's environment, so that nothing is installed."""
    to = tmp_path_factory.mktemp("clone") / "project"
    done = subprocess.run(["git", "clone", "--quiet", str(ROOT), str(to)], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("not a git checkout")
    (to / ".venv").symlink_to(sys.prefix)
    for pins in to.glob("requirements*.txt"):
        os.utime(pins, (0, 0))  # no newer than what is installed
    return to


def make(clone: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        ["make", *words], cwd=clone, env={**kept, **environment}, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(("file", "job", "command"), COMMANDS)
def test_each_command_passes_a_dry_run(clone: Path, file: str, job: str, command: str) -> None:
    words = command.split()[1:]
    said = make(clone, "--dry-run", *words, SINCE="HEAD", PULL_REQUEST="1")
    assert said.returncode == 0 and said.stdout.strip(), said.stderr


def test_where_no_gold_is_at_hand_the_worked_example_s_own_is_scored(clone: Path) -> None:
    said = make(clone, "gate")
    assert said.returncode == 0, said.stdout + said.stderr
    assert "gold.jsonl: 3 articles" in said.stdout


def test_the_clone_is_checked_and_a_problem_is_shown_beside_its_line(clone: Path) -> None:
    assert "::error" not in make(clone, "check", "CHECK_FORMAT=github").stdout
    facts = clone / "data/events/fictional-bridge-closure/facts.yml"
    whole = facts.read_text(encoding="utf-8")
    line = whole[: whole.index("stance:")].count("\n") + 1
    facts.write_text(whole.replace("stance:", "stanze:", 1), encoding="utf-8")
    said = make(clone, "check", "CHECK_FORMAT=github")
    facts.write_text(whole, encoding="utf-8")
    assert said.returncode != 0
    assert f"::error file=data/events/fictional-bridge-closure/facts.yml,line={line},col=" in said.stdout


def test_a_pull_request_is_told_what_it_changes(clone: Path, tmp_path: Path) -> None:
    """`gh` is played by a script that notes what it was told to post."""
    facts = clone / "data/events/fictional-bridge-closure/facts.yml"
    whole = facts.read_text(encoding="utf-8")
    facts.write_text(whole.replace("title: The bridge jams", "title: The *bridge* @stops", 1), encoding="utf-8")
    gh = tmp_path / "gh"
    gh.write_text('#!/bin/sh\nprintf "%s\\n" "$@" > told; cat "$7" >> told\n', encoding="utf-8")
    gh.chmod(0o755)
    said = make(clone, "comment", PATH=f"{tmp_path}:{os.environ['PATH']}", SINCE="HEAD", PULL_REQUEST="12")
    facts.write_text(whole, encoding="utf-8")
    assert said.returncode == 0, said.stderr
    told = (clone / "told").read_text(encoding="utf-8")
    assert told.startswith("pr\ncomment\n12\n--edit-last\n--create-if-none\n--body-file\n")
    assert r"its title is now “The \*bridge\* @<!-- -->stops”; it was “The bridge jams”." in told
