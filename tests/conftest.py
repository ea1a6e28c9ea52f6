"""For all tests: Hypothesis fails none for being slow, since that only tells how busy the machine is."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
