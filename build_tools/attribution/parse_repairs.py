"""The parse, repaired where the order of the words leaves no doubt and the parser erred.

    Passage ─repair─▶ the same passage, some tokens with another tag or head

Each pattern rests on words that can only be read in one way, most of them next to a cue of the lexicon.
"""

from __future__ import annotations

from itertools import pairwise

from build_tools.attribution.ages import LENGTH_OF_AGE, written_out
from build_tools.attribution.body_nouns import BODIES, PEOPLE
from build_tools.attribution.cues import CueIndex
from build_tools.attribution.names import MARK_TOKENS
from build_tools.attribution.roles import ROLES
from build_tools.attribution.tokens import PARENTHESES, Passage, Token, word_set
from build_tools.models.quotation_marks import OPENING

_DID = word_set("did does do")
_CONJUNCTIONS = word_set("that whether")
_BEFORE_PARTICIPLE = word_set("of from without against")


def repair(passage: Passage, index: CueIndex) -> None:
    """Correct tags and heads of a passage in place.

    Args:
        passage: As parsed.
        index: The cues of the lexicon.
    """
    for token in passage.tokens:
        if token.low in _CONJUNCTIONS and token.i > 1:
            _cue_before(passage, passage.tokens[token.i - 1], token, index)
        elif token.low == "old" and token.dep == "amod":
            _of_an_age(passage, token)
        elif token.tag == "NNS" and (name := _name_before_verb(passage, token, index)):
            token.tag = "VBZ"
            passage.hang(token, token, "ROOT")
            passage.hang(name, token, "nsubj")
        elif token.tag == "NNS" and passage.kid(token, "nsubj") and passage.kid(token, "neg"):
            token.tag, token.lemma = "VBZ", token.low.removesuffix("s")  # 'Penn never tires of it'
        elif token.tag in ("WDT", "WP") and token.dep == "dobj":
            _called_so(passage, token, index)
        elif token.dep == "appos" and token.i > 2:
            _torn_list(passage, token)
        elif token.tag in ("VBD", "VBZ") and token.i > 1 and passage.tokens[token.i - 1].text == ",":
            _taken_for_the_main_verb(passage, token, index)
            _inverted(passage, token, index)
            _between_commas(passage, token)
            if token.dep == "acl" and token.tag == "VBD":
                _finite(passage, token)  # 'The port’s chief, Ada Penn, claimed in court that …'
        elif token.tag in ("VBD", "VBN") and token.dep == "acl":
            _leads_to_a_quotation(passage, token, index)
            _finite(passage, token)
        elif token.is_reflexive and token.dep == "nsubj":
            _acts_upon_itself(passage, token)
        elif token.tag == "VB" and token.dep == "parataxis" and _has_its_subject(passage, token):
            token.tag = "VBP"  # 'aides say,'


def _name_before_verb(passage: Passage, word: Token, index: CueIndex) -> Token | None:
    """Return the name in 'Penn, the cook, shrugs.', where the tagger takes the only verb, at the end, for a plural."""
    cue, last = index.single.get(word.lemma), passage.tokens[word.i + 1 : word.i + 2]
    if cue is None or "quote" not in cue.frames or word.dep != "appos" or not last or last[0].text != ".":
        return None
    sentence = [t for t in passage.tokens[: word.i] if t.sentence == word.sentence]
    names = [t for t, after in pairwise([*sentence, word]) if t.is_name and not after.is_name]
    parted = bool(names) and sentence[-1].text == "," and not any(t.is_verb for t in sentence)
    return names[0] if parted else None


def _called_so(passage: Passage, pronoun: Token, index: CueIndex) -> None:
    """'The move, which critics call a gift': of two objects the second is what it is called."""
    verb = passage.head(pronoun)
    cue = index.single.get(verb.lemma)
    second = next((k for k in passage.kids(verb, "dobj") if k.i > verb.i > pronoun.i), None)
    if cue is not None and "object-complement" in cue.frames and second is not None:
        second.dep = "oprd"


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
    cue = index.single.get(verb.lemma)
    main = next((k for k in passage.kids(verb, "ccomp") if k.i > verb.i), None)
    subjects = [*passage.kids(main, "nsubj", "nsubjpass", "expl")] if main else []
    if cue is None or "quote" not in cue.frames or verb.dep != "ROOT" or main is None or not subjects[1:]:
        return
    name = subjects[0]
    if _can_speak(name) and passage.extent(name)[0] == verb.i + 1:
        passage.hang(name, verb, "nsubj")
        for kid in [*passage.kids(verb)]:
            if kid.i < verb.i:
                passage.hang(kid, main, kid.dep)
        passage.hang(main, main, "ROOT")
        passage.hang(verb, main, "parataxis")


def _inverted(passage: Passage, verb: Token, index: CueIndex) -> None:
    """'Not a chance, replied Ada Penn': behind a comma and a verb of speech stands no object, but who speaks."""
    cue, speaker = index.single.get(verb.lemma), passage.kid(verb, "dobj")
    if cue is None or "quote" not in cue.frames or speaker is None or not _can_speak(speaker):
        return
    if passage.extent(speaker)[0] != verb.i + 1 or passage.kid(verb, "aux", "auxpass", "prt", "dative"):
        return
    before = [t for t in passage.tokens[: verb.i - 1] if t.sentence == verb.sentence]
    if not before or any(t.text in PARENTHESES or t.text in MARK_TOKENS for t in before):
        return  # 'Ada Penn, a cook, told the Gazette'
    clause, first = passage.kid(verb, "ccomp"), passage.head(verb)
    if clause is None and verb.dep == "conj" and passage.kid(first, "cc") is None and verb.tag == "VBD":
        clause = first if (passage.kid(first, "aux") or first).tag in ("MD", "VBZ", "VBP") else None
    if clause is first:
        passage.hang(verb, verb, "ROOT")
        passage.hang(first, verb, "ccomp")
    elif "hearer" in cue.frames or verb.dep != "ROOT" or (clause is None and any(t.is_verb for t in before)):
        return
    passage.hang(speaker, verb, "nsubj")


def _can_speak(token: Token) -> bool:
    return token.entity in ("PERSON", "ORG") or token.is_name or token.lemma in ROLES | BODIES | PEOPLE


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


def _acts_upon_itself(passage: Passage, token: Token) -> None:
    """'Forced herself to admit': no subject of the infinitive, but the object of the verb before it."""
    clause = passage.head(token)
    infinitive = any(k.tag == "TO" for k in passage.kids(clause, "aux"))
    if infinitive and clause.dep == "ccomp" and passage.head(clause).i == token.i - 1:
        passage.hang(token, passage.head(clause), "dobj")
        clause.dep = "xcomp"


def _of_an_age(passage: Passage, old: Token) -> None:
    """'The 31-year-old said': the parser takes the last word of an age for an adjective of the verb behind it."""
    verb, age = passage.head(old), old.i - LENGTH_OF_AGE + 1
    if verb.low == "said":
        verb.tag, verb.lemma = "VBD", "say"  # 'the 31-year-old said, standing …': no noun
        for kid in [*passage.kids(verb, "acl")]:
            kid.dep = "advcl"
    if not verb.is_verb or verb.i != old.i + 1 or passage.kid(verb, "nsubj"):
        return
    if age < 1 or not written_out(passage.tokens[age:]):
        return
    old.tag = "NN"
    passage.hang(old, verb, "nsubj")
    if passage.tokens[age - 1].tag == "DT":
        passage.hang(passage.tokens[age - 1], old, "det")


def _cue_before(passage: Passage, word: Token, that: Token, index: CueIndex) -> None:
    """Take the word before a conjunction for the cue that it must be, and the clause for what it says."""
    cue = index.single.get(word.lemma if word.is_verb else word.low.removesuffix("ing"))
    cue = cue or index.single.get(word.low.removesuffix("s"))
    if cue is None or "that" not in cue.frames or word.sentence != that.sentence:
        return
    if not word.is_verb and not any(
        reading(passage, word, that) for reading in (_is_participle, _is_infinitive, _is_finite)
    ):
        return
    if _verb_before(passage, word, that, index):
        return
    word.lemma = cue.lemma
    _take_subject(passage, word)
    _taken_for_an_article(passage, that)
    clause = passage.head(that)
    if that.dep == "mark" and clause.i > that.i and word.i not in passage.below(clause):
        passage.hang(clause, word, "ccomp")
    if word.dep == "pobj":
        word.dep = "pcomp"


def _verb_before(passage: Passage, noun: Token, that: Token, index: CueIndex) -> bool:
    """'Ferry firm rejects claim that it ran late': the verb of a headline, taken for a noun before the noun."""
    verb = passage.tokens[noun.i - 1]
    if verb.tag != "NNS" or verb.i < 1 or verb.sentence != noun.sentence:
        return False
    stems = (verb.lemma, verb.low.removesuffix("s"), verb.low.removesuffix("es"))  # 'dismisses' is no plural
    cue = next((index.single[stem] for stem in stems if stem in index.single), None)
    subject = passage.tokens[verb.i - 1]
    if cue is None or "object" not in cue.frames or not subject.is_noun or subject.sentence != noun.sentence:
        return False
    clause = passage.head(that)
    verb.tag, verb.lemma = "VBZ", cue.lemma
    if noun.is_verb:
        noun.tag, noun.lemma = ("NNS" if noun.low.endswith("s") else "NN"), noun.low.removesuffix("s")
    passage.hang(verb, verb, "ROOT")
    passage.hang(subject, verb, "nsubj")
    passage.hang(noun, verb, "dobj")
    for token in passage.tokens[: subject.i]:
        if token.sentence == noun.sentence and token.head in (verb.i, noun.i):
            passage.hang(token, subject, token.dep if token.dep in ("det", "amod", "poss") else "compound")
    if that.dep == "mark" and clause.i > that.i:
        passage.hang(clause, noun, "acl")
    return True


def _taken_for_an_article(passage: Passage, that: Token) -> None:
    """'Replied that postcards were read': before a plural "that" is no article, and a verb behind it has a subject."""
    noun = passage.head(that)
    if that.tag != "DT" or noun.tag != "NNS" or noun.i < that.i:
        return
    after = (t for t in passage.tokens[noun.i + 1 :] if t.sentence == noun.sentence)
    finite = next((t for t in after if t.tag in ("VBD", "VBZ", "VBP", "MD") or t.text in (",", ";")), None)
    if finite is None or not finite.is_word:
        return
    verb = passage.head(finite) if finite.dep in ("aux", "auxpass") else finite
    if that.i in passage.below(verb) or verb.i < noun.i:
        return
    that.tag = "IN"
    passage.hang(that, verb, "mark")
    passage.hang(noun, verb, "nsubj")


def _is_participle(passage: Passage, word: Token, _: Token) -> bool:
    """'Stopped short of warning that': a noun, by the tagger, that has a clause."""
    if not word.low.endswith("ing") or passage.tokens[word.i - 1].low not in _BEFORE_PARTICIPLE:
        return False
    word.tag = "VBG"
    return True


def _is_infinitive(passage: Passage, word: Token, _: Token) -> bool:
    """'Went on to state that', 'Did the mayor note that': a noun, by the tagger, behind 'to' or 'did'."""
    before = passage.tokens[word.i - 1]
    if before.low == "to" and before.dep == "aux":
        before.tag, word.tag = "TO", "VB"
        return True
    first = _first(passage, word)
    between = passage.tokens[first.i + 1 : word.i]
    if first.low not in _DID or not between or any(t.is_verb or not t.is_word for t in between):
        return False
    subject = next((t for t in between if t.dep == "nsubj"), between[-1])
    word.tag = "VB"
    passage.hang(word, word, "ROOT")
    passage.hang(first, word, "aux")
    passage.hang(subject, word, "nsubj")
    for token in between:
        if token.head == word.i and token is not subject:
            passage.hang(token, subject, token.dep)
    return True


def _is_finite(passage: Passage, word: Token, that: Token) -> bool:
    """'The policy states that it must close': a sentence whose only verb was taken for a noun."""
    others = (t for t in passage.tokens if t.sentence == word.sentence and t.i < that.i)
    if word.dep != "ROOT" or not word.is_noun or any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in others):
        return False
    left = [k for k in passage.kids(word) if k.i < word.i and not passage.kid(k, "case")]
    subject = next((k for k in left if k.dep == "nsubj"), None) or next((k for k in reversed(left) if k.is_noun), None)
    if subject is None:
        return False
    word.tag = "VBZ" if word.low.endswith("s") else "VBP"
    passage.hang(subject, word, "nsubj")
    for kid in list(passage.kids(word)):
        if kid.i < subject.i and kid.dep in ("det", "amod", "poss", "compound", "nummod", "nsubj"):
            passage.hang(kid, subject, "poss" if kid.dep == "nsubj" else kid.dep)
    return True


def _take_subject(passage: Passage, verb: Token) -> None:
    """'Has the spokesman for the line implied that …?': a subject attached to the auxiliary before it."""
    first = _first(passage, verb)
    subject = passage.kid(first, "nsubj")
    if first.head == verb.i and first.dep == "aux" and subject is not None and not passage.kid(verb, "nsubj"):
        passage.hang(subject, verb, "nsubj")


def _has_its_subject(passage: Passage, verb: Token) -> bool:
    subject = passage.kid(verb, "nsubj")
    return subject is not None and subject.i < verb.i and passage.kid(verb, "aux") is None


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
    if verb.tag == "VBN" and not (passage.kid(verb, "oprd", "ccomp") and _lacks_a_verb(passage, verb, top)):
        return
    verb.tag = "VBD"
    passage.hang(verb, verb, "ROOT")
    passage.hang(top, verb, "nsubj")


def _leads_to_a_quotation(passage: Passage, participle: Token, index: CueIndex) -> None:
    """'The port posted on X: “All is well.”': before a colon and marks there is a verb of speech, and no other one."""
    cue, noun = index.single.get(participle.lemma), passage.head(participle)
    after = (t for t in passage.tokens[participle.i :] if t.text == ":" and t.i + 1 < len(passage.tokens))
    colon = next((t for t in after if passage.tokens[t.i + 1].text[:1] in OPENING), None)
    if cue is None or "quote" not in cue.frames or colon is None or passage.kid(participle, "agent"):
        return
    before = [t for t in passage.tokens[: colon.i] if t is not participle]
    if noun.dep not in ("nsubj", "ROOT") or any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in before):
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
    finite = [t for t in sentence if t.tag in ("VBD", "VBZ", "VBP", "MD") and t.i not in below]
    return not finite and sentence[-1].text == "."


def _first(passage: Passage, token: Token) -> Token:
    at = token.i
    while at and passage.tokens[at - 1].sentence == token.sentence:
        at -= 1
    return passage.tokens[at]
