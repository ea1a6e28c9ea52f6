"""Contents that are a noun phrase: denied involvement, called it a mistake, accused them of lying, called for calm."""

from __future__ import annotations

from itertools import pairwise

from build_tools.attribution.drafts import Content
from build_tools.attribution.indirect import outside
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.speakers import mentions
from build_tools.attribution.speakers.documents import DOCUMENTS
from build_tools.attribution.words.body_nouns import BODIES, PEOPLE, ROLES
from build_tools.attribution.words.cues import Hit

_OF_THE_MATTER = word_set(
    "for to from against over with about of into between among toward towards regarding because as"
)
"""Prepositions that say what a matter is about."""

_FOR_INSTANCE = word_set("including such from like among")
"""Prepositions that begin a list of what a matter holds, behind a comma as well: 'the losses, including the pier'."""

_WHERE = word_set("in on at by under")
"""Prepositions that say it too, unless they tell where and when something was said."""

OCCASIONS = word_set("interview briefing call conference hearing debate rally meeting event forum court show tour")
"""On which something is said: 'told reporters at a briefing that it was shut'."""

TOLD_IN = DOCUMENTS | OCCASIONS
"""Where something is said: 'in a statement', 'at a hearing'."""
_TIME_MARKS = word_set("while when after before")
_TAKEN = word_set(
    "life victim casualty scalp title medal gold silver bronze crown trophy prize benefit compensation damages refund "
    "allowance expense pension"
)
"""What is taken or paid out when it is claimed, and not said: 'the fire claimed five lives', 'she claimed benefits'."""
_HOW_OR_WHEN = word_set("moment instant number couple lot bit deal way fashion style mile while")
"""Nouns that say how or when: 'called the police the moment it fell', 'labelled it the old way'."""


def active(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    """Denied involvement; called it a mistake; accused them of lying; described it as late; urged them to leave."""
    if hit.last > verb.i and (content := _after_particle(passage, hit)):
        frame, inner = content
        tail = [i for i in _object_tail(passage, verb, hit, passage.tokens[hit.last]) if i > hit.last]
        whole = with_what_follows(passage, verb, sorted({*inner, *tail}))
        if hit.takes("object") or (hit.takes("object-to") and whole[len(inner) :]):
            return ("object-tail" if tail else frame), whole
    target = passage.kid(verb, "dobj")
    tail = _object_tail(passage, verb, hit, target)
    if target is None:
        return _named_whole(passage, verb, hit, tail)
    if not tail and hit.takes("object-complement") and target.tag in ("WDT", "WP", "IN") and target.i < verb.i:
        # 'A deal that Ames called “a gift”': what it is called is an object as well.
        tail = [i for other in passage.kids(verb, "dobj") if other.i > verb.i for i in passage.below(other)]
    if hit.takes("hearer"):
        if not tail:
            has_hearer = (passage.kid(verb, "dative") is not None or _is_a_matter(passage, target)) and hit.takes(
                "object"
            )
            return ("object", passage.below(target)) if has_hearer else None
        # 'Told the Gazette: “Staying away would be easy”': a quotation behind a colon.
        is_apart = any(t.text == ":" for t in passage.tokens[target.i : min(tail)])
        told = sorted({*(i for i in passage.below(target) if i > verb.i), *tail})
        return None if is_apart else ("object-to", told)
    named = hit.takes("object-complement") and _opens_marks(passage, verb, target)
    is_taken = verb.lemma == "claim" and target.lemma in _TAKEN
    if is_taken or not (hit.takes("object") or tail or named):
        return None
    left_out = outside.asides(passage, target) | outside.raised_out(passage, verb, target)
    indices = [*passage.below(target, left_out), *tail]
    last = passage.extent(target)[1]
    if tail and last + 1 < tail[0]:
        gap = passage.tokens[last + 1]  # 'called her vote for the law a mistake'
        fills = gap.dep == "prep" and passage.extent(gap)[1] + 1 == tail[0] and _is_matter(passage, gap)
        indices += passage.below(gap) if fills else []
    return ("object-tail" if tail or named else "object"), with_what_follows(passage, verb, sorted(set(indices)))


def _opens_marks(passage: Passage, verb: Token, target: Token) -> bool:
    """'Called that “theatre”', 'branded the plan “theatre”': marks between what is called and what it is called.

    They are no tokens; what is left of them is a gap between two.
    """
    words = passage.tokens[verb.i + 1 : target.i + 1]
    return any(second.start - first.end > 1 for first, second in pairwise(words))


def unsaid(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    """Would not name the firm: what counts only where it was not said."""
    target = passage.kid(verb, "dobj", "nsubjpass")
    left_out = hit.takes("unsaid-object") or hit.leaves_unanswered(target) or hit.is_reply_to(target)
    return ("unsaid", passage.below(target)) if target is not None and left_out else None


def _is_a_matter(passage: Passage, noun: Token) -> bool:
    """'Urged restraint', 'asked permission': a bare noun in the singular for no person or body."""
    bare = noun.tag == "NN" and passage.kid(noun, "det", "poss", "nummod") is None
    return bare and noun.lemma not in PEOPLE | BODIES | ROLES and not noun.entity


def passive(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    """Yield what is said in the passive: 'the plan was criticised by unions', 'he was accused of lying by them'."""
    if not any(f.startswith("object") for f in hit.cue.frames):
        return None
    if mentions.agent(passage, verb) is None and not _unproved(passage, verb, hit):
        return None
    patient = passage.kid(verb, "nsubjpass") or _to_come(passage, verb)
    tail = _object_tail(passage, verb, hit, None)
    if patient is None or (hit.takes("hearer") and not tail and not _is_a_matter(passage, patient)):
        return None  # 'The council was advised by the firm': on what isn't told
    return "passive", sorted({*passage.below(patient), *tail})


def _unproved(passage: Passage, verb: Token, hit: Hit) -> bool:
    """'The video could not be verified': nobody is named, and yet a finding of the outlet's own."""
    unproved = passage.kid(verb, "neg") is not None or _to_come(passage, verb) is not None
    return hit.cue.described == "implies-true" and unproved


def _to_come(passage: Passage, verb: Token) -> Token | None:
    """Return the subject of 'the claim has yet to be verified', 'the claim remains to be confirmed'."""
    to = next((k for k in passage.kids(verb, "aux") if k.tag == "TO"), None)
    over = passage.head(verb)
    if to is None or verb.dep != "xcomp" or over is verb:
        return None
    yet = to.i and passage.tokens[to.i - 1].low in ("yet", "still") and over.lemma in ("be", "have")
    return passage.kid(over, "nsubj") if yet or over.lemma == "remain" else None


def _named_whole(passage: Passage, verb: Token, hit: Hit, tail: list[int]) -> Content | None:
    """'Called the night a win', 'called the report “late”': what is called and what it is called, parsed as one."""
    if not tail or not hit.takes("object-complement") or any(k.tag in ("WP", "WDT") for k in passage.kids(verb)):
        return None
    apart = tail[0] > verb.i + 1 or len(list(passage.kids(verb, "oprd"))) > 1
    relative = verb.dep in ("relcl", "acl") and not any(k.tag == "WRB" for k in passage.kids(verb, "advmod"))
    active = verb.tag != "VBN" or passage.kid(verb, "nsubj") is not None
    says_it = not relative and active and len(tail) > 1
    return ("object-tail", list(range(verb.i + 1, tail[-1] + 1))) if apart or says_it else None


def with_what_follows(passage: Passage, verb: Token, indices: list[int]) -> list[int]:
    """'Proposed money for schools to hire nurses': phrases right behind a content that the parser attached to the verb.

    Args:
        passage: The passage.
        verb: The cue.
        indices: The content's tokens, sorted.
    """
    for kid in passage.kids(verb, "prep", "advcl", "xcomp"):
        first, last = passage.extent(kid)
        infinitive = kid.dep != "prep" and any(k.tag == "TO" for k in passage.kids(kid, "aux"))
        apart = first - indices[-1] - 1
        listed = apart == 1 and kid.low in _FOR_INSTANCE and passage.tokens[first - 1].text == ","
        if (apart == 0 or listed) and (infinitive or (kid.dep == "prep" and _is_matter(passage, kid))):
            indices = [*indices, *range(indices[-1] + 1, last + 1)]
    return indices


def _is_matter(passage: Passage, prep: Token) -> bool:
    """Whether a phrase behind an object belongs to it: 'fair pay in the ports', not 'fair pay in an interview'."""
    if prep.low in _OF_THE_MATTER | _FOR_INSTANCE:
        return True
    noun = passage.kid(prep, "pobj")
    if prep.low not in _WHERE or noun is None or noun.entity in ("DATE", "TIME", "GPE") or noun.low in mentions.TIMES:
        return False
    return noun.lemma not in TOLD_IN and not noun.is_name


def _after_particle(passage: Passage, hit: Hit) -> Content | None:
    """Return what hangs on the cue's last word: 'called for calm', 'called for talks to begin'."""
    particle = passage.tokens[hit.last]
    noun = passage.kid(particle, "pobj", "pcomp")
    if noun is not None:
        inner = [i for i in passage.below(particle, outside.asides_at_end(passage, particle)) if i > particle.i]
        return ("preposition", inner) if inner and not mentions.only_when(passage, inner) else None
    clause = passage.head(particle)
    if particle.dep == "mark" and clause.i > particle.i:
        return "preposition", [i for i in passage.below(clause) if i > particle.i]
    return None


def _when(passage: Passage, top: Token) -> frozenset[int]:
    """'Called the vote a disgrace after the count stopped': when it was said, attached to the content by the parser."""
    below = [passage.tokens[i] for i in passage.below(top)]
    beside = [t for t in below if passage.head(t).is_noun]  # not 'asked Reed to speak during the vote'
    return outside.asides_at_end(passage, top) | frozenset(
        t.i
        for t in below
        if (t in beside and t.dep == "prep" and t.low == "during")
        or (t.dep == "advcl" and any(k.low in _TIME_MARKS for k in passage.kids(t, "mark", "advmod")))
    )


def _is_complement(passage: Passage, noun: Token, target: Token) -> bool:
    """'Branded the club a disgrace': no time, as the parser has it of 'called the club a day before'."""
    first, last = passage.extent(noun)
    is_time = (
        noun.low in mentions.TIMES | _HOW_OR_WHEN
        or noun.entity in ("DATE", "TIME")
        or passage.tokens[last].low in _TIME_MARKS
    )
    opens = passage.tokens[first].low in ("a", "an", "the")
    return noun.dep == "npadvmod" and opens and not is_time and first == passage.extent(target)[1] + 1


def _is_as_what(passage: Passage, kid: Token) -> bool:
    """'Described her as honest': the adjective, which the parser took for a clause."""
    opens = passage.tokens[passage.extent(kid)[0]].low == "as"
    return opens and kid.dep == "advcl" and kid.tag == "JJ" and passage.kid(kid, "nsubj", "mark") is None


def _leads_to(passage: Passage, particle: Token, kid: Token, prepositions: frozenset[str]) -> bool:
    """'Puts the crack down to frost': whichever of the two words the parser hung below the other."""
    to = passage.kid(particle, "prep") if kid is particle else kid
    return to is not None and to.dep == "prep" and f"{particle.low}-{to.low}" in prepositions


def _object_tail(passage: Passage, verb: Token, hit: Hit, target: Token | None) -> list[int]:
    tail: list[int] = []
    prepositions = hit.prepositions("object-")
    particle = next((k for k in passage.kids(verb, "prt") if target is not None and k.i > target.i), None)
    for kid in passage.kids(verb):
        if target is not None and kid.i <= target.i:
            continue
        if (
            (kid.dep in ("prep", "dative") and kid.low in prepositions)
            or (particle is not None and _leads_to(passage, particle, kid, prepositions))
            or (kid.dep == "xcomp" and hit.takes("object-to"))
            or (kid.dep in ("oprd", "attr", "acomp") and (hit.takes("object-complement") or hit.takes("object")))
            or (target is not None and hit.takes("object-complement") and _is_complement(passage, kid, target))
            or ("as" in prepositions and _is_as_what(passage, kid))
        ):
            tail.extend(passage.below(kid, _when(passage, kid)))
            if particle is not None and particle.i == kid.i - 1:
                tail.append(particle.i)  # 'puts it down to frost'
        elif tail and kid.dep == "dobj" and passage.tokens[(first := passage.extent(kid)[0]) - 1].dep == "cc":
            # 'described it as a plot and an attempt on her life': the second half, attached to the verb.
            tail.extend(range(first - 1, passage.extent(kid)[1] + 1))
    if target is not None and not tail:
        # 'accused the builders of lying': attached to the noun instead of the verb.
        within = [k for k in passage.kids(target, "prep") if k.low in prepositions]
        tail = [i for k in within for i in passage.below(k)]
    return tail
