from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.comparison.wording.passages import WINDOW, fingerprints, outside, shared_passages
from build_tools.models.runs import RUN

REPORT = (
    "The old dam above the town broke shortly before midnight after three days of rain and the river rose by two "
    "metres within an hour so that the fire brigade had to bring forty families to the school gym where others made tea"
)
OTHER = (
    "Council members met on Monday to speak about the new roof of the swimming pool which has been closed since last "
    "autumn because nobody could agree on who should pay for the repair of its heating"
)


def prints(text):
    return fingerprints(text, [(0, len(text))])


@pytest.mark.parametrize(
    ("spans", "holes", "left"),
    [
        ([(0, 10)], [], ((0, 10),)),
        ([(0, 10)], [(3, 5)], ((0, 3), (5, 10))),
        ([(0, 10)], [(0, 10)], ()),
        ([(0, 10), (20, 30)], [(8, 22)], ((0, 8), (22, 30))),
        ([(0, 10)], [(12, 15), (-3, 2), (4, 5)], ((2, 4), (5, 10))),
    ],
)
def test_spans_without_the_holes_in_them(spans, holes, left):
    assert outside(spans, holes) == left


def test_a_shared_run_is_found_whatever_its_case_and_marks():
    a = f"Something else first. {REPORT}. And an end of its own."
    b = f"{OTHER}. {REPORT.upper().replace(' AND ', ', and ')}."
    (run, *more) = shared_passages({"b": prints(b), "a": prints(a)}).runs
    assert not more
    assert (run.a, run.b) == ("a", "b")
    assert REPORT[10:-30] in a[run.a_span[0] - 10 : run.a_span[1] + 40]
    assert "MIDNIGHT" in b[slice(*run.b_span)]


def test_different_texts_share_nothing():
    assert shared_passages({"a": prints(REPORT), "b": prints(OTHER)}) == shared_passages({})


def test_copies_of_one_report_are_one_voice():
    texts = {"a": REPORT, "b": REPORT + " and soup.", "c": OTHER}
    (copies,) = shared_passages({name: prints(text) for name, text in texts.items()}).copies
    assert copies.articles == ("a", "b")
    assert copies.share > 0.8


def test_quotations_are_left_out():
    text = f'She said: "{REPORT}"'
    assert fingerprints(text, outside([(0, len(text))], [(11, len(text) - 1)])) == ()


def test_a_text_shorter_than_a_run_has_no_fingerprint():
    assert prints("The dam broke.") == ()


@given(st.integers(0, 20), st.integers(0, 20))
def test_every_long_enough_run_is_found(before, after):
    run = [f"word{n}" for n in range(RUN + WINDOW - 1)]
    a = " ".join([*(f"a{n}" for n in range(before)), *run, *(f"b{n}" for n in range(after))])
    b = " ".join([*(f"c{n}" for n in range(after)), *run, *(f"d{n}" for n in range(before))])
    assert shared_passages({"a": prints(a), "b": prints(b)}).runs


def test_order_changes_nothing():
    one = {"a": prints(REPORT), "b": prints(REPORT + OTHER), "c": prints(OTHER)}
    assert shared_passages(one) == shared_passages(dict(reversed(one.items())))
