"""The one cache: what earlier runs made, kept in `.cache` so that a run does only what has become necessary.

    project.py          what a run sees of the project, and by event what the stages made of the same files
    records.py          the file of those records
    digests.py          files' hashes, trusted while nobody touches the files, and the keys that are made of them
    analyses.py         JSON by key: what attribution found in an article
    parsed_articles.py  the paragraphs, cuts and metadata of an article, among the analyses
    parsed_lexicon.py   the lexicon
    look.py             each folder of the project, read once a run
    unchanged.py        what the last build left, by which a build with nothing to do ends at once
    noted_folders.py    the folders of an event's pages and site, as the last build left them

`.cache` may be deleted at any time, and one that can't be written to only costs time. Outside this package some
modules keep files of their own in it, below `FOLDER`: what was rendered (publishing/packs.py, publishing/parts.py),
the sketches of the texts that `gather` read (pile_files.py), the site that `serve` shows (site.py) and the problems
above its pages (notice.py).

This module imports nothing: it is loaded before a build knows whether there is anything to do.
"""

from __future__ import annotations

FOLDER = ".cache"
"""Below the project's folder."""
