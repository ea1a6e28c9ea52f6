"""The generated page under /about/: the lexicon that the comparison stands on, so that anyone can read and mend it."""

from __future__ import annotations

from build_tools.models import Cue
from build_tools.pages.environment import page
from build_tools.pages.frame import Files
from build_tools.sheets import Project


def make(project: Project) -> Files:
    """Render the lexicon's page."""
    front = {
        "title": "Reporting verbs and names",
        "description": "The verbs that give words to a speaker, each in a class, and known spellings.",
        "source_file": "data/lexicon/cues.yml",
        "hide": ["navigation", "toc"],
    }
    lexicon = project.lexicon
    spellings = sorted(lexicon.spellings, key=lambda spelling: spelling.house.casefold())
    view = page("lexicon", front, "about/lexicon/", classes=_classes(lexicon.cues), spellings=spellings)
    return {"about/lexicon.md": view}


def _classes(cues: tuple[Cue, ...]) -> list[tuple[str, list[Cue]]]:
    """Group the verbs by class, the classes in the order of the lexicon."""
    names = dict.fromkeys(cue.described for cue in cues)
    return [(name, sorted((c for c in cues if c.described == name), key=lambda c: c.lemma)) for name in names]
