"""How a name stands in its sentence: whether "he" in the next one may be that person."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from build_tools.attribution.drafts import Draft
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.speakers.documents import DOCUMENTS
from build_tools.attribution.speakers.fates import NO_MORE
from build_tools.attribution.speakers.figures import Figure, Place
from build_tools.attribution.speakers.noun_phrases import what_it_names
from build_tools.attribution.speakers.roles import office_before
from build_tools.attribution.words.body_nouns import BODIES, KIN
from build_tools.attribution.words.names import surname_at


def place_of(passage: Passage, figure: Figure, first: int, last: int) -> Place:
    """Return how a name stands in its sentence.

    Args:
        passage: The passage.
        figure: Whose name it is.
        first: The name's first token.
        last: Its last.
    """
    tokens = passage.tokens
    token = tokens[surname_at(tokens, first, last)]
    ends = next((t.start for t in tokens[last:] if t.sentence > token.sentence), tokens[-1].end)
    subject = _bearing(passage, token, first)
    rank = int(
        _is_salient(passage, subject) or _is_lost_subject(tokens, first, last) or _is_all_that_is_told(passage, token)
    )
    rank += rank and _is_main_subject(passage, subject)
    undergoes, owns = _undergoes(passage, subject), _has_a_relative(passage, subject)
    return Place(token.start, figure, rank, ends, undergoes, owns, _is_past(tokens, first))


_EARLIER = word_set("ago earlier previously")
_LAST = word_set("year season spring summer autumn fall winter month decade")


def _is_past(tokens: Sequence[Token], first: int) -> bool:
    """'Last year’s guest, Ann Reed', 'Two years ago Reed had the office': a name behind an earlier time."""
    before = [t for t in tokens[:first] if t.sentence == tokens[first].sentence]
    dated = len(before) > 1 and before[0].low == "in" and before[1].text.isdigit()  # 'In 2006 the host, Ann Reed, …'
    last = dated or any(a.low == "last" and b.low in _LAST for a, b in pairwise(before))
    return last or any(t.low in _EARLIER for t in before)


def _has_a_relative(passage: Passage, name: Token) -> bool:
    """'Reed’s mother, Ada, said': whose lawyers "his lawyers" may be."""
    relative = passage.head(name)
    relative = passage.head(relative) if relative.dep in ("compound", "poss") else relative
    kin = any(k.lemma in KIN for k in (relative, *passage.kids(relative)))
    return name.dep == "poss" and kin and relative.dep in ("nsubj", "appos")


_OPENS_CLAUSE = word_set("where when because after since who whom whose which while")


def speak_of_themselves(drafts: Sequence[Draft]) -> frozenset[int]:
    """Return where subjects are named of whose sentence a clause is their own words, by a parenthesis.

    'Reed ran the mill until May, when he left, he says, because it was late', 'Reed has a job where, he says, …'. Of
    'Reed lied, he said' somebody else may be the speaker.
    """
    found: set[int] = set()
    for draft in drafts:
        mention, tokens = draft.mention, draft.passage.tokens
        if mention is None or draft.has_quotes or tokens[mention.head].low not in ("he", "she"):
            continue
        pronoun = tokens[mention.head]
        goes_on = draft.end > tokens[max(draft.cue_last, mention.last)].end
        before = [t for t in tokens[: pronoun.i] if t.sentence == pronoun.sentence and t.start >= draft.start]
        opens = next((t.i for t in before if t.low in _OPENS_CLAUSE), None)
        if goes_on and opens is not None:
            found |= {t.start for t in before if t.i < opens and t.is_name and _is_about(draft, t)}
    return frozenset(found)


def stays_the_subject(draft: Draft) -> bool:
    """Whether the next sentence may go on about the subject of reported words, as no person reports them.

    'Records show that Reed quit', 'Reed has quit, friends claim. She …', 'Reed fell, police said. His mother …'.
    """
    if draft.mention is None:
        return False
    first, head = (draft.passage.tokens[i] for i in (draft.mention.first, draft.mention.head))
    stands_behind = draft.start < first.start
    return head.lemma in DOCUMENTS or (stands_behind and (head.tag in ("NNS", "NNPS") or head.lemma in BODIES))


def _is_about(draft: Draft, name: Token) -> bool:
    """Whether a name is the subject of the clause that a parenthesis stands in."""
    clause = draft.passage.head(name)
    return name.dep in ("nsubj", "nsubjpass") and (clause.dep == "ROOT" or clause.head == draft.anchor)


_RESPONSES = word_set("response reaction reply retort rebuke criticism condemnation protest objection")
_LATE = word_set("late dead deceased")


def _undergoes(passage: Passage, name: Token) -> bool:
    """Whether something is done to a named person, or they die: 'Reed was robbed', 'the police held Reed'."""
    if any(k.low in _LATE for k in passage.kids(name)):
        return True
    bearer = what_it_names(passage, name)
    verb = passage.head(bearer)
    dead = verb.lemma == "be" and any(k.low in _LATE for k in passage.kids(verb, "acomp"))
    return bearer.dep in ("nsubjpass", "dobj") or (bearer.dep == "nsubj" and (verb.lemma in NO_MORE or dead))


def _is_salient(passage: Passage, subject: Token) -> bool:
    """Whether a name is a subject, or explains one: "she" in the next sentence may be that person."""
    head = passage.head(subject)
    if subject.dep == "appos":
        # Not 'recalled the envoy, Ann Reed', the object of a verb, nor 'a rival (presumably Ann Reed)'.
        in_brackets = any(t.text == "(" for t in passage.tokens[head.i : subject.i])
        return head.dep != "dobj" and not in_brackets
    if subject.dep == "pobj" and head.low == "from":
        return passage.tokens[head.i - 1].lemma in _RESPONSES  # 'drew a rebuke from Ann Reed'
    if subject.dep == "pobj" and head.low == "of" and passage.head(head).low in ("that", "those"):
        subject = passage.head(head)  # 'The last vote was that of Ann Reed, who'
        return subject.dep == "attr"
    if subject.dep == "conj" and head.is_name:
        subject = head  # 'Ann Reed and Ben Hale'
    return subject.dep in ("nsubj", "nsubjpass")


def _bearing(passage: Passage, name: Token, first: int) -> Token:
    """Return the token by which a name hangs in its sentence: its own, or that of the office it closes."""
    office = office_before(passage.tokens, first)
    return office if office is not None and name.dep == "pobj" else name


_OF_CLAUSES = ("relcl", "acl", "advcl", "ccomp", "pcomp", "csubj")


def _is_main_subject(passage: Passage, name: Token) -> bool:
    """Whether a name, or what it stands beside, is the subject of no clause inside its sentence."""
    subject = what_it_names(passage, name)
    verb = passage.head(subject)
    while verb.dep == "conj" and passage.head(verb).is_verb:
        verb = passage.head(verb)
    return subject.dep in ("nsubj", "nsubjpass") and verb.dep not in _OF_CLAUSES


def _is_lost_subject(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a name is a subject whose verb the tagger took for a plural noun, as in 'Asked about it, Reed shrugs'."""
    opens = first == 0 or tokens[first - 1].text == "," or tokens[first - 1].sentence != tokens[first].sentence
    verb = tokens[last + 1 : last + 3]
    return opens and len(verb) > 1 and verb[0].tag == "NNS" and verb[1].text == "."


def _is_all_that_is_told(passage: Passage, name: Token) -> bool:
    """'And Minister Ann Reed? Not a word.': a sentence without a verb, and no headline, is about its name."""
    sentence = [t for t in passage.tokens if t.sentence == name.sentence]
    whole = passage.paragraph > 1 and sentence[-1].text in (".", "?", "!")
    return whole and not any(t.is_verb or t.tag == "MD" for t in sentence)
