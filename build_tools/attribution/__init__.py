"""Article → statements: quotation marks, cues, speakers, the outlet's own voice.

`attribute` is the way in; the stages and the flow of data are described at the head of engine.py.
"""

from __future__ import annotations

from build_tools.attribution.engine import attribute

__all__ = ["attribute"]
