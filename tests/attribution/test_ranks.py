"""A rank or a title with a point ends no sentence, and behind it stands a person."""

from __future__ import annotations

import pytest

RANKS = (
    "Lt. Cmdr.", "Sgt. Maj.", "Det. Insp.", "Asst. Supt.", "Gov.-elect", "Rep.-elect", "Maj. Gen.", "Brig. Gen.",
    "Rear Adm.", "Wing Cmdr.", "Flt. Lt.", "Capt.", "Cpl.", "Pvt.", "Pfc.", "Const.", "Dep.", "Asst. Ch. Con.",
    "Det Sgt", "Det Con", "Det Ch Insp", "Insp", "Lt Col",
    "Sgt. 1st Class", "the Hon.", "the Rt. Rev.", "Msgr.", "Fire Capt.", "Dist. Atty.", "Mr.",
)  # fmt: skip


@pytest.mark.parametrize("rank", RANKS)
def test_a_report_keeps_its_speaker_past_the_point_of_a_rank(said, rank):
    (statement,) = said(f"The tug was inside the closed zone, {rank} Ada Penn said.")
    assert (statement.text, statement.speaker) == ("The tug was inside the closed zone", "Ada Penn")


def test_a_rank_is_shown_as_it_is_printed(said):
    (statement,) = said("The tug was late, Lt. Cmdr. Ada Penn said.")
    assert statement.mention == "Lt. Cmdr. Ada Penn"


def test_a_sentence_ends_behind_a_rank_that_names_nobody(said):
    (statement,) = said("He was made Lt. Cmdr. The port said he was glad.")
    assert (statement.text, statement.speaker) == ("he was glad", "port")


@pytest.mark.parametrize("text", ["Det Sgt Priti Nair said it was late.", "“Wait,” said Det Con Priti Nair."])
def test_a_rare_name_behind_ranks_without_points_is_whole(said, text):
    assert [s.speaker for s in said(text)] == ["Priti Nair"]


def test_the_fire_is_no_fire_captain(said):
    assert said("The shed burned, Fire Capt. Ada Penn said. She said the fire was out.")[-1].speaker == "Ada Penn"
