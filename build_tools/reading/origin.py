"""Where bytes came from, according to whoever handed them over: a server, a browser, an archive."""

from __future__ import annotations

from typing import NamedTuple

from build_tools.models import Basis, Known, Metadata


class Origin(NamedTuple):
    """What is known of where bytes came from."""

    address: str | None = None
    """The address they came from in the end."""
    charset: str | None = None
    """The character set that a server stated."""
    retrieved: str | None = None
    """When, in UTC: 2026-11-28T05:10:00Z."""
    sha256: str | None = None
    """The hash of what was fetched."""

    def added_to(self, metadata: Metadata) -> Metadata:
        """Return what is known of an article with when its page was fetched, and the hash of it."""
        found = {"retrieved": self.retrieved, "source_sha256": self.sha256}
        known = {key: Known(value=value, basis=Basis.STATED) for key, value in found.items() if value}
        return metadata.model_copy(update=known) if known else metadata


NOWHERE = Origin()
"""Nothing is known about where the bytes came from."""
