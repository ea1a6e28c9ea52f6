"""A verb's subject, where the parser lost it to a gloss, to a participle or to the clause beside it."""

from __future__ import annotations

from itertools import pairwise

from build_tools.attribution.indirect.parenthesis_repairs import set_apart
from build_tools.attribution.parsing.tokens import PARENTHESES, Passage, Token, word_set
from build_tools.attribution.speakers.documents import DOCUMENTS
from build_tools.attribution.words.ages import LENGTH_OF_AGE, written_out
from build_tools.attribution.words.body_nouns import BODIES, ROLES, can_speak
from build_tools.attribution.words.cues import CueIndex
from build_tools.attribution.words.names import MARK_TOKENS
from build_tools.models.quotation_marks import OPENING

_DASHES = frozenset({"-", "–", "—", "--"})
_INTRODUCED_WITHIN = 8
"""Words before a name in which its bearer's role is looked for: 'the counsel to the harbour board'."""
_ASKED = word_set("ask press question quiz challenge")
_AFTER = word_set("after before since until as when")


def behind_a_comma(passage: Passage, verb: Token, index: CueIndex) -> None:
    """Correct the subject of a verb right behind a comma, and of the clause beside it.

    Args:
        passage: The passage, changed in place.
        verb: The verb, in a past or present tense.
        index: The cues of the lexicon.
    """
    _taken_for_the_main_verb(passage, verb, index)
    _taken_by_a_participle(passage, verb)
    _taken_by_a_question(passage, verb)
    before_a_gloss(passage, verb, index)
    _inverted(passage, verb, index)
    _between_commas(passage, verb)


def _between_commas(passage: Passage, participle: Token) -> None:
    """'Penn, asked if she would go, laughed': the verb behind the second comma is the sentence's."""
    subject = passage.kid(participle, "nsubj")
    if subject is None or passage.extent(subject)[1] not in (participle.i - 1, participle.i - 2):
        return
    behind = (k for k in passage.kids(participle, "ccomp", "dep") if k.i > participle.i)
    main = next((k for k in behind if k.tag == "VBD" and passage.tokens[k.i - 1].text == ","), None)
    if main is None or passage.kid(main, "nsubj", "nsubjpass"):
        return
    participle.tag = "VBN"
    passage.hang(main, main, "ROOT")
    passage.hang(subject, main, "nsubj")
    passage.hang(participle, subject, "acl")


def _taken_for_the_main_verb(passage: Passage, verb: Token, index: CueIndex) -> None:
    """'In May, said Ada Penn, the lamp was dark': who speaks between commas is no subject of the clause behind them."""
    main = next((k for k in passage.kids(verb, "ccomp") if k.i > verb.i), None)
    subjects = [*passage.kids(main, "nsubj", "nsubjpass", "expl")] if main else []
    if not index.tags_quotes(verb) or verb.dep != "ROOT" or main is None or not subjects[1:]:
        return
    name = subjects[0]
    if can_speak(name) and passage.extent(name)[0] == verb.i + 1:
        passage.hang(name, verb, "nsubj")
        set_apart(passage, verb, main, verb.i)


def _taken_by_a_participle(passage: Passage, verb: Token) -> None:
    """'Ada Penn, visiting the weir, says it is old': who stands before the gloss is the subject."""
    participle = passage.kid(verb, "advcl")
    asked = participle is not None and participle.lemma in _ASKED and passage.kid(participle, "dobj") is None
    glosses = participle is not None and (participle.tag == "VBG" or asked)  # 'Ada Penn, asked about the weir, says'
    subject = passage.kid(participle, "nsubj") if participle is not None and glosses else None
    if participle is None or subject is None or passage.kid(verb, "nsubj", "nsubjpass", "expl"):
        return
    last, first = passage.extent(subject)[1], passage.extent(subject)[0]
    opens = first == 0 or passage.tokens[first - 1].sentence != verb.sentence or not passage.tokens[first - 1].is_word
    around = [t.text for t in passage.tokens[last : last + 2]]
    parted = "," in around and subject.i < participle.i < verb.i
    if opens and parted and can_speak(subject):
        participle.tag = "VBN" if asked else participle.tag
        passage.hang(subject, verb, "nsubj")
        passage.hang(participle, subject, "acl")


def before_a_gloss(passage: Passage, verb: Token, index: CueIndex) -> None:
    """'At the weir, Penn, flanked by two aides, said', 'Penn, pleading for the weir, calmly says': Penn is the subject.

    The parser takes the name for part of what stands before it.
    """
    before = [t for t in passage.tokens[: verb.i] if t.sentence == verb.sentence]
    gloss = next((t for t in reversed(before) if t.tag in ("VBN", "VBG") and passage.tokens[t.i - 1].text == ","), None)
    if gloss is None or gloss.i < 2 or not index.tags_quotes(verb) or passage.kid(verb, "nsubj", "nsubjpass", "expl"):
        return
    name = passage.tokens[gloss.i - 2]
    first = name.i
    while first > before[0].i and passage.tokens[first - 1].is_name:
        first -= 1
    apart = first == before[0].i or passage.tokens[first - 1].text == ","
    told = any(t.is_finite or t.dep == "nsubj" for t in before if t.i != name.i)
    if name.is_name and apart and not told and verb.i not in passage.below(name):
        passage.hang(name, verb, "nsubj")
        passage.hang(gloss, name, "acl")


def each_of_them(passage: Passage, each: Token, _: CueIndex) -> None:
    """'Penn and Reed each accuse the other': the names are the subject, and "each" stands beside them."""
    name, verb = passage.kid(each, "nmod"), passage.head(each)
    if each.dep == "nsubj" and name is not None and name.i < each.i and passage.kid(name, "conj") is not None:
        passage.hang(name, verb, "nsubj")
        passage.hang(each, name, "appos")


def _taken_by_a_question(passage: Passage, verb: Token) -> None:
    """'Asked how safe the weir is, Penn, who built it, said': who stands between commas is the subject."""
    asked = passage.kid(verb, "advcl")
    clause = passage.kid(asked, "ccomp") if asked is not None and asked.i < verb.i else None
    name = passage.kid(clause, "attr", "dobj") if clause is not None else None
    if asked is None or name is None or passage.kid(asked, "nsubj") or passage.kid(verb, "nsubj", "nsubjpass", "expl"):
        return
    first, last = passage.extent(name)
    if passage.tokens[first - 1].text == "," and last in (verb.i - 1, verb.i - 2) and can_speak(name):
        passage.hang(name, verb, "nsubj")


def _inverted(passage: Passage, verb: Token, index: CueIndex) -> None:
    """'Not a chance, replied Ada Penn': behind a comma and a verb of speech stands no object, but who speaks."""
    cue, speaker = index.single.get(verb.lemma), passage.kid(verb, "dobj")
    if cue is None or "quote" not in cue.frames or speaker is None or not can_speak(speaker):
        return
    if passage.extent(speaker)[0] != verb.i + 1 or passage.kid(verb, "aux", "auxpass", "prt", "dative"):
        return
    before = [t for t in passage.tokens[: verb.i - 1] if t.sentence == verb.sentence]
    if not before or any(t.text in PARENTHESES or t.text in MARK_TOKENS for t in before):
        return  # 'Ada Penn, a cook, told the Gazette'
    clause, first = passage.kid(verb, "ccomp"), passage.head(verb)
    if clause is None and verb.dep == "conj" and passage.kid(first, "cc") is None and verb.tag in ("VBD", "VBN"):
        last = passage.extent(speaker)[1]  # 'Three were freed, announced the port.'
        ends = passage.kid(first, "auxpass") is not None and [t.text for t in passage.tokens[last + 1 : last + 2]] == [
            "."
        ]
        says = ends or "object" not in cue.frames
        clause = first if says or (passage.kid(first, "aux") or first).tag in ("MD", "VBZ", "VBP") else None
    if clause is first:
        verb.tag = "VBD" if verb.tag == "VBN" else verb.tag
        passage.hang(verb, verb, "ROOT")
        passage.hang(first, verb, "ccomp")
    elif (clause is None or cue.lemma == "tell") and "hearer" in cue.frames:
        return  # 'The talks fail, warned Penn', but 'On Monday, told Penn'
    elif verb.dep != "ROOT" or (clause is None and any(t.is_verb for t in before)):
        return
    passage.hang(speaker, verb, "nsubj")


def behind_marks(passage: Passage, speaker: Token, index: CueIndex) -> None:
    """'“No comment,” muttered Penn': no comment mutters, but who stands behind the verb."""
    verb = passage.head(speaker)
    words = passage.kid(verb, "nsubj")
    if words is None or not index.tags_quotes(verb) or not words.i < verb.i < speaker.i:
        return
    if passage.tokens[verb.i - 1].text in MARK_TOKENS and passage.extent(speaker)[0] == verb.i + 1:
        passage.hang(words, verb, "ccomp")
        passage.hang(speaker, verb, "nsubj")


def name_before_verb(passage: Passage, word: Token, index: CueIndex) -> Token | None:
    """Return the name in 'Penn, the cook, shrugs.', where the tagger takes the only verb, at the end, for a plural."""
    if not index.tags_quotes(word):
        return None
    after = [t.text for t in passage.tokens[word.i + 1 : word.i + 3]]
    sentence = [t for t in passage.tokens[: word.i] if t.sentence == word.sentence]
    marks = [n for n, t in enumerate(sentence, 1) if t.text in MARK_TOKENS]
    sentence = sentence[marks[-1] :] if marks else sentence  # '“You knew,” Penn, the cook, retorts.'
    leads_on = after[:1] == [":"] and after[1:] and after[1][0] in OPENING
    if leads_on and sentence and all(t.is_name for t in sentence):
        return sentence[-1]  # 'Penn counters: “No.”'
    if not leads_on and (word.dep != "appos" or after[:1] != ["."]):
        return None
    names = [t for t, after in pairwise([*sentence, word]) if t.is_name and not after.is_name]
    parted = bool(names) and sentence[-1].text == "," and not any(t.is_verb for t in sentence)
    return names[0] if parted else None


def body_before_verb(passage: Passage, word: Token, index: CueIndex) -> None:
    """'The Pilots’ Guild claims crews are exhausted': a body, a verb and a clause, read as one long subject."""
    subject, body = passage.head(word), passage.tokens[word.i - 1]
    main, cue = passage.head(subject), index.single.get(word.low.removesuffix("s"))
    if cue is None or "that" not in cue.frames or body.low not in BODIES or subject.tag != "NNS":
        return
    if not subject.dep.startswith("nsubj") or main.dep != "ROOT" or passage.extent(subject)[1] != word.i + 1:
        return
    word.tag, word.lemma = "VBZ", cue.lemma
    passage.hang(word, word, "ROOT")
    passage.hang(body, word, "nsubj")
    for kid in [k for k in passage.kids(subject) if k.i < body.i]:
        passage.hang(kid, body, kid.dep)
    passage.hang(main, word, "ccomp")


def what_was_said(passage: Passage, participle: Token) -> None:
    """'What a clerk alleged in court was that', 'All that he said was that': no participle, but a verb of its own."""
    noun = passage.head(participle)
    be, first = passage.head(noun), passage.extent(noun)[0]
    words = [t.low for t in passage.tokens[max(first - 1, 0) : first + 2]]
    opens = "what" in words[:2] or words[:2] == ["all", "that"] or words[1:] == ["all", "that"]
    sentence = passage.tokens[first - 1].sentence if first else -1
    if (
        noun.dep != "nsubj"
        or be.lemma != "be"
        or not opens
        or passage.kid(be, "ccomp") is None
        or noun.i > participle.i
    ):
        return
    opening = next(t for t in passage.tokens[max(first - 1, 0) :] if t.low in ("what", "all"))
    if opening.i and passage.tokens[opening.i - 1].sentence == sentence == opening.sentence:
        return
    participle.tag = "VBD"
    passage.hang(participle, be, "csubj")
    passage.hang(noun, participle, "nsubj")
    for word in passage.tokens[opening.i : opening.i + (2 if opening.low == "all" else 1)]:
        passage.hang(word, participle, "dobj")


def between_its_subject_and_it(passage: Passage, participle: Token) -> None:
    """'The judge, stating that it was late, left': about the judge, and no second subject of "left"."""
    subject = passage.kid(passage.head(participle), "nsubj")
    if subject is not None and subject.i < participle.i and passage.tokens[participle.i - 1].text == ",":
        passage.hang(participle, subject, "acl")


def of_whom(passage: Passage, participle: Token) -> None:
    """'No sign of the port saying that': the name between "of" and a participle is its subject."""
    head = passage.head(participle)
    prep = next((k for k in (passage.head(head), *passage.kids(head, "prep")) if k.low == "of"), None)
    noun = passage.kid(prep, "pobj") if prep and passage.kid(participle, "ccomp") else None
    beside = noun is not None and noun.i < participle.i and passage.tokens[participle.i - 1].i in passage.below(noun)
    if prep and noun and beside and can_speak(noun):
        passage.hang(participle, prep, "pcomp")
        passage.hang(noun, participle, "nsubj")


def done_after_what(passage: Passage, verb: Token) -> None:
    """'Sued after a report by the union found that': what stands between "after" and a verb is its subject."""
    over = passage.head(verb)
    if verb.tag not in ("VBD", "VBZ") or passage.kid(verb, "nsubj", "nsubjpass") or passage.kid(over, "cc"):
        return
    for prep in (*passage.kids(over, "prep"), *passage.kids(verb, "mark")):
        noun = passage.kid(prep, "pobj")
        if (
            prep.low in _AFTER
            and noun is not None
            and passage.extent(prep)[1] == verb.i - 1
            and (noun.lemma in DOCUMENTS or can_speak(noun))
        ):
            passage.hang(noun, verb, "nsubj")
            passage.hang(prep, verb, "mark")
            passage.hang(verb, over, "advcl")
            return


def past_dashes(passage: Passage, word: Token) -> None:
    """'They marched - where the port had stood - while chanting': behind a dash the sentence goes on."""
    participle = passage.head(word)
    aside = passage.head(participle)
    first, before = passage.extent(aside)[0], passage.tokens[word.i - 1]
    if participle.tag != "VBG" or aside is participle or not first < word.i or passage.head(aside) is aside:
        return
    if before.text in _DASHES and first > 0 and passage.tokens[first - 1].text in _DASHES:
        passage.hang(participle, passage.head(aside), "advcl")


def it_was_who(passage: Passage, who: Token, _: CueIndex) -> None:
    """Hang the clause of 'It was not Reed who said that' below Reed."""
    clause = passage.head(who)
    be = passage.head(clause)
    about = next((k for k in passage.kids(be, "attr") if passage.extent(k)[1] == who.i - 1), None)
    body = who.text.isupper()  # the WHO
    if about is not None and not body and who.dep == "nsubj" and clause.dep == "ccomp" and be.lemma == "be":
        passage.hang(clause, about, "relcl")


def no_wonder(passage: Passage, wonder: Token, _: CueIndex) -> None:
    """Part 'No wonder' from the subject of 'No wonder officials warned that'."""
    no, noun = passage.tokens[wonder.i - 1], passage.head(wonder)
    if no.low == "no" and wonder.dep == "compound" and passage.head(noun).is_verb:
        passage.hang(wonder, passage.head(noun), "npadvmod")
        passage.hang(no, wonder, "det")


def behind_its_words(passage: Passage, verb: Token, index: CueIndex) -> None:
    """'It was not confirmed by any source, Penn noted': a passive has no complement, so she says it."""
    main, subject, cue = passage.head(verb), passage.kid(verb, "nsubj"), index.single.get(verb.lemma)
    passive = main.tag == "VBN" and passage.kid(main, "agent") and passage.kid(main, "auxpass")
    if not passive or subject is None or not main.i < subject.i < verb.i or cue is None:
        return
    if "that" not in cue.frames and passage.kid(verb, "prt") is None:
        return  # 'pointed out'
    if passage.tokens[passage.extent(subject)[0] - 1].text == "," and not passage.kid(
        verb, "mark", "dobj", "ccomp", "xcomp", "advmod"
    ):
        over = passage.head(main)
        passage.hang(verb, verb if over is main else over, main.dep)
        passage.hang(main, verb, "ccomp")


def subject_behind_apposition(passage: Passage, comma: Token, _: CueIndex) -> None:
    """'Asked by the board's counsel, Rolf Lane, Holt agreed': Lane is the counsel, and Holt agreed.

    The parser takes the first name for the subject, and what stands behind its comma for an apposition; but that would
    have a comma behind it as well.

    Args:
        passage: The passage, changed in place.
        comma: Any comma; only one behind the first name matters.
    """
    named = passage.tokens[comma.i - 1]
    verb, first = passage.head(named), passage.extent(named)[0]
    if named.dep != "nsubj" or named.entity != "PERSON" or not verb.is_verb or first < 2:
        return
    told = (
        passage.tokens[max(first - _INTRODUCED_WITHIN, 0) : first - 1] if passage.tokens[first - 1].text == "," else []
    )
    role = next((t for t in reversed(told) if t.tag == "NN" and t.lemma in ROLES), None)
    between = passage.tokens[comma.i + 1 : min([verb.i, *(k.i for k in passage.kids(verb, "aux", "neg"))])]
    if role is None or verb.i not in passage.above(role) or not between or any(t.text == "," for t in between):
        return
    subject = between[-1]
    if subject.is_noun and subject.dep in ("appos", "conj", "nsubj") and passage.extent(subject)[0] == comma.i + 1:
        passage.hang(subject, verb, "nsubj")
        passage.hang(named, role, "appos")


def who_speaks_at_the_end(passage: Passage, noun: Token, index: CueIndex) -> None:
    """'Six were hurt, one of them badly, a spokesman for the port said': an apposition would have a comma behind it."""
    first, last = passage.extent(noun)
    if noun.dep != "appos" or noun.lemma not in ROLES or first < 2 or last + 1 >= len(passage.tokens):
        return
    verb = passage.tokens[last + 1]
    opens = passage.tokens[first].low in ("a", "an", "the") and passage.tokens[first - 1].text == ","
    said = passage.kid(verb, "ccomp")
    if not index.tags_quotes(verb) or verb.tag not in ("VBD", "VBZ") or not opens or said is None:
        return
    subject = passage.kid(verb, "nsubj", "nsubjpass")
    if said.i < noun.i and (subject is None or noun.i in passage.below(subject)):
        passage.hang(noun, verb, "nsubj")
        if subject is not None:
            passage.hang(subject, said, "dep")


def who_confirm_at_the_end(passage: Passage, noun: Token, index: CueIndex) -> None:
    """'A tree has fallen, police confirm': at the end of a sentence the tagger takes the verb for a noun."""
    crowd, cue = passage.tokens[noun.i - 1], index.single.get(noun.low)
    ends = noun.i + 1 == len(passage.tokens) or passage.tokens[noun.i + 1].text == "."
    opens = crowd.tag == "NNS" and crowd.head == noun.i and passage.tokens[crowd.i - 1].text == ","
    root = next((t for t in passage.tokens if t.sentence == noun.sentence and t.dep == "ROOT"), noun)
    if not (ends and opens and noun.tag == "NN" and cue and "that" in cue.frames and root.is_verb):
        return
    noun.tag, noun.lemma = "VBP", noun.low
    passage.hang(noun, noun, "ROOT")
    passage.hang(crowd, noun, "nsubj")
    passage.hang(root, noun, "ccomp")


def of_an_age(passage: Passage, old: Token, _: CueIndex) -> None:
    """'The 31-year-old said': the parser takes the last word of an age for an adjective of the verb behind it."""
    verb, age = passage.head(old), old.i - LENGTH_OF_AGE + 1
    if old.dep == "dobj" and age > 1 and verb.i == passage.extent(old)[0] - 1 and written_out(passage.tokens[age:]):
        passage.hang(old, verb, "nsubj" if passage.tokens[verb.i - 1].text in MARK_TOKENS else old.dep)
    if old.dep != "amod":
        return
    if verb.low == "said":
        verb.tag, verb.lemma = "VBD", "say"  # 'the 31-year-old said, standing …': no noun
        for kid in [*passage.kids(verb, "acl")]:
            kid.dep = "advcl"
    behind = passage.tokens[min(old.i + 1, len(passage.tokens) - 1)]
    if verb.is_noun and verb.i == behind.i + 1 and behind.tag in ("VBD", "VBZ") and behind.head == verb.i:
        # 'The 31-year-old told reporters': the parser takes both for adjectives of the noun.
        above = passage.head(verb)
        passage.hang(behind, behind if above is verb else above, verb.dep)
        for kid in [k for k in passage.kids(verb) if k.i > verb.i and k.dep in ("punct", "ccomp", "advcl", "acl")]:
            passage.hang(kid, behind, "ccomp" if kid.dep == "acl" else kid.dep)
        passage.hang(verb, behind, "dobj")
        verb = behind
    if not verb.is_verb or verb.i != old.i + 1 or passage.kid(verb, "nsubj"):
        return
    if age < 1 or not written_out(passage.tokens[age:]):
        return
    old.tag = "NN"
    passage.hang(old, verb, "nsubj")
    if passage.tokens[age - 1].tag == "DT":
        passage.hang(passage.tokens[age - 1], old, "det")
