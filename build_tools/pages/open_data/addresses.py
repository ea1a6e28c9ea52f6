"""How a file names other pages of the site."""

from __future__ import annotations

from typing import NamedTuple

from build_tools.models.settings import Site
from build_tools.pages.templating import relative


class Addresses(NamedTuple):
    """Turns addresses relative to the site into those that a file of it may hold."""

    base: str
    """The site's public address with a slash at its end; empty where nobody has named it."""
    here: str
    """The folder of the file, relative to the site, with a slash at its end."""

    @classmethod
    def of(cls, site: Site, here: str) -> Addresses:
        """Return the addresses as seen from a folder of this site."""
        return cls(base_of(site), here)

    def __call__(self, target: str) -> str:
        """Return a target's absolute address; without a base, the one relative to this file."""
        return f"{self.base}{target}" if self.base else relative(target, self.here)


def base_of(site: Site) -> str:
    """Return the site's public address with a slash at its end, or nothing."""
    return f"{site.url.rstrip('/')}/" if site.url else ""
