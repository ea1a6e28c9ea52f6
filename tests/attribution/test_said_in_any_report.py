"""Whether something was said, in 400 reports made from a grammar: forty verbs in forms of the said and the unsaid."""

from __future__ import annotations

from itertools import cycle

from attributed_texts import article_of

from build_tools.attribution import attribute
from build_tools.models import Kind, NotSaid

VERBS = [
    tuple(line.split())
    for line in """
        say said said saying
        claim claimed claimed claiming
        confirm confirmed confirmed confirming
        announce announced announced announcing
        admit admitted admitted admitting
        acknowledge acknowledged acknowledged acknowledging
        concede conceded conceded conceding
        allege alleged alleged alleging
        argue argued argued arguing
        assert asserted asserted asserting
        insist insisted insisted insisting
        maintain maintained maintained maintaining
        note noted noted noting
        observe observed observed observing
        remark remarked remarked remarking
        report reported reported reporting
        reveal revealed revealed revealing
        disclose disclosed disclosed disclosing
        explain explained explained explaining
        state stated stated stating
        stress stressed stressed stressing
        emphasize emphasized emphasized emphasizing
        suggest suggested suggested suggesting
        indicate indicated indicated indicating
        hint hinted hinted hinting
        imply implied implied implying
        testify testified testified testifying
        write wrote written writing
        warn warned warned warning
        predict predicted predicted predicting
        repeat repeated repeated repeating
        reiterate reiterated reiterated reiterating
        declare declared declared declaring
        contend contended contended contending
        complain complained complained complaining
        boast boasted boasted boasting
        mention mentioned mentioned mentioning
        add added added adding
        clarify clarified clarified clarifying
        deny denied denied denying
    """.strip().splitlines()
]
"""Base, past, participle, gerund."""

SPEAKERS = [
    "Tom Reed", "The harbour board", "Mayor Ada Penn", "The ministry", "A spokesman for the ferry line", "Norvane Gas",
    "The women",
]  # fmt: skip
CONTENTS = [
    "that the bridge had been closed",
    "that two divers were missing",
    "that the ferry would sail on Sunday",
    "that nobody had read the letter",
    "that the old crane was not insured",
]

UNSAID_FORMS = {
    "negated": [
        "{s} did not {v} {c}.", "{s} has never {n} {c}.", "{s} refused to {v} {c}.", "{s} has yet to {v} {c}.",
        "{s} stopped short of {g} {c}.", "{s} would not {v} {c}.", "No witness {p} {c}.", "{s} left without {g} {c}.",
    ],
    "unable": ["{s} could not {v} {c}.", "{s} was unable to {v} {c}.", "{s} has not been able to {v} {c}."],
    "hypothetical": [
        "{s} should have {n} {c}.", "{s} might {v} {c}.", "{s} would have {n} {c}.", "{s} was expected to {v} {c}.",
        "If {l} had {n} {c}, the town would know.", "{s} must {v} {c}.",
    ],
    "asked": [
        "Did {l} {v} {c}?", "Has {l} {n} {c}?", "{s} was asked to {v} {c}.", "It is unclear whether {l} {p} {c}.",
    ],
}  # fmt: skip

SAID_FORMS = [
    "{s} {p} {c}.", "{s} has {n} {c}.", "{s} had {n} {c}.", "On Monday {l} {p} {c}.", "{s} repeatedly {p} {c}.",
    "{s} also {p} on Monday {c}.", "{s}, who was not at the harbour, {p} {c}.", "{s} went on to {v} {c}.",
    "{s}, never a friend of the port, {p} {c}.", "{s} had to {v} {c}.", "It was {l} who first {p} {c}.",
]  # fmt: skip


RARE_UNSAID_FORMS = {
    "negated": [
        "Nor has {l} {n} {c}.", "Neither did {l} {v} {c}.", "At no stage did {l} {v} {c}.",
        "Not a single time has {l} {n} {c}.", "Hardly once has {l} {n} {c}.", "{s} knew better than to {v} {c}.",
        "{s} made a point of not {g} {c}.", "{s} never got round to {g} {c}.", "{s} thought better of {g} {c}.",
        "{s} would sooner resign than {v} {c}.", "{s} chose silence over {g} {c}.", "{s} fought shy of {g} {c}.",
        "Reporters waited in vain for {l} to {v} {c}.", "There was no sign of {l} {g} {c}.",
        "{s} did not, as had been expected, {v} {c}.", "{s} did not in so many words {v} {c}.",
        "{s} did not – at least not on Monday – {v} {c}.", "{s} did anything but {v} {c}.",
        "At no point without a lawyer did {l} {v} {c}.", "Never, not least on Monday, would {l} {v} {c}.",
        "{s} will not wait to {v} {c}.",
        "The decision of {l} not to {v} {c} caused anger.", "{s} had neither the wit nor the figures to {v} {c}.",
    ],
    "unable": [
        "{s} was unable on Monday to {v} {c}.", "{s} lacked the means to {v} {c}.",
        "Neither {l} nor the council had the right to {v} {c}.",
    ],
    "hypothetical": [
        "As soon as {l} has {n} {c}, the gates open.", "{s} was thinking of {g} {c}.",
        "Once {l} has {n} {c}, the gates will open.", "{s} will on Monday {v} {c}.",
    ],
    "asked": ["Nobody knows if {l} {p} {c}.", "When will {l} {v} {c}?", "{s} was under orders to {v} {c}."],
}  # fmt: skip

RARE_SAID_FORMS = [
    "No sooner had {l} {n} {c} than the gates shut.", "{s} had no choice but to {v} {c}.",
    "{s} broke a long silence to {v} {c}.", "Only on Friday did {l} {v} {c}.", "{s} was only too happy to {v} {c}.",
    "{s} felt bound to {v} {c}.", "{s} finally got round to {g} {c}.", "{s} made a point of {g} {c}.",
    "Not for nothing has {l} {n} {c}.", "Not without reason has {l} {n} {c}.", "{s} broke off to {v} {c}.",
    "{s} did not wait to {v} {c}.", "{s} was not the last to {v} {c}.", "{s} has no regrets about {g} {c}.",
]  # fmt: skip


def sentences(forms, number):
    """Make so many sentences: the verbs in turn, each with the next form, speaker and content."""
    forms, speakers, contents = cycle(forms), cycle(SPEAKERS), cycle(CONTENTS)
    for n in range(number):
        base, past, participle, gerund = VERBS[n % len(VERBS)]
        speaker, form = next(speakers), next(forms)
        low = speaker if speaker.startswith(("Tom", "Mayor", "Norvane")) else speaker[0].lower() + speaker[1:]
        yield form.format(s=speaker, l=low, v=base, p=past, n=participle, g=gerund, c=next(contents))


def statements(texts, lexicon):
    for text, analysis in zip(texts, attribute([article_of(text) for text in texts], lexicon), strict=True):
        yield text, [s for s in analysis.statements if s.kind is not Kind.OWN_VOICE]


def test_rarer_forms_of_the_unsaid_are_not_taken_for_said(lexicon):
    forms = [(how, each) for how, listed in RARE_UNSAID_FORMS.items() for each in listed]
    texts = {text: how for how, form in forms for text in sentences([form], 7)}
    wrong = [
        (text, texts[text], [(s.cue, s.how) for s in made])
        for text, made in statements(list(texts), lexicon)
        if not made or any(s.said for s in made)
    ]
    assert len(wrong) <= 3, wrong


def test_rarer_forms_of_the_said_count_as_said(lexicon):
    wrong = [
        (text, [(s.cue, s.how) for s in made])
        for text, made in statements(list(sentences(RARE_SAID_FORMS, 80)), lexicon)
        if True not in [s.said for s in made]
    ]
    assert len(wrong) <= 2, wrong


def test_reports_of_what_was_not_said_are_reported_as_such(lexicon):
    numbers = {"negated": 80, "unable": 30, "hypothetical": 50, "asked": 40}
    wrong = [
        (text, [(s.cue, s.how) for s in made])
        for how, number in numbers.items()
        for text, made in statements(list(sentences(UNSAID_FORMS[how], number)), lexicon)
        if [s.how for s in made] != [NotSaid(how)]
    ]
    assert len(wrong) <= 4, wrong


def test_plain_reports_count_as_said(lexicon):
    wrong = [
        (text, [(s.cue, s.how) for s in made])
        for text, made in statements(list(sentences(SAID_FORMS, 200)), lexicon)
        if [s.said for s in made] != [True]
    ]
    assert len(wrong) <= 4, wrong
