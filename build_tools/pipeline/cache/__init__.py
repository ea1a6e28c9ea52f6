"""The one cache: what earlier runs made, kept in `.cache` so that a run does only what has become necessary.

    store.py            what runs note of events, parts and the whole: one file, of which each row is written by itself
    project.py          what a run sees of the project, and by event what the stages made of the same files
    records.py          those records, as rows
    digests.py          files' hashes, trusted while nobody touches the files, and the keys that are made of them
    analyses.py         JSON by key: what attribution found in an article, the pictures of events' cards
    parsed_articles.py  the paragraphs, cuts and metadata of an article, among the analyses
    parsed_lexicon.py   the lexicon
    snapshot.py         each folder of the project, read once a run
    unchanged.py        what the last build left, by which a build with nothing to do ends at once
    noted_folders.py    the folders of an event's pages and site, as the last build left them
    meanwhile.py        those are looked at in a process of their own, while this one loads what a build needs
    packs.py            what was rendered

"Unchanged" is asked in four ways, each of which spares the next:

    nothing at all, since the last build      unchanged.py: `SinceLastBuild.report_if_unchanged`
    nobody touched an event's files or pages  unchanged.py: `SinceLastBuild.same`
    an event's files hold what they held      project.py: `Cache.record`, by signature, else by content
    its pages are as they were written        records.py: `PageSet.states`

`.cache` may be deleted at any time, and one that can't be written to only costs time. Other modules know neither its
name nor what lies where in it: who keeps files of another kind has a place below.

This module imports nothing: it is loaded before a build knows whether there is anything to do.
"""

from __future__ import annotations

FOLDER = ".cache"
"""Below the project's folder, as all places here."""
ANALYSES = f"{FOLDER}/analyses"
NOTED = f"{FOLDER}/noted.db"
"""What runs note of events and of the whole."""
DIGESTS = f"{FOLDER}/digests.json"
RENDERED = f"{FOLDER}/rendered"
SKETCHES = f"{FOLDER}/gather"
"""What `gather` keeps of the texts that it read."""
SERVED = f"{FOLDER}/served"
"""The site that `serve` shows: `site` is only what `build` has made."""
PROBLEMS = f"{FOLDER}/problems.html"
"""What is wrong with the sheets, which `serve` shows above its pages."""
