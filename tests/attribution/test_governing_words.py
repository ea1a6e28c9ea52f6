"""What the words of governors.yml make of a report below them, one row a construction."""

from __future__ import annotations

import pytest

SAFE = "that the bridge was safe"

UNSAID = [
    ("Ada Penn drew the line at saying {}.", "drew the line at saying", "negated"),
    ("Ada Penn backed out of saying {}.", "backed out of saying", "negated"),
    ("Ada Penn got out of saying {}.", "got out of saying", "negated"),
    ("Ada Penn climbed down from saying {}.", "climbed down from saying", "negated"),
    ("Ada Penn moved away from saying {}.", "moved away from saying", "negated"),
    ("Ada Penn was excused from saying {}.", "was excused from saying", "negated"),
    ("Ada Penn was cautious about saying {}.", "was cautious about saying", "negated"),
    ("Ada Penn was dying to say {}.", "was dying to say", "hypothetical"),
    ("Ada Penn decided against saying {}.", "decided against saying", "negated"),
    ("Ada Penn thought it wiser not to say {}.", "thought it wiser not to say", "negated"),
    ("Ada Penn was too cautious to say {}.", "was too cautious to say", "negated"),
    ("Ada Penn abandoned the idea of saying {}.", "abandoned the idea of saying", "negated"),
    ("Ada Penn dropped plans to say {}.", "dropped plans to say", "negated"),
    ("Ada Penn saw little point in saying {}.", "saw little point in saying", "negated"),
    ("Ada Penn wasted the chance to say {}.", "wasted the chance to say", "negated"),
    ("Ada Penn lost the courage to say {}.", "lost the courage to say", "negated"),
    ("Ada Penn did not take the opportunity to say {}.", "did not take the opportunity to say", "negated"),
    ("Ada Penn did not have the courage to say {}.", "did not have the courage to say", "negated"),
    ("Ada Penn is slow to say {}.", "is slow to say", "negated"),
    ("Ada Penn hesitated in saying {}.", "hesitated in saying", "negated"),
    ("Ada Penn did not begin by saying {}.", "did not begin by saying", "negated"),
    ("Ada Penn lacked the voice to say {}.", "lacked the voice to say", "negated"),
    ("Ada Penn is not about to say {}.", "is not about to say", "negated"),
    ("Nothing indicates that Ada Penn said {}.", "Nothing indicates that Ada Penn said", "negated"),
    ("There is nothing to suggest that Ada Penn said {}.", "There is nothing to suggest that Ada Penn said", "negated"),
    ("Ada Penn took back her threat to say {}.", "took back her threat to say", "negated"),
    ("Ada Penn lost her nerve and did not feel the need to say {}.", "did not feel the need to say", "negated"),
    ("Ada Penn had no stomach for saying {}.", "had no stomach for saying", "negated"),
    ("Ada Penn tried in vain to say {}.", "tried in vain to say", "negated"),
    ("Ada Penn hoped, in vain, to say {}.", "hoped, in vain, to say", "negated"),
    ("A curfew dissuaded Ada Penn from saying {}.", "dissuaded Ada Penn from saying", "negated"),
    ("Ada Penn did not write, cable or say {}.", "did not write, cable or say", "negated"),
    ("Ada Penn is not one to say {}.", "is not one to say", "negated"),
    ("Her doctor kept Ada Penn from saying {}.", "kept Ada Penn from saying", "negated"),
    ("Nobody has quoted Ada Penn as saying {}.", "Nobody has quoted Ada Penn as saying", "negated"),
    ("The idea that Ada Penn said {} is absurd.", "The idea that Ada Penn said", "negated"),
    ("Ada Penn was not free to say {}.", "was not free to say", "unable"),
    ("Ada Penn had no chance to say {}.", "had no chance to say", "unable"),
    ("A judge barred Ada Penn from saying {}.", "barred Ada Penn from saying", "unable"),
    ("Ada Penn is not allowed to say {}.", "is not allowed to say", "unable"),
    ("Ada Penn lacks the evidence to say {}.", "lacks the evidence to say", "unable"),
    ("Ada Penn did not find a way to say {}.", "did not find a way to say", "unable"),
    ("Ada Penn was hard pressed to say {}.", "was hard pressed to say", "unable"),
    ("Ada Penn is toying with saying {}.", "is toying with saying", "hypothetical"),
    ("Ada Penn is on the verge of saying {}.", "is on the verge of saying", "hypothetical"),
    ("Ada Penn had better say {}.", "had better say", "hypothetical"),
    ("Ada Penn would be the first to say {}.", "would be the first to say", "hypothetical"),
    ("Ada Penn was on the point of saying {}.", "was on the point of saying", "hypothetical"),
    ("Ada Penn is free to say {}.", "is free to say", "hypothetical"),
    ("Ada Penn is weighing whether to say {}.", "is weighing whether to say", "hypothetical"),
    ("Ada Penn need only say {}.", "need only say", "hypothetical"),
    ("Ada Penn is expected on Friday to say {}.", "is expected on Friday to say", "hypothetical"),
    ("It is time for Ada Penn to say {}.", "is time for Ada Penn to say", "hypothetical"),
    ("The moment Ada Penn says {}, it closes.", "The moment Ada Penn says", "hypothetical"),
    ("Unless Ada Penn says {}, the strike goes on.", "Unless Ada Penn says", "hypothetical"),
    ("Supposing Ada Penn says {}, it opens.", "Supposing Ada Penn says", "hypothetical"),
    ("In case Ada Penn says {}, a boat stands ready.", "In case Ada Penn says", "hypothetical"),
    ("As long as Ada Penn says {}, it stays open.", "As long as Ada Penn says", "hypothetical"),
    ("It looks as if Ada Penn said {}.", "as if Ada Penn said", "hypothetical"),
    ("If it turns out that Ada Penn said {}, it closes.", "If it turns out that Ada Penn said", "hypothetical"),
    ("Let us assume that Ada Penn said {}.", "assume that Ada Penn said", "hypothetical"),
    ("The rumour that Ada Penn said {} is unfounded.", "The rumour that Ada Penn said", "negated"),
    ("There are doubts that Ada Penn said {}.", "There are doubts that Ada Penn said", "asked"),
    ("It remains unclear that Ada Penn said {}.", "It remains unclear that Ada Penn said", "asked"),
    ("Is it true that Ada Penn said {}?", "Is it true that Ada Penn said", "asked"),
    ("Ada Penn was advised to say {}.", "was advised to say", "asked"),
]

SAID = [
    "Ada Penn took the opportunity to say {}.",
    "Ada Penn found a way to say {}.",
    "Ada Penn had the courage to say {}.",
    "Ada Penn missed no opportunity to say {}.",
    "Ada Penn overcame her reluctance to say {}.",
    "Ada Penn had no qualms about saying {}.",
    "Ada Penn minced no words in saying {}.",
    "Ada Penn wasted no time saying {}.",
    "Ada Penn did not shy away from saying {}.",
    "Ada Penn was not slow to say {}.",
    "Ada Penn never wavered in saying {}.",
    "Ada Penn was not wrong to say {}.",
    "Ada Penn was not criticised for saying {}.",
    "Ada Penn felt compelled to say {}.",
    "Ada Penn is the only mayor to say {}.",
    "Ada Penn, whether by accident or not, said {}.",
    "Ada Penn would go on to say {}.",
    "If only for once, Ada Penn said {}.",
    "Nobody disputes that Ada Penn said {}.",
    "Ada Penn went from saying {} to saying nothing.",
    "Ada Penn was banned for saying {}.",
    "Ada Penn lost her seat after saying {}.",
    "Ada Penn was afraid after saying {}.",
    "Ada Penn risked her job by saying {}.",
    "Ada Penn risked her job in saying {}.",
    "Ada Penn dodged the question by saying {}.",
    "Ada Penn stopped to say {}.",
    "Ada Penn missed the point in saying {}.",
    "Ada Penn hesitated before saying {}.",
    "Ada Penn did not leave without saying {}.",
    "Ada Penn does not regret saying {}.",
    "Ada Penn was not above saying {}.",
    "Ada Penn made a point of saying {}.",
    "Her doctor did not keep Ada Penn from saying {}.",
    "Nothing could stop Ada Penn from saying {}.",
    "Nobody but Ada Penn said {}.",
    "None other than Ada Penn said {}.",
    "Hardly had Ada Penn said {} when it closed.",
    "The moment Ada Penn said {}, it closed.",
    "Ada Penn signed a petition saying {}.",
    "Ada Penn was there to say {}.",
    "Ada Penn was on stage to say {}.",
    "Ada Penn was back on Friday to say {}.",
    "Ada Penn’s response was to say {}.",
    "Ada Penn ran out to say {}.",
    "Ada Penn got out to say {}.",
    "Ada Penn stepped away to say {}.",
    "Ada Penn moved away to say {}.",
    "Ada Penn turned away to say {}.",
    "Ada Penn climbed down to say {}.",
    "Ada Penn climbed down from the stage to say {}.",
    "Ada Penn rowed back to say {}.",
    "Ada Penn ran away saying {}.",
    "Ada Penn excused herself to say {}.",
    "Ada Penn swallowed hard to say {}.",
    "Ada Penn weighed in to say {}.",
    "Ada Penn lined up to say {}.",
    "Ada Penn died saying {}.",
    "Ada Penn carried out her threat to say {}.",
    "Ada Penn fulfilled a promise to say {}.",
    "Ada Penn left the platform to say {}.",
    "Ada Penn was cautious in saying {}.",
    "Ada Penn was guarded in saying {}.",
]


@pytest.mark.parametrize(("form", "cue", "how"), UNSAID)
def test_what_was_not_said_by_the_word_that_governs_it(said, form, cue, how):
    (statement,) = said(form.format(SAFE))
    assert (statement.cue, statement.how, statement.speaker) == (cue, how, "Ada Penn")
    assert statement.text.startswith(SAFE)


@pytest.mark.parametrize("form", SAID)
def test_what_was_said_whatever_governs_it(said, form):
    assert [s.said for s in said(form.format(SAFE)) if s.voiced and s.text.startswith(SAFE)] == [True]


@pytest.mark.parametrize(
    "form", ["Ada Penn skipped lunch to say {}.", "Ada Penn cancelled her trip to say on Monday {}."]
)
def test_what_something_is_left_out_for_is_not_left_unsaid(said, form):
    assert all(statement.said for statement in said(form.format(SAFE)))


@pytest.mark.parametrize(
    "form",
    [
        "Ada Penn drew fire for saying {}.",
        "Ada Penn drew fire from saying {}.",
        "Ada Penn won praise for saying {}.",
        "Ada Penn gained votes from saying {}.",
        "Ada Penn phoned her vain brother to say {}.",
        "Ada Penn searched in vain for her notes to say {}.",
    ],
)
def test_what_comes_to_somebody_or_is_in_vain_leaves_it_said(said, form):
    (statement,) = said(form.format(SAFE))
    assert (statement.speaker, statement.said) == ("Ada Penn", True)


@pytest.mark.parametrize(
    "who",
    [
        "Nobody but Ada Penn",
        "Nobody except Ada Penn",
        "None other than Ada Penn",
        "No one other than Ada Penn",
        "No reporters other than Ada Penn",
        "Nobody apart from Ada Penn",
        "None besides Ada Penn",
        "No mayor but Ada Penn",
    ],
)
def test_who_alone_says_it_is_its_speaker(said, who):
    (statement,) = said(f"{who} said {SAFE}.")
    assert statement.speaker == "Ada Penn"


@pytest.mark.parametrize(
    ("form", "cue"),
    [
        ("Ada Penn stayed mum about the cost.", "stayed mum"),
        ("Ada Penn kept mum on the cost.", "kept mum"),
        ("Ada Penn was cagey about the cost.", "was cagey"),
        ("Ada Penn was guarded about the cost.", "was guarded"),
        ("Ada Penn was vague on the cost.", "was vague"),
    ],
)
def test_who_is_silent_about_something_has_not_said_it(said, form, cue):
    (statement,) = said(form)
    assert (statement.cue, statement.how, statement.text) == (cue, "negated", "the cost")


def test_an_idea_that_is_put_forward_is_no_plan(said):
    (statement,) = said("Ada Penn floated the idea of closing the bridge.")
    assert (statement.cue, statement.said) == ("floated", True)


def test_no_word_is_in_two_classes_of_the_lexicon(lexicon):
    for kind in ("verbs", "adjectives", "nouns", "prepositions", "conjunctions", "clauses"):
        words = [word for governor in lexicon.governors for word in getattr(governor, kind)]
        assert len(words) == len(set(words)), sorted(word for word in words if words.count(word) > 1)
        assert all(word == word.lower() for word in words)
