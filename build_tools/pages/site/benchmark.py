"""The benchmark: the worked example's articles, their answers and the scorer, for those who compare outlets by program.

It is there where the project holds it: the answers lie next to the tests, the articles in content/articles.
"""

from __future__ import annotations

from pathlib import Path

from build_tools.pages.event.frame import Files
from build_tools.pages.templating import page
from build_tools.sheets.bundle import Project

FOLDER = "about/benchmark/"
_ARTICLES = Path("content", "articles", "fictional-bridge-closure")
_HELD = {
    "gold.jsonl": Path("tests", "fixtures", "worked-example", "gold.jsonl"),
    "pairs.json": Path("tests", "fixtures", "worked-example", "pairs.json"),
    "score.py": Path("tests", "scoring.py"),
}
_ABOUT = {
    "gold.jsonl": "One line per article: its text, and every attribution with speaker, mention, verb and spans",
    "pairs.json": "Which statements are one remark, which only look like it, and which are not scored",
    "score.py": "The scorer: Python, no package needed",
}


def make(project: Project) -> Files:
    """Render the page and copy the files; nothing where the project doesn't hold them all."""
    files = held(project)
    if not files:
        return {}
    front = {
        "title": "A benchmark",
        "description": "Three articles on one event, who says what in them, and which statements are one remark.",
        "hide": ["navigation", "toc"],
    }
    listed = [(name, _ABOUT.get(name, "An article"), len(data)) for name, data in files.items()]
    return {
        f"{FOLDER}index.md": page("benchmark", front, FOLDER, files=listed),
        **{FOLDER + name: data for name, data in files.items()},
    }


def held(project: Project) -> dict[str, bytes]:
    """Return the benchmark's files by name; nothing where the project doesn't hold them all."""
    files = {name: project.root / path for name, path in _HELD.items()}
    articles = sorted((project.root / _ARTICLES).glob("*.txt"))
    if not articles or not all(path.is_file() for path in files.values()):
        return {}
    return {name: path.read_bytes() for name, path in files.items()} | {
        path.name: path.read_bytes() for path in articles
    }
