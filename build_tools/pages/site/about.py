"""The generated pages under /about/: the lexicon that everything stands on, and how often the machine is right."""

from __future__ import annotations

from build_tools.models import Cue
from build_tools.models.accuracy import Accuracy, Naming, Newsroom
from build_tools.pages.event.frame import Files
from build_tools.pages.site import benchmark
from build_tools.pages.templating import page
from build_tools.pages.views.statements import class_in_words
from build_tools.sheets.bundle import Project
from build_tools.sheets.files.folders import load_accuracy

GOLD = {
    "polnear_dev": "American news articles, annotated by hand (PolNeAR, Newell et al. 2018; its development part)",
    "basil_dev": "forty events in three American outlets each (BASIL, Fan et al. 2019; its development part)",
    "worked-example": "our own worked example, whose answers are kept with its tests",
}
"""What the gold sets are, in words."""
LISTS_LAST = 0.1
"""How much lighter our own lists weigh in a search than what the explainers say."""


def make(project: Project) -> Files:
    """Render the lexicon's page and that of the measured accuracy."""
    return _lexicon(project) | _accuracy(project)


def _accuracy(project: Project) -> Files:
    front = {
        "title": "How often the machine is wrong",
        "description": "Measured: speakers named wrongly, statements missed, and what confidence is worth.",
        "source_file": "data/accuracy.json",
        "hide": ["navigation", "toc"],
        "search": {"boost": LISTS_LAST},
    }
    measured = [(GOLD.get(name, name), found) for name, found in sorted(load_accuracy(project.root).items())]
    sets = [(about, found) for about, found in measured if isinstance(found, Accuracy)]
    names = [(about, found) for about, found in measured if isinstance(found, Naming)]
    news = [found for _, found in measured if isinstance(found, Newsroom)]
    view = {"sets": sets, "names": names, "news": news, "benchmark": bool(benchmark.held(project))}
    return {"about/accuracy.md": page("accuracy", front, "about/accuracy/", **view)}


def _lexicon(project: Project) -> Files:
    front = {
        "title": "Reporting verbs and names",
        "description": "The verbs that give words to a speaker, each in a class, and known spellings.",
        "source_file": "data/lexicon/en/cues.yml",
        "hide": ["navigation", "toc"],
        "search": {"boost": LISTS_LAST},
    }
    lexicon = project.lexicon
    spellings = sorted(lexicon.spellings, key=lambda spelling: spelling.house.casefold())
    view = page("lexicon", front, "about/lexicon/", classes=_classes(lexicon.cues), spellings=spellings)
    return {"about/lexicon.md": view}


def _classes(cues: tuple[Cue, ...]) -> list[tuple[str, str, list[Cue]]]:
    """Group the verbs by class, the classes in the order of the lexicon: a class, its words, its verbs."""
    names = dict.fromkeys(cue.described for cue in cues)
    return [
        (name, class_in_words(name), sorted((c for c in cues if c.described == name), key=lambda c: c.lemma))
        for name in names
    ]
