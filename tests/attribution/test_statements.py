"""Who said what, one row a construction. All names and events are invented."""

# ruff: noqa: E501 - a table reads better with one case a line

from __future__ import annotations

import pytest
from attributed_texts import article_of

from build_tools.attribution import attribute

CASES = [
    # direct
    ("“The bridge is safe,” Mayor Ada Penn said.", "“The bridge is safe,”", "Ada Penn", "direct"),
    ("“The bridge is safe,” said Mayor Ada Penn.", "“The bridge is safe,”", "Ada Penn", "direct"),
    ("Ada Penn said: “The bridge is safe.”", "“The bridge is safe.”", "Ada Penn", "direct"),
    ("Ada Penn smiled and boomed: “The bridge is safe.”", "“The bridge is safe.”", "Ada Penn", "direct"),
    ("“The bridge,” Ada Penn said, “is safe.”", "“The bridge,” … “is safe.”", "Ada Penn", "direct"),
    ("“The bridge is safe,” Ada Penn fumed on Monday.", "“The bridge is safe,”", "Ada Penn", "direct"),
    # indirect
    ("Ada Penn said the bridge was safe.", "the bridge was safe", "Ada Penn", "indirect"),
    ("Ada Penn said that the bridge was safe.", "that the bridge was safe", "Ada Penn", "indirect"),
    ("The bridge was safe, Ada Penn said on Monday.", "The bridge was safe", "Ada Penn", "indirect"),
    ("The bridge, Ada Penn said, was safe.", "The bridge … was safe", "Ada Penn", "indirect"),
    ("If it rains, Ada Penn said on Monday, the bridge will shut.", "If it rains … the bridge will shut", "Ada Penn", "indirect"),
    ("When the wind rose, Ada Penn had said in a statement, the mast fell.", "When the wind rose … the mast fell", "Ada Penn", "indirect"),
    ("The lamps worked, the port’s chief engineer, Ada Penn, insisted on Monday.", "The lamps worked", "Ada Penn", "indirect"),
    ("It is not true that the lamps failed, the port’s chief engineer, Ada Penn, insisted on Monday.", "It is not true that the lamps failed", "Ada Penn", "indirect"),
    ("Ada Penn made it plain that the bridge was safe.", "that the bridge was safe", "Ada Penn", "indirect"),
    ("Ada Penn vowed to rebuild the bridge.", "to rebuild the bridge", "Ada Penn", "indirect"),
    ("Ada Penn denied involvement in the accident.", "involvement in the accident", "Ada Penn", "indirect"),
    ("Ada Penn accused the builders of lying.", "the builders of lying", "Ada Penn", "indirect"),
    ("Ada Penn urged drivers to stay at home.", "drivers to stay at home", "Ada Penn", "indirect"),
    ("Penn warns of floods, aides to the mayor.", "aides to the mayor", "Penn", "indirect"),
    ("Ada Penn on Friday called on the crew to leave.", "the crew to leave", "Ada Penn", "indirect"),
    ("Ada Penn called for an independent inquiry.", "an independent inquiry", "Ada Penn", "indirect"),
    ("Ada Penn said it shut after a storm, which broke the mast.", "it shut after a storm, which broke the mast", "Ada Penn", "indirect"),
    ("Ada Penn said the bridge was shut, because the mast broke.", "the bridge was shut, because the mast broke", "Ada Penn", "indirect"),
    ("Ada Penn said the ferry would run, allowing people to cross.", "the ferry would run, allowing people to cross", "Ada Penn", "indirect"),
    ("Ada Penn described the lack of order in the harbour.", "the lack of order in the harbour", "Ada Penn", "indirect"),
    ("Ada Penn criticized the ferry in an interview.", "the ferry", "Ada Penn", "indirect"),
    ("Ada Penn called the vote a disgrace after the count stopped.", "the vote a disgrace", "Ada Penn", "indirect"),
    ("Ada Penn said – “the bridge is safe” – and left.", "“the bridge is safe”", "Ada Penn", "direct"),
    ("Ada Penn said “nobody warned us” and went back to her office.", "“nobody warned us”", "Ada Penn", "direct"),
    ("Ada Penn said “nobody warned us” and the office was shut.", "“nobody warned us” and the office was shut", "Ada Penn", "mixed"),
    ("Ada Penn said “my father’s boat sank” and was never raised.", "“my father’s boat sank” and was never raised", "Ada Penn", "mixed"),
    ("Ada Penn said “he came at nine” and left at ten.", "“he came at nine” and left at ten", "Ada Penn", "mixed"),
    ("The plan was criticized by Ada Penn.", "The plan", "Ada Penn", "indirect"),
    ("According to Ada Penn, the bridge is safe.", "the bridge is safe", "Ada Penn", "indirect"),
    ("Ada Penn rejected the claim that it was unsafe.", "the claim that it was unsafe", "Ada Penn", "indirect"),
    ("Ada Penn was quoted as saying that the bridge was safe.", "that the bridge was safe", "Ada Penn", "indirect"),
    ("The bridge is said by Ada Penn to be safe.", "The bridge … to be safe", "Ada Penn", "indirect"),
    ("The ferry sailed, hours after Ada Penn said for the first time it was safe.", "it was safe", "Ada Penn", "indirect"),
    ("The town will buy a ferry, the mayor said Monday, a day after a storm between two bays brought the old one to a halt.", "The town will buy a ferry", "mayor", "indirect"),
    ("Ada Penn said for the first time on Monday that it was safe.", "that it was safe", "Ada Penn", "indirect"),
    ("Ada Penn says the bridge is safe; union disagrees", "the bridge is safe", "Ada Penn", "indirect"),
    ("The bridge, said Ada Penn, was safe.", "The bridge … was safe", "Ada Penn", "indirect"),
    ("On Monday, said Ada Penn, the bridge was safe.", "On Monday … the bridge was safe", "Ada Penn", "indirect"),
    ("Above all, says Ada Penn, the bridge must hold.", "Above all … the bridge must hold", "Ada Penn", "indirect"),
    ("The bridge was safe, said Ada Penn, once a nurse.", "The bridge was safe", "Ada Penn", "indirect"),
    ("Ada Penn, the mayor, said Thursday that it was safe.", "that it was safe", "Ada Penn", "indirect"),
    ("Ada Penn, asked about the bridge, said it was safe.", "it was safe", "Ada Penn", "indirect"),
    ("The judge forced Ada Penn to admit that it was unsafe.", "that it was unsafe", "Ada Penn", "indirect"),
    ("Ada Penn interrupted the judge to say that it was unsafe.", "that it was unsafe", "Ada Penn", "indirect"),
    ("Ada Penn defied the judge to say that it was safe.", "that it was safe", "Ada Penn", "indirect"),
    ("The bridge is safe, according to Ada Penn.", "The bridge is safe", "Ada Penn", "indirect"),
    ("No bridge yet, said Ada Penn.", "No bridge yet", "Ada Penn", "indirect"),
    ("Never again, vowed Ada Penn, who was on the bridge.", "Never again", "Ada Penn", "indirect"),
    ("The bridge is safe, announced the mayor on Monday.", "The bridge is safe", "mayor", "indirect"),
    ("The bridge will be safe, promised the mayor, Ada Penn.", "The bridge will be safe", "Ada Penn", "indirect"),
    ("After the flood, said the mayor, Ada Penn, the bridge was shut.", "After the flood … the bridge was shut", "Ada Penn", "indirect"),
    ("Ada Penn said the bridge was old; that it leaked; and that nobody had looked at it.", "the bridge was old; that it leaked; and that nobody had looked at it", "Ada Penn", "indirect"),
    ("Ada Penn said it was safe, it would stay open, and it would be watched.", "it was safe, it would stay open, and it would be watched", "Ada Penn", "indirect"),
    ("Drivers rounded on Ada Penn for suggesting that they should walk.", "that they should walk", "Ada Penn", "indirect"),
    ("“The bridge is safe,” Ada Penn said, the Gazette reported.", "“The bridge is safe,”", "Ada Penn", "direct"),
    ("“The bridge is safe,” Ada Penn, a cook, told the Gazette.", "“The bridge is safe,”", "Ada Penn", "direct"),
    ("“The bridge is safe,” the harbour diver, 31, fumed.", "“The bridge is safe,”", "harbour diver", "direct"),
    ("In Ada Penn’s view, the bridge is safe.", "the bridge is safe", "Ada Penn", "indirect"),
    ("Ada Penn lashed out at the builders.", "the builders", "Ada Penn", "indirect"),
    ("Ada Penn said fixing it could put people to work.", "fixing it could put people to work", "Ada Penn", "indirect"),
    ("Ada Penn suggested closing the bridge for a week.", "closing the bridge for a week", "Ada Penn", "indirect"),
    ("Ada Penn proposed money for schools to hire nurses.", "money for schools to hire nurses", "Ada Penn", "indirect"),
    ("Ada Penn told reporters on a call that the port had run out of money.", "that the port had run out of money", "Ada Penn", "indirect"),
    ("Ada Penn told reporters at a briefing that the mayor had closed the port.", "that the mayor had closed the port", "Ada Penn", "indirect"),
    ("Ada Penn told reporters at a hearing that the talks would resume.", "that the talks would resume", "Ada Penn", "indirect"),
    ("Ada Penn asked to be named as chair of the board.", "to be named as chair of the board", "Ada Penn", "indirect"),
    ("Ada Penn asked to be quoted correctly.", "to be quoted correctly", "Ada Penn", "indirect"),
    ("Ada Penn demanded to be quoted in full.", "to be quoted in full", "Ada Penn", "indirect"),
    ("Ada Penn wants to triple the fleet, grow the guild and mend the pier.", "to triple the fleet, grow the guild and mend the pier", "Ada Penn", "indirect"),
    ("Ada Penn promised to meet and in some cases exceed her goals.", "to meet and in some cases exceed her goals", "Ada Penn", "indirect"),
    ("Ada Penn refused to speak while she left the hall.", "to speak", "Ada Penn", "indirect"),
    ("Ada Penn called Wednesday for an inquiry into the fire.", "an inquiry into the fire", "Ada Penn", "indirect"),
    ("Ada Penn replied that postcards at least were read.", "that postcards at least were read", "Ada Penn", "indirect"),
    ("Ada Penn said in a joint opinion that it was late.", "that it was late", "Ada Penn", "indirect"),
    ("The bridge—said Ada Penn—was safe.", "The bridge … was safe", "Ada Penn", "indirect"),
    ("Tolls to rise in March, Ada Penn says", "Tolls to rise in March", "Ada Penn", "indirect"),
    ("Two were hurt and five were rescued after a boat sank near Skerry Bank on Sunday, the port said.", "Two were hurt and five were rescued after a boat sank near Skerry Bank on Sunday", "port", "indirect"),
    ("The move, which critics call “a gift to the port,” is late.", "which … “a gift to the port,”", "critics", "mixed"),
    ("Ada Penn took to the radio to accuse the port of sloth.", "the port of sloth", "Ada Penn", "indirect"),
    ("Divers looked for a man they say stole nine bolts.", "stole nine bolts", None, "indirect"),
    # the marks
    ("«The bridge is safe», Ada Penn said.", "«The bridge is safe»", "Ada Penn", "direct"),
    ("''The bridge is safe,'' Ada Penn said.", "''The bridge is safe,''", "Ada Penn", "direct"),
    ("‘The bridge is safe,’ Ada Penn said.", "‘The bridge is safe,’", "Ada Penn", "direct"),
    ("“He said ‘it is safe’ and left,” Ada Penn said.", "“He said ‘it is safe’ and left,”", "Ada Penn", "direct"),
    ("Ada Penn said,“The bridge is safe.”", "“The bridge is safe.”", "Ada Penn", "direct"),
    ("“The bridge is safe.” — Ada Penn", "“The bridge is safe.”", "Ada Penn", "direct"),
    ("“The bridge is safe.” — Una Fell", "“The bridge is safe.”", "Una Fell", "direct"),
    ("“The keys are gone.” Penn said.", "“The keys are gone.”", "Penn", "direct"),
    ("“It is late,” Mayor Ada Penn (Harbour List) said.", "“It is late,”", "Ada Penn", "direct"),
    # mixed
    ("On Tuesday, Ada Penn called Tom Reed “unfit.”", "Tom Reed “unfit.”", "Ada Penn", "mixed"),
    ("Ada Penn’s team called the plan a “rush,” as it was.", "the plan a “rush,”", "Ada Penn’s team", "mixed"),
    ("Ada Penn called the report “a disgrace.”", "the report “a disgrace.”", "Ada Penn", "mixed"),
    ("Ada Penn described the report as “thin.”", "the report as “thin.”", "Ada Penn", "mixed"),
    ("Ada Penn said the report was “thin” and late.", "the report was “thin” and late", "Ada Penn", "mixed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content", "speaker", "kind"), CASES)
def test_content_speaker_and_kind(said, text, content, speaker, kind):
    (statement,) = said(text)
    assert statement.text.strip(".") == content.strip(".")
    assert (statement.speaker, str(statement.kind)) == (speaker, kind)


def test_a_cue_with_a_hyphen_is_whole(said):
    (statement,) = said("Ada Penn pooh-poohed the claim that the mast was safe.")
    assert (statement.speaker, statement.cue) == ("Ada Penn", "pooh-poohed")


@pytest.mark.parametrize(
    "text", ["Lund e-mailed: “It is late.”", "“It is late,” Lund e-mailed.", "Lund e-mails that it is late."]
)
def test_an_e_mail_is_one_word(said, text):
    assert [s.speaker for s in said(f"Ann Lund arrived.\n{text}")] == ["Ann Lund"]


def test_coordinated_cues_make_two_statements_of_one_speaker(said):
    first, second = said("Ada Penn said she could not confirm the damage, but urged drivers to stay at home.")
    assert first.text == "she could not confirm the damage"
    assert second.text == "drivers to stay at home"
    assert first.speaker == second.speaker == "Ada Penn"


def test_whoever_is_named_in_a_tag_goes_on_behind_it(said):
    found = said("The kiln burst in the night, head potter Ada Penn said, adding that two jars were saved.")
    assert [(s.speaker, s.text) for s in found] == [
        ("Ada Penn", "The kiln burst in the night"),
        ("Ada Penn", "that two jars were saved"),
    ]


def test_the_outer_speaker_answers_for_what_stands_inside(said):
    (statement,) = said("Ada Penn told reporters that the council believes the bridge is safe.")
    assert statement.speaker == "Ada Penn"
    assert statement.chain == ("the council believes",)


@pytest.mark.parametrize(
    ("text", "mention", "content"),
    [
        ("About 4 in 10 say they want a new bridge.", "About 4 in 10", "they want a new bridge"),
        ("Ada Penn, who many feel is late with the plan, went home.", "many", "is late with the plan"),
        ("Even those who came by say it was late.", "those", "it was late"),
    ],
)
def test_speakers_without_a_name(said, text, mention, content):
    assert (mention, content) in [(s.mention, s.text) for s in said(text)]


def test_a_name_behind_a_phrase_that_was_cut_is_the_speaker(said):
    (statement,) = said("One pastor siding with the harbour, Abel Quill of Halm Chapel, said he had made many calls.")
    assert statement.speaker == "Abel Quill"


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "Half of the voters said the bridge was too old, and a third of the readers said it was too dear.",
            ["the bridge was too old", "it was too dear"],
        ),
        ("Ned Farrow wrote that two piers were gone.", ["that two piers were gone"]),
        ("They say the bridge is safe and have called for calm.", ["the bridge is safe", "calm"]),
        ("Ada Penn blamed the builders, the heirs of the old firm.", ["the builders"]),
        (
            "While Ada Penn claimed that the plans exist, engineers of the town doubt every word of it.",
            ["that the plans exist", "every word of it"],
        ),
        (
            "The bell rang. He had not found a single buyer, he said, on condition of anonymity to guard the deal.",
            ["He had not found a single buyer"],
        ),
    ],
)
def test_a_content_leaves_out_what_is_said_beside_it(said, text, contents):
    assert [s.text for s in said(text)] == contents


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Ada Penn: “It is safe” – Tom Reed: “It is not.”",
            [("Ada Penn", "“It is safe”"), ("Tom Reed", "“It is not.”")],
        ),
        ("Penn’s predecessor, Tom Reed: “I warned them.”", [("Tom Reed", "“I warned them.”")]),
        ("Ines Vogel, independent: “Ask the voters.”", [("Ines Vogel", "“Ask the voters.”")]),
        ("“It held.”\n— Ines Vogel, chief engineer", [("Ines Vogel", "“It held.”")]),
        ("• Ada Penn, mayor (“It is safe.”):", [("Ada Penn", "“It is safe.”")]),
        ("• Ada Penn: “It is safe.”):", [("Ada Penn", "“It is safe.”")]),
        ("• Tom Reed (fishmonger: “It is not.”): a sceptic", [("Tom Reed", "“It is not.”")]),
        ("Tom Reed, fishmonger — “We lost eleven days.”", [("Tom Reed", "“We lost eleven days.”")]),
        ("- A rower on the quay: “It was cold.”", [("rower", "“It was cold.”")]),
        ("— Ines Vogel and Bo Sand: “It held.”", [("Ines Vogel and Bo Sand", "“It held.”")]),
        ("Ines Vogel (@inesvogel): No lamps again. Third night.", [("Ines Vogel", "No lamps again. Third night.")]),
    ],
)
def test_a_line_of_a_list_names_who_speaks(said, line, told):
    found = said(f"The mayor Ada Penn met Tom Reed at noon.\n{line}")
    assert [(s.speaker, s.text) for s in found] == told


@pytest.mark.parametrize(
    ("text", "content", "mention"),
    [
        ("Poll: Most residents want a new bridge", "Most residents want a new bridge", "Poll"),
        ("Ada Penn to builders: The bridge is safe", "The bridge is safe", "Ada Penn"),
    ],
)
def test_a_headline_names_its_source_before_a_colon(said, text, content, mention):
    (statement,) = said(f"{text}\nThe mayor Ada Penn walked to the river at noon.")
    assert (statement.text, statement.mention) == (content, mention)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ada Penn said the bridge was “safe,” referring to the old crossing.", "the bridge was “safe,”"),
        ("Ada Penn said the bridge was safe, calling the report “a disgrace.”", "the bridge was safe"),
        ("Ada Penn says the bridge was shut, but residents are happy to walk.", "the bridge was shut"),
        ("According to the Courier, Ada Penn said it was safe.", "Ada Penn said it was safe"),
        ("She had waited all winter, Ada Penn explained, recalling the storm.", "She had waited all winter"),
        ("Ada Penn said only that it was late.", "that it was late"),
        ("Ada Penn has denied, through friends, ever saying that it was late.", "ever saying that it was late"),
        ("The truth is odd: the pier, the mayor said, was sound; it had burned.", "the pier … was sound"),
        ("The pier, the mayor said on Friday, is sound; it had burned.", "The pier … is sound"),
        ("They told of a “wall of mud” and of carts that “swam like geese”.", "a “wall of mud” and of carts that “swam like geese”"),
        ("The truth, the mayor said then, was that the pier had gone.", "The truth … was that the pier had gone"),
        ("Ada Penn called on Ned Farrow to resign over the losses.", "Ned Farrow to resign over the losses"),
        ("Ada Penn spoke of losses, including the pier that burned.", "losses, including the pier that burned"),
        ("Ada Penn complained about a plan to sell the pier to the town.", "a plan to sell the pier to the town"),
        ("Sailors were frustrated that the pier was closed.", "that the pier was closed"),
        ("Ada Penn is convinced the pier must go.", "the pier must go"),
        ("Ada Penn said they differ on the fares, the timetable and the pier.", "they differ on the fares, the timetable and the pier"),
        ("Ada Penn spoke of the gates, the lamps and the pumps of the dock.", "the gates, the lamps and the pumps of the dock"),
        ("Ada Penn blamed neither the builders or the port.", "neither the builders or the port"),
        ("Ada Penn spoke of a pier, which had been sold in May.", "a pier"),
        ("Ada Penn was referring to her rival, who left in May.", "her rival"),
        ("Ada Penn spoke about a fire in Tulsa, Oklahoma.", "a fire in Tulsa, Oklahoma"),
    ],
)  # fmt: skip
def test_a_content_ends_where_the_attribution_does(said, text, content):
    assert said(text)[0].text == content


@pytest.mark.parametrize(
    "text",
    [
        "Never forget that the bridge is safe.",
        "The fire raged at the port.",
        "The storm raged over the town.",
        "Ada Penn told reporters at a briefing that the mayor held on Friday.",
        "Ada Penn told the board of a meeting that the mayor attended.",
        "Ada Penn told reporters at a rally that thousands attended on Monday.",
        "A sailor asked not to be named.",
        "A sailor asked to be identified only by his first name.",
        "The idea that the bridge is safe is popular in the town.",
        "She wore a dress that showed her knees at the bridge.",
        '<post author="adapenn">The bridge is safe</post> was all there was.',
    ],
)
def test_what_looks_like_an_attribution_and_is_none(said, text):
    assert said(text) == []


def test_too_little_evidence_leaves_the_speaker_to_the_editor(lexicon):
    text = "“The bridge is safe,” Ada Penn said."
    named, unnamed = (
        next(iter(attribute([article_of(text)], lexicon, unnamed_below=below))).statements[0] for below in (0.5, 1)
    )
    assert (named.mention, named.speaker, named.candidate) == ("Ada Penn", "Ada Penn", None)
    assert (unnamed.mention, unnamed.speaker, unnamed.candidate) == (None, None, "Ada Penn")


def test_whose_claim_it_is_needs_no_more_evidence(lexicon):
    text = "The council met about Ada Penn’s claim that the bridge is safe."
    (claim,) = [
        s for s in next(iter(attribute([article_of(text)], lexicon, unnamed_below=0.5))).statements if s.speaker
    ]
    assert (claim.speaker, claim.text) == ("Ada Penn", "that the bridge is safe")


def test_a_loose_construction_is_not_believed_on_too_little_evidence(lexicon):
    text = "Ada Penn criticized the builders."
    believed, doubted = (
        next(iter(attribute([article_of(text)], lexicon, unnamed_below=below))).statements for below in (0.5, 1)
    )
    assert [(s.text, s.speaker) for s in believed] == [("the builders", "Ada Penn")]
    assert [(s.text, s.kind) for s in doubted] == [("Ada Penn criticized the builders", "own-voice")]


def test_a_transcripts_label_names_the_speaker(said):
    statements = said("Ada Penn came to the studio.\nPENN: We will rebuild it in a year.")
    assert [(s.text, s.speaker) for s in statements] == [("We will rebuild it in a year.", "Ada Penn")]


@pytest.mark.parametrize(
    "dateline",
    [
        "TOLLWICK (AP) — ",
        "TOLLWICK, September 3. /TNA/. ",
        "TOLLWICK. Sept 3 (Intertoll) - ",
        "TOLLWICK, 3 September (Tollmark State Post). ",
        "TOLLWICK, 3 September (Tollmark State Post) — ",
        "TOLLWICK, 3 September. /Tollmark Post/. ",
        "TOLLWICK, September 3. TNA — ",
    ],
)
def test_a_dateline_is_no_part_of_a_statement(said, dateline):
    (statement,) = said(f"{dateline}The bridge is safe, Ada Penn said on Monday.")
    assert statement.text == "The bridge is safe"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "“It is not true,” Tom Reed said.\n“We saw three flashes.\n“It was dark,” Anna Penn told reporters.",
            ["Tom Reed", "Anna Penn"],
        ),
        ("Tom Reed said it was late.\nAsked about the bridge, Reed shrugged. “Let it fall.”", ["Tom Reed", "Tom Reed"]),
        ("The mayor, whose office declined to comment, plans a visit.", [None, "mayor"]),
        ("Tom Reed said he was sorry and called for calm.", ["Tom Reed", "Tom Reed"]),
        ("Reed, the ferryman, shrugs. “You cross it or you stay at home.”", ["Reed"]),
    ],
)
def test_each_statement_has_its_own_speaker(said, text, speakers):
    assert [s.speaker for s in said(text) if s.kind != "own-voice"] == speakers


@pytest.mark.parametrize("verb", ["texted", "blogged", "snarked", "quipped", "hinted", "texts", "blogs"])
def test_a_verb_that_the_model_does_not_list_is_known_in_every_form(said, verb):
    assert [s.cue for s in said(f"Ada Penn {verb} that the bridge was safe.")] == [verb]
