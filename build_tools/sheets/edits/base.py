"""What all decisions share: they are data, they change a draft, and they say what they do in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from build_tools.models.ids import LONGEST_ID
from build_tools.models.text import listed
from build_tools.sheets.edits.buffer import EditBuffer

Id = Annotated[str, StringConstraints(max_length=2 * LONGEST_ID, pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]
"""An id as a decision names it: never a path."""
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=20_000)]
"""A text as an editor typed it."""
Offset = Annotated[int, Field(ge=0, le=1_000_000_000)]


class Decision(BaseModel):
    """One thing that an editor decides."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def make(self, draft: EditBuffer) -> None:
        """Change the draft.

        Raises:
            RefusedError: It can't be so, and why.
        """
        raise NotImplementedError

    def summary(self, draft: EditBuffer) -> str:
        """Return what it does, in plain words for the list of what was done. `draft` is as it was before the change."""
        raise NotImplementedError


def quoted(words: str, most: int = 60) -> str:
    """Return words in quotation marks, shortened."""
    line = " ".join(words.split())
    bare = line.strip('“”"')
    inner = re.search('[“”"]', bare)  # theirs become single ones inside ours, or go
    line = re.sub('“|(?<!\\w)"', "‘", re.sub('”|(?<=\\S)"', "’", line)) if inner else bare.rstrip(",")
    return f"“{line if len(line) <= most else line[: most - 1].rstrip() + '…'}”"


def named(fields: Iterable[str]) -> str:
    """Return the names of fields as a sentence lists them."""
    return listed(name.replace("_", " ") for name in fields)
