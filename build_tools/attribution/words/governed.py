"""What stands over a verb that is no sentence's own: 'refused to', 'without', 'the chance to', 'could not'.

    verb ─above─▶ Above(the word over it, what it does) ─above─▶ … up to a verb with a clause of its own

Which words do what is in the lexicon (`governors`); how they are joined to what they govern is here.
"""

from __future__ import annotations

from itertools import pairwise

from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.words.body_nouns import can_speak
from build_tools.attribution.words.governors import EFFECTS, OPEN, Above, Effect
from build_tools.attribution.words.idioms import (
    be_over,
    first_of_several,
    idiom,
    impossible,
    is_all_that_was_said,
    leads_on,
    left_to_others,
)

TOO_MUCH = word_set("stretch exaggeration overstatement mistake error misleading unfair inaccurate misrepresentation")
"""What it would be to say what nobody said: 'it would be a stretch to say'."""
_RIGHT_AFTER = word_set("only later then always often eventually subsequently repeatedly usually sometimes")
"""Words next to 'would' that make it a habit, or what came later: 'would later say that …'."""
_LATER = {("go", "on"), ("end", "up"), ("come", "to")}
"""Verbs behind 'would' that tell what came later: 'would go on to say'."""
_BUT = {("everything", "but"), ("anything", "but"), ("everything", "except"), ("anything", "except"), ("good", "as")}
"""Words before a verb that was not done, but everything else: 'did everything but say', 'as good as said'."""
_BESIDE = word_set("without instead rather far")
"""Prepositions that say what was not done beside what was: 'left without saying'."""
_WRONGLY = word_set("wrongly falsely incorrectly mistakenly erroneously")
_NOT_YET = word_set("yet still")
RECEIVE = word_set("draw win earn face get receive attract gain garner suffer lose incur reap collect profit benefit")
"""Verbs of what comes to somebody by saying something: 'drew fire for saying', 'gained votes from saying'."""
_HAPPENS = word_set("be have")
_CAUSES = word_set("make let have help bid")
"""Verbs over somebody and a bare infinitive."""
_NONE = word_set("no little few neither")
_LACKS = word_set("lack lose want need")
"""Verbs of who has not got what it takes to say something, whatever that is: 'lacked the voice to say'."""
_TOLD = frozenset({"asked", "hypothetical", "able"})
"""Classes of nouns that may have words of their own: 'an order saying that', 'a plan saying that'."""
_ONLY_OVER_INFINITIVES = word_set(
    "refuse decline fail neglect omit forget cease hesitate plan intend hope vow pledge agree"
)
"""Verbs behind which no infinitive tells a purpose: 'refused through a lawyer to say', not 'stopped in town to say'."""
_WONDER = word_set("ask wonder decide consider debate question inquire enquire discuss")
_MOST_BEFORE = 4
"""Words between a verb and the preposition behind which it governs a participle: 'backed quickly out of saying'."""


def modal(passage: Passage, token: Token, verb: Token, *, negative: bool) -> tuple[Effect, ...]:
    """Return what a modal verb does to the verb behind it.

    Args:
        passage: The passage.
        token: The modal.
        verb: The verb of its group.
        negative: Whether the group is negated: what somebody would not say is not supposed, but not said.
    """
    near = {t.low for t in passage.tokens[token.i + 1 : verb.i + 2]}
    perfect = any(k.low == "have" for k in passage.kids(verb, "aux"))
    if token.low in ("can", "ca", "could", "cannot") and negative and not perfect:
        return (Effect.ABLE,) if verb.tag != "VBN" or verb.lemma != "say" else ()  # 'could hardly be said to have'
    if negative or (token.low in ("can", "ca", "cannot") and "always" not in near):
        return ()  # 'The Courier can reveal that'
    after = passage.tokens[verb.i + 1].low if verb.i + 1 < len(passage.tokens) else ""
    later = near & _RIGHT_AFTER or (verb.lemma, after) in _LATER
    if token.low in ("would", "’d", "'d") and not perfect and later:
        return ()
    heard = token.low == "could" and verb.tag == "VBN" and verb.lemma in ("hear", "see")  # 'could be heard saying'
    return () if is_all_that_was_said(passage, verb) or "only" in near or heard else (Effect.SUPPOSE,)


def above(passage: Passage, verb: Token, before: int) -> Above | None:
    """Find what stands over a verb that is no sentence's own: an infinitive, or a participle behind a preposition.

    Args:
        passage: The passage.
        verb: The verb.
        before: The index of the word before its group.
    """
    if (governed := first_of_several(passage, verb)) is not verb:
        verb, before = governed, next((k.i for k in passage.kids(governed, "aux") if k.tag == "TO"), governed.i - 1)
    if before < 0 or passage.tokens[before].sentence != verb.sentence:
        return None
    word = passage.tokens[before]
    if impossible(passage, verb):
        be = be_over(passage, verb)
        first = min((k.i for k in passage.kids(be, "aux")), default=be.i)
        return Above(be, (Effect.UNABLE,), first, climbs=False)
    if word.tag == "TO" and (verb.tag in ("VB", "VBP") or passage.kid(verb, "aux", "auxpass") is not None):
        return _over_infinitive(passage, verb, word)
    if "VBG" in (verb.tag, passage.tokens[before + 1].tag) and (word.tag in ("IN", "TO", "RP") or word.dep == "prep"):
        return _over_preposition(passage, word)
    sooner = word.low == "than" and any(
        t.low in ("sooner", "rather") and t.sentence == verb.sentence
        for t in passage.tokens[max(0, before - 8) : before]
    )
    if sooner or (before and (passage.tokens[before - 1].low, word.low) in _BUT):
        first = before - 2 if passage.tokens[before - 2].low == "as" else before - 1
        return Above(word, (Effect.NEGATE,), first, climbs=False)
    beside = verb.tag == "VBG" and word.is_verb and verb.dep in ("xcomp", "advcl", "ccomp", "dobj")
    over = word if beside else passage.head(verb)
    bare = verb.tag == "VB" and verb.dep == "ccomp" and over.lemma in _CAUSES  # 'made the mayor say'
    below = beside or ((bare or (verb.dep == "xcomp" and verb.tag in ("VB", "VBG"))) and over.i < verb.i)
    told = passage.governing.get(word.i) in _TOLD  # 'an order saying that'
    if verb.tag == "VBG" and not (beside or told) and _is_of_a_deed(passage, word):
        over, below = word, True  # 'wasted no time saying'
    return _of_word(passage, over) if below else None


def whose_it_is_to_do(passage: Passage, verb: Token) -> Token | None:
    """Return the verb whose subject would do what an infinitive or a participle about a noun says.

    'Was at a loss to say', 'dropped the idea of saying'; not 'issued a call to say', which asks somebody else.
    """
    participle, noun = verb.dep == "pcomp" and verb.tag == "VBG", passage.head(verb)
    if participle:
        noun = passage.head(noun)
    to = any(k.tag == "TO" for k in passage.kids(verb, "aux")) and verb.dep in ("acl", "relcl")
    if not (participle or to) or not _is_of_a_deed(passage, noun):
        return None
    over = passage.head(noun)
    if noun.dep == "pobj" and over.low in ("in", "at", "under", "on"):
        return passage.head(over)
    asked = passage.governing.get(noun.i) == "asked" and passage.governing.get(over.i) != "unsaid"
    return over if noun.dep == "dobj" and over.is_verb and not asked else None


def leaves_out(passage: Passage, verb: Token) -> bool:
    """Return whether a verb's object is what was left to do something else: 'skipped lunch', 'came down from it'."""
    over = (verb, *(k for k in passage.kids(verb, "prep") if passage.links.get(k.i, (0, ""))[1] == "unsaid"))
    targets = [target for word in over for target in passage.kids(word, "dobj", "pobj")]
    return any(target.is_noun for target in targets) and passage.governing.get(verb.i) == "unsaid"


def effects_of(passage: Passage, word: Token) -> tuple[Effect, ...]:
    """Return what a verb does to the verb that it governs."""
    if word.lemma in ("have", "be") and word.i not in passage.governing:
        return _was_to(passage, word) if word.tag in ("VBD", "VBN") else (Effect.SUPPOSE,)
    if word.lemma == "help":  # 'could not help saying' said it
        return (Effect.NEGATE,) if any(k.tag == "VBG" for k in passage.kids(word, "xcomp")) else ()
    if word.lemma == "remain":  # 'remains to be verified'
        return (Effect.NEGATE,)
    going = word.lemma == "go" and word.tag == "VBG" and _is_next_to(passage, word)
    let = word.lemma == "let" and word.tag == "VB" and passage.kid(word, "aux") is None
    if going or let:  # 'is going to say so', 'Let them say so'
        return (Effect.SUPPOSE,)
    if word.lemma == "quote" and any(k.low in _WRONGLY for k in passage.kids(word, "advmod")):
        return (Effect.NEGATE,)
    did = any(k.low == "did" for k in passage.kids(word, "aux"))
    waits = word.lemma == "wait" and did and passage.kid(word, "neg") is not None  # 'did not wait to say'
    return (Effect.FACT,) if waits else EFFECTS[passage.governing.get(word.i, "said")]


def _was_to(passage: Passage, word: Token) -> tuple[Effect, ...]:
    """'Ames was to say', 'the plan was to say'; but 'was there to say', 'was later to say', 'her answer was to say'."""
    subject, clause = passage.kid(word, "nsubj"), passage.kid(word, "csubj")
    if clause is not None and clause.lemma == "do" and passage.kid(clause, "neg") is not None:
        return (Effect.NEGATE,)  # 'what Ames did not do was say'
    if word.low == "were" and (subject is None or subject.i > word.i):
        return (Effect.SUPPOSE,)  # 'were Ames to say'
    if word.lemma != "be" or subject is None or not _is_next_to(passage, word):
        return ()
    somebody = subject.tag in ("PRP", "WP") or can_speak(subject)
    return (Effect.SUPPOSE,) if somebody else EFFECTS[passage.governing.get(subject.i, "said")]


def _is_next_to(passage: Passage, word: Token) -> bool:
    """Whether "to" stands behind a word: 'was to say', 'was also to say', 'the plan was for her to say'."""
    after = [t.low for t in passage.tokens[word.i + 1 : word.i + 3] if t.low != "also"]
    return after[:1] in (["to"], ["for"])


def _is_of_a_deed(passage: Passage, noun: Token) -> bool:
    """Whether an infinitive or a participle says what a noun is about: 'the chance to', 'in no mood to'."""
    if not noun.is_noun or noun.lemma in TOO_MUCH:
        return noun.is_noun and noun.i in passage.governing
    over = _over_noun(passage, noun)
    missing = over.is_verb and (over.lemma in _LACKS or passage.kid(over, "neg") is not None)
    return noun.i in passage.governing or _none_of(passage, noun) is not None or missing or noun.low == "nothing"


def _none_of(passage: Passage, noun: Token) -> Token | None:
    """The 'no' of 'no chance', the 'neither' of 'neither the time nor the chance'."""
    first = passage.head(noun) if noun.dep == "conj" and passage.head(noun).is_noun else noun
    found = next((k for k in passage.kids(first, "det", "amod", "preconj", "cc") if k.low in _NONE), None)
    is_shared = first is noun or passage.kid(noun, "det", "amod") is None
    return found if found is None or is_shared or found.low == "neither" else None  # 'no script and a chance to'


def _over_noun(passage: Passage, noun: Token) -> Token:
    """The word that a noun is the object of, or the object of its preposition."""
    over = passage.head(noun)
    linked = noun.dep == "conj" and over.is_noun
    while over.head != over.i and (
        linked or over.dep == "prep" or over.tag == "IN" or (over.is_noun and over.dep == "pobj")
    ):
        linked = False
        over = passage.head(over)
    return over


def _over_infinitive(passage: Passage, verb: Token, to: Token) -> Above | None:
    tokens = passage.tokens
    at, negative = to.i - 1, False
    while at > 0 and tokens[at].tag == "RB" and not _is_not_yet(passage, at) and at not in passage.governing:
        negative = negative or tokens[at].low in ("not", "never")
        at -= 1
    if at > 0 and tokens[at].is_reflexive and passage.head(tokens[at]).i == at - 1:
        at -= 1  # 'could not bring herself to say'
    found = Above(leave, (Effect.NEGATE,), leave.i) if (leave := left_to_others(passage, verb)) else None
    if at >= 0 and found is None:
        found = idiom(passage, verb, tokens[at]) or _behind_word(passage, verb, tokens[at])
    if not negative:
        return found
    first = found.first if found else at + 1  # 'chose not to say'
    token = found.token if found else to
    return Above(token, (Effect.NEGATE, *(found.effects if found else ())), first, climbs=found is not None)


def _is_not_yet(passage: Passage, at: int) -> bool:
    """'Has yet to', 'is still to'; not 'is in no position yet to'."""
    tokens = passage.tokens
    return at > 0 and tokens[at].low in _NOT_YET and tokens[at - 1].lemma in _HAPPENS | {"n't", "not"}


def _behind_word(passage: Passage, verb: Token, word: Token) -> Above | None:
    """Read what an infinitive stands right behind, else what the parser attached it to."""
    tokens, at = passage.tokens, word.i
    if leads_on(tokens[max(0, at - 1) : at + 1]):
        over = passage.head(verb) if word.low == "as" else tokens[at - 1]
        over = over if over.is_verb else passage.head(over)  # 'so far', of 'has not gone so far as to say'
        effects = (Effect.NEGATE,) if word.low in ("little", "nothing") else ()
        return Above(over, effects, over.i) if over.is_verb else None
    not_yet = _is_not_yet(passage, at)
    if not_yet or word.tag == "MD":  # 'has yet to', 'ought to'
        first = tokens[at - 1] if not_yet else word
        return Above(first, (Effect.NEGATE if not_yet else Effect.SUPPOSE,), first.i)
    if word.tag == "RP" and tokens[at - 1].is_verb:  # 'went on to say'
        word = tokens[at - 1]
    graded = word.tag in ("JJR", "RBR") and passage.head(verb) is word  # 'thought it wiser not to say'
    if graded or word.is_verb or (word.i in passage.governing and not word.is_noun) or _is_of_a_deed(passage, word):
        return _of_word(passage, word)
    head = passage.head(verb)
    adjective = passage.kid(head, "acomp") if head.lemma == "be" and verb.dep in ("advcl", "xcomp") else None
    if adjective is not None and adjective.i in passage.governing and adjective.i < verb.i:
        return _of_word(passage, adjective)  # 'was unable on Monday to say'
    if not leaves_out(passage, head) and _governs_from_afar(passage, verb, head):
        return _of_word(passage, head)
    wanted = _over_noun(passage, head)  # 'want the head of the port to say'
    torn = verb.dep == "xcomp" and head.is_noun and wanted.i < head.i
    return _of_word(passage, wanted) if torn and wanted.is_verb and wanted.i in passage.governing else None


def _governs_from_afar(passage: Passage, verb: Token, head: Token) -> bool:
    """Whether the word on which an infinitive hangs governs it: 'the chance on Friday to say', 'Were Ames to say'."""
    inverted = head.low == "were" and any(k.i > head.i for k in passage.kids(head, "nsubj"))
    passive = passage.kid(head, "auxpass") is not None and head.i in passage.governing
    planned = head.lemma == "be" and any(k.low == "for" for k in passage.kids(verb, "mark"))
    no_purpose = passive or planned or (head.is_verb and head.lemma in _ONLY_OVER_INFINITIVES)
    governed = verb.dep in ("xcomp", "ccomp", *(["advcl"] if no_purpose else []))
    governed = governed and (head.is_verb or head.tag.startswith("JJ"))
    about = verb.dep in ("acl", "relcl", "advcl") and _is_of_a_deed(passage, head)
    return head.i < verb.i and (governed or about or inverted)


def _over_preposition(passage: Passage, preposition: Token) -> Above | None:
    """Read what a participle stands behind: a word that governs it, else the preposition itself."""
    first, makes = passage.links.get(preposition.i, (preposition.i, "said"))
    word, opening = [*passage.tokens[preposition.i + 1 : preposition.i + 3], preposition][:2]
    if preposition.low == "before" and opening.low in ("if", "whether") and word.lemma not in _WONDER:
        makes = "unsaid"  # 'hung up before saying whether'
    over = passage.head(preposition)
    if preposition.low == "over" and over.lemma in ("choose", "prefer", "favour", "favor"):
        return Above(over, (Effect.NEGATE,), over.i)  # 'chose silence over saying'
    nothing = passage.head(over)
    if preposition.low == "by" and nothing.low in ("nothing", "little") and passage.head(nothing).is_verb:
        return Above(passage.head(nothing), (Effect.NEGATE,), nothing.i)  # 'has nothing to gain by saying'
    on_record = preposition.low == "as" and over.lemma == "be"  # 'is not on record as saying'
    if on_record or (preposition.low == "by" and over.is_verb and over.i < first):
        return Above(over, (), over.i)  # 'dodged the question by saying'
    verb = _verb_before(passage, first)
    if preposition.low == "as":  # 'went so far as saying', 'is quoted as saying'
        verb = verb or (over if over.lemma == "quote" else None)
        return _of_word(passage, verb) if verb else None
    if preposition.low == "from" and (over.lemma in RECEIVE or _from_one_to_another(passage, preposition)):
        return None
    return _by_preposition(passage, first, makes, over, verb)


def _by_preposition(passage: Passage, first: int, makes: str, over: Token, verb: Token | None) -> Above | None:
    beside = passage.tokens[first].low in _BESIDE and (verb is None or verb.lemma != "be")
    host = None if beside else _host(passage, first, makes, verb)
    if host is not None:
        return _of_word(passage, host)
    effects = EFFECTS[makes] if makes != "chance" else ()  # 'until', 'once' open clauses
    verb = verb or (over if over.is_verb and over.i < first else None)
    if Effect.NEGATE in effects and not beside and verb is not None:
        return Above(verb, effects, verb.i)  # 'decided against saying', 'kept her from saying'
    if beside and over.is_verb and passage.kid(over, "neg") is not None:
        return None  # 'did not leave without saying'
    if effects:
        near = over.i if passage.tokens[first].low == "near" else first
        return Above(passage.tokens[first], effects, near, climbs=False)
    return _of_word(passage, over) if over.is_verb and over.i < first else None


def _from_one_to_another(passage: Passage, preposition: Token) -> bool:
    """'Went from saying one thing to saying another'."""
    after = passage.tokens[preposition.i + 1 :]
    return any(a.low == "to" and b.tag == "VBG" and b.sentence == preposition.sentence for a, b in pairwise(after))


def _verb_before(passage: Passage, first: int) -> Token | None:
    """Return the verb before a preposition, with nothing but adverbs, particles and adjectives between them."""
    for word in reversed(passage.tokens[max(0, first - _MOST_BEFORE) : first]):
        if word.is_verb:
            return word
        if word.tag[:2] not in ("RB", "RP", "JJ", "IN"):
            return None
    return None


def _host(passage: Passage, first: int, makes: str, verb: Token | None) -> Token | None:
    """Return the word that governs a participle behind a preposition: 'reluctance', 'wary', 'backed out'.

    None governs what is a fact, 'was banned for saying', but for 'hesitated in saying', 'had no stomach for saying'.
    """
    is_fact = makes == "fact"
    if is_fact and passage.tokens[first].low not in ("in", "for"):
        return None
    over = passage.head(passage.tokens[first])
    for word in (passage.tokens[first - 1], over):
        no = word.i == first - 1 and passage.governing.get(word.i) not in (None, "fact") and _none_of(passage, word)
        wary = passage.governing.get(word.i) == "unsaid"  # 'was guarded in saying'
        this = is_fact and not (no if word.is_noun else passage.tokens[first].low == "in" and not wary)
        of_a_deed = word.is_noun and makes != "unsaid" and _is_of_a_deed(passage, word)
        governs = of_a_deed or word.i in passage.governing
        if governs and not this and word.i < first and not word.is_verb:
            return word
    if not is_fact:
        verb = verb or (over if over.is_verb and over.i < first else None)
    elif passage.tokens[first].low == "for":
        return None
    return verb if verb is not None and verb.i in passage.governing else None


def _of_word(passage: Passage, word: Token) -> Above | None:
    """What a verb, an adjective or a noun does to what it governs."""
    if word.is_noun:
        return _of_noun(passage, word)
    be = passage.head(word)
    if be.lemma == "feel" and be.i < word.i:
        return Above(be, (), be.i, word.i)  # 'felt bound to say'
    if word.is_verb:
        return Above(word, effects_of(passage, word), word.i)
    if word.tag[:2] not in ("JJ", "RB") and word.i not in passage.governing:
        return None
    effects = EFFECTS[passage.governing.get(word.i, "said")]
    too = [t.low for t in passage.tokens[max(0, word.i - 2) : word.i]]
    if too[-1:] == ["too"] and too[0] not in ("only", "all"):
        effects = (Effect.NEGATE,)
    if be.is_verb and be.i < word.i:
        return Above(be, effects, be.i, word.i)
    return Above(word, effects, word.i, word.i)


def _of_noun(passage: Passage, noun: Token) -> Above | None:
    """'In no position to', 'had no plans to', 'his refusal to', 'took the chance to', 'lost the courage to'."""
    makes, over = passage.governing.get(noun.i, "said"), _over_noun(passage, noun)
    made = passage.governing.get(over.i)
    effects = [*EFFECTS[makes], *([Effect.SUPPOSE] if makes == "able" else [])]
    if over.lemma == "be" and passage.head(noun).low == "on":
        effects = [Effect.SUPPOSE]  # 'on the point of saying'
    if makes == "chance" and made in ("said", "unsaid"):
        effects = []  # taken or missed
    if (no := _none_of(passage, noun)) is not None:
        effects.append(Effect.NEGATE)
    if not over.is_verb or over.i > noun.i:
        return Above(noun, tuple(effects), no.i if no else noun.i, climbs=False)
    if made is None and no is None and over.i in passage.tellers and passage.kid(over, "neg") is None:
        return None  # 'floated the idea of saying'
    if made in ("unsaid", "hypothetical", "done"):
        effects += EFFECTS[made]
    elif made == "said" and makes in OPEN:
        effects.append(Effect.DONE)
    return Above(over, tuple(effects), over.i, noun.i)
