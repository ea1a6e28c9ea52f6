"""JSON Schemas out of the models, for completion and hover in an editor.

Each sheet names its schema in its first line: `# yaml-language-server: $schema=../../schema/event.json`. They are
written by `python -m build_tools.sheets.schema`; a test keeps them in step with the models.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from build_tools.models import ArticleSheet, Corrections, Event, Facts, Settings
from build_tools.models.event import People
from build_tools.models.settings import Outlets
from build_tools.sheets.files.atomic import write
from build_tools.sheets.files.lexicon import LEXICON

MODELS: Mapping[str, type[BaseModel]] = {
    "article": ArticleSheet,
    "corrections": Corrections,
    "event": Event,
    "facts": Facts,
    "outlets": Outlets,
    "people": People,
    "settings": Settings,
    **{Path(file).stem: model for file, model in LEXICON.values()},
}
"""What each schema describes, by the schema's name."""

EXAMPLES: Mapping[str, Any] = {
    "article": {
        "outlet": "harbour",
        "metadata": {"date": {"value": "2026-03-03", "basis": "stated"}, "headline": "unknown"},
        "cut": [{"start": 1200, "end": 1260, "what": "credit", "reason": "a credit line"}],
        "statements": {
            "harbour-811040": {
                "kind": "direct",
                "at": [[66, 141]],
                "words": ["The crane was inspected in March and nothing was found to be wrong with it,"],
                "speaker": "mira-hollin",
                "mention": "Mira Hollin",
                "cue": "said",
            }
        },
    },
    "corrections": {
        "corrections": [
            {
                "date": "2026-03-09",
                "kind": "correction",
                "target": "crane-inspected",
                "was": "The crane was inspected in May.",
                "now": "The crane was inspected in March, according to Mira Hollin.",
                "why": "A slip of ours.",
            }
        ]
    },
    "event": {
        "title": "The fall of a crane",
        "standfirst": "A crane fell in Ostrand. The outlets differ on whether it had been inspected.",
        "date": "2026-03-02",
        "published": "2026-03-05",
        "reviewed": "2026-03-06",
        "articles": ["harbour", "herald"],
        "topics": {"safety": "Was the crane safe?"},
        "questions": {"hurt": {"question": "Was anyone hurt?", "answer": "Nobody, the Gazette reports."}},
    },
    "facts": {
        "facts": {
            "crane-inspected": {
                "title": "Inspected in March",
                "text": "The crane was inspected in March, according to Mira Hollin.",
                "topic": "safety",
                "cells": {
                    "harbour": {"stance": "attributed", "statements": ["harbour-811040"]},
                    "herald": {"stance": "not-mentioned"},
                },
            }
        },
        "matches": [{"statements": ["harbour-811040", "herald-4b631b"], "decision": "confirmed"}],
    },
    "outlets": {"harbour": {"name": "The Harbour Gazette", "country": "Fictional", "languages": ["en"]}},
    "people": {"mira-hollin": {"name": "Mira Hollin", "variants": ["Hollin"], "roles": ["harbour master"]}},
    "settings": {"excerpt_words": 20, "quotation_words": 60, "own_words_cap": 0.5, "limits": {"article_megabytes": 5}},
}
"""A small valid file of each kind, shown by editors."""


def schema(name: str) -> str:
    """Return a schema's text by its name in `MODELS`."""
    made = MODELS[name].model_json_schema(by_alias=True)
    known = made.get("$defs", {}).get("Known")
    if known:
        # In YAML a value may stand bare; the model takes it in before it validates.
        bare = {"type": "string", "description": "The value itself, known from the editor; or unknown."}
        made["$defs"]["Known"] = {"description": known.pop("description", ""), "anyOf": [bare, known]}
    made = {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": name.capitalize()}
    if name in EXAMPLES:
        made["examples"] = [EXAMPLES[name]]
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def write_schemas(root: Path) -> list[Path]:
    """Write all schemas to data/schema; return the files that changed."""
    paths = {root / "data" / "schema" / f"{name}.json": schema(name) for name in sorted(MODELS)}
    return [path for path, text in paths.items() if write(path, text)]


if __name__ == "__main__":
    for changed in write_schemas(Path(__file__).resolve().parents[2]):
        print(changed)
