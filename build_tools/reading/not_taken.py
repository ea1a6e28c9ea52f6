"""What can be read and can't be added: a front page, a page sent in an article's place, another language."""

from __future__ import annotations

from build_tools.models.problem import InputError


class NotTaken(InputError):
    """Refuses what was read well: among others that are added it is skipped and reported."""
