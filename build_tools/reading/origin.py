"""Where bytes came from, as stated by what supplied them: a server, a browser, an archive."""

from __future__ import annotations

import re
from typing import NamedTuple

from build_tools.models import Basis, Known, Metadata

_STAMP = 14
"""Digits of a year, month, day, hour, minute and second."""


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


_COPY = re.compile(r"https?://[^/?#]+/(?P<stamp>[^?#]*?)/?(?P<original>https?://[^/?#].*)", re.IGNORECASE)
"""An archive's address of a copy: the page's own stands whole in its path, mostly behind the hour of the copy."""


def original_address(address: str) -> str:
    """Return the address of the page that an archive's address is of a copy of; any other address as it is."""
    found = _COPY.fullmatch(address)
    return found["original"] if found else address


def hour_of_copy(address: str) -> str:
    """Return the digits of the hour, to the second, at which an archive took its copy; '' where its address has none.

    An archive may be asked for a year's or a day's copy: whatever was written in that time isn't its hour.
    """
    found = _COPY.fullmatch(address)
    digits = re.sub(r"\D", "", found["stamp"])[:_STAMP] if found else ""
    return digits if len(digits) == _STAMP else ""


NOWHERE = Origin()
"""Nothing is known about where the bytes came from."""
