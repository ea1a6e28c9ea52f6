"""Whether something was said at all: negated, unable, supposed and asked reports, one row a construction."""

# ruff: noqa: E501 - a table reads better with one case a line

from __future__ import annotations

import pytest

from build_tools.models import Kind

SAFE = "that the bridge was safe"

NOT_SAID = [
    # negated
    ("Ada Penn did not say that the bridge was safe.", "did not say", SAFE, "negated"),
    ("Ada Penn didn’t say that the bridge was safe.", "didn’t say", SAFE, "negated"),
    ("Ada Penn has not confirmed that the bridge was safe.", "has not confirmed", SAFE, "negated"),
    ("Ada Penn never claimed that the bridge was safe.", "never claimed", SAFE, "negated"),
    ("Ada Penn no longer says that the bridge was safe.", "no longer says", SAFE, "negated"),
    ("Ada Penn neither confirmed nor denied that the bridge was safe.", "neither confirmed nor denied", SAFE, "negated"),
    ("Ada Penn would neither confirm nor deny that the bridge was safe.", "would neither confirm nor deny", SAFE, "negated"),
    ("Ada Penn has not confirmed or denied that the bridge was safe.", "has not confirmed or denied", SAFE, "negated"),
    ("Ada Penn did not deny that the bridge was safe.", "did not deny", SAFE, "negated"),
    ("Ada Penn, however, has not, so far, said that the bridge was safe.", "has not, so far, said", SAFE, "negated"),
    ("Nor did Ada Penn say that the bridge was safe.", "Nor did Ada Penn say", SAFE, "negated"),
    ("At no point did Ada Penn say that the bridge was safe.", "At no point did Ada Penn say", SAFE, "negated"),
    ("Ada Penn has at no time said that the bridge was safe.", "has at no time said", SAFE, "negated"),
    ("Ada Penn at no point said that the bridge was safe.", "at no point said", SAFE, "negated"),
    ("Not once in two days of talks did Ada Penn say that the bridge was safe.", "Not once in two days of talks did Ada Penn say", SAFE, "negated"),
    ("Never, in all those years, did Ada Penn say that the bridge was safe.", "Never, in all those years, did Ada Penn say", SAFE, "negated"),
    ("In none of her letters has Ada Penn written that the bridge was safe.", "In none of her letters has Ada Penn written", SAFE, "negated"),
    ("In none of her letters did Ada Penn say that the bridge was safe.", "In none of her letters did Ada Penn say", SAFE, "negated"),
    ("Under no circumstances would Ada Penn say that the bridge was safe.", "Under no circumstances would Ada Penn say", SAFE, "negated"),
    ("Ada Penn passed up the chance on Friday to say that the bridge was safe.", "passed up the chance on Friday to say", SAFE, "negated"),
    ("Ada Penn turned down an invitation to explain why the bridge was shut.", "turned down an invitation to explain", "why the bridge was shut", "negated"),
    ("It would be a stretch to say that Ada Penn promised that the bridge was safe.", "It would be a stretch to say that Ada Penn promised", SAFE, "negated"),
    ("Ada Penn could hardly be said to have promised that the bridge was safe.", "could hardly be said to have promised", SAFE, "negated"),
    ("Ada Penn left it to others to say whether the bridge was safe.", "left it to others to say", "whether the bridge was safe", "negated"),
    ("Ada Penn begged off saying that the bridge was safe.", "begged off saying", SAFE, "negated"),
    ("Ada Penn was not interested in saying who had paid.", "was not interested in saying", "who had paid", "negated"),
    ("Ada Penn was in no mood to say that the bridge was safe.", "was in no mood to say", SAFE, "negated"),
    ("Ada Penn was at pains not to say that the bridge was safe.", "was at pains not to say", SAFE, "negated"),
    ("Ada Penn ruled out saying that the bridge was safe.", "ruled out saying", SAFE, "negated"),
    ("Ada Penn nowhere says that the bridge was safe.", "nowhere says", SAFE, "negated"),
    ("Ada Penn has still to announce when the bridge will open.", "has still to announce", "when the bridge will open", "negated"),
    ("Ada Penn made no attempt to explain why the bridge was shut.", "made no attempt to explain", "why the bridge was shut", "negated"),
    ("No evidence has emerged that Ada Penn said that the bridge was safe.", "No evidence has emerged that Ada Penn said", SAFE, "negated"),
    ("Not even Ada Penn says that the bridge was safe.", "Not even Ada Penn says", SAFE, "negated"),
    ("Ada Penn held off saying that the bridge was safe.", "held off saying", SAFE, "negated"),
    ("Ada Penn did everything but say that the bridge was safe.", "everything but say", SAFE, "negated"),
    ("Ada Penn has not gone so far as to say that the bridge was safe.", "has not gone so far as to say", SAFE, "negated"),
    ("Not once has Ada Penn said that the bridge was safe.", "Not once has Ada Penn said", SAFE, "negated"),
    ("Ada Penn would not say how many people were hurt.", "would not say", "how many people were hurt", "negated"),
    ("Ada Penn refused to say whether the bridge was safe.", "refused to say", "whether the bridge was safe", "negated"),
    ("Ada Penn declined to confirm or deny that the bridge was safe.", "declined to confirm or deny", SAFE, "negated"),
    ("Ada Penn failed to mention that the bolts were loose.", "failed to mention", "that the bolts were loose", "negated"),
    ("Ada Penn has yet to say whether the bridge was safe.", "has yet to say", "whether the bridge was safe", "negated"),
    ("Ada Penn stopped short of saying that the bridge was safe.", "stopped short of saying", SAFE, "negated"),
    ("Ada Penn avoided saying that the bridge was safe.", "avoided saying", SAFE, "negated"),
    ("Ada Penn refrained from claiming that the bridge was safe.", "refrained from claiming", SAFE, "negated"),
    ("Ada Penn left without saying that the bridge was safe.", "without saying", SAFE, "negated"),
    ("Instead of saying that the bridge was safe, Ada Penn left.", "Instead of saying", SAFE, "negated"),
    ("Ada Penn was reluctant to say that the bridge was safe.", "was reluctant to say", SAFE, "negated"),
    ("Ada Penn did not want to say that the bridge was safe.", "did not want to say", SAFE, "negated"),
    ("Ada Penn was wrongly quoted as saying that the bridge was safe.", "was wrongly quoted as saying", SAFE, "negated"),
    ("It is not true that Ada Penn said that the bridge was safe.", "It is not true that Ada Penn said", SAFE, "negated"),
    ("Ada Penn gave no indication that she would resign.", "gave no indication", "that she would resign", "negated"),
    ("Ada Penn chose not to say that the bridge was safe.", "chose not to say", SAFE, "negated"),
    ("Ada Penn said nothing about the bolts.", "said nothing", "about the bolts", "negated"),
    ("Ada Penn made no mention of the bolts.", "made no mention", "the bolts", "negated"),
    ("Ada Penn did not rule out that the bridge would close.", "did not rule out", "that the bridge would close", "negated"),
    ("Ada Penn declined to comment on the report.", "declined to comment on", "the report", "negated"),
    ("Ada Penn did not say the bridge was “safe” or “sound.”", "did not say", "the bridge was “safe” or “sound.”", "negated"),
    ("Ada Penn would not be drawn into saying that the bridge was safe.", "would not be drawn into saying", SAFE, "negated"),
    ("Ada Penn came close to saying that the bridge was safe.", "came close to saying", SAFE, "negated"),
    ("Ada Penn stopped just short of saying that the bridge was safe.", "stopped just short of saying", SAFE, "negated"),
    ("Ada Penn was careful not to say that the bridge was safe.", "was careful not to say", SAFE, "negated"),
    ("Ada Penn resisted saying that the bridge was safe.", "resisted saying", SAFE, "negated"),
    ("Far from saying that the bridge was safe, Ada Penn ran.", "Far from saying", SAFE, "negated"),
    ("Ada Penn has remained silent on whether the bridge was safe.", "has remained silent", "whether the bridge was safe", "negated"),
    ("Ada Penn has not met the crew or said whether the bridge was safe.", "has not met the crew or said", "whether the bridge was safe", "negated"),
    ("The claim that Ada Penn said that the bridge was safe is a lie.", "The claim that Ada Penn said", SAFE, "negated"),
    ("The reports that Ada Penn said the bridge was safe are false.", "The reports that Ada Penn said", "the bridge was safe", "negated"),
    ("Ada Penn would not say why.", "would not say", "why", "negated"),
    ("Ada Penn would not say by whom.", "would not say", "by whom", "negated"),
    ("Ada Penn refused to say who.", "refused to say", "who", "negated"),
    ("Ada Penn would not be drawn on the cost.", "would not be drawn", "the cost", "negated"),
    ("On Monday, Ada Penn would not be drawn on the cost.", "would not be drawn", "the cost", "negated"),
    ("Ada Penn refused to be drawn on whether the bridge was safe.", "refused to be drawn", "whether the bridge was safe", "negated"),
    ("Ada Penn left open whether the bridge was safe.", "left open", "whether the bridge was safe", "negated"),
    ("Ada Penn has dodged questions about the bolts.", "has dodged", "questions about the bolts", "negated"),
    ("Ada Penn kept quiet about the bolts.", "kept quiet", "the bolts", "negated"),
    ("Ada Penn would not speculate on the cause.", "would not speculate", "the cause", "negated"),
    ("Ada Penn did not elaborate on the cause.", "did not elaborate", "the cause", "negated"),
    ("Ada Penn made no comment on the report.", "made no comment", "the report", "negated"),
    ("Ada Penn gave no details of the cause.", "gave no details", "the cause", "negated"),
    ("Ada Penn offered no explanation for the delay.", "offered no explanation", "the delay", "negated"),
    ("There was no word from Ada Penn on whether the bridge was safe.", "There was no word", "whether the bridge was safe", "negated"),
    ("Ada Penn did not go so far as to say that the bridge was safe.", "did not go so far as to say", SAFE, "negated"),
    ("Ada Penn would not go as far as saying that the bridge was safe.", "would not go as far as saying", SAFE, "negated"),
    ("It would be wrong to say that Ada Penn promised that the bridge was safe.", "It would be wrong to say that Ada Penn promised", SAFE, "negated"),
    ("Ada Penn did little to explain why the bridge was shut.", "did little to explain", "why the bridge was shut", "negated"),
    ("Ada Penn has resisted calls to say whether the bridge was safe.", "has resisted calls to say", "whether the bridge was safe", "negated"),
    ("Ada Penn’s refusal to say whether the bridge was safe dismayed the town.", "refusal to say", "whether the bridge was safe", "negated"),
    ("Ada Penn did not so much as mention the bolts.", "did not so much as mention", "the bolts", "negated"),
    ("Ada Penn never so much as said that the bridge was safe.", "never so much as said", SAFE, "negated"),
    ("Ada Penn has not so much as hinted that the bridge was safe.", "has not so much as hinted", SAFE, "negated"),
    ("It is not the case that Ada Penn admitted the theft.", "It is not the case that Ada Penn admitted", "the theft", "negated"),
    ("Ada Penn all but said that the bridge was safe.", "all but said", SAFE, "negated"),
    ("Ada Penn nearly told the court that the bridge was safe.", "nearly told", SAFE, "negated"),
    ("Ada Penn did not admit at any point that the bridge was safe.", "did not admit", SAFE, "negated"),
    ("Ada Penn is not on record as saying that the bridge was safe.", "is not on record as saying", SAFE, "negated"),
    ("At no time since the flood has Ada Penn noted that the bridge was safe.", "At no time since the flood has Ada Penn noted", SAFE, "negated"),
    ("Little was said by Ada Penn about the bolts.", "Little was said", "Little", "negated"),
    ("It is unclear who paid, and Ada Penn has not said.", "has not said", "who paid", "negated"),
    ("Ada Penn did not so much say that the bridge was safe as hint at it.", "did not so much say", "that the bridge was safe as hint at it", "negated"),
    ("The allegation that Ada Penn said that the bridge was safe was dropped as untrue.", "The allegation that Ada Penn said", SAFE, "negated"),
    ("There is nothing in the minutes to show that Ada Penn said that the bridge was safe.", "There is nothing in the minutes to show that Ada Penn said", SAFE, "negated"),
    # unable
    ("Ada Penn was not in a position to say that the bridge was safe.", "was not in a position to say", SAFE, "unable"),
    ("Ada Penn could not independently verify the claim.", "could not independently verify", "the claim", "unable"),
    ("Ada Penn was unable to confirm that the bridge was safe.", "was unable to confirm", SAFE, "unable"),
    ("Ada Penn was not immediately able to confirm that the bridge was safe.", "was not immediately able to confirm", SAFE, "unable"),
    ("Ada Penn was in no state to say that the bridge was safe.", "was in no state to say", SAFE, "unable"),
    ("Ada Penn was in no position to say whether the bridge was safe.", "was in no position to say", "whether the bridge was safe", "unable"),
    ("The video could not be verified by Ada Penn.", "could not be verified", "The video", "unable"),
    ("Ada Penn could not bring herself to say that the bridge was safe.", "could not bring herself to say", SAFE, "unable"),
    ("Ada Penn was at a loss to explain why the bridge had cracked.", "was at a loss to explain", "why the bridge had cracked", "unable"),
    # hypothetical
    ("Once Ada Penn has said that the bridge is safe, it will open.", "Once Ada Penn has said", "that the bridge is safe", "hypothetical"),
    ("Ada Penn should have said that the bolts were loose.", "should have said", "that the bolts were loose", "hypothetical"),
    ("Ada Penn ought to have warned that the bolts were loose.", "ought to have warned", "that the bolts were loose", "hypothetical"),
    ("Ada Penn might say that the bridge was safe.", "might say", SAFE, "hypothetical"),
    ("Ada Penn would have said that the bridge was safe.", "would have said", SAFE, "hypothetical"),
    ("Ada Penn is expected to say that the bridge was safe.", "is expected to say", SAFE, "hypothetical"),
    ("Ada Penn is going to say that the bridge was safe.", "is going to say", SAFE, "hypothetical"),
    ("If Ada Penn says that the bridge is safe, it will open.", "If Ada Penn says", "that the bridge is safe", "hypothetical"),
    ("Unless Ada Penn says that the bridge is safe, it stays shut.", "Unless Ada Penn says", "that the bridge is safe", "hypothetical"),
    ("Had Ada Penn said that the bridge was safe, it would be open.", "Had Ada Penn said", SAFE, "hypothetical"),
    ("But had Ada Penn said that the bridge was safe, it would be open.", "had Ada Penn said", SAFE, "hypothetical"),
    ("Ada Penn was to say that the bridge was safe.", "was to say", SAFE, "hypothetical"),
    ("From the moment Ada Penn says that the bridge was safe, it is open.", "the moment Ada Penn says", SAFE, "hypothetical"),
    ("Suppose Ada Penn says that the bridge was safe.", "Suppose Ada Penn says", SAFE, "hypothetical"),
    ("The plan was for Ada Penn to say that the bridge was safe.", "was for Ada Penn to say", SAFE, "hypothetical"),
    ("Let Ada Penn say that the bridge was safe.", "Let Ada Penn say", SAFE, "hypothetical"),
    # asked
    ("There were calls for Ada Penn to say that the bridge was safe.", "were calls for Ada Penn to say", SAFE, "asked"),
    ("When, if ever, will Lt. Ada Penn say that the bridge was safe?", "will Lt. Ada Penn say", SAFE, "asked"),
    ("Did Ada Penn say that the bridge was safe?", "Did Ada Penn say", SAFE, "asked"),
    ("Would Ada Penn say that the bridge was safe?", "Would Ada Penn say", SAFE, "asked"),
    ("Has Ada Penn confirmed that the bridge was safe?", "Has Ada Penn confirmed", SAFE, "asked"),
    ("Ada Penn was asked to say whether the bridge was safe.", "was asked to say", "whether the bridge was safe", "asked"),
    ("Whether Ada Penn told the court that the bridge was safe is not known.", "Whether Ada Penn told", SAFE, "asked"),
    ("It is doubtful that Ada Penn said that the bridge was safe.", "It is doubtful that Ada Penn said", SAFE, "asked"),
    ("It is unclear whether Ada Penn said that the bridge was safe.", "It is unclear whether Ada Penn said", SAFE, "asked"),
]  # fmt: skip


def test_what_somebody_doubts_that_another_said_is_open(said):
    doubts, told = said("A clerk doubts that Ada Penn said that the bridge was safe.")
    assert (doubts.said, told.how, told.cue) == (True, "asked", "A clerk doubts that Ada Penn said")


def test_whether_it_was_somebody_who_said_so_is_asked(said):
    (statement,) = said("Was it rescuers who warned that the bridge was old?")
    assert (statement.cue, statement.how) == ("Was it rescuers who warned", "asked")


def test_as_good_as_said_is_not_said(said):
    (statement,) = said("Ada Penn as good as admitted that the bridge was safe.")
    assert (statement.cue, statement.how) == ("as good as admitted", "negated")


@pytest.mark.parametrize(("text", "cue", "content", "how"), NOT_SAID)
def test_what_was_not_said_has_its_whole_verb_group_as_cue(said, text, cue, content, how):
    (statement,) = said(text)
    assert (statement.said, statement.how, statement.cue) == (False, how, cue)
    assert statement.text.strip(".") == content.strip(".")
    assert statement.speaker == "Ada Penn"
    assert statement.cue_class != "denial", "only who denies denies"


def test_when_something_happens_can_be_what_was_not_said(said):
    statement = said(
        "Ada Penn appealed for calm. “I am asking everyone to wait,” she said. She did not say when the film would be shown."
    )[-1]
    assert (statement.text, statement.cue, statement.said) == ("when the film would be shown", "did not say", False)


def test_what_could_not_be_verified_needs_nobody_who_tried(said):
    (statement,) = said("The video could not be independently verified.")
    assert (statement.text, statement.cue, statement.how) == (
        "The video", "could not be independently verified", "unable",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "cue", "content", "speaker"),
    [
        ("The report is yet to be verified.", "is yet to be verified", "The report", None),
        ("The report has yet to be confirmed by Ada Penn.", "has yet to be confirmed", "The report", "Ada Penn"),
        ("The report remains to be confirmed.", "remains to be confirmed", "The report", None),
    ],
)
def test_what_is_still_to_be_verified(said, text, cue, content, speaker):
    (statement,) = said(text)
    assert (statement.cue, statement.text, statement.how, statement.speaker) == (cue, content, "negated", speaker)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Penn commented on the match and drew on her savings.",
        "Ada Penn was drawn on the wall.",
        "Ada Penn dodged a snowball.",
        "Ada Penn returned the call.",
        "Ada Penn is to answer calls for help.",
        "Ada Penn was reached for comment.",
    ],
)
def test_words_that_count_only_where_nothing_was_said(said, text):
    assert [s.text for s in said(text) if not s.said] == []


@pytest.mark.parametrize(
    "text", ["It was not Ada Penn who said it was safe.", "Ada Penn is not the one who said it was safe."]
)
def test_whoever_did_not_say_it(said, text):
    assert [s.said for s in said(text)] == [False]


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("It was not only the mayor that said the bridge was old.", None),
        ("It was not the mayor that said the bridge was old.", "negated"),
        ("Were the mayor to announce that the bridge was old, it would close.", "hypothetical"),
    ],
)
def test_who_is_singled_out_and_who_is_supposed(said, text, how):
    (statement,) = said(text)
    assert (statement.speaker, statement.how) == ("mayor", how)


def test_what_would_follow_were_it_said(said):
    (statement,) = said("Were the mayor to say that the bridge was safe, it would open.")
    assert (statement.cue, statement.how) == ("Were the mayor to say", "hypothetical")


def test_a_question_left_open_behind_the_cue_is_asked(said):
    (statement,) = said("Whether the minister told the court that the file was lost is not known.")
    assert (statement.cue, statement.text, statement.how) == (
        "Whether the minister told", "that the file was lost", "asked",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("It was not possible to verify the claim.", "was not possible to verify", "the claim"),
        ("It was impossible to confirm that the bridge was safe.", "was impossible to confirm", SAFE),
        ("Divers found it impossible to say who had cut the rope.", "found it impossible to say", "who had cut the rope"),
        (
            "It has not been possible for the Gazette to verify the video.",
            "has not been possible for the Gazette to verify", "the video",
        ),
    ],
)  # fmt: skip
def test_what_it_was_not_possible_to_find_out(said, text, cue, content):
    (statement,) = said(text)
    assert (statement.cue, statement.text, statement.how) == (cue, content, "unable")


def test_no_confirmation_is_a_finding_without_a_speaker(said):
    (statement,) = said("There was no independent confirmation that the bridge was safe.")
    assert (statement.speaker, statement.how, statement.text) == (None, "negated", SAFE)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Asked whether the bridge was safe, Ada Penn shrugged.", "whether the bridge was safe"),
        ("Asked if the bridge was safe, Ada Penn shrugged.", "if the bridge was safe"),
        ("Asked why the bridge was shut, Ada Penn shrugged.", "why the bridge was shut"),
        ("Ada Penn was asked if the bridge was safe.", "if the bridge was safe"),
    ],
)
def test_a_question_put_by_nobody_is_asked(said, text, content):
    assert [(s.text, s.how, s.speaker) for s in said(text)] == [(content, "asked", None)]


def test_a_question_put_by_somebody_is_theirs(said):
    (statement,) = said("Ada Penn was asked by the council whether the bridge was safe.")
    assert (statement.speaker, statement.said) == ("council", True)


def test_who_did_not_say_something_does_not_speak_a_quotation_beside_it(said):
    found = said("Ada Penn would not say why. “We shall see in the autumn,” said Tom Reed.")
    assert [(s.speaker, s.said) for s in found if s.kind is Kind.DIRECT] == [("Tom Reed", True)]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Nobody at the harbour said that the bridge was safe.", "Nobody at the harbour said"),
        ("No official has confirmed that the bridge was safe.", "No official has confirmed"),
        ("None of the engineers said that the bridge was safe.", "None of the engineers said"),
        ("Not one of the engineers said that the bridge was safe.", "Not one of the engineers said"),
        ("Neither of the engineers would say that the bridge was safe.", "Neither of the engineers would say"),
        ("Neither said that the bridge was safe.", "Neither said"),
        ("No one has said that the bridge was safe.", "No one has said"),
        ("No other minister said that the bridge was safe.", "No other minister said"),
        ("Neither other council said that the bridge was safe.", "Neither other council said"),
        (
            "No other board or council has confirmed that the bridge was safe.",
            "No other board or council has confirmed",
        ),
        ("No short statement said that the bridge was safe.", "No short statement said"),
        ("Who said that the bridge was safe?", "Who said"),
        ("Has anyone said that the bridge was safe?", "Has anyone said"),
        ("Anyone who says that the bridge was safe is wrong.", "Anyone who says"),
    ],
)
def test_nobody_is_no_speaker(said, text, cue):
    (statement,) = said(text)
    assert (statement.said, statement.speaker, statement.mention, statement.cue) == (False, None, None, cue)
