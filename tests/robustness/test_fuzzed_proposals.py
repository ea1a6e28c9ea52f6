"""Files of proposals, made up: whatever JSON holds, what is taken of it can be used, and the rest is reported.

FUZZ_EXAMPLES says how many (200 by default); the seeds are fixed.
"""

from __future__ import annotations

import json
import os

from hypothesis import event, example, given, settings
from hypothesis import strategies as st

from build_tools.models.ids import id_fault
from build_tools.models.problem import InputError
from build_tools.pipeline.proposal import read_proposal

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "200"))
IDS = st.sampled_from(["a-lamp", "the-lantern"])
FILES = st.sampled_from(["lamp.txt", "texts/lamp.txt", "../lamp.txt", "wick and oil.html", "half \ud800.txt"])
ODD = st.sampled_from(["", "\0", "\ud800", "x" * 300, "../..", "same-text"])
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ODD | st.text(st.characters(exclude_categories=())),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ODD, inner, max_size=3),
    max_leaves=5,
)


def mostly(value: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """Return what is right seven times of eight."""
    return st.integers(0, 7).flatmap(lambda turn: value if turn else ANYTHING)


ARTICLE = st.fixed_dictionaries({"file": mostly(FILES)}, optional={"outlet": mostly(IDS), "telling": ANYTHING})
ARTICLES = st.lists(mostly(ARTICLE), min_size=1, max_size=4)
PROPOSAL = st.fixed_dictionaries({"articles": mostly(ARTICLES)}, optional={"event": mostly(IDS), "title": ANYTHING})
PROPOSALS = st.lists(mostly(PROPOSAL), min_size=1, max_size=2)


@settings(max_examples=EXAMPLES, derandomize=True)
@given(PROPOSALS, st.none() | st.just("a-lamp"))
@example([{"event": "a-lamp", "articles": [{"file": "lamp.txt"}, {"file": "oil/lamp.txt"}]}], None)
def test_what_is_taken_of_a_proposal_can_be_used(proposals: list[object], chosen: str | None) -> None:
    data = "\n".join(json.dumps(proposal) for proposal in proposals).encode()
    try:
        taken = read_proposal("proposals.jsonl", data, chosen, ["the-lantern"])
    except InputError as error:
        event("refused")
        assert all(problem.what and problem.cure for problem in error.problems)
        return
    event("taken")
    assert not id_fault(taken.event)
    assert len({article.article for article in taken.articles}) == len(taken.articles) > 0
    for article in taken.articles:
        assert not id_fault(article.article)
        assert article.outlet is None or not id_fault(article.outlet)
        assert b"\0" not in os.fsencode(article.file)
