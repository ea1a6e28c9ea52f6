"""What stands over a cue and decides whether it happened: 'refused to', 'without', 'is expected to', 'could not'.

A word here never says what a sentence means alone: it turns what has been read so far, see `polarity/verb_groups.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from build_tools.attribution.parsing.tokens import Passage, Token, word_set


class Effect(Enum):
    """What a word does to a cue below it."""

    NONE = auto()
    NEGATE = auto()
    UNABLE = auto()
    SUPPOSE = auto()
    ASK = auto()
    ABLE = auto()
    """By itself nothing; negated, somebody is unable."""


@dataclass(frozen=True, slots=True)
class Above:
    """What stands over a verb."""

    token: Token
    effects: tuple[Effect, ...]
    first: int
    """The first of its tokens."""
    cue: int = -1
    """The token that could be a cue of its own: 'reluctant', where `token` is the verb before it."""
    climbs: bool = True
    """Whether what stands over it in turn counts as well."""


def _table(**words: str) -> dict[str, Effect]:
    return {word: Effect[effect] for effect, listed in words.items() for word in listed.split()}


_VERBS = _table(
    NEGATE="refuse decline fail neglect omit forget refrain avoid abstain stop cease resist balk baulk forbear desist "
    "hesitate prevent prohibit forbid ban bar block discourage dissuade deter restrain misquote demur shrink recoil "
    "rule-out beg-off cry-off",
    SUPPOSE="want wish hope plan intend mean expect prepare schedule suppose poise tempt consider contemplate aim need "
    "prefer require mull slate tip",
    ASK="ask urge press invite beg implore beseech challenge request tell order instruct pressure command exhort "
    "petition push lobby",
)
_ADJECTIVES = _table(
    NEGATE="reluctant unwilling loath loth hesitant afraid scared disinclined averse wary short shy far unlikely",
    UNABLE="unable incapable powerless impossible helpless",
    ABLE="able capable possible",
    SUPPOSE="likely due set ready willing prepared about keen eager bound certain sure poised supposed scheduled",
    NONE="careful cautious happy glad content quick proud sorry wise right wrong",
)
_NOUNS = _table(
    NEGATE="refusal failure reluctance unwillingness hesitation",
    UNABLE="inability loss",
    ABLE="way means mean ability position power capacity state condition",
    SUPPOSE="plan intention wish desire need intent duty obligation reason inclination right chance opportunity",
    ASK="call demand request pressure plea invitation order instruction",
    NONE="pain",
)
TOO_MUCH = word_set("stretch exaggeration overstatement mistake error misleading unfair inaccurate misrepresentation")
"""What it would be to say what nobody said: 'it would be a stretch to say'."""
_TURNED_DOWN = word_set("reject ignore rebuff dismiss resist refuse spurn decline turn-down pass-up miss waste forgo")
"""Verbs that turn down what is asked for or possible: 'resisted calls to say', 'passed up the chance to say'."""
RANKS = word_set("first second third last latest next only")
"""'Was the first to say': it was said."""
_PREPOSITIONS = word_set("over of from without than in into as at against about for on by to towards toward near off")
_RIGHT_AFTER = word_set("only later then always often eventually subsequently repeatedly usually sometimes")
"""Words next to 'would' that make it a habit, or what came later: 'would later say that …'."""
_INSTEAD_OF = {("rather", "than"), ("everything", "but"), ("anything", "but")}
"""Words before a verb that was not done, but something else: 'did everything but say'."""
_WRONGLY = word_set("wrongly falsely incorrectly mistakenly erroneously")
_OFTEN = word_set("tire tired weary sick")
"""'Never tires of saying', 'is tired of saying'."""
_CHOICES = word_set("choice option alternative")
_NOT_YET = word_set("yet still")
_HAPPENS = word_set("be have")


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
    if negative or token.low in ("can", "ca", "cannot"):
        return ()
    if token.low in ("would", "’d", "'d") and not perfect and near & _RIGHT_AFTER:
        return ()
    return () if "only" in near else (Effect.SUPPOSE,)


def above(passage: Passage, verb: Token, before: int) -> Above | None:
    """Find what stands over a verb that is no sentence's own: an infinitive, or a participle behind a preposition.

    Args:
        passage: The passage.
        verb: The verb.
        before: The index of the word before its group.
    """
    if before < 0 or passage.tokens[before].sentence != verb.sentence:
        return None
    word = passage.tokens[before]
    if impossible(passage, verb):
        be = _be_over(passage, verb)
        first = min((k.i for k in passage.kids(be, "aux")), default=be.i)
        return Above(be, (Effect.UNABLE,), first, climbs=False)
    if word.tag == "TO" and (verb.tag in ("VB", "VBP") or passage.kid(verb, "aux") is not None):
        return _over_infinitive(passage, verb, word)
    if verb.tag == "VBG" and word.low in _PREPOSITIONS:
        return _over_preposition(passage, verb, word)
    sooner = word.low == "than" and any(
        t.low in ("sooner", "rather") and t.sentence == verb.sentence
        for t in passage.tokens[max(0, before - 8) : before]
    )
    if sooner or (passage.tokens[before - 1].low, word.low) in _INSTEAD_OF:
        return Above(word, (Effect.NEGATE,), before - 1, climbs=False)
    word = passage.tokens[before - 1] if word.tag == "RP" and before else word  # 'ruled out saying'
    beside = verb.tag == "VBG" and word.is_verb and verb.dep in ("xcomp", "advcl", "ccomp", "dobj")
    over = word if beside else passage.head(verb)
    below = beside or (verb.dep == "xcomp" and verb.tag in ("VB", "VBG") and over.i < verb.i)
    return _of_word(passage, over) if below else None


def impossible(passage: Passage, verb: Token) -> bool:
    """Return whether nobody could do what an infinitive says: 'it was not possible to verify', 'impossible to say'."""
    subject = passage.kid(passage.head(verb), "nsubj", "expl") or passage.kid(_be_over(passage, verb), "nsubj", "expl")
    if verb.tag != "VB" or subject is None or subject.low != "it":
        return False
    words = {t.low for t in passage.tokens[subject.i : verb.i]}
    return "impossible" in words or ("possible" in words and bool(words & {"not", "n't", "n’t", "never"}))


def _be_over(passage: Passage, verb: Token) -> Token:
    over = passage.head(verb)
    return over if over.is_verb else passage.head(over)


def whose_it_is_to_do(passage: Passage, verb: Token) -> Token | None:
    """Return the verb whose subject would do what an infinitive about a noun says.

    'Was at a loss to say', 'missed the chance to say'; not 'issued a call to say', which asks somebody else.
    """
    noun = passage.head(verb)
    to = any(k.tag == "TO" for k in passage.kids(verb, "aux"))
    if not to or verb.dep not in ("acl", "relcl") or not _takes_infinitive(passage, noun):
        return None
    over = passage.head(noun)
    if noun.dep == "pobj" and over.low in ("in", "at", "under"):
        return passage.head(over)
    asked = _NOUNS.get(noun.lemma) is Effect.ASK and _with_particle(passage, over) not in _TURNED_DOWN
    return over if noun.dep == "dobj" and over.is_verb and not asked else None


def _takes_infinitive(passage: Passage, noun: Token) -> bool:
    """Whether an infinitive says what a noun is about: 'the chance to', 'in no mood to'."""
    none = _none_of(passage, noun) is not None and noun.lemma not in TOO_MUCH
    return noun.is_noun and (noun.lemma in _NOUNS or none)


def _none_of(passage: Passage, noun: Token) -> Token | None:
    return next((k for k in passage.kids(noun, "det") if k.low == "no"), None)


def _over_infinitive(passage: Passage, verb: Token, to: Token) -> Above | None:
    tokens = passage.tokens
    at, negative = to.i - 1, False
    while at > 0 and tokens[at].tag == "RB" and tokens[at].low not in _PLAIN:
        negative = negative or tokens[at].low in ("not", "never")
        at -= 1
    if at > 0 and tokens[at].is_reflexive and passage.head(tokens[at]).i == at - 1:
        at -= 1  # 'could not bring herself to say'
    leave = _left_to_others(passage, verb)
    found = Above(leave, (Effect.NEGATE,), leave.i) if leave else None
    if at >= 0:
        found = found or _idiom(passage, verb, tokens[at]) or _behind_word(passage, verb, tokens[at])
    if not negative:
        return found
    first = found.first if found else at + 1  # 'chose not to say'
    token = found.token if found else to
    return Above(token, (Effect.NEGATE, *(found.effects if found else ())), first, climbs=found is not None)


def _behind_word(passage: Passage, verb: Token, word: Token) -> Above | None:
    """Read what an infinitive stands right behind, else what the parser attached it to."""
    tokens, at = passage.tokens, word.i
    if _leads_on(tokens[max(0, at - 1) : at + 1]):
        over = passage.head(verb) if word.low == "as" else tokens[at - 1]
        over = over if over.is_verb else passage.head(over)  # 'so far', of 'has not gone so far as to say'
        effects = (Effect.NEGATE,) if word.low in ("little", "nothing") else ()
        return Above(over, effects, over.i) if over.is_verb else None
    if word.low in _NOT_YET and at and tokens[at - 1].lemma in _HAPPENS | {"n't", "not"}:
        have = tokens[at - 1]
        return Above(have, (Effect.NEGATE,), have.i)
    if word.tag == "MD":  # 'ought to'
        return Above(word, (Effect.SUPPOSE,), word.i)
    if word.tag == "RP" and tokens[at - 1].is_verb:  # 'went on to say'
        word = tokens[at - 1]
    if _governs(passage, word):
        return _of_word(passage, word)
    head = passage.head(verb)
    adjective = passage.kid(head, "acomp") if head.lemma == "be" and verb.dep in ("advcl", "xcomp") else None
    if adjective is not None and adjective.low in _ADJECTIVES and adjective.i < verb.i:
        return _of_word(passage, adjective)  # 'was unable on Monday to say'
    return _of_word(passage, head) if _governs_from_afar(passage, verb, head) else None


def _idiom(passage: Passage, verb: Token, word: Token) -> Above | None:
    """'Had no choice but to say', 'knew better than to say', 'waited in vain for the port to say'."""
    before, head = passage.tokens[word.i - 1], passage.head(verb)
    if word.low == "but" and before.lemma in _CHOICES and passage.head(before).is_verb:
        return Above(passage.head(before), (), passage.head(before).i)
    if (before.low, word.low) == ("better", "than") and passage.head(before).is_verb:
        return Above(passage.head(before), (Effect.NEGATE,), passage.head(before).i)
    awaited = head.lemma == "wait" and any(k.low == "for" for k in passage.kids(verb, "mark"))
    if not awaited:
        return None
    vain = any(t.low == "vain" for t in passage.tokens[head.i : verb.i])
    return Above(head, (Effect.NEGATE if vain else Effect.SUPPOSE,), head.i, climbs=False)


def _left_to_others(passage: Passage, verb: Token) -> Token | None:
    """Return the 'left' of 'left it to others to say'."""
    leave = passage.head(verb)
    words = [t.low for t in passage.tokens[leave.i + 1 : leave.i + 4]]
    others = bool(words) and words[0] in ("it", "that") and bool({"to", "for"} & set(words[1:]))
    return leave if leave.lemma == "leave" and others and leave.i < verb.i else None


def _governs_from_afar(passage: Passage, verb: Token, head: Token) -> bool:
    """Whether the word on which an infinitive hangs governs it: 'the chance on Friday to say', 'Were Ames to say'."""
    inverted = head.low == "were" and any(k.i > head.i for k in passage.kids(head, "nsubj"))
    governed = verb.dep in ("xcomp", "ccomp") and (head.is_verb or head.tag == "JJ")
    about = verb.dep in ("acl", "relcl") and _takes_infinitive(passage, head)
    return head.i < verb.i and (governed or about or inverted)


def is_ranked(before: Sequence[Token]) -> bool:
    """Return whether two words before an infinitive pick out who does it: 'the first to say', 'the only one to say'."""
    return bool(before) and (before[-1].low in RANKS or (before[-1].low == "one" and before[0].low in RANKS))


def _leads_on(before: Sequence[Token]) -> bool:
    """Whether two words make an infinitive behind them their own: 'so far as to say', 'did little to add'."""
    if len(before) < 2:
        return False
    first, word = before[-2:]
    did = first.lemma == "do" and word.low in ("little", "nothing", "much")
    return did or (first.low, word.low) == ("far", "as")


def _governs(passage: Passage, word: Token) -> bool:
    """Whether an infinitive right behind a word is what that word is about, not what something is for."""
    return word.low in _ADJECTIVES or word.is_verb or _takes_infinitive(passage, word)


_PLAIN = _NOT_YET | frozenset(_ADJECTIVES)
"""Adverbs, by the tagger, that govern an infinitive themselves."""


_AT_LAST = word_set("round around")
"""'Got round to saying' said it."""
NOT_QUITE = _AT_LAST | word_set("short shy far back away close near clear")
"""Words behind which a participle says what somebody nearly did, or did not do."""


def _over_preposition(passage: Passage, verb: Token, word: Token) -> Above | None:
    before = passage.tokens[word.i - 1] if word.i else word
    if word.low in ("without", "near") or (word.low, before.low) in (("of", "instead"), ("than", "rather")):
        first = {"without": word.i, "near": passage.head(word).i}.get(word.low, before.i)
        return Above(word, (Effect.NEGATE,), first, climbs=False)
    chosen = word.low == "over" and passage.head(word).lemma in ("choose", "prefer", "favour", "favor")
    if chosen or (before.low, word.low) == ("better", "of"):  # 'chose silence over saying', 'thought better of saying'
        over = passage.head(word if chosen else before)
        return Above(over, (Effect.NEGATE,), over.i)
    if (word.low == "against" and before.is_verb) or (
        word.low == "off" and before.lemma in ("hold", "put", "beg", "cry")
    ):
        return Above(before, (Effect.NEGATE,), before.i)
    if found := _so_of_what_is_said(passage, word, before):
        return found
    if before.low in NOT_QUITE:
        return _not_quite(passage, word, before)
    host = passage.head(word) if word.dep == "prep" and passage.head(word).i < word.i else before
    return next((_of_word(passage, over) for over in (before, host) if _governs_participle(over)), None)


def _not_quite(passage: Passage, word: Token, before: Token) -> Above:
    """'Stopped just short of saying', 'went as far as saying', which said it."""
    effects = () if word.low == "as" or before.low in _AT_LAST else (Effect.NEGATE,)
    host = before
    while host.i and host.tag in ("RB", "RBR", "JJ"):
        host = passage.tokens[host.i - 1]
    if host.is_verb:
        return Above(host, effects, host.i)
    return Above(before, effects, before.i, climbs=False)


def _so_of_what_is_said(passage: Passage, word: Token, before: Token) -> Above | None:
    """'Is not alone in saying', 'never tires of saying': whatever is so of it, it is said."""
    if before.low == "interested" or (before.lemma == "think" and word.low in ("of", "about")):
        if before.is_verb:
            return Above(before, (Effect.SUPPOSE,), before.i)
        return Above(passage.head(before), (Effect.SUPPOSE,), passage.head(before).i)
    said = before.lemma in _OFTEN or (word.low == "in" and before.tag[:2] in ("JJ", "RB"))
    return Above(before, (), before.i, climbs=False) if said else None


def _governs_participle(word: Token) -> bool:
    adjective = _ADJECTIVES.get(word.low, Effect.SUPPOSE) is not Effect.SUPPOSE
    return adjective or word.is_verb or (word.is_noun and word.lemma in _NOUNS)


def _of_word(passage: Passage, word: Token) -> Above | None:
    """What a verb, an adjective or a noun does to the infinitive behind it."""
    if word.low in _ADJECTIVES and not (word.is_verb and word.lemma in _VERBS):
        be = passage.head(word)
        effects: tuple[Effect, ...] = () if be.lemma == "feel" else (_ADJECTIVES[word.low],)  # 'felt bound to say'
        if be.is_verb and be.i < word.i:
            return Above(be, effects, be.i, word.i)
        return Above(word, effects, word.i, word.i)
    if word.is_verb:
        return Above(word, effects_of(passage, word), word.i)
    if word.is_noun:
        return _of_noun(passage, word)
    if word.tag == "JJ" and word.i and passage.tokens[word.i - 1].low == "too":
        be = passage.head(word)
        return Above(be if be.is_verb else word, (Effect.NEGATE,), min(be.i, word.i))
    return None


def effects_of(passage: Passage, word: Token) -> tuple[Effect, ...]:
    """Return what a verb does to the verb that it governs."""
    if word.lemma in ("have", "be"):
        return () if word.tag in ("VBD", "VBN") else (Effect.SUPPOSE,)
    if word.lemma == "help":  # 'could not help saying' said it
        return (Effect.NEGATE,) if any(k.tag == "VBG" for k in passage.kids(word, "xcomp")) else ()
    if word.lemma == "remain":  # 'remains to be verified'
        return (Effect.NEGATE,)
    if word.lemma == "go":
        to = passage.tokens[word.i + 1].low if word.i + 1 < len(passage.tokens) else ""
        return (Effect.SUPPOSE,) if word.tag == "VBG" and to == "to" else ()
    if word.lemma == "quote" and any(k.low in _WRONGLY for k in passage.kids(word, "advmod")):
        return (Effect.NEGATE,)
    effect = _VERBS.get(_with_particle(passage, word))
    return (effect,) if effect else ()


def _with_particle(passage: Passage, verb: Token) -> str:
    """'rule-out', 'turn-down': a verb's lemma with the particle behind it."""
    particle = passage.kid(verb, "prt")
    return f"{verb.lemma}-{particle.low}" if particle else verb.lemma


def _of_noun(passage: Passage, word: Token) -> Above | None:
    """'In no position to', 'had no plans to', 'his refusal to'."""
    no = _none_of(passage, word)
    effect = _NOUNS.get(word.lemma, Effect.NONE)
    verb = passage.head(word)
    while verb.head != verb.i and (verb.dep == "prep" or verb.tag == "IN"):
        verb = passage.head(verb)
    effects = (effect, Effect.NEGATE) if no or verb.lemma == "lack" else (effect,)
    if verb.is_verb and verb.i < word.i:
        turned_down = effect in (Effect.ASK, Effect.SUPPOSE) and _with_particle(passage, verb) in _TURNED_DOWN
        return Above(verb, (Effect.NEGATE,) if turned_down else effects, verb.i, word.i)
    return Above(word, effects, no.i if no else word.i, climbs=False)
