"""Mention → speaker: who 'he', 'the spokesman', 'Peskov' or 'it' is, and how sure that is.

Drafts are resolved in the order of the text, so that each sees who has spoken and who was the subject before it. What
cannot be told apart stays unnamed: a wrong speaker is the worst error.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from build_tools.attribution.drafts import Draft, Mention
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.speakers.bodies import Bodies
from build_tools.attribution.speakers.contrasted import without_contrast
from build_tools.attribution.speakers.cue_at_hand import GENDERS, cue_at_hand
from build_tools.attribution.speakers.descriptions import Description, Descriptions
from build_tools.attribution.speakers.documents import DOCUMENTS
from build_tools.attribution.speakers.figures import Figure
from build_tools.attribution.speakers.firms import ANY_BODY, FIRMS, without_trade
from build_tools.attribution.speakers.heard import heard_in_court
from build_tools.attribution.speakers.holders import INDEFINITE, Holders
from build_tools.attribution.speakers.issuers import Issuers
from build_tools.attribution.speakers.joint_speakers import each_other, named_with_two_offices, together
from build_tools.attribution.speakers.named import NOBODY, NOT_TOLD, Named, Speaker
from build_tools.attribution.speakers.namesakes import is_one_of_several, of_several
from build_tools.attribution.speakers.noun_phrases import plain
from build_tools.attribution.speakers.persons import Cast
from build_tools.attribution.speakers.pronouns import Pronouns, SoFar
from build_tools.attribution.speakers.relatives import whom_it_tells_of
from build_tools.attribution.speakers.roles import (
    ANY_PERSON,
    CALLINGS,
    is_of_an_office,
    same_role,
    words_of,
)
from build_tools.attribution.words.body_nouns import BODIES, KIN, PEOPLE, PERSONS, ROLES
from build_tools.attribution.words.states import States
from build_tools.models.pronouns import ALSO_NOUNS, FIRST_PERSON, NEUTER, PLURAL, SECOND_PERSON
from build_tools.models.titles import TITLES

_STANDS_FOR_NOBODY = (PLURAL | FIRST_PERSON | SECOND_PERSON | {"one"}) - ALSO_NOUNS
"""Pronouns for which no single person of the article is looked; those that may be nouns are told by their tags."""
_BESIDE = word_set("of for to with from near behind around against")
"""What makes the name at the end of a phrase that of somebody else: 'aides to Ada Penn'."""
_CALLED = (
    ("calling", "itself", "the"), ("calling", "itself"), ("that", "calls", "itself"), ("which", "calls", "itself"),
    ("called", "the"), ("called",), ("named",), ("known", "as", "the"), ("known", "as"), ("dubbed",),
)  # fmt: skip
_OF_A_PERSON = ("er", "or", "ist", "man")
"""Endings of nouns for a person, and of some for a firm: 'harbourmaster', 'carmaker'."""


@dataclass(slots=True)
class Resolver:
    """Resolves the mentions of one article, in order."""

    cast: Cast
    states: States = field(default_factory=dict)
    bodies: Bodies = field(init=False)
    holders: Holders = field(init=False)
    issuers: Issuers = field(init=False)
    descriptions: Descriptions = field(init=False)
    pronouns: Pronouns = field(init=False)
    _nameless: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Role → where somebody without a name was introduced with it, and how: 'spokesman for the union'."""
    _serve: dict[str, str | None] = field(default_factory=dict)
    """Person → the body that 'its chief executive, Ann Reed' first stood behind."""
    so_far: SoFar = field(default_factory=SoFar)

    def __post_init__(self) -> None:
        cast = self.cast
        told = cast.bodies, cast.known_bodies, cast.kinds, cast.common_bodies, cast.brought_in
        self.bodies = Bodies(*told, told_apart=cast.told_apart, places=frozenset(cast.places))
        self.issuers = Issuers(cast, self.bodies, self._name)
        self.pronouns = Pronouns(cast, self.bodies, self.so_far)
        self.holders = Holders(cast, self.states, self.so_far.people, lambda token: self.pronouns.find(token)[1])
        self.pronouns.holders = self.holders
        self.descriptions = Descriptions(cast, self.holders, self.so_far.people)

    def resolve(self, draft: Draft) -> Speaker:
        """Name the speaker of a draft. Must be called in the order of the text."""
        if draft.mention is None:
            return NOT_TOLD if draft.frame == "floating" else NOBODY
        if heard_in_court(draft):
            return Speaker(None, "unnamed-source", 0.8)
        draft.mention = without_contrast(draft.passage, draft.mention)
        head = draft.passage.tokens[draft.mention.head]
        self.so_far.cue = cue_at_hand(draft, draft.mention, self.cast, self.holders)
        speaker, figure = self._name(draft.passage, draft.mention)
        if speaker.by == "unnamed-source" and figure is None:
            speaker, figure = self.descriptions.goes_on(draft, draft.mention, head) or (speaker, figure)
        at = draft.passage.tokens[draft.mention.first].start
        if figure is not None:
            self.so_far.people.append((at, figure))
            if draft.passage.tokens[draft.mention.first].low == "its":
                self._serve.setdefault(figure.name, self.bodies.it(at))
            if not figure.gender and head.low in GENDERS:
                figure.gender = GENDERS[head.low]
            return replace(speaker, role=figure.role or None)
        if speaker.name and _is_person_unnamed(draft, draft.mention, speaker):
            self.so_far.last_unnamed = draft.passage, head, speaker.name
        if speaker.name is not None and (_is_body(speaker, head) or self._is_named_body(speaker)):
            inside = speaker.by == "relative-clause" and self.bodies.last(at, at - draft.passage.opening(head))
            if not inside:  # 'the bank said that Old Lake, which agreed, …'
                self.bodies.spoke(at, speaker.name)
            self.so_far.document_spoke = speaker.by == "document" or (self.so_far.document_spoke and speaker.by == "it")
        return speaker

    def _is_named_body(self, speaker: Speaker) -> bool:
        """'The ferry's owner, Halm Lines, said': a body by its name, whatever stands beside that."""
        return speaker.by == "organisation" and speaker.name in self.bodies.times

    def _name(self, passage: Passage, mention: Mention) -> Named:
        tokens = passage.tokens
        head = tokens[mention.head]
        if mention.how == "relative":
            if mention.antecedent is None:
                return NOBODY, None
            antecedent = whom_it_tells_of(passage, head, tokens[mention.antecedent], self.cast)
            inner = without_contrast(passage, plain(passage, antecedent, "antecedent", keep=mention.head))
            speaker, figure = self._name(passage, inner)
            return Speaker(speaker.name, speaker.by and "relative-clause", speaker.sure * 0.95), figure
        if head.low in GENDERS:
            himself = tokens[mention.last].is_reflexive  # 'a person close to him said. He himself denied'
            return self.pronouns.find(head, named=himself)
        if head.low in NEUTER:
            return self._it(passage, head)
        if head.low in _STANDS_FOR_NOBODY or head.tag in ("PRP", "PRP$", "DT", "WP"):
            one = self._one_of(passage, mention) if head.low == "one" else None
            return one or (each_other(self.cast, passage, head) or Speaker(None, None, 0.4), None)
        return self._person(passage, mention, head) or self._noun(passage, mention, head)

    def _one_of(self, passage: Passage, mention: Mention) -> Named | None:
        """'One of the guests, Ann Reed, said': the name that closes the phrase behind a comma."""
        words = passage.tokens[mention.first : mention.last + 1]
        commas = [n for n, t in enumerate(words) if t.text == ","]
        figure = self.cast.at(words[-1]) if len(commas) == 1 else None
        named = figure is not None and all(t.is_name for t in words[commas[0] + 1 :])
        return (Speaker(figure.name, "full-name", 0.93), figure) if figure is not None and named else None

    def _it(self, passage: Passage, head: Token) -> Named:
        """A document that somebody has just sent, else the body that spoke or acted last."""
        if self.so_far.cue.reads and (read := self.issuers.read_out(head)):
            return read
        if self.so_far.cue.voices and (sent := self.issuers.of_it(passage, head)):
            return sent
        name = self.bodies.it(head.start) if not self.so_far.cue.shows or self.so_far.document_spoke else None
        return (Speaker(name, "it", 0.8) if name else Speaker(None, None, 0.4)), None

    def _person(self, passage: Passage, mention: Mention, head: Token) -> Named | None:  # noqa: PLR0911 - as below
        """A mention that holds the person's name, or the names of several."""
        tokens = passage.tokens
        two_offices = named_with_two_offices(self.cast, passage, mention, head)
        if two_offices is None:
            if several := together(self.cast, passage, mention, head, self._name):
                return several, None
            if (other := passage.kid(head, "conj")) and other.i <= mention.last:
                return None  # 'aides and Holt': nobody speaks alone
        if is_one_of_several(passage, mention):
            figure = of_several(self.cast, tokens[mention.first + 1], tokens[mention.last])
            return (Speaker(figure.name, "surname", 0.8) if figure else Speaker(None, None, 0.4)), figure
        if head.is_name or head.entity == "PERSON" or head.text[:1].isupper():
            figure = self._figure_at(passage, mention, head)
            if figure is not None:
                full = mention.last > mention.first and " " in figure.name
                return Speaker(figure.name, "full-name" if full else "surname", 0.97 if full else 0.94), figure
        beside = [t for t in tokens[mention.first : mention.last + 1] if _is_beside(passage, t, head)]
        for token in [two_offices] if two_offices else beside:
            if figure := self.cast.at(token):
                return Speaker(figure.name, "full-name", 0.95), figure
        last = tokens[mention.last]
        first = last.i
        while first > mention.first and tokens[first - 1].is_name:
            first -= 1
        aside = any(t.low in _BESIDE for t in tokens[mention.first : last.i])
        aside = aside or (first > mention.first and tokens[first - 1].low in ("in", "at", "on", "outside"))
        if (figure := self.cast.at(last)) and (not aside or is_of_an_office(tokens, first, last.i, head.i)):
            return Speaker(figure.name, "full-name", 0.93), figure
        return None

    def _figure_at(self, passage: Passage, mention: Mention, head: Token) -> Figure | None:
        tokens = passage.tokens
        for i in range(mention.last, mention.first - 1, -1):
            if tokens[i].head == head.i or i == head.i:
                figure = self.cast.at(tokens[i])
                bears = (
                    i == head.i
                    or _is_beside(passage, tokens[i], head)
                    or tokens[i].dep not in ("appos", "poss", "pobj")
                )
                if figure is not None and bears:
                    return figure
        named = head.entity in ("", "PERSON", "ORG") and (head.is_name or head.text[:1].isupper())
        return self.cast.called(head.text) if named and head.low.rstrip(".") not in TITLES else None

    def _noun(self, passage: Passage, mention: Mention, head: Token) -> Named:  # noqa: PLR0911 - one return a kind of phrase
        """A mention without a person's name: a role, an organisation, a document, somebody unnamed."""
        tokens = passage.tokens
        if tokens[mention.first].low == "whose":
            return Speaker(None, "relative-clause", 0.8), None
        phrase = self.pronouns.phrase(passage, mention)
        said_of = self._description(passage, mention, head)
        if (described := self.descriptions.find(said_of, phrase, self.so_far.last_unnamed_at)) is not None:
            return described
        if name := self._beside(passage, mention, head):
            return Speaker(name, "organisation", 0.92), None
        if head.lemma in DOCUMENTS and head.dep != "poss" and not head.is_name:
            return self.issuers.find(passage, mention, head, phrase)
        if head.low in ROLES and head.is_name and head.entity not in ("ORG", "WORK_OF_ART", "GPE"):
            return self._role(passage, mention, head, phrase)  # 'The Foreign Minister', 'Mayor: …'
        definite = tokens[mention.first].low in ("the", "this", "that")
        if definite and mention.last - mention.first == 1 and self._is_a_citizen(head):
            return Speaker(None, "description", 0.85), None
        describes = head.lemma in ROLES or (definite and self.holders.describes(head))
        if describes and not head.is_name and head.tag != "NNS":
            return self._role(passage, mention, head, phrase)
        if head.tag == "NNS" or (head.lemma in ROLES | CALLINGS and not head.is_name):
            return Speaker(phrase, "unnamed-source", 0.9), None
        since, bare = tokens[0].start, definite and mention.last - mention.first == 1
        if bare and (body := self.bodies.group(head.lemma, head.start, since)):
            return Speaker(body, "group", 0.75), None
        brought_in = tokens[mention.first].low in INDEFINITE and head.tag == "NN" and head.lemma in BODIES
        called = _called_behind(tokens, head.i) if brought_in else None  # 'A group calling itself Fair Fares'
        body = called or self._by_what_it_is(passage, mention, head)
        body = body or (phrase if brought_in else self.bodies.fuller(phrase, head.start, since))
        may_be_one = head.low.endswith(_OF_A_PERSON)
        if body == phrase and head.tag == "NN" and head.text.islower() and may_be_one and head.lemma not in ANY_BODY:
            return Speaker(phrase, "unnamed-source", 0.85), None  # 'the harbourmaster at Halm'
        named = head.entity in ("ORG", "GPE", "NORP")
        named = named or any(t.is_name or _capital(t) for t in tokens[mention.first : mention.last + 1])
        if named or body != phrase or may_be_one or head.lemma in PEOPLE | BODIES:
            sure, by = (0.92, "organisation") if named else (0.85, "description")
            return Speaker(body, by, sure), None
        if self.so_far.cue.voices and head.tag in ("NN", "NNP"):
            return Speaker(phrase, "organisation", 0.8), None  # 'the port said': a body by what it does
        return Speaker(None, "description", 0.85), None  # a thing: nobody who could say anything

    def _by_what_it_is(self, passage: Passage, mention: Mention, head: Token) -> str | None:
        """'Korvan will close a plant, Europe's second steelmaker said': the body that the words before are about."""
        tokens = passage.tokens
        more = mention.last - mention.first > 1 and tokens[mention.first].tag in ("DT", "NNP", "PRP$")
        if not more or head.tag != "NN" or not (head.lemma in FIRMS or head.low.endswith("maker")):
            return None
        return self.bodies.only_one(passage.opening(head), tokens[mention.first].start)

    def _description(self, passage: Passage, mention: Mention, head: Token) -> Description:
        cue = self.so_far.cue
        return Description(passage, mention, head, tags=cue.tags, genders_told=cue.genders_told)

    def _is_a_citizen(self, head: Token) -> bool:
        """'The American said': one person, and no government; "the Dutch" may be either."""
        return head.entity == "NORP" and head.low.endswith("an") and head.low in self.states

    def _beside(self, passage: Passage, mention: Mention, head: Token) -> str | None:
        """'The regulator, Ofport,' or 'Ofport, the regulator,': the name, for which 'the regulator' then stands."""
        words = passage.tokens[mention.first : mention.last + 1]
        commas = [n for n, t in enumerate(words) if t.text == ","]
        if len(commas) != 1:
            return None
        parts = words[: commas[0]], words[commas[0] + 1 :]
        named, described = parts if head.is_name else parts[::-1]
        name = without_trade([t for t in named if t.low not in ("the", "’s", "'s")])
        one = all(t.is_name or t.text == "&" or _capital(t) for t in name)
        if not name or not one or any(self.cast.at(t) for t in name):
            return None
        if head.lemma in ROLES and words_of(name) not in self.bodies.times:
            return None  # 'the ferry's owner, Halm Lines,'
        if described[-1:] != [head] and any(t.dep == "pobj" and t.lemma in ANY_BODY for t in described[-1:]):
            return None  # 'a lawyer for the operator, Halm Line'
        if len(described) < 2 or described[-1].is_name or described[-1].tag not in ("NN", "NNS"):
            return None
        called = self.bodies.fuller(words_of(without_trade([t for t in named if t.low != "the" or t.i > named[0].i])))
        if described[0].low in ("the", "a", "an"):
            for noun in (words_of(described[1:]), described[-1].text):
                self.bodies.known[noun.lower()] = called
        return called

    def _role(self, passage: Passage, mention: Mention, head: Token, phrase: str) -> Named:
        figure = self.holders.find(passage, mention, head)
        if figure and passage.tokens[mention.first].low == "its":
            now = self.bodies.it(passage.tokens[mention.first].start)
            figure = figure if self._serve.get(figure.name, now) == now else None  # that of another firm
        role = same_role(head.lemma)
        at, introduced = self._nameless.get(role, (-1, ""))
        spoke = [p for p, f in self.so_far.people if f is figure]
        named_at = max((p for p in [*figure.places, *spoke] if p < head.start), default=-1) if figure else -1
        bare = mention.last - mention.first == 1 and passage.tokens[mention.first].low in ("the", "this", "that")
        if bare and introduced and at > named_at:
            return Speaker(introduced, "role", 0.8), None
        if figure is not None:
            return Speaker(figure.name, "role", 0.8), figure
        said_of = self._description(passage, mention, head)
        if not introduced and (figure := self.descriptions.epithet(said_of, self.so_far.last_unnamed_at)):
            figure.held.add(head.lemma)  # whom the same words mean further down
            figure.roles |= {t.low for t in said_of.words[1:]}
            return Speaker(figure.name, "role", 0.7), figure
        first = passage.tokens[mention.first]
        if first.low in BODIES and phrase.startswith(first.text) and head.text.islower():
            phrase = phrase[:1].lower() + phrase[1:]  # 'Hospital spokeswoman': no name, at the head of a sentence
        if mention.last > mention.first and not bare:
            self._nameless[role] = head.start, phrase
        return Speaker(phrase, "unnamed-source", 0.9), None


def _is_person_unnamed(draft: Draft, mention: Mention, speaker: Speaker) -> bool:
    """'A congressman said', 'her sister said': a person 'he' may be; 'the congressman' may be somebody named before."""
    head, opening = (draft.passage.tokens[i] for i in (mention.head, mention.first))
    owned = draft.passage.kid(head, "poss") is not None  # 'Reed’s lawyer' is not Reed
    person = head.lemma in ANY_PERSON or head.low.endswith(("man", "woman"))  # 'a barman'
    another = head.lemma in KIN or (head.tag != "NNS" and person and (owned or opening.low in INDEFINITE))
    asks = draft.anchor >= 0 and draft.passage.tokens[draft.anchor].lemma == "ask"
    return another and not asks and speaker.by in ("description", "unnamed-source", "organisation")


def _is_body(speaker: Speaker, head: Token) -> bool:
    """Whether an organisation has spoken, so that 'it' may be it."""
    if speaker.by == "description":
        return head.lemma in BODIES and head.tag == "NN"
    if speaker.by == "relative-clause":
        return head.low == "which"
    person = head.lemma in ROLES | PERSONS and not head.is_name  # 'the port's spokesman'
    several = head.tag == "NNS" or (
        head.tag == "NNPS" and head.entity != "ORG"
    )  # 'Holm Buses' is one, 'Greens' are not
    return speaker.by in ("organisation", "it", "group", "document") and not several and not person


def _is_beside(passage: Passage, token: Token, head: Token) -> bool:
    """'The captain, Ada Penn,' is one; 'lawyers for the captain, Ada Penn,' are others."""
    others = head.tag == "NNS" and any(t.text == "," for t in passage.tokens[head.i : token.i])
    return token.dep == "appos" and token.head == head.i and not others


def _called_behind(tokens: Sequence[Token], noun: int) -> str | None:
    """Return the name in 'a group calling itself Fair Fares', 'a firm known as Halm Line'."""
    behind = tokens[noun + 1 : noun + 12]
    words = tuple(t.low for t in behind[:3])
    skip = next((len(form) for form in _CALLED if words[: len(form)] == form), 0)
    name = list(takewhile(lambda t: t.is_name or t.text == "&", behind[skip:])) if skip else []
    return words_of(name) if name else None


def _capital(token: Token) -> bool:
    """A name that the tagger took for a common word."""
    return token.is_noun and token.text[:1].isupper() and token.text[1:].islower() and token.i > 0
