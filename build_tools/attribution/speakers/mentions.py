"""Who is speaking, as the sentence has it: from a cue's verb or noun to the words that name its speaker."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from build_tools.attribution.drafts import Mention
from build_tools.attribution.parsing.tokens import PARENTHESES, Passage, Token, word_set
from build_tools.attribution.speakers.doers import LIGHT, controller, idiom_over, withholds
from build_tools.attribution.speakers.heard import quoted, recorded
from build_tools.attribution.speakers.noun_phrases import plain
from build_tools.attribution.speakers.roles import OF_PLACES
from build_tools.attribution.words.body_nouns import can_speak
from build_tools.attribution.words.governed import whose_it_is_to_do
from build_tools.attribution.words.idioms import RANKS, excepted
from build_tools.attribution.words.names import MARK_TOKENS
from build_tools.models.calendar import MONTHS, WEEKDAYS
from build_tools.models.pronouns import SUBJECT

MOST_STEPS = 6
"""How far a verb without a subject looks up the tree for one."""

TIMES = frozenset({*WEEKDAYS, *MONTHS}) | word_set(
    "today tonight yesterday tomorrow morning afternoon evening night week "
    "month year day hour time noon midnight a.m. p.m. am pm"
)
_ACTED_UPON = word_set("it them him us me itself himself")
_SOME = SUBJECT - {"it"} | word_set("many some most few both others")


def only_when(passage: Passage, indices: list[int]) -> bool:
    """Return whether words behind a preposition are a time and nothing else: 'she insisted on Friday night'."""
    words = [passage.tokens[i] for i in indices]
    return all(t.low in TIMES or t.entity in ("DATE", "TIME") for t in words) and any(t.low in TIMES for t in words)


def of_verb(passage: Passage, verb: Token, *, to_somebody: bool = False) -> Mention | None:
    """Find the words that name a reporting verb's speaker: subject, inherited subject, agent of a passive.

    Where the parse has none, or one that can't speak (a day), the noun phrase right before the verb is tried.

    Args:
        passage: The passage.
        verb: The verb.
        to_somebody: Whether it says to whom: "told", "warned".
    """
    if to_somebody and _is_second_passive(passage, verb):
        return agent(passage, verb)
    if heard := recorded(passage, verb):
        return Mention(*heard, heard[1], how="recorded")
    found = _by_tree(passage, verb)
    if found and (better := _past_relative(passage, verb, found) or _inside_relative(passage, verb, found)):
        return better
    finite = verb.tag in ("VBD", "VBZ", "VBP") and not passage.kid(verb, "nsubjpass", "auxpass")
    if not finite or not (found is None or found.how == "climbed" or _is_time(passage, found)):
        return found
    near = _right_before(passage, verb)
    if found is None or _is_time(passage, found):
        return near
    return near if near and passage.tokens[near.head].dep not in ("dobj", "pobj") else found


def _is_second_passive(passage: Passage, verb: Token) -> bool:
    """'The mayor was driven to the dam and told that it was safe': nobody is told anything but the mayor."""
    has_auxiliary = passage.kid(passage.head(verb), "auxpass") is not None
    tells_another = passage.kid(verb, "nsubj", "aux", "dobj", "dative") is not None
    return verb.dep == "conj" and verb.tag in ("VBD", "VBN") and has_auxiliary and not tells_another


def _past_relative(passage: Passage, verb: Token, found: Mention) -> Mention | None:
    """'Ames, who called it a crime, said …': where the parser took the end of a relative clause for the subject."""
    tokens = passage.tokens
    if found.how != "subject" or found.last + 2 != verb.i or tokens[found.last + 1].text != ",":
        return None
    for i in range(found.first - 1, 0, -1):
        if tokens[i].sentence != verb.sentence or tokens[i].text == ",":
            return None
        if tokens[i].tag in ("WP", "WP$", "WDT") and tokens[i - 1].text == ",":
            before = tokens[i - 2] if i > 1 else None
            return plain(passage, before, "nearby", keep=i) if before and before.is_noun else None
    return None


def _inside_relative(passage: Passage, verb: Token, found: Mention) -> Mention | None:
    """'Ames, who many feel is late': the relative pronoun belongs to the content, the word before the verb speaks."""
    before = passage.tokens[verb.i - 1] if verb.i else verb
    if found.how != "relative" or before.i <= found.last or before.dep in ("pobj", "npadvmod", "neg"):
        return None
    if before.low in TIMES or not (before.is_noun or before.low in _SOME):
        return None
    return plain(passage, before, "nearby", keep=verb.i)


def _is_time(passage: Passage, mention: Mention) -> bool:
    head = passage.tokens[mention.head]
    return head.low in TIMES and head.entity != "PERSON" and mention.how in ("subject", "climbed")


def _right_before(passage: Passage, verb: Token) -> Mention | None:
    """'…, Ames, the mayor, said': the noun phrase that ends right before the verb or its auxiliaries.

    An apposition between commas is skipped.
    """
    tokens = passage.tokens
    at = verb.i - 1
    while at >= 0 and (tokens[at].tag in ("RB", "MD") or tokens[at].dep in ("aux", "neg")):
        at -= 1
    if at > 0 and tokens[at].text == ",":
        opening = next((i for i in range(at - 1, max(at - 16, 0), -1) if tokens[i].text in (",", '"', "”", "''")), None)
        if opening is None or tokens[opening].text != ",":
            return None
        if role := _role_and_name(tokens, opening, at):
            return role
        at = opening - 1
        if not tokens[at].is_name or any(t.is_verb and t.dep != "amod" for t in tokens[opening + 1 : opening + 2]):
            return None
    if at < 0 or not _can_speak(passage, tokens[at], verb):
        return None
    head = tokens[at]
    of = passage.head(head)
    if at + 1 < verb.i and of.low == "of" and passage.head(of).low in OF_PLACES:
        return plain(passage, passage.head(of), "nearby", keep=verb.i)  # 'the mayor of Tollwick, Kent, said'
    while (
        passage.head(head).is_noun and passage.head(head).i > head.i - 8 and head.dep in ("pobj", "compound", "appos")
    ):
        if head.dep == "appos" and at + 1 == verb.i and tokens[passage.extent(head)[0] - 1].text == ",":
            break  # 'The dead are Bo Hart, 31, and Ann Lee, 32, the port said': an apposition ends with a comma
        head = passage.head(head)
    if head.dep == "conj" and passage.kid(passage.head(head), "cc") and passage.head(head).i > head.i - 4:
        between = tokens[passage.head(head).i : head.i]
        head = head if any(t.text == "," or t.is_verb for t in between) else passage.head(head)
    return plain(passage, head, "nearby", keep=verb.i)


def _role_and_name(tokens: Sequence[Token], opening: int, closing: int) -> Mention | None:
    """'…, the port’s chief engineer, Ada Penn, insisted': a role between a comma and a name between commas."""
    name = tokens[opening + 1 : closing]
    first = opening
    while first and (tokens[first - 1].is_noun or tokens[first - 1].tag in ("JJ", "POS")):
        first -= 1
    opens = first > 1 and tokens[first - 1].tag in ("DT", "PRP$") and tokens[first - 2].text == ","
    if len(name) < 2 or not all(t.is_name for t in name) or first == opening or not opens:
        return None
    return Mention(first - 1, name[-1].i, name[-1].i, how="nearby") if tokens[opening - 1].tag == "NN" else None


def _can_speak(passage: Passage, token: Token, verb: Token) -> bool:
    if token.sentence != verb.sentence or token.low in TIMES or token.low in _ACTED_UPON:
        return False
    counted = token.tag == "CD" and passage.head(token) is verb  # 'about 4 in 10 say'
    return counted or token.is_noun or token.tag == "PRP"


def _by_tree(passage: Passage, verb: Token) -> Mention | None:  # noqa: PLR0911 - one return a construction
    at, how = verb, "subject"
    for _ in range(MOST_STEPS):
        if at.i in passage.raised:
            at, how = passage.tokens[passage.raised[at.i]], "climbed"
        if patient := quoted(passage, at):
            return _relative_or_plain(passage, at, patient, "quoted")
        if at is verb and passage.kid(at, "nsubjpass", "auxpass", "csubjpass"):
            return agent(passage, at)
        subject = (
            _behind(passage, at) or _subject(passage, at) or (passage.kid(at, "nsubjpass") if at is not verb else None)
        )
        if subject is None and (clause := passage.kid(at, "csubj")):
            subject = passage.kid(clause, "nsubj")  # 'Voters going to the polls said': parsed as a clause
        if subject is not None:
            return _relative_or_plain(passage, at, subject, how)
        clauses = list(passage.kids(at, "ccomp"))
        if len(clauses) > 1 and clauses[0].i < at.i and (subject := passage.kid(clauses[0], "nsubj")):
            return _relative_or_plain(passage, clauses[0], subject, "climbed")
        if at is verb and at.tag == "VBN" and at.dep in ("acl", "relcl", "advcl") and not passage.kid(at, "aux"):
            misread = at.dep == "acl" and _misread_as_participle(passage, at)
            return plain(passage, passage.head(at), "misread", keep=at.i) if misread else agent(passage, at)
        refusal = at is verb and at.dep == "acl" and at.tag == "VB"
        holder = of_noun(passage, passage.head(at)) if refusal else None
        if holder is not None and holder.how == "possessive":  # 'the mayor’s refusal to say'
            return holder
        if controlled := controller(passage, at):
            return _relative_or_plain(passage, at, controlled, "controlled")
        above = _climb(passage, at)
        if above is None:
            return None
        if above.is_noun:
            # 'She published a letter disputing it': who published it disputes.
            doer = of_verb(passage, passage.head(above)) if above.dep == "dobj" and not above.is_name else None
            return doer or plain(passage, above, "modified", keep=at.i)
        at, how = above, "climbed"
    return None


def _subject(passage: Passage, verb: Token) -> Token | None:
    """Return a verb's subject; of two that the parser gives the second, where the first can't be it.

    'Neither did the board say', 'Fares to double in May, operator says'; of 'thought it wiser to say' who thought.
    """
    over = passage.head(verb)
    if verb.dep == "ccomp" and (it := passage.kid(verb, "nsubj")) and it.low == "it" and over.i == it.i - 1:
        return _subject(passage, over)
    found = [kid for kid in passage.kids(verb, "nsubj") if kid.is_word]  # no hyphen of 'Holt-Reed'
    if not found:
        found = [kid for aux in passage.kids(verb, "aux") for kid in passage.kids(aux, "nsubj") if kid.is_word]
    if len(found) > 1 and (
        found[0].low == "neither"
        or _is_dateline(passage, found[0], found[1])
        or _is_role_of(passage, found[0], found[1])
        or _opens_apart(passage, found[0], found[1])
        or _is_tag(passage, found[1], verb)
    ):
        return found[1]
    return _excepted(passage, found, verb) or found[0] if found else None


def _excepted(passage: Passage, found: Sequence[Token], verb: Token) -> Token | None:
    """Return who alone speaks: 'nobody but Ames said', 'none other than the mayor said'."""
    but = excepted(passage.tokens[passage.extent(found[0])[0] : verb.i])
    if but is None:
        return None
    return next((t for t in passage.tokens[but.i + 1 : verb.i] if t.is_noun and not but.i < t.head < verb.i), None)


def _is_tag(passage: Passage, subject: Token, verb: Token) -> bool:
    """Whether a comma parts a subject and its verb from the words before them: a clause, or a subject of its own verb.

    'Fares to double in May, operator says', 'The pump, the port said on Monday, is safe'.
    """
    first, last = passage.extent(subject)
    sentence = [t for t in passage.tokens if t.sentence == verb.sentence]
    parted = last + 1 == verb.i and first > 0 and passage.tokens[first - 1].text == ","
    closes = any(a.text == "," and b.tag in ("VBZ", "VBD", "VBP", "MD") for a, b in pairwise(sentence) if a.i > verb.i)
    alone = subject.tag == "PRP" and verb.i in passage.cues  # 'People like Osk, he said'
    return parted and (alone or closes or any(t.is_verb for t in sentence if t.i < first))


def _is_dateline(passage: Passage, first: Token, second: Token) -> bool:
    """'TOLLWICK, May 4 — The port said', whose dateline the parser took for a subject."""
    return first.text.isupper() and passage.tokens[passage.extent(second)[0] - 1].text in ("—", "–", "--")


def _is_role_of(passage: Passage, first: Token, second: Token) -> bool:
    """'Pundits Mia Holt and Tom Reed', which the parser takes for two subjects."""
    role = first.is_noun and not first.is_name
    return role and second.is_name and passage.extent(second)[0] == first.i + 1


def _opens_apart(passage: Passage, first: Token, second: Token) -> bool:
    """'Never one for tact, Penn said', whose gloss the parser took for a subject."""
    end = passage.extent(first)[1]
    behind = passage.tokens[min(end + 1, len(passage.tokens) - 1)]
    return behind.text == "," and passage.extent(second)[0] == behind.i + 1 and can_speak(second)


def _behind(passage: Passage, verb: Token) -> Token | None:
    """'The bridge, said Ames, was safe': between commas the subject behind the verb counts, not the one before."""
    before = passage.tokens[verb.i - 1].text if verb.i else ""
    if before not in PARENTHESES and before not in MARK_TOKENS:  # '“No comment,” muttered Ames'
        return None
    return next((kid for kid in passage.kids(verb, "nsubj") if kid.i > verb.i), None)


def _misread_as_participle(passage: Passage, verb: Token) -> bool:
    """'The ad called her a fraud': a sentence without a main verb, a participle with a complement behind its noun."""
    noun = passage.head(verb)
    if passage.head(noun) is not noun or not noun.is_noun or not passage.kid(verb, "dobj", "oprd"):
        return False
    clauses = {i for k in passage.kids(verb, "advcl", "ccomp", "relcl") for i in passage.below(k)}
    clauses |= {i for k in passage.kids(noun, "advcl", "relcl") for i in passage.below(k)}
    return not any(t.is_finite and t.i not in clauses for t in passage.tokens if t.sentence == verb.sentence)


def _climb(passage: Passage, at: Token) -> Token | None:
    head = _tag_beside(passage, at) or passage.head(at)
    if head is at or (over := whose_it_is_to_do(passage, at) or idiom_over(passage, at)):
        return None if head is at else over
    if at.dep in ("conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "acomp", "aux", "attr", "oprd", "dep"):
        if at.dep == "ccomp" and at.tag not in ("VBG", "VB"):
            return None
        if head.is_noun and at.dep == "advcl" and at.tag == "VBG" and head.is_name and passage.head(head) is head:
            return head  # 'Ames defended the plan, calling it …', where the parser saw no verb in "defended"
        return head if not head.is_noun or (head.dep in ("pobj", "dobj", "attr") and at.dep == "acl") else None
    ranked = any(t.low in RANKS for t in (head, *passage.kids(head))) or head.low == "one"
    to = any(k.tag == "TO" for k in passage.kids(at, "aux"))
    first_to = at.dep in ("relcl", "acl") and to and head.dep == "attr" and ranked
    if first_to or (at.dep == "acl" and at.tag == "VBG"):
        return passage.head(head) if first_to else head  # 'was the first to say', 'is not the only one to say'
    return None


def _tag_beside(passage: Passage, participle: Token) -> Token | None:
    """'The pumps were off, Ames said, adding that …': the cue beside which a participle stands, not the verb said."""
    if participle.dep != "advcl" or participle.tag != "VBG":
        return None
    first = participle.head
    tags = passage.kids(passage.tokens[first], "parataxis")
    return next((t for t in tags if first < t.i < participle.i and t.i in passage.tellers), None)


def _relative_or_plain(passage: Passage, verb: Token, subject: Token, how: str) -> Mention | None:
    if subject.tag in ("WP", "WDT"):
        found = Mention(subject.i, subject.i, subject.i, how="relative")
        top = verb
        while top.dep == "conj" and passage.head(top) is not top:
            top = passage.head(top)
        if top.dep in ("relcl", "acl"):
            found.antecedent = passage.head(top).i
        elif (first := passage.kid(top, "nsubj")) and first.i < subject.i and first.is_name and subject.low == "who":
            found.antecedent = first.i  # 'Reed, whose show ran for years and who called it a job, …'
        return found
    expletive = subject.low == "it" and how == "climbed" and verb.i not in passage.tellers
    if subject.low in ("there", "what", "that", "this") or expletive:
        return None
    return plain(passage, subject, how)


def agent(passage: Passage, verb: Token) -> Mention | None:
    """Return the 'by' phrase of a passive."""
    by = passage.kid(verb, "agent") or next((k for k in passage.kids(verb, "prep") if k.low == "by"), None)
    pobj = passage.kid(by, "pobj") if by else None
    return plain(passage, pobj, "agent") if pobj else None


def of_noun(passage: Passage, noun: Token) -> Mention | None:
    """Find the speaker of a nominal cue: possessor, 'by' or 'from' phrase, or subject of a light verb."""
    marked = passage.tokens[noun.i - 1] if noun.i and passage.tokens[noun.i - 1].tag == "POS" else None
    owner = passage.kid(noun, "poss") or (passage.head(marked) if marked else None)
    if owner and owner.i < noun.i:
        return plain(passage, owner, "possessive")
    if outlet := next((k for k in passage.kids(noun, "compound") if k.entity == "ORG" and k.i == noun.i - 1), None):
        return plain(passage, outlet, "possessive", keep=noun.i)  # 'a Varna Gazette report that'
    verb = passage.head(noun)
    came = noun.dep == "nsubj" and verb.lemma == "come"  # 'Word came from the port that'
    clauses = [k.low for clause in passage.kids(noun, "acl", "relcl") for k in passage.kids(clause)]
    for prep in (*passage.kids(noun, "prep", "agent"), *(passage.kids(verb, "prep") if came else ())):
        pobj = passage.kid(prep, "pobj")
        whose = prep.low == "of" and "that" in clauses and pobj is not None and can_speak(pobj)
        if pobj and (prep.low in ("by", "from", "among") or whose):
            return plain(passage, pobj, "agent")
    if noun.dep in ("dobj", "nsubjpass") and (verb.lemma in LIGHT or withholds(verb, noun)):
        return of_verb(passage, verb)
    if noun.dep == "pobj" and verb.low in ("in", "with", "into") and (host := passage.head(verb)).is_verb:
        return of_verb(passage, host)  # says in a statement that …
    return None
