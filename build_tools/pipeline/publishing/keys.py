"""What a rendered page depends on besides its own Markdown, as a hash.

mkdocs.yml, theme, this package, the policy, versions of MkDocs, Material and all they load, SITE_URL ─▶ shared key
shared key, the pages' hashes ─▶ the key of a part
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from build_tools.pipeline.cache.digests import digests_of, files_below, key_of
from build_tools.pipeline.publishing.parts import THEME

_HERE = Path(__file__).resolve().parent
_RENDERING = frozenset(
    (
        *("mkdocs", "mkdocs_material", "mkdocs_material_extensions", "markdown", "jinja2", "markupsafe", "pygments"),
        *("pymdown_extensions", "pyyaml", "pyyaml_env_tag", "mergedeep", "babel", "backrefs", "jieba"),
    )
)
"""Packages that a page's bytes may depend on, as their folders are named."""


def shared_key(root: Path, address: str) -> str:
    """Return the hash of what every page depends on."""
    theme = files_below(str(root / THEME), ("",))
    code = [*files_below(str(_HERE), (".py",)), str(_HERE.parent / "policy.py")]
    digests = digests_of(root)
    inputs = [f"{path.removeprefix(str(root))} {digests.of(path)}" for path in theme]
    inputs += [digests.of(str(root / "mkdocs.yml")), digests.of_all(code)]
    return key_of(*inputs, address, sys.version.partition(" ")[0], *_installed())


def part_key(shared: str, pages: Mapping[str, str]) -> str:
    """Return the key of a part; `pages` are the hashes of its files by path, in the order in which they are made."""
    return key_of(shared, "\n".join(pages), "\n".join(pages.values()))


def _installed() -> list[str]:
    """Return the packages that render, with their versions: the names of their folders hold both."""
    folders = [folder for folder in sys.path if folder.endswith("-packages") and Path(folder).is_dir()]
    names = {name.lower() for folder in folders for name in os.listdir(folder)}  # noqa: PTH208
    return sorted(name for name in names if name.endswith("-info") and name.partition("-")[0] in _RENDERING)
