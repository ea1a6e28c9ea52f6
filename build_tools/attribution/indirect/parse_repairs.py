"""The parse, repaired where the order of the words leaves no doubt and the parser erred.

    Passage ─repair─▶ the same passage, some tokens with another tag or head

Each pattern rests on words that can only be read in one way, most of them next to a cue of the lexicon.
"""

from __future__ import annotations

from build_tools.attribution.indirect.auxiliary_repairs import (
    all_that_was_said,
    before_its_subject,
    in_a_name,
    not_only,
    not_so_much,
    prefixed_verb,
    so_much_as,
)
from build_tools.attribution.indirect.cue_repairs import put_at, repair_before_that
from build_tools.attribution.indirect.judged_claims import as_judge_of, claim_judged_by
from build_tools.attribution.indirect.list_repairs import persons_listed
from build_tools.attribution.indirect.parenthesis_repairs import (
    acts_before_its_object,
    past_a_circumstance,
    said_behind_both,
    said_between_commas,
    told_between_commas,
    warned_between_commas,
)
from build_tools.attribution.indirect.subject_repairs import (
    before_a_gloss,
    behind_a_comma,
    behind_its_words,
    behind_marks,
    between_its_subject_and_it,
    body_before_verb,
    done_after_what,
    each_of_them,
    it_was_who,
    name_before_verb,
    no_wonder,
    of_an_age,
    of_whom,
    past_dashes,
    subject_behind_apposition,
    what_was_said,
    who_confirm_at_the_end,
    who_speaks_at_the_end,
)
from build_tools.attribution.indirect.that_clauses import hang_clause, told_without_that
from build_tools.attribution.parsing.tokens import HYPHENS, Passage, Token
from build_tools.attribution.words.cues import CueIndex
from build_tools.models.quotation_marks import OPENING


def repair(passage: Passage, index: CueIndex) -> None:
    """Correct tags and heads of a passage in place.

    Args:
        passage: As parsed.
        index: The cues of the lexicon.
    """
    for token in passage.tokens:
        if (by_word := _BY_WORD.get(token.low)) and token.i > 0:
            by_word(passage, token, index)
        elif token.dep in ("compound", "dep") and (token.tag == "MD" or token.low in ("did", "does", "do")):
            in_a_name(passage, token)
        elif token.text in HYPHENS:
            prefixed_verb(passage, token)
        elif token.tag == "NNS":
            _no_plural(passage, token, index)
        elif token.tag in ("WDT", "WP") and token.dep in ("dobj", "det"):
            _called_so(passage, token, index)
        elif token.dep in ("appos", "dobj") and token.i > 2:
            _behind_a_comma(passage, token)
            _made_about_it(passage, token, index)
            behind_marks(passage, token, index)
            who_speaks_at_the_end(passage, token, index)
            who_confirm_at_the_end(passage, token, index)
        elif token.i > 1 and passage.tokens[token.i - 1].text == "," and _may_be_finite(token):
            behind_a_comma(passage, token, index)
            if token.dep == "acl" and token.tag == "VBD":
                _finite(passage, token)  # 'The port’s chief, Ada Penn, claimed in court that …'
        elif token.is_verb and token.dep in _BESIDE:
            _beside_a_clause_or_noun(passage, token, index)
        elif token.dep == "ccomp" and token.tag in ("VBD", "VBZ", "VBP"):
            behind_its_words(passage, token, index)
        elif token.text == ";" and token.i > 1:
            _before_semicolon(passage, passage.tokens[token.i - 1], index)


_BESIDE = ("acl", "advcl", "parataxis", "conj", "dep", "csubj", "relcl", "amod", "compound")
"""Parts of a sentence for which the parser takes a verb beside a clause or a noun."""


def _may_be_finite(verb: Token) -> bool:
    return verb.tag in ("VBD", "VBZ") or (verb.tag == "VBN" and verb.dep == "conj")


def _what_is_said(passage: Passage, that: Token, index: CueIndex) -> None:
    repair_before_that(passage, that, index)
    hang_clause(passage, that, index)


def _when_or_why(passage: Passage, word: Token, _: CueIndex) -> None:
    """'It sails, she said, a day after a storm shut the port': no second clause of what she says."""
    if word.dep == "mark" and passage.head(word).dep == "ccomp":
        passage.head(word).dep = "advcl"
    past_dashes(passage, word)


def _beside_an_infinitive(passage: Passage, verb: Token) -> None:
    """'Wants to triple the fleet, grow the guild and mend the pier': no equal of "wants", but of "triple"."""
    main = passage.head(verb)
    first = passage.kid(main, "xcomp")
    alone = passage.kid(verb, "nsubj", "nsubjpass", "aux", "expl") is None
    to = first is not None and any(k.tag == "TO" for k in passage.kids(first, "aux"))
    base = verb.tag in ("VB", "VBP") and main.tag in ("VBD", "VBZ", "VBN")
    if first is None or not (to and alone and base) or not first.i < verb.i:
        return
    for kid in [*passage.kids(main, "cc", "punct")]:
        if passage.extent(first)[1] < kid.i < verb.i:
            passage.hang(kid, first, kid.dep)
    passage.hang(verb, first, "conj")


def _past_an_infinitive(passage: Passage, verb: Token) -> None:
    """'Called on the port to open and called on the crew to wait': no equal of "open", but of "called"."""
    first = over = passage.head(verb)
    finite = verb.low.endswith(("ed", "s")) or verb.lemma in ("say", "tell", "write")  # no "lay", which may be either
    if verb.tag not in ("VBD", "VBZ") or not finite or first.tag != "VB":
        return
    if passage.kid(verb, "nsubj", "nsubjpass", "expl", "aux"):
        return
    while over.tag in ("VB", "VBG") and not _is_finite(passage, over) and passage.head(over) is not over:
        over = passage.head(over)
    joins = max((k.i for k in passage.kids(first, "cc") if k.i < verb.i), default=-1)
    if over.is_verb and over is not first and joins == verb.i - 1:
        passage.hang(passage.tokens[joins], over, "cc")
        passage.hang(verb, over, "conj")


def _is_finite(passage: Passage, verb: Token) -> bool:
    return any(k.is_finite for k in passage.kids(verb, "aux", "auxpass"))


def _awaited(passage: Passage, prep: Token, _: CueIndex) -> None:
    """'Waited in vain for the port to boast of it': the one waited for is the subject."""
    noun = passage.kid(prep, "pobj") if passage.head(prep).lemma == "wait" else None
    deeds = [k for k in passage.kids(passage.head(prep), "advcl", "xcomp") if passage.kid(k, "nsubj") is None]
    deed = next((k for k in deeds if noun and passage.extent(k)[0] == passage.extent(noun)[1] + 1), None)
    if noun is not None and deed is not None and passage.tokens[passage.extent(deed)[0]].tag == "TO":
        passage.hang(noun, deed, "nsubj")
        passage.hang(prep, deed, "mark")


def _beside_a_clause_or_noun(passage: Passage, verb: Token, index: CueIndex) -> None:
    if verb.dep in ("conj", "dep", "advcl"):
        done_after_what(passage, verb)
    if verb.dep in ("conj", "dep"):
        _beside_an_infinitive(passage, verb)
        _past_an_infinitive(passage, verb)
        past_a_circumstance(passage, verb)
        said_behind_both(passage, verb, index)
    elif verb.dep == "parataxis":
        _says_beside(passage, verb)
    elif verb.dep == "relcl":
        told_between_commas(passage, verb)
        told_without_that(passage, verb, index)
    elif verb.dep == "acl" and verb.tag in ("VBD", "VBN"):
        what_was_said(passage, verb)
        _leads_to_a_quotation(passage, verb, index)
        _finite(passage, verb)
    elif verb.dep == "csubj" and verb.tag == "VBG":
        between_its_subject_and_it(passage, verb)
    elif verb.dep == "acl" and verb.tag == "VBG":
        of_whom(passage, verb)
    elif verb.dep in ("amod", "compound") and verb.tag == "VBD":
        acts_before_its_object(passage, verb)


def _no_plural(passage: Passage, word: Token, index: CueIndex) -> None:
    """'Penn, the cook, shrugs.', 'Penn never tires of it': a verb that the tagger takes for a plural; else a list."""
    if name := name_before_verb(passage, word, index):
        word.tag = "VBZ"
        passage.hang(word, word, "ROOT")
        passage.hang(name, word, "nsubj")
    elif passage.kid(word, "nsubj") and (passage.kid(word, "neg") or _has_a_clause(passage, word, index)):
        word.tag, word.lemma = "VBZ", word.low.removesuffix("s")
    elif word.dep == "dobj":
        _made_about_it(passage, word, index)
    elif word.dep == "compound":
        body_before_verb(passage, word, index)
    elif word.lemma in index.single and (claim := claim_judged_by(passage, word)):
        as_judge_of(passage, word, claim)
    elif word.dep == "appos" and word.i > 2:
        _torn_list(passage, word)


def _has_a_clause(passage: Passage, word: Token, index: CueIndex) -> bool:
    """'Her mum reckons he should pay': a sentence's only verb, which the tagger takes for a plural."""
    cue = index.single.get(word.low.removesuffix("s"))
    return cue is not None and "that" in cue.frames and word.dep == "ROOT" and passage.kid(word, "ccomp") is not None


def _called_so(passage: Passage, pronoun: Token, index: CueIndex) -> None:
    """'The move, which critics call a gift': of two objects the second is what it is called."""
    if pronoun.dep == "det" and passage.head(pronoun).dep == "nsubj":  # 'What Penn, the cook, said was that'
        passage.hang(pronoun, passage.head(passage.head(pronoun)), "dobj")
    verb = passage.head(pronoun)
    cue = index.single.get(verb.lemma)
    second = next((k for k in passage.kids(verb, "dobj") if k.i > verb.i > pronoun.i), None)
    if cue is not None and "object-complement" in cue.frames and second is not None:
        second.dep = "oprd"


def _before_semicolon(passage: Passage, verb: Token, index: CueIndex) -> None:
    """'The gate held, she says; the lamp was dark': what ends with a semicolon is about the clause before it."""
    cue, subject = index.single.get(verb.lemma), passage.kid(verb, "nsubj")
    comma = passage.extent(subject)[0] - 1 if subject is not None and subject.i < verb.i else 0
    if cue is None or "that" not in cue.frames or comma < 1 or passage.tokens[comma].text != ",":
        return
    before = [t for t in passage.tokens[:comma] if t.sentence == verb.sentence]
    finite = [t for t in before if t.tag in ("VBD", "VBZ", "VBP") or passage.kid(t, "aux", "auxpass")]
    inside = {t.i for t in before}
    main = next((t for t in finite if t.is_verb and (t.dep == "ROOT" or t.head not in inside)), None)
    if main is None:
        return
    for behind in [k for k in (*passage.kids(verb), *passage.kids(main)) if k.i > verb.i + 1]:
        passage.hang(behind, behind, "ROOT")
    passage.hang(verb, verb, "ROOT")
    passage.hang(main, verb, "ccomp")


def _torn_list(passage: Passage, token: Token) -> None:
    """'Penn spoke of the gates, the lamps and the pumps': no gloss on the subject stands behind its verb's object."""
    subject = passage.head(token)
    comma = passage.extent(token)[0] - 1
    if not subject.i < passage.head(subject).i < comma or passage.tokens[comma].text != ",":
        return
    before = passage.tokens[comma - 1]
    if before.is_noun and passage.kid(token, "conj") is not None:
        passage.hang(token, before, "conj")
        passage.hang(passage.tokens[comma], before, "punct")


def _behind_a_comma(passage: Passage, noun: Token) -> None:
    if noun.dep == "appos":
        _torn_list(passage, noun)
    elif noun.tag == "NN" and noun.i > passage.head(noun).i:
        _gloss(passage, noun)


def _made_about_it(passage: Passage, noun: Token, index: CueIndex) -> None:
    """'Mentioned remarks Reed had made': a clause right behind an object that it lacks is about that object."""
    verb = passage.head(noun)
    clause, cue = passage.kid(verb, "ccomp"), index.single.get(verb.lemma)
    subject = passage.kid(clause, "nsubj") if clause is not None else None
    if clause is None or cue is None or "hearer" in cue.frames or noun.dep != "dobj" or noun.tag not in ("NN", "NNS"):
        return
    lacks = passage.kid(clause, "mark", "dobj", "ccomp", "xcomp", "acomp", "attr", "auxpass", "neg") is None
    if lacks and subject is not None and passage.extent(subject)[0] == noun.i + 1 and noun.i > verb.i:
        passage.hang(clause, noun, "relcl")


def _gloss(passage: Passage, noun: Token) -> None:
    """'Asked them for time, a plea that was refused': a second object behind a comma says what the first part is."""
    first = passage.extent(noun)[0]
    before = passage.tokens[first - 2 : first]
    parted = len(before) > 1 and before[1].text == "," and before[0].is_noun and passage.tokens[first].tag == "DT"
    if parted and any(k.i < noun.i for k in passage.kids(passage.head(noun), "dobj")):
        passage.hang(noun, before[0], "appos")


def _acts_upon_itself(passage: Passage, token: Token, _: CueIndex) -> None:
    """'Forced herself to admit': no subject of the infinitive, but the object of the verb before it."""
    clause = passage.head(token)
    infinitive = any(k.tag == "TO" for k in passage.kids(clause, "aux")) and token.dep == "nsubj"
    if infinitive and clause.dep == "ccomp" and passage.head(clause).i == token.i - 1:
        passage.hang(token, passage.head(clause), "dobj")
        clause.dep = "xcomp"


def _at_a_comma(passage: Passage, comma: Token, index: CueIndex) -> None:
    subject_behind_apposition(passage, comma, index)
    said_between_commas(passage, comma, index)
    warned_between_commas(passage, comma)
    adverb, verb = (*passage.tokens[comma.i + 1 : comma.i + 3], comma, comma)[:2]
    if adverb.tag == "RB" and verb.is_finite:
        before_a_gloss(passage, verb, index)


def _says_beside(passage: Passage, verb: Token) -> None:
    """'It may, aides say, take weeks': a verb beside the sentence, with its own subject, is finite."""
    subject = passage.kid(verb, "nsubj")
    if verb.tag == "VB" and subject is not None and subject.i < verb.i and passage.kid(verb, "aux") is None:
        verb.tag = "VBP"


def _finite(passage: Passage, verb: Token) -> None:
    """'The women left without a word': a past tense describes no noun."""
    top = passage.head(verb)
    while verb.tag == "VBN" and top.dep != "ROOT" and top.i < verb.i and passage.head(top).i < verb.i:
        top = passage.head(top)  # 'One of the aides who wrote it called it late'
    if (
        top.dep != "ROOT"
        or not (top.is_noun or top.tag == "CD")
        or top.i > verb.i
        or passage.kid(verb, "nsubj", "agent")
    ):
        return
    if verb.tag == "VBN" and not (passage.kid(verb, "oprd", "ccomp", "xcomp") and _lacks_a_verb(passage, verb, top)):
        return
    verb.tag = "VBD"
    passage.hang(verb, verb, "ROOT")
    passage.hang(top, verb, "nsubj")


def _leads_to_a_quotation(passage: Passage, participle: Token, index: CueIndex) -> None:
    """'The port posted on X: “All is well.”': before a colon and marks there is a verb of speech, and no other one."""
    noun = passage.head(participle)
    after = (t for t in passage.tokens[participle.i :] if t.text == ":" and t.i + 1 < len(passage.tokens))
    colon = next((t for t in after if passage.tokens[t.i + 1].text[:1] in OPENING), None)
    if not index.tags_quotes(participle) or colon is None or passage.kid(participle, "agent"):
        return
    before = [t for t in passage.tokens[: colon.i] if t is not participle]
    if noun.dep not in ("nsubj", "ROOT") or any(t.is_finite for t in before):
        return
    main = passage.head(noun)
    participle.tag = "VBD"
    passage.hang(participle, participle, "ROOT")
    for kid in [*passage.kids(noun)]:
        if kid.i > participle.i or kid.dep in ("prep", "npadvmod"):
            passage.hang(kid, participle, kid.dep)
    passage.hang(noun, participle, "nsubj")
    if main is not noun:
        passage.hang(main, participle, "ccomp")


def _lacks_a_verb(passage: Passage, verb: Token, top: Token) -> bool:
    """Whether all finite verbs of a sentence stand in clauses about its first noun, or inside what the verb says."""
    below = {*passage.below(verb)}
    for clause in passage.below(top):
        if passage.tokens[clause].dep == "relcl":
            below.update(i for i in passage.below(passage.tokens[clause]) if i < verb.i)
    sentence = [t for t in passage.tokens if t.sentence == verb.sentence]
    finite = [t for t in sentence if t.is_finite and t.i not in below]
    return not finite and sentence[-1].text == "."


def _as_what(passage: Passage, as_: Token, index: CueIndex) -> None:
    """'Described as absurd the claim that': an adjective before an article says what the noun is called."""
    so_much_as(passage, as_, index)
    noun, verb = passage.kid(as_, "pobj"), passage.head(as_)
    called, article = (passage.tokens[min(as_.i + n, len(passage.tokens) - 1)] for n in (1, 2))
    is_called = noun is not None and called.tag in ("JJ", "VBN") and article.tag == "DT" and article.head == noun.i
    if noun is not None and is_called and called.head == noun.i and verb.is_verb and not passage.kid(verb, "dobj"):
        passage.hang(noun, verb, "dobj")
        passage.hang(called, as_, "amod")


_BY_WORD = {
    **dict.fromkeys(("that", "whether"), _what_is_said),
    **dict.fromkeys(("after", "before", "while", "although", "because"), _when_or_why),
    ",": _at_a_comma,
    "as": _as_what,
    "at": put_at,
    "for": _awaited,
    **dict.fromkeys(("has", "have", "had"), before_its_subject),
    **dict.fromkeys(("himself", "herself", "itself", "themselves", "myself", "ourselves"), _acts_upon_itself),
    "old": of_an_age,
    "and": persons_listed,
    "each": each_of_them,
    "much": not_so_much,
    "only": not_only,
    **dict.fromkeys(("is", "was"), all_that_was_said),
    "who": it_was_who,
    "wonder": no_wonder,
}
"""Words and marks by which a construction is known, and what is repaired there."""
