"""What the project's forge knows about the site, where the settings don't: its address, where to report, where to edit.

    `git remote get-url origin` ─▶ repository, and at a known forge its form for a new issue and its editor
    `git rev-parse --show-prefix` ─▶ the project's folder in the repository, for the editor
    the variables of the forge's CI ─▶ the address at which its Pages will show the site

Nothing is made up: a remote that is no forge we know gives a repository's address at most, and without one there is no
button to report with.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from build_tools.models.settings import Site
from build_tools.sheets.history import git

_REMOTE = re.compile(
    r"(?:https://(?:[^@/\s]+@)?|ssh://git@|git@)(?P<host>[a-z0-9.-]+)[:/](?P<path>[\w.~-]+(?:/[\w.~-]+)+?)(?:\.git)?/?\Z"
)
_FORMS = {
    "github.com": ("issues/new?title={title}&body={body}", "edit/main/"),
    "gitlab.com": ("-/issues/new?issue[title]={title}&issue[description]={body}", "-/edit/main/"),
    "codeberg.org": ("issues/new?title={title}&body={body}", "_edit/main/"),
}
"""By host, the form for a new issue and the editor of a file, below the repository's address."""
_ADDRESS = re.compile(r"https://[\w.-]+(?:/[\w.~/-]*)?\Z")


def completed(root: Path, site: Site, environment: Mapping[str, str]) -> Site:
    """Return the settings of the site with what the forge knows about those that are not set.

    Args:
        root: The project.
        site: As the editor set it; what is set stays.
        environment: The process's variables.
    """
    repository = site.repository or _repository(root)
    host, _, path = (repository or "").removeprefix("https://").partition("/")
    issue, editor = _FORMS.get(host, ("", "")) if path else ("", "")
    folder = quote(git.answer(root, "rev-parse", "--show-prefix")) if editor and not site.edit else ""
    found = {
        "url": _pages_address(environment),
        "repository": repository,
        "report": f"{repository}/{issue}" if issue else None,
        "edit": f"{repository}/{editor}{folder}{{file}}#L{{line}}" if editor else None,
    }
    missing = {name: value for name, value in found.items() if value and not getattr(site, name)}
    return site.model_copy(update=missing) if missing else site


def _repository(root: Path) -> str | None:
    """Return the address of the repository's page, from the remote that a clone comes from."""
    match = _REMOTE.match(git.answer(root, "remote", "get-url", "origin"))
    return f"https://{match['host']}/{match['path'].removesuffix('.git')}" if match else None


def _pages_address(environment: Mapping[str, str]) -> str | None:
    """Return where the forge's Pages will show the site, according to its CI."""
    address = environment.get("CI_PAGES_URL", "")  # GitLab
    owner, _, name = environment.get("GITHUB_REPOSITORY", "").partition("/")
    if environment.get("GITHUB_ACTIONS") == "true" and environment.get("GITHUB_SERVER_URL") == "https://github.com":
        home = f"{owner.lower()}.github.io"
        address = f"https://{home}/" if name.lower() == home else f"https://{home}/{name}/"
    if not _ADDRESS.match(address):
        return None
    return f"{address.rstrip('/')}/"
