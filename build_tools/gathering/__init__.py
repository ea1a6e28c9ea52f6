"""Gathering: a pile of articles → the events that they are about, and which of them repeat another's words."""

from __future__ import annotations

from build_tools.gathering.copies import Originality, Overlaps
from build_tools.gathering.pile import Pile
from build_tools.gathering.propose import EventProposal, propose
from build_tools.gathering.sketch import Sketch, sketch

__all__ = ["EventProposal", "Originality", "Overlaps", "Pile", "Sketch", "propose", "sketch"]
