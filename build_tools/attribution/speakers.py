"""Mention → speaker: who 'he', 'the spokesman', 'Peskov' or 'it' is, and how sure that is.

Drafts are resolved in the order of the text, so that each sees who has spoken and who was the subject before it. What
cannot be told apart stays unnamed: a wrong speaker is the worst error.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field, replace

from build_tools.attribution.abbreviations import without_abbreviation
from build_tools.attribution.ages import written_out
from build_tools.attribution.bodies import Bodies
from build_tools.attribution.body_nouns import BODIES, PEOPLE, PERSONS
from build_tools.attribution.documents import DOCUMENTS, STATEMENTS, document_kind, is_beside, issuer_of
from build_tools.attribution.drafts import Draft, Mention
from build_tools.attribution.holders import INDEFINITE, OF_TWO, Holders, same_role
from build_tools.attribution.joint_speakers import heads_joined, persons_joined
from build_tools.attribution.mentions import plain
from build_tools.attribution.persons import Cast, Figure
from build_tools.attribution.roles import ROLES, gender_of, role_of_a_place, words_of
from build_tools.attribution.states import States
from build_tools.attribution.tokens import Passage, Token, word_set
from build_tools.models.pronouns import ALSO_NOUNS, FEMININE, FIRST_PERSON, MASCULINE, NEUTER, PLURAL, SECOND_PERSON
from build_tools.models.text import listed
from build_tools.models.titles import TITLES

_GENDERS = dict.fromkeys(MASCULINE | {"himself"}, "m") | dict.fromkeys(FEMININE | {"herself"}, "f")
_STANDS_FOR_NOBODY = (PLURAL | FIRST_PERSON | SECOND_PERSON | {"one"}) - ALSO_NOUNS
"""Pronouns for which no single person of the article is looked; those that may be nouns are told by their tags."""
_GO_ON = word_set("add continue conclude")
"""Cues by which whoever has just spoken goes on."""

_SAY = word_set("say tell announce add insist deny confirm declare reply respond claim apologise apologize promise")
"""Cues of which whoever is their subject has spoken."""

_KIN = word_set("father mother son daughter brother sister husband wife widow")
"""Such a word alone shows that a named person is not meant; 'the congressman' may be that person."""

_BESIDE = word_set("of for to with from near behind around against")
"""What makes the name at the end of a phrase that of somebody else: 'aides to Ada Penn'."""

_GONE_ON_WITHIN = 700
_BROUGHT_IN_WITHIN = 2000
_PRONOUN_REACH = 3000
"""Characters back from a pronoun to the name it stands for."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the name, how it was found, how sure that is (0 to 1), and the role that introduced the person."""

    name: str | None
    by: str | None
    sure: float
    role: str | None = None
    names: tuple[str, ...] = ()
    """Each of them, where several speak."""


NOBODY = Speaker(None, None, 0.3)
NOT_TOLD = Speaker(None, "not-told", 0.3)
"""Of a quotation that nobody is said to have spoken."""

Named = tuple[Speaker, Figure | None]


@dataclass(slots=True)
class Resolver:
    """Resolves the mentions of one article, in order."""

    cast: Cast
    states: States = field(default_factory=dict)
    bodies: Bodies = field(init=False)
    holders: Holders = field(init=False)
    _people: list[tuple[int, Figure]] = field(default_factory=list)
    """Persons who spoke, with the offset of the mention."""
    _last_unnamed: tuple[Passage, Token, str] | None = None
    """The person who spoke last without a name: where, by which word, under which phrase."""
    _tags: bool = False
    """Whether the mention at hand stands behind the words that it speaks: '“It is late,” he said'."""
    _nameless: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Role → where somebody without a name was introduced with it, and how: 'spokesman for the union'."""
    _voiced: bool = False
    """Whether the cue at hand reports speech, of which only people are capable."""
    _named_in_content: list[tuple[int, Figure]] = field(default_factory=list)
    """Persons named in the statement itself where that precedes the mention: '“Reed is late,” his office said'."""

    def __post_init__(self) -> None:
        self.bodies = Bodies(self.cast.bodies, self.cast.known_bodies)
        self.holders = Holders(self.cast, self.states, self._people, lambda token: self._pronoun(token)[1])

    def resolve(self, draft: Draft) -> Speaker:
        """Name the speaker of a draft. Must be called in the order of the text."""
        if draft.mention is None:
            return NOT_TOLD if draft.frame == "floating" else NOBODY
        head = draft.passage.tokens[draft.mention.head]
        labels = draft.anchor < 0 and draft.frame == "signed"  # of a turn in an interview, whatever it looks like
        self._voiced = labels or (draft.anchor >= 0 and draft.passage.tokens[draft.anchor].lemma in _SAY)
        opening = draft.passage.tokens[draft.mention.first]
        behind = opening.tag == "PRP$" and draft.spans and draft.start < opening.start
        self._tags = draft.has_quotes and bool(draft.spans) and draft.start < opening.start
        figures = self.cast.figures if behind else []
        before = [(a, min(b, opening.start)) for a, b in draft.spans]
        self._named_in_content = [(p, f) for f in figures for p in f.places if any(a <= p < b for a, b in before)]
        speaker, figure = self._name(draft.passage, draft.mention)
        if speaker.by == "unnamed-source" and figure is None:
            speaker, figure = self._goes_on(draft, draft.mention, head) or (speaker, figure)
        at = draft.passage.tokens[draft.mention.first].start
        if figure is not None:
            self._people.append((at, figure))
            if not figure.gender and head.low in _GENDERS:
                figure.gender = _GENDERS[head.low]
            return replace(speaker, role=figure.role or None)
        # 'The congressman' may be somebody named before; 'a congressman' and 'her sister' are not.
        another = head.lemma in _KIN or (head.lemma in ROLES | PERSONS and opening.low in INDEFINITE)
        asks = draft.anchor >= 0 and draft.passage.tokens[draft.anchor].lemma == "ask"
        if another and not asks and speaker.name and speaker.by in ("description", "unnamed-source"):
            self._last_unnamed = draft.passage, head, speaker.name
        if speaker.name is not None and _is_body(speaker, head):
            self.bodies.spoke(at, speaker.name)
        return speaker

    def _name(self, passage: Passage, mention: Mention) -> Named:
        tokens = passage.tokens
        head = tokens[mention.head]
        if mention.how == "relative":
            if mention.antecedent is None:
                return NOBODY, None
            inner = plain(passage, tokens[mention.antecedent], "antecedent", keep=mention.head)
            speaker, figure = self._name(passage, inner)
            return Speaker(speaker.name, speaker.by and "relative-clause", speaker.sure * 0.95), figure
        if head.low in _GENDERS:
            return self._pronoun(head)
        if head.low in NEUTER:
            name = self.bodies.it(head.start)
            return (Speaker(name, "it", 0.8) if name else Speaker(None, None, 0.4)), None
        if head.low in _STANDS_FOR_NOBODY or head.tag in ("PRP", "PRP$", "DT", "WP"):
            return Speaker(None, None, 0.4), None
        return self._person(passage, mention, head) or self._noun(passage, mention, head)

    def _person(self, passage: Passage, mention: Mention, head: Token) -> Named | None:
        """A mention that holds the person's name, or the names of several."""
        tokens = passage.tokens
        if together := self._together(passage, mention, head):
            return together, None
        if (other := passage.kid(head, "conj")) and other.i <= mention.last:
            return None  # 'aides and Holt': nobody speaks alone
        if head.is_name or head.entity == "PERSON" or head.text[:1].isupper():
            figure = self._figure_at(passage, mention, head)
            if figure is not None:
                full = mention.last > mention.first and " " in figure.name
                return Speaker(figure.name, "full-name" if full else "surname", 0.97 if full else 0.94), figure
        for i in range(mention.first, mention.last + 1):
            if tokens[i].dep == "appos" and (figure := self.cast.at(tokens[i])) and tokens[i].head == head.i:
                return Speaker(figure.name, "full-name", 0.95), figure
        last = tokens[mention.last]
        first = last.i
        while first > mention.first and tokens[first - 1].is_name:
            first -= 1
        aside = any(t.low in _BESIDE for t in tokens[mention.first : last.i])
        aside = aside or (first > mention.first and tokens[first - 1].low in ("in", "at", "on", "outside"))
        if (figure := self.cast.at(last)) and (not aside or role_of_a_place(tokens, first) is not None):
            return Speaker(figure.name, "full-name", 0.93), figure
        return None

    def _together(self, passage: Passage, mention: Mention, head: Token) -> Speaker | None:
        """Those who speak together, each by name; None where one speaks, or one of them has no name."""
        several = persons_joined(self.cast, passage, mention, head)
        if len(several) > 1:
            return Speaker(listed(several), "coordinated", 0.9, names=tuple(several))
        if both := self._joined(passage, mention, head):
            return Speaker(listed(both), "coordinated", 0.85, names=both)
        return None

    def _joined(self, passage: Passage, mention: Mention, head: Token) -> tuple[str, ...]:
        """'The union and the harbour board': each by its name, where all that is joined has one; else none."""
        tokens = passage.tokens
        heads = heads_joined(passage, mention, head)
        if len(heads) < 2:
            return ()
        names: list[str] = []
        first = mention.first
        for n, part in enumerate(heads):
            after = heads[n + 1].i if n + 1 < len(heads) else mention.last + 1
            last = next((t.i - 1 for t in tokens[part.i : after] if t.tag in ("CC", ",")), after - 1)
            while first < part.i and (tokens[first].tag in ("CC", ",") or not tokens[first].is_word):
                first += 1
            speaker, _ = self._name(passage, Mention(first, max(last, part.i), part.i, how="joined"))
            if not speaker.name or speaker.names or speaker.name in names:
                return ()
            names.append(speaker.name)
            first = max(last, part.i) + 1
        return tuple(names)

    def _figure_at(self, passage: Passage, mention: Mention, head: Token) -> Figure | None:
        tokens = passage.tokens
        for i in range(mention.last, mention.first - 1, -1):
            if tokens[i].head == head.i or i == head.i:
                figure = self.cast.at(tokens[i])
                if (figure is not None and tokens[i].dep not in ("poss", "pobj")) or (figure and i == head.i):
                    return figure
        named = head.entity in ("", "PERSON", "ORG") and (head.is_name or head.text[:1].isupper())
        return self.cast.called(head.text) if named and head.low.rstrip(".") not in TITLES else None

    def _noun(self, passage: Passage, mention: Mention, head: Token) -> Named:  # noqa: PLR0911 - one return a kind of phrase
        """A mention without a person's name: a role, an organisation, a document, somebody unnamed."""
        tokens = passage.tokens
        if tokens[mention.first].low == "whose":
            return Speaker(None, "relative-clause", 0.8), None
        phrase = self._phrase(passage, mention)
        if aged := self._by_age(passage, mention, phrase):
            return aged
        if phrase in OF_TWO:
            figure = self.holders.of_two(passage, phrase, head)
            return (Speaker(figure.name, "description", 0.85) if figure else Speaker(None, None, 0.4)), figure
        if name := self._beside(passage, mention, head):
            return Speaker(name, "organisation", 0.92), None
        if head.lemma in DOCUMENTS and head.dep != "poss" and not head.is_name:
            return self._document(passage, mention, head)
        if head.low in ROLES and head.is_name and head.entity not in ("ORG", "WORK_OF_ART", "GPE"):
            return self._role(passage, mention, head, phrase)  # 'The Foreign Minister', 'Mayor: …'
        definite = tokens[mention.first].low in ("the", "this", "that")
        describes = head.lemma in ROLES or (definite and self.holders.describes(head))
        if describes and not head.is_name and head.tag != "NNS":
            return self._role(passage, mention, head, phrase)
        if head.tag == "NNS" or (head.lemma in ROLES and not head.is_name):
            return Speaker(phrase, "unnamed-source", 0.9), None
        if definite and mention.last - mention.first == 1 and (body := self.bodies.group(head.lemma, head.start)):
            return Speaker(body, "group", 0.75), None
        body = self.bodies.fuller(phrase)
        if head.entity in ("ORG", "GPE", "NORP") or any(t.is_name or _capital(t) for t in _words(passage, mention)):
            return Speaker(body, "organisation", 0.92), None
        if body != phrase or head.lemma in PEOPLE | BODIES or head.low.endswith(("er", "or", "ist", "man", "woman")):
            return Speaker(body, "description", 0.85), None
        if self._voiced and head.tag in ("NN", "NNP"):
            return Speaker(phrase, "organisation", 0.8), None  # 'the port said': a body by what it does
        return Speaker(None, "description", 0.85), None  # a thing: nobody who could say anything

    def _by_age(self, passage: Passage, mention: Mention, phrase: str) -> Named | None:
        """'The 26-year-old': the only person of that age whom the article has named, else somebody without a name."""
        words = passage.tokens[mention.first : mention.last + 1]
        if figure := self.holders.of_age(words):
            return Speaker(figure.name, "role", 0.85), figure
        nobody = words[-1].low == "old" and written_out(words[1:])
        return (Speaker(phrase, "unnamed-source", 0.9), None) if nobody else None

    def _beside(self, passage: Passage, mention: Mention, head: Token) -> str | None:
        """'The regulator, Ofport,' or 'Ofport, the regulator,': the name, for which 'the regulator' then stands."""
        words = passage.tokens[mention.first : mention.last + 1]
        commas = [n for n, t in enumerate(words) if t.text == ","]
        if len(commas) != 1 or head.lemma in ROLES:
            return None
        parts = words[: commas[0]], words[commas[0] + 1 :]
        named, described = parts if head.is_name else parts[::-1]
        name = [t for t in named if t.low not in ("the", "’s", "'s")]
        if not name or not all(t.is_name or _capital(t) for t in name) or any(self.cast.at(t) for t in name):
            return None
        if len(described) < 2 or described[-1].is_name or described[-1].tag not in ("NN", "NNS"):
            return None
        called = self.bodies.fuller(words_of([t for t in named if t.low != "the" or t.i > named[0].i]))
        if described[0].low in ("the", "a", "an"):
            for noun in (words_of(described[1:]), described[-1].text):
                self.bodies.known[noun.lower()] = called
        return called

    def _role(self, passage: Passage, mention: Mention, head: Token, phrase: str) -> Named:
        figure = self.holders.find(passage, mention, head)
        role = same_role(head.lemma)
        at, introduced = self._nameless.get(role, (-1, ""))
        spoke = [p for p, f in self._people if f is figure]
        named_at = max((p for p in [*figure.places, *spoke] if p < head.start), default=-1) if figure else -1
        bare = mention.last - mention.first == 1 and passage.tokens[mention.first].low in ("the", "this", "that")
        if bare and introduced and at > named_at:
            return Speaker(introduced, "role", 0.8), None
        if figure is not None:
            return Speaker(figure.name, "role", 0.8), figure
        if mention.last > mention.first and not bare:
            self._nameless[role] = head.start, phrase
        return Speaker(phrase, "unnamed-source", 0.9), None

    def _goes_on(self, draft: Draft, mention: Mention, head: Token) -> Named | None:
        """'…,' the Texas governor added: whoever has just spoken, under a title not used before."""
        tokens = draft.passage.tokens
        definite = tokens[mention.first].low == "the" and head.tag == "NN"
        if draft.anchor < 0 or tokens[draft.anchor].lemma not in _GO_ON or not definite or not self._people:
            return None
        at, figure = self._people[-1]
        return (Speaker(figure.name, "role", 0.7), figure) if head.start - at < _GONE_ON_WITHIN else None

    def _pronoun(self, head: Token) -> Named:
        """The person last named as a speaker or subject before it, if the gender does not forbid it."""
        gender, at = _GENDERS[head.low], head.start
        in_content = [named for named in self._named_in_content if named[1].gender in ("", gender)]
        if in_content and head.tag == "PRP$":
            return Speaker(in_content[0][1].name, "pronoun", 0.7), in_content[0][1]
        spoke = self._people[-1] if self._people else None
        best: tuple[int, Figure] | None = None
        for n in range(bisect.bisect_left(self.cast.salient, at, key=lambda m: m[0]) - 1, -1, -1):
            place, figure = self.cast.salient[n]
            if at - place > _PRONOUN_REACH:
                break
            if figure.gender in ("", gender):
                best = place, figure
                break
        has_spoken = False
        if spoke and spoke[1].gender in ("", gender) and (best is None or spoke[0] >= best[0]):
            best, has_spoken = spoke, True
        if phrase := self._unnamed_again(head, gender, best[0] if best else -1):
            return Speaker(phrase, "pronoun", 0.75), None
        if best is None:
            name = self.bodies.only_guess(at, _GONE_ON_WITHIN)
            return (Speaker(name, "pronoun", 0.7) if name else Speaker(None, None, 0.5)), None
        near = at - best[0]
        sure = 0.88 if has_spoken else 0.78
        if near > 600:
            sure -= 0.15
        if near > 1500:
            sure -= 0.2
        return Speaker(best[1].name, "pronoun", sure), best[1]

    def _unnamed_again(self, pronoun: Token, gender: str, named_at: int) -> str | None:
        """'His sister said. … she added', 'a guard said. “It is late,” he said': whoever spoke last without a name.

        Whom a role stands beside may be meant as well: 'a spokesman said. He wanted to stay'.
        """
        if self._last_unnamed is None:
            return None
        passage, noun, phrase = self._last_unnamed
        goes_on = noun.lemma in _KIN or named_at < 0 or (self._tags and pronoun.start < passage.tokens[-1].end)
        near = named_at < noun.start and pronoun.start - noun.start < _GONE_ON_WITHIN
        return phrase if goes_on and near and gender_of({noun.lemma}) in ("", gender) else None

    def _document(self, passage: Passage, mention: Mention, head: Token) -> Named:
        """'The statement added', 'her letter said', 'a memo from the ministry says': whoever issued it.

        Where the text names no issuer, it speaks for itself: 'the letter, which says'.
        """
        if (issuer := self._issuer(passage, mention, head)) is not None:
            return issuer
        if passage.tokens[mention.first].low in ("the", "this", "that"):
            if (brought_in := self._brought_in(head)) is not None:
                return brought_in
            carries_on = mention.last - mention.first <= 1 and head.lemma in STATEMENTS
            if carries_on and (name := self.bodies.last(head.start, 600)):
                return Speaker(name, "document", 0.8), None
        return Speaker(self._phrase(passage, mention), "document", 0.85), None

    def _brought_in(self, head: Token) -> Named | None:
        """Who issued 'the ad' where it was brought in; None where none was near, or nobody is named there."""
        met = self.cast.documents.get(document_kind(head.lemma), [])
        n = bisect.bisect_left(met, head.start, key=lambda m: m[0]) - 1
        if n < 0 or head.start - met[n][0] > _BROUGHT_IN_WITHIN:
            return None
        _, passage, noun = met[n]
        named = self._issuer(passage, plain(passage, noun, "subject"), noun)
        if named is None and (mention := issuer_of(passage, noun)):
            speaker, figure = self._name(passage, mention)
            named = Speaker(speaker.name, "document", speaker.sure * 0.9), figure
        return named

    def _issuer(self, passage: Passage, mention: Mention, head: Token) -> Named | None:
        """Whom the phrase itself names: possessor, 'by' or 'from' somebody, or an organisation before the noun."""
        owner = passage.kid(head, "poss")
        for prep in passage.kids(head, "prep", "agent"):
            near = passage.kid(prep, "pobj") if prep.low in ("by", "from") else None
            owner = owner or (near if near and not is_beside(prep, near) else None)
        if owner is not None:
            speaker, figure = self._name(passage, plain(passage, owner, "possessive", keep=head.i))
            return (Speaker(speaker.name, "document", speaker.sure * 0.95), figure) if speaker.name else None
        named = [t for t in passage.tokens[mention.first : head.i] if t.entity == "ORG" and t.low != "the"]
        return (Speaker(self.bodies.fuller(words_of(named)), "document", 0.85), None) if named else None

    def _phrase(self, passage: Passage, mention: Mention) -> str:
        """The mention's words without article, a pronoun before them resolved: 'her office' → 'Holt’s office'."""
        tokens = without_abbreviation(_words(passage, mention))
        first = tokens[0]
        if len(tokens) > 1 and first.low in ("the", "a", "an", "this", "that"):
            return words_of(tokens[1:])
        if len(tokens) > 1 and first.low in ("his", "her") and (figure := self._pronoun(first)[1]):
            return f"{figure.name}’s {words_of(tokens[1:])}"
        if len(tokens) > 1 and first.low == "its" and (name := self.bodies.it(first.start)):
            return f"{name}’s {words_of(tokens[1:])}"
        return words_of(tokens)


def _is_body(speaker: Speaker, head: Token) -> bool:
    """Whether an organisation has spoken, so that 'it' may be it."""
    if speaker.by == "description":
        return head.lemma in BODIES and head.tag == "NN"
    return speaker.by in ("organisation", "it", "group", "document") and head.tag not in ("NNS", "NNPS")


def _words(passage: Passage, mention: Mention) -> list[Token]:
    return passage.tokens[mention.first : mention.last + 1]


def _capital(token: Token) -> bool:
    """A name that the tagger took for a common word."""
    return token.is_noun and token.text[:1].isupper() and token.text[1:].islower() and token.i > 0
