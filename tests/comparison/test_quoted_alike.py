"""What several outlets quote in the same words is a fact, though no clause of it is understood alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts_by_hand import drafted, reported

from build_tools.comparison.drafting.titles.spoken_of import is_topic
from build_tools.models import Kind, Tier


def quoted(words, name="courier-1", **more):
    return reported(f"“{words}”", kind=Kind.DIRECT, name=name, **more)


def title_of(*statements, tier=Tier.LIKELY):
    _, found = drafted(*statements, tier=tier)
    return next((fact.title for fact in found.facts.values() if not is_topic(fact.title)), None)


OLD = "the old ferry has served the islands for forty years and everybody on the quay of Halm knows it well"


@pytest.mark.parametrize(
    ("courier", "wire", "title"),
    [
        ("If it leaks, the dam has ways to shut it all down.", "If it leaks, the dam has ways to shut it all down.",
         "Ann Brisk: “If it leaks, the dam has ways to shut it all down”"),
        ("You closed it. But one of them should have kept the key.", "One of them should have kept the key,", None),
        ("Some want the dam gone, of course. But one of them shouldn’t chair the harbour board.",
         "Some want the dam gone, of course. But one of them shouldn’t chair the harbour board.",
         "Ann Brisk: “Some want the dam gone, of course. But one of them shouldn’t chair the harbour board”"),
        ("The old treaty protects passage. Brisk respects that but wants a dam.",
         "The old treaty protects passage. Brisk respects that but wants a dam.",
         "Ann Brisk: “The old treaty protects passage. Brisk respects that but wants a dam”"),
        ("One ferry will sail to Halm.", "One ferry will sail to Halm.", None),
        ("The port tells Halm, ‘Wait. There is time.’ I went.", "The port tells Halm, ‘Wait. There is time.’ I went.",
         None),
        ("She spoke of a sluice key, a rope and a torch.", "a sluice key, a rope and a torch", None),
        ("They closed the sluice at the weir.", "They closed the sluice at the weir.", None),
        ("Nothing he said of the weir is true.", "Nothing he said of the weir is true.",
         "Ann Brisk: “Nothing he said of the weir is true”"),
        ("This was a flood foretold.", "This was a flood foretold.", None),
        ("I’d like to push him off the weir.", "I’d like to push him off the weir.", None),
        ("Brisk respects that but wants a dam elsewhere.", "Brisk respects that but wants a dam elsewhere.", None),
        ("I think that those remarks hurt the dam.", "I think that those remarks hurt the dam.", None),
        ("This dam hurts the harbour.", "This dam hurts the harbour.", "Ann Brisk: “This dam hurts the harbour”"),
        ("I wish I didn’t have to do it.", "I wish I didn’t have to do it.", None),
        ("That was the sluice at the weir.", "That was the sluice at the weir.", None),
        ("If it leaks, the dam has ways to shut it all down.", "If it leaks, the dam can be shut down.", None),
        ("It’s so.", "It’s so.", None),
        ("Nobody on the board wanted to do this.", "Nobody on the board wanted to do this,", None),
        ("You said this is a port where nobody keeps a key.", "You said this is a port where nobody keeps a key.",
         None),
        ("You said this is a port.", "You said this is a port.", None),
        ("You left it there, but the lines of supply remain open.", "the lines of supply remain open",
         "Ann Brisk said “the lines of supply remain open”"),
        ("The old treaty protects freedom of passage.", "The old treaty protects freedom of passage,",
         "Ann Brisk: “The old treaty protects freedom of passage”"),
        ("A Fair Deal for the Harbour of Ostrand.", "A Fair Deal for the Harbour of Ostrand.", None),
        ("We keep clear, old-age-pension rules for ferries.", "We keep clear, old age pension rules for ferries.",
         "Ann Brisk: “We keep clear, old age pension rules for ferries”"),
        ("You left it there for the lack of supply by boat.", "the lack of supply by boat", None),
        ("No ferry has used the weir, and none ever will.", "No ferry has used the weir, and none ever will,",
         "Ann Brisk: “No ferry has used the weir, and none ever will”"),
        ("This was an act of piracy in the harbour.", "This was an act of piracy in the harbour.",
         "Ann Brisk: “This was an act of piracy in the harbour”"),
        ("This was one of them in the harbour.", "This was one of them in the harbour.", None),
        ("You never had any claim to a key that opens the weir.", "any claim to a key that opens the weir", None),
        *((said, said, title) for said, title in [
            (f"Although {OLD}, we cannot pay for a winter of repairs at the yard before the pilots have wages.",
             "Ann Brisk said “we cannot pay for a winter of repairs at the yard before the pilots have wages”"),
            (f"While there may be no doubt that {OLD}, no engineer would sail the ferry to Ostrand in a storm.",
             "Ann Brisk said “no engineer would sail the ferry to Ostrand in a storm”"),
            (f"While {OLD}, we cannot pay for a winter of repairs at the yard before the pilots have wages.", None),
            (f"If {OLD}, we cannot pay for a winter of repairs at the yard before the pilots have wages.", None),
            (f"Although {OLD}, we never bought it from the yard at Ostrand for the price of a lamp.", None),
            (f"Although {OLD}, we take the opposite view of ferries, lamps and harbours at the weir.", None),
            (f"Although {OLD}, the truth is that no engineer looked and nobody has the key to the yard.", None),
            (f"Although {OLD}, the ropes and the lamps, we cannot pay for a winter of repairs at the yard.", None),
        ]),
    ],
    ids=["a whole sentence", "one of them", "granted before a but", "granted with a that", "the first of two",
         "a quotation inside",
         "a phrase without a verb", "they", "what he said", "this was a", "him",
         "that in it", "those remarks",
         "this dam", "it", "that",
         "other words", "hardly a word", "this at its end", "this is a port where", "this is a port",
         "a clause of a sentence",
         "a verb not known as such", "a slogan", "a hyphen", "a phrase of a sentence",
         "a sentence that ends in a verb", "this was an act of", "this was one of",
         "any of a not", "granted", "it may be granted", "at the same time", "on a condition", "it in the point",
         "compared with what is granted", "the truth", "a list before the point"],
)  # fmt: skip
def test_what_two_outlets_quote_alike_gives_the_title(courier, wire, title):
    assert title_of(quoted(courier), quoted(wire, "wire-1")) == title


def test_what_may_be_one_thing_only_has_no_such_title():
    said = quoted("If it leaks, the dam has ways to shut it all down.")
    assert title_of(said, replace(said, id="wire-1"), tier=Tier.SUGGESTED) is None


def test_where_outlets_name_two_speakers_the_title_asks_who_and_the_text_says_who_names_whom():
    said = quoted("If it leaks, the dam has ways to shut it all down.")
    other = replace(said, id="wire-1", speaker="Tom Berg", mention="Tom Berg")
    _, found = drafted(said, other)
    (fact,) = found.facts.values()
    assert fact.title == "Who said “If it leaks, the dam has ways to shut it all down”"
    assert fact.text == (
        "Ann Brisk said, according to The Courier: “If it leaks, the dam has ways to shut it all down”. "
        "The Wire has the same words, attributed to Tom Berg."
    )


@pytest.mark.parametrize(
    ("mention", "title"),
    [("Brisk", "Ann Brisk: “If it leaks, the dam has ways to shut it all down”"),
     ("the Lantern host", None)],
)  # fmt: skip
def test_whom_one_outlet_names_outweighs_a_he_of_another_and_a_description_gives_no_title(mention, title):
    said = quoted("If it leaks, the dam has ways to shut it all down.", mention=mention)
    assert title_of(said, replace(said, id="wire-1", speaker="tom-berg", mention="he")) == title


def test_two_words_for_one_thing_are_no_two_speakers():
    said = quoted(
        "If it leaks, the dam has ways to shut it all down.",
        speaker="advertisement",
        mention="the Ostrand advertisement",
    )
    other = replace(said, id="wire-1", speaker="ad", mention="the Ostrand ad")
    assert title_of(said, other) == "The Ostrand advertisement: “If it leaks, the dam has ways to shut it all down”"


def test_who_is_named_by_one_outlet_alone_is_named_in_the_title():
    said = quoted("If it leaks, the dam has ways to shut it all down.")
    unnamed = replace(said, id="courier-1", speaker=None, mention="which")
    assert title_of(unnamed, replace(said, id="wire-1")).startswith("Ann Brisk: “If it leaks")


def test_a_sentence_parted_by_who_says_it_is_the_one_that_another_prints_whole():
    parted = reported("“If the dam leaks,” … “nobody has the sluice key.”", kind=Kind.DIRECT)
    parted = replace(parted, spans=((0, 19), (40, 67)))
    whole = quoted("If the dam leaks, nobody has the sluice key,", "wire-1")
    assert title_of(parted, whole) == "Ann Brisk: “If the dam leaks, nobody has the sluice key”"


def test_what_an_outlet_quotes_of_nobody_is_titled_with_whom_another_names():
    unnamed = quoted("the sluice gates remain open", speaker=None, mention="that")
    assert title_of(unnamed, quoted("We leave it there, but the sluice gates remain open.", "wire-1")) == (
        "Ann Brisk said “the sluice gates remain open”"
    )


def test_where_he_is_another_in_each_outlet_there_is_no_title():
    said = quoted("If it leaks, the dam has ways to shut it all down.", mention="he")
    other = replace(said, id="wire-1", speaker="tom-berg", mention="he")
    assert title_of(said, other) is None
