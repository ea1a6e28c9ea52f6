"""What the project's forge knows about the site, where the settings don't: its address, where to report, where to edit.

    `git remote get-url origin` ─▶ repository, and at a known forge its form for a new issue and its editor
    the variables of the forge's CI ─▶ the address at which its Pages will show the site

Nothing is made up: a remote that is no forge we know gives a repository's address at most, and without one there is no
button to report with.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

from build_tools.models.settings import Site

_REMOTE = re.compile(
    r"(?:https://(?:[^@/\s]+@)?|ssh://git@|git@)(?P<host>[a-z0-9.-]+)[:/](?P<path>[\w.~-]+(?:/[\w.~-]+)+?)(?:\.git)?/?\Z"
)
_FORMS = {
    "github.com": ("issues/new?title={title}&body={body}", "edit/main/{file}#L{line}"),
    "gitlab.com": ("-/issues/new?issue[title]={title}&issue[description]={body}", "-/edit/main/{file}#L{line}"),
    "codeberg.org": ("issues/new?title={title}&body={body}", "_edit/main/{file}#L{line}"),
}
"""By host, the form for a new issue and the editor, below the repository's address."""
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
    found = {
        "url": _pages_address(environment),
        "repository": repository,
        "report": f"{repository}/{issue}" if issue else None,
        "edit": f"{repository}/{editor}" if editor else None,
    }
    missing = {name: value for name, value in found.items() if value and not getattr(site, name)}
    return site.model_copy(update=missing) if missing else site


def _repository(root: Path) -> str | None:
    """Return the address of the repository's page, from the remote that a clone comes from."""
    try:
        done = subprocess.run(
            ["git", "-C", str(root), "remote", "get-url", "origin"], capture_output=True, check=False, text=True
        )
    except OSError:
        return None
    match = _REMOTE.match(done.stdout.strip()) if done.returncode == 0 else None
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
