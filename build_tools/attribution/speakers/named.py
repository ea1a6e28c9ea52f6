"""What resolving a mention gives: a name, how it was found, and the person of the article."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.attribution.speakers.figures import Figure


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the name, how it was found, how sure that is (0 to 1), and the role that introduced the person."""

    name: str | None
    by: str | None
    sure: float
    role: str | None = None
    names: tuple[str, ...] = ()
    """Each of them, where several speak."""


NOBODY = Speaker(None, None, 0.3)
NOT_TOLD = Speaker(None, "not-told", 0.3)
"""Of a quotation that nobody is said to have spoken."""

Named = tuple[Speaker, Figure | None]
