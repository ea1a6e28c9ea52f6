"""Gathering: a pile of articles → events that several of them tell of, and which of them tell it in whose words."""

from __future__ import annotations

from build_tools.gathering.copies import Telling
from build_tools.gathering.pile import Pile
from build_tools.gathering.propose import Proposal, propose
from build_tools.gathering.sketch import Sketch, sketch

__all__ = ["Pile", "Proposal", "Sketch", "Telling", "propose", "sketch"]
