"""The lexicon as an earlier run has parsed it: reading its YAML takes longer than all that it is used for.

files ─hash─▶ kept ─▶ Lexicon
              else ─parse─▶ Lexicon ─▶ kept, if nothing is wrong with it
"""

from __future__ import annotations

from pydantic import ValidationError

from build_tools.models import Lexicon
from build_tools.pipeline.cache.digests import key_of
from build_tools.pipeline.cache.project import Cache
from build_tools.sheets.files.lexicon import digest_of_lexicon, is_remembered, load_lexicon, remember_lexicon

_NAME = "_lexicon"
"""The name under which it is kept; no event can have such an id."""


def lexicon_of(cache: Cache, *, cues: bool) -> Lexicon:
    """Return a project's lexicon. See `load_lexicon`.

    Raises:
        InputError: With every problem of every file.
    """
    digest = digest_of_lexicon(cache.root)
    is_kept = recall_lexicon(cache)
    lexicon = load_lexicon(cache.root, cues=cues)
    if not is_kept and digest == digest_of_lexicon(cache.root):
        cache.put(_NAME, key_of(cache.shared, digest), lexicon.model_dump_json(by_alias=True))
    return lexicon


def recall_lexicon(cache: Cache) -> bool:
    """Let all who read the lexicon from now on have it as an earlier run has parsed it; return whether one has."""
    digest = digest_of_lexicon(cache.root)
    if is_remembered(digest):
        return True
    kept = cache.get(_NAME, key_of(cache.shared, digest))
    if kept is None:
        return False
    try:
        remember_lexicon(digest, Lexicon.model_validate_json(kept))
    except ValidationError:  # kept by an earlier version of the program
        return False
    return True
