"""What is cut from around an article, with which reason, and what is never cut."""

from __future__ import annotations

import pytest

from build_tools.reading import parse_article

STORY = (
    "The lighthouse at Penhallow Ness went dark on Sunday for the first time in ninety years.\n"
    "“Nobody told us,” said Ida Corrin, who keeps a boat there. She said that she had steered by the stars.\n"
    "The harbour board promised a lamp by Friday and asked skippers to keep a lookout.\n"
)


def cuts(text):
    article = parse_article(text, "x")
    return [(cut.what, text[cut.start : cut.end]) for cut in article.cuts]


def kept(text):
    article = parse_article(text, "x")
    return [text[start:end] for start, end in article.paragraphs]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("AFP contributed reporting.", "credit"),
        ("Reuters contributed to this report.", "credit"),
        ("Tilda Marsh and Owen Pike contributed reporting from Penhallow.", "credit"),
        ("Reporting by Tilda Marsh; editing by Owen Pike", "credit"),
        ("Reporting by Tilda del Mar and Owen de Pike", "credit"),
        ("(Reporting by Tilda Marsh in Penhallow; Additional reporting by Owen Pike; Editing by Jo Hale)", "credit"),
        ("— additional reporting from Tilda Marsh", "credit"),
        ("With files from The Associated Press", "credit"),
        ("Translated by Owen Pike.", "credit"),
        ("Source: AFP", "credit"),
        ("AP", "credit"),
        ("This article was originally published by Harbour News.", "credit"),
        ("Tilda Marsh reported from Penhallow and Owen Pike from Ness End.", "credit"),
        ("Sign up for our newsletter", "sign-up"),
        ("Sign up for our weekly newsletter, The Tide, and never miss a story.", "sign-up"),
        ("Subscribe to our YouTube channel", "sign-up"),
        ("Get the day’s headlines delivered straight to your inbox.", "sign-up"),
        ("Follow Tilda Marsh on Twitter @tildamarsh", "sign-up"),
        ("Follow us on Facebook and Instagram.", "sign-up"),
        ("Do you have a story about the harbour? Email us.", "sign-up"),
        ("Read the full story here.", "sign-up"),
        ("Download our app for live updates", "sign-up"),
        ("Support us: independent journalism needs readers like you.", "appeal"),
        ("Please consider making a donation to keep our newsroom going.", "appeal"),
        ("If you value our work, please support us from just £2 a month.", "appeal"),
        ("Become a supporter", "appeal"),
        ("Remind me later.", "appeal"),
        ("Thank you for your support.", "appeal"),
        ("© 2031 Harbour News. All rights reserved.", "copyright"),
        ("This material may not be published, broadcast or rewritten.", "copyright"),
        ("Read more: Ferry fares to rise", "link"),
        ("Related stories:", "link"),
        ("Advertisement", "advertisement"),
        ("Source: Harbour News and news agencies", "credit"),
        ("Sign up to First Light, our free daily newsletter", "sign-up"),
        ("You can share this story on social media:", "sign-up"),
        ("Register for free to continue reading", "sign-up"),
        ("Help us keep the coast informed: your £5 pays for a reporter’s boots.", "appeal"),
        ("We work hard to bring you news from the coast. Consider supporting The Penhallow Post.", "appeal"),
        (
            "Associated Press writers Tilda Marsh in Penhallow and Owen Pike in Ness End contributed to this report.",
            "credit",
        ),
        ("Reuters and AFP contributed to this report", "credit"),
        ("With AFP", "credit"),
        ("Follow our full coverage of the lamp at https://post.example/lamp", "sign-up"),
        ("Tilda Marsh writes about the sea. Follow her on Twitter @tildamarsh.", "sign-up"),
        ("If you have information about the lamp, write to us.", "sign-up"),
        ("Our weekly newsletter has the best of the coast. You will receive it every Friday.", "sign-up"),
        ("By signing up, you agree to our terms.", "notice"),
        ("We urgently need your help to continue our work. Make a donation today.", "appeal"),
        ("To keep our boats and pens going, please consider becoming a member.", "appeal"),
        ("Our Standards: The Penhallow Principles", "notice"),
    ],
)
def test_lines_after_the_article_are_cut(line, what):
    assert cuts(STORY + line) == [(what, line)]
    assert kept(STORY + line) == STORY.splitlines()


@pytest.mark.parametrize(
    "line",
    [
        "“Please support us. Donate today, because our boats need you,” Corrin said.",
        "“Sign up for our newsletter,” the board’s website told callers.",
        "‘Remind me later.’",
        "The board asked members to donate to the lamp fund.",
        "Reporting by the coastguard suggests that the lamp failed at dusk.",
        "Editing by committee, one member said, had made the plan worse.",
        "The report was published last week and led to three resignations.",
        "Research by the university shows that lamps fail in winter.",
        "With reports of wrecks growing, the board met at midnight.",
        "Support for the board has fallen, a survey found.",
        "Your support of the lamp will be remembered, the board wrote to Corrin.",
        "Like Corrin at the outset, most skippers doubted it.",
        "For more than a decade we see no storms like it, said nobody.",
        "Not today.",
        "Follow the light, the old men say, and you will be home.",
        "If you can see the lamp, you can find the harbour.",
        "Harbour Police reported from the scene that no one was hurt.",
        "By noon on Monday the lamp was lit again.",
        "Get well soon, she told the lamp.",
        "We need your courage, she wrote to the crews.",
        "A message from the crew reached the harbour at dawn.",
        "The newsletter of the harbour board will report on it.",
        "We went out with the crew at dawn. They asked nobody to donate to anything.",
        "Help keeps coming from the villages, Corrin wrote.",
        "Norway and Sweden contributed to the report.",
        "The Harbour Board contributed five lamps.",
        "Tilda Marsh can be trusted with a boat.",
        "Our harbour needs you, the poster says.",
        "Get the crew home, they told the mate. He did.",
        "Your support for our crews will be remembered.",
        "If you can, support our crews in the storm.",
        "You can help our crews by keeping watch.",
        "We owe it to the drowned. Support the crews. Join us.",
        "We cannot be silent. Support independent skippers, and donate boats.",
        "If you care about boats, you learn to wait.",
    ],
)
def test_journalism_is_not_cut(line):
    assert cuts(STORY + line) == []


APPEAL = (
    "A Message from The Penhallow Post:\n"
    "Dear readers,\n"
    "The board has called us a “nuisance.” We take that for praise.\n"
    "We work for nobody but the people of this coast.\n"
    "Your support, however small, keeps our reporters in boots.\n"
    "Thank you for standing with us.\n"
    "Remind me later."
)


def test_an_appeal_goes_from_its_heading_to_the_end():
    assert kept(STORY + APPEAL) == STORY.splitlines()
    assert [what for what, _ in cuts(STORY + APPEAL)] == ["appeal"] * 7


def test_a_credit_above_an_appeal_is_cut_as_what_it_is():
    assert [what for what, _ in cuts(STORY + "AP contributed reporting.\n" + APPEAL)][:2] == ["credit", "appeal"]


def test_a_credit_ends_the_article_even_where_the_appeal_below_begins_without_a_sign():
    appeal = "AP contributed reporting.\nWe have walked this coast since 1911.\nDonate now\n×"
    assert kept(STORY + appeal) == STORY.splitlines()


def test_links_to_other_stories_are_cut_with_their_heading():
    assert kept(STORY + "Related stories:\nFerry fares to rise\nA bell for the Ness") == STORY.splitlines()
    assert len(kept(STORY + "Related stories:\nFerry fares to rise\nThe bell rang, he said.")) == 5


def test_an_appeal_that_is_most_of_the_text_may_be_the_article_itself():
    letter = "The board is moved by your letters.\nDear readers,\nWe heard you.\nWe will light our lamp for you.\n"
    assert kept(letter + "Remind me later.")[:4] == letter.splitlines()


def test_a_run_that_does_not_reach_the_end_stays():
    assert cuts(STORY + "Please consider supporting us and our journalism.\n" + STORY) == []


def test_a_link_that_stands_alone_is_cut_wherever_it_is():
    assert cuts(STORY + "Read more: Ferry fares to rise\n" + STORY) == [("link", "Read more: Ferry fares to rise")]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("Additional reporting by Ola Brekke and Ann Brisk.", "credit"),
        ("Additional reporting: Ola Brekke", "credit"),
        ("With reporting by Ann Brisk in Sarn", "credit"),
        ("(Reporting by Ola Brekke; additional reporting by Ann Brisk; editing by Jo Lind)", "credit"),
        ("Ann Brisk contributed to this report from Sarn.", "credit"),
        ("Watch: The lamp is out", "link"),
        ("Opinion | Let the tower stand", "link"),
        ("Explainer: What is a lens?", "link"),
        ("Recommended reading: Lamps of the coast", "link"),
        ("Follow the Courier on WhatsApp", "sign-up"),
        ("Follow our live coverage of the storm here", "sign-up"),
        ("Update, November 7: This story now includes a statement of the board.", "correction"),
        ("AP Photo/Ann Brisk", "caption"),
        ("(AFP photo)", "caption"),
        ("Ann Brisk/Reuters", "caption"),
        ("Image source, Ann Brisk", "caption"),
        ("Image caption, The lamp at Ness End in 2019", "caption"),
        ("Credit...Ann Brisk for the Courier", "caption"),
    ],
)
def test_a_line_that_is_no_sentence_is_cut_between_paragraphs_too(line, what):
    assert cuts(f"{STORY}{line}\n{STORY}") == [(what, line)]


@pytest.mark.parametrize(
    "line",
    [
        "Additional reporting by inspectors showed that the lens was cracked.",
        "AP photo editor Ann Brisk saw the lamp go out.",
        "Image caption and headline were both wrong, Brisk told the board.",
        "Ann Brisk and Ola Brekke contributed.",
        "Watch: the lamp is turning.",
        "Read more than once, the letter still makes no sense.",
    ],
)
def test_a_sentence_that_begins_like_such_a_line_is_not(line):
    assert cuts(f"{STORY}{line}\n{STORY}") == []


def test_a_headline_that_begins_like_a_link_is_none():
    assert cuts(f"Watch: The lamp is out\n{STORY}") == []


def test_a_quotation_of_several_paragraphs_is_never_cut():
    speech = (
        "“Dear readers of the log, she is gone.\n"
        "We need your help and our journalism needs you.\n"
        "Remind me later,” Corrin said."
    )
    assert cuts(STORY + speech) == []


@pytest.mark.parametrize(
    ("words", "credit"),
    [
        ("The lamp is lit, the board said.", "AFP contributed reporting."),
        ("The lamp is lit, the board said.", "Tilda Marsh contributed reporting from Penhallow."),
        ("“The lamp is lit.”", "AP contributed to this report."),
    ],
)
def test_a_credit_after_the_last_words_in_their_line(words, credit):
    assert cuts(f"{STORY}{words} {credit}") == [("credit", credit)]
    assert kept(f"{STORY}{words} {credit}")[-1] == words


@pytest.mark.parametrize(
    "line",
    [
        "“We are done.” Remind me later.",
        "“We need you, and our journalism needs you.” Sign up for our newsletter.",
        "“Support us,” the poster said. Our reporters need your support.",
    ],
)
def test_a_line_that_begins_in_a_quotation_is_somebodys(line):
    assert cuts(STORY + line) == []


@pytest.mark.parametrize(("line", "is_cut"), [("Help us light the lamp.", True), ("The US lights its lamps.", False)])
def test_between_two_appeals_the_outlet_speaks_of_us_and_not_of_the_us(line, is_cut):
    text = f"{STORY}Please consider making a donation to our newsroom.\n{line}\nYour support keeps our newsroom free."
    assert (line not in kept(text)) is is_cut


def test_a_credit_in_brackets_after_the_last_sentence():
    text = STORY.rstrip() + " (Reporting by Tilda Marsh; Editing by Jo Hale)"
    assert cuts(text) == [("credit", "(Reporting by Tilda Marsh; Editing by Jo Hale)")]
    assert kept(text) == STORY.splitlines()


@pytest.mark.parametrize(
    ("before", "what", "date"),
    [
        (" date 2031-02-09 ", "date-prefix", "2031-02-09"),
        ("Published: 2031-02-09T06:30:00Z ", "date-prefix", "2031-02-09"),
        ("9 February 2031\n", "date-line", "2031-02-09"),
        ("Posted: Sunday, February 9, 2031, 6:30 pm GMT\n", "date-line", "2031-02-09"),
        ("Updated 11 February 2031. Published 9 February 2031\n", "date-line", "2031-02-09"),
        ("Published on 9 February 2031 at 06:30\n", "date-line", "2031-02-09"),
    ],
)
def test_a_date_before_the_article_is_cut_and_stated(before, what, date):
    article = parse_article(before + STORY, "x")
    assert [cut.what for cut in article.cuts] == [what]
    assert (article.metadata.date.value, article.metadata.date.basis) == (date, "stated")
    assert kept(before + STORY) == STORY.splitlines()


@pytest.mark.parametrize(
    "before",
    ["date 2031-02-31 ", "Date palms grow there. ", "2031-02-09 was a Sunday. ", "On 9 February 2031 it rained.\n"],
)
def test_what_only_begins_like_a_date_stays(before):
    assert cuts(before + STORY) == []


def test_a_byline_is_cut_and_is_the_author():
    article = parse_article("Lamp out at the Ness\nBy Tilda Marsh and Owen Pike\n" + STORY, "x")
    assert [cut.what for cut in article.cuts] == ["byline"]
    assert article.metadata.author.value == "Tilda Marsh, Owen Pike"


def test_a_line_on_the_authors_job_is_cut_wherever_it_stands():
    bio = "Tilda Marsh is a reporter at the Courier who covers the coast."
    other = "Ann Brisk is an editor at the board’s own paper."
    found = cuts(f"The lamp is out\nBy Tilda Marsh\n{STORY}{bio}\n{other}\n{STORY}")
    assert ("bio", bio) in found
    assert not any(other in words for _, words in found)


def test_a_line_of_one_word_repeated_is_decided_at_once():
    said = f"Reporting by {'By ' * 60}was late."
    text = f"The mill at Saltreach turned on Saturday, its trust said.\n\nIt will turn again.\n\n{said}"
    article = parse_article(text, "x")
    assert article.text[slice(*article.paragraphs[-1])] == said
