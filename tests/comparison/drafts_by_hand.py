"""Statements, people and outlets that drafts are made of."""

from __future__ import annotations

from build_tools.comparison.speaker_names import DraftNames
from build_tools.models import (
    Kind,
    Person,
    Statement,
    Term,
    words,
)

PEOPLE = {"ann-brisk": Person(name="Ann Brisk"), "stv": Person(name="STV", kind="organisation", variants=("the STV",))}
CALLED = DraftNames(PEOPLE, {"courier": "The Courier", "wire": "The Wire"}, {"Kiev": "Kyiv"})


def reported(
    content, *, mention="Brisk", cue="said", speaker="ann-brisk", kind=Kind.INDIRECT, name="courier-1", **more
):
    """Return the statement of a sentence "MENTION CUE CONTENT."."""
    start = len(mention) + 1 + len(cue) + 1
    more.setdefault("terms", tuple(Term(word.casefold()) for word in words(content)))
    return Statement(
        name, ((start, start + len(content)),), content, kind, 1, speaker=speaker, mention=mention,
        mention_span=(0, len(mention)), cue=cue, cue_span=(len(mention) + 1, start - 1), cue_class="neutral",
        **more,
    )  # fmt: skip


def own(content, name="courier-9"):
    found = tuple(sorted({Term(word.casefold()) for word in words(content)}))
    return Statement(name, ((0, len(content)),), content, Kind.OWN_VOICE, 1, terms=found)
