"""What is not set in the settings is asked of the forge: its remote and its CI; nothing is made up."""

from __future__ import annotations

import pytest
from harbour_event import harbour
from repositories import git

from build_tools.models.settings import Site
from build_tools.pages.render import pages
from build_tools.sheets.history.forge import completed

GITHUB = {"GITHUB_ACTIONS": "true", "GITHUB_SERVER_URL": "https://github.com"}


@pytest.fixture
def clone(tmp_path):
    def from_(remote):
        git(tmp_path, "init", "--quiet")
        if remote:
            git(tmp_path, "remote", "add", "origin", remote)
        return tmp_path

    return from_


@pytest.mark.parametrize(
    ("remote", "repository", "reports"),
    [
        ("https://github.com/porth/said.git", "https://github.com/porth/said", True),
        ("git@github.com:porth/said.git", "https://github.com/porth/said", True),
        ("https://token@gitlab.com/porth/news/said", "https://gitlab.com/porth/news/said", True),
        ("ssh://git@codeberg.org/porth/said.git", "https://codeberg.org/porth/said", True),
        ("https://forge.porth.example/a/said.git", "https://forge.porth.example/a/said", False),
        ("/srv/git/said.git", None, False),
        (None, None, False),
    ],
)
def test_the_remote_tells_where_to_report(clone, remote, repository, reports):
    site = completed(clone(remote), Site(), {})
    assert (site.repository, bool(site.report)) == (repository, reports)
    text = pages(harbour(site=site))["events/harbour-fire/side-by-side/index.md"].decode()
    assert ("Report an error in" in text) == reports
    assert "token" not in text


@pytest.mark.parametrize(("folder", "path"), [(".", ""), ("our site/{a}", "our%20site/%7Ba%7D/"), ("où", "o%C3%B9/")])
def test_a_file_is_edited_in_its_folder_of_the_repository(clone, folder, path):
    root = clone("https://github.com/porth/said.git") / folder
    root.mkdir(parents=True, exist_ok=True)
    assert completed(root, Site(), {}).edit == f"https://github.com/porth/said/edit/main/{path}{{file}}#L{{line}}"


@pytest.mark.parametrize(
    ("environment", "url"),
    [
        ({**GITHUB, "GITHUB_REPOSITORY": "Porth/said"}, "https://porth.github.io/said/"),
        ({**GITHUB, "GITHUB_REPOSITORY": "porth/porth.github.io"}, "https://porth.github.io/"),
        ({"CI_PAGES_URL": "https://porth.gitlab.io/said"}, "https://porth.gitlab.io/said/"),
        ({"CI_PAGES_URL": "javascript:alert(1)"}, None),
        ({}, None),
    ],
)
def test_ci_tells_the_address(tmp_path, environment, url):
    assert completed(tmp_path, Site(), environment).url == url


def test_what_is_set_stays(clone):
    set_ = Site(url="https://said.example/", repository="https://forge.example/a", report="mailto:desk@said.example")
    environment = {**GITHUB, "GITHUB_REPOSITORY": "porth/said"}
    assert completed(clone("https://github.com/porth/said"), set_, environment) == set_
