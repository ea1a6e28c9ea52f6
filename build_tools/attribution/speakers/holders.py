"""Who holds a role: 'Putin's spokesman', 'the Republican senator', 'the spokesman' → a person of the article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_tools.attribution.drafts import Mention
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.speakers.figures import Figure
from build_tools.attribution.speakers.persons import Cast
from build_tools.attribution.speakers.roles import OF_PLACES, gender_of, names_a_body, same_role
from build_tools.attribution.words.ages import written_out
from build_tools.attribution.words.body_nouns import BODIES, ROLES
from build_tools.attribution.words.names import key, plain
from build_tools.attribution.words.states import States, states_in
from build_tools.models.statement import OPENING
from build_tools.models.titles import HONORIFICS, TITLES

INDEFINITE = frozenset({"a", "an", "one", "another", "some", "any", "several", "many", "no", "every", "each"})

OF_TWO = ("former", "latter")

_GENERIC = frozenset({"official", "politician", "man", "woman", "person"})
_OFFICES = word_set(
    "prime foreign interior home finance defence defense justice health education energy environment transport culture "
    "labour labor trade agriculture fisheries housing climate economy science sport immigration development"
)
"""What a minister is of."""

_RANKS = {"vice": word_set("president chairman chair nominee candidate mayor premier chancellor minister governor"),
          "deputy": ROLES, "assistant": word_set("secretary director chief attorney commissioner manager coach"),
          "lieutenant": word_set("governor")}  # fmt: skip
"""Words that make an office a lower one, and the offices."""

_ALSO_CALLED = {"congressman": word_set("representative"),
                "lawmaker": word_set("representative senator congressman congresswoman"),
                "vicar": word_set("reverend canon"), "priest": word_set("reverend father"),
                "pastor": word_set("reverend"), "diplomat": word_set("ambassador envoy consul"),
                "monarch": word_set("king queen"), "judge": word_set("justice magistrate"),
                "reporter": word_set("journalist correspondent"), "journalist": word_set("reporter correspondent"),
                "expert": word_set("scientist analyst professor academician economist historian researcher lecturer"),
                "physician": word_set("doctor surgeon"), "academic": word_set("professor lecturer"),
                "lawyer": word_set("barrister solicitor attorney counsel"), "clergyman": word_set("reverend vicar"),
                "chief": word_set("head boss director"), "executive": word_set("head boss"),
                "head": word_set("chief boss director executive leader"),
                "boss": word_set("head chief director executive")}  # fmt: skip
"""What else than their office somebody is called: the words of offices for which such a noun stands."""

_ONLY_OF_A_BODY = ("chief", "boss", "head", "executive")
"""Such words stand for another office only with what that is of: 'the dam chief' for the head of a dam office."""

_OF_A_COUNTRY = {"state": word_set("president king queen monarch emir sultan emperor"),
                 "government": word_set("premier chancellor prime")}  # fmt: skip
"""What the head of a state, and of a government, is."""

_ANY = word_set("the former head chief deputy vice assistant senior longtime acting interim local national new current")
"""Words before a role that do not say of what it is."""

_ONE_OF_SEVERAL = word_set("first second third former late ex ex- estranged future next")
"""Before a word for a relative: there is, or was, another one."""

_SERVED = re.compile(r"^.*[A-Z]\w+[’']s? |\b(?:for|to|of) (?:the )?[A-Z].*")
"""In the phrase that introduces somebody, the employer: “Reed’s lawyer”, “an aide to Mayor Reed”."""

_OWNER = re.compile(r"((?:[A-Z][\w.-]* )*[A-Z][\w-]*)[’']s\b")
"""In a role, the name of whose it is: of “the Labour Party’s leader” both words."""

_OF = re.compile(r"\b(?:of|for|in) ([A-Z][\w-]*)")
"""In a role, the place that it is for: “the mayor of Sarn”."""

_KIN_WITHIN = 300
"""Characters back to the relative whose "widow" or "son" a common noun names again."""

_RECENT = 400
"""Characters back to the speaker that a general word may stand for."""

_AHEAD = 1500
"""Characters on to the name that a role in an article's opening stands for: 'his spokesman said', then the name."""


@dataclass(frozen=True, slots=True)
class Holders:
    """Finds the person a role stands for.

    `whose` resolves the pronoun in 'his spokesman'.
    """

    cast: Cast
    states: States
    spoke: Sequence[tuple[int, Figure]]
    """Persons who spoke so far, with the offset of the mention; grows while the article is read."""
    whose: Callable[[Token], Figure | None]

    def find(self, passage: Passage, mention: Mention, head: Token) -> Figure | None:
        """Return the one person whose title shares the words of a mention, None where none or several do."""
        opening = passage.tokens[mention.first].low
        to_be_named = opening in ("a", "an") and passage.paragraph <= OPENING
        if opening in INDEFINITE and not to_be_named:
            return None
        detail = self._detail(passage, mention, head)
        phrase = passage.tokens[mention.first : mention.last + 1]
        if head.lemma in _GENERIC:
            return None if to_be_named else self._recent(head, detail, phrase)
        of_a_country = _of_a_country(passage, head)
        holders = self._holders(passage, mention, head, detail, of_a_country)
        met = self._of_now([f for f in holders if f.places], head, phrase)
        if not met:
            # Known to the run and not named in the article: only if every word of the phrase is in the role.
            known = [f for f in holders if detail and detail <= stems(f.roles)]
            return known[0] if len(known) == 1 else None
        named = [] if of_a_country else [f for f in met if same_role(head.lemma) in map(same_role, f.held)]
        if to_be_named:  # 'A nurse told the court …', and further down 'Nurse Ann Reed'
            return self._ahead(named, head) if len(met) == len(named) == 1 else None
        fitting = self._fitting(named or met, detail, head)
        alone = all(t.low in ("the", "his", "her", "its", "chief") for t in passage.tokens[mention.first : head.i])
        bare = phrase[0].low == "its" or mention.first == head.i  # 'Minister says', above two ministers
        return fitting or (self._ahead(met, head) if alone and not (bare and len(met) > 1) else None)

    def _holders(
        self, passage: Passage, mention: Mention, head: Token, detail: set[str], of_a_country: frozenset[str] | None
    ) -> list[Figure]:
        """Return whom a mention may mean: who has what its noun says, and nothing that the rest of it excludes."""
        phrase = passage.tokens[mention.first : mention.last + 1]
        role = same_role(head.lemma)
        wanted = of_a_country or {head.lemma, role, *_ALSO_CALLED.get(role, ())}
        gender = gender_of({head.lemma}) if head.lemma.endswith("woman") or head.lemma in _ALSO_CALLED else ""
        owners = [self.cast.bearer(t) for t in passage.tokens[mention.first : head.i] if t.dep == "poss"]
        holders = [
            f
            for f in self.cast.figures
            if (wanted & _offices(f, role) or _is_counterpart(f, detail))
            and f not in owners  # nobody is their own deputy
            and not (gender and f.gender and f.gender != gender)
            and self._agrees(f, phrase)
            and _has_office(f, head, phrase)
            and _has_rank(f, head, phrase)
            and _is_chief(f, role, phrase)
            and not (_is_another(f, head, phrase) or self._is_elsewhere(f, phrase))
            and not self._is_newcomer(f, head)
            and self._is_ones_own(f, phrase[0])
        ]
        if role in _ONLY_OF_A_BODY and not of_a_country:
            return [f for f in holders if role in map(same_role, f.held) or detail & stems(f.roles)]
        return holders

    def _of_now(self, holders: list[Figure], head: Token, phrase: Sequence[Token]) -> list[Figure]:
        """Leave out whom the article tells of only as of an earlier time: 'last year’s speaker, the host Ann Reed'.

        Where nobody else is left, whom a phrase meets again and doesn't name otherwise may still be meant.
        """
        now = {m.figure.name for m in self.cast.mentions if not m.past}
        names = {t.low for t in phrase if t.is_name and t.i != head.i and t.low.rstrip(".") not in TITLES | ROLES}
        met = [f for f in holders if f.places[0] < head.start and (not names or names & f.roles)]
        return [f for f in holders if f.name in now] or met

    def relative(self, phrase: Sequence[Token], head: Token) -> Figure | None:
        """Return who 'her husband' or 'Reed’s wife' is: the only one introduced by that word, and as no other's."""
        owner = next((t for t in phrase if t.dep == "poss"), None)
        if owner is None or (owner.tag == "PRP$" and owner.low not in ("his", "her")):
            return None
        whose = self.whose(owner) if owner.tag == "PRP$" else self.cast.bearer(owner)
        found = [f for f in self.cast.figures if head.lemma in f.described_as and f.places]
        if owner.tag in ("NN", "NNS") and len(found) == 1 and 0 < head.start - found[0].places[-1] < _KIN_WITHIN:
            return found[0]  # 'the hero's widow', where only one widow was named, and just now
        if whose is None or len(found) != 1 or found[0] is whose or found[0].places[0] > head.start:
            return None
        others = {plain(f.surname) for f in self.cast.figures if f not in (whose, found[0])}
        theirs = {plain(word) for word in found[0].roles}
        if theirs & _ONE_OF_SEVERAL - {t.low for t in phrase}:
            return None  # 'his first wife' is not 'his wife'
        before = [(max(at), f) for f in self.cast.figures if (at := [n for n in f.places if n < found[0].places[0]])]
        nearest = max(before, key=lambda one: one[0])[1] if before else whose
        another = theirs & others or theirs & (ROLES - found[0].held) or nearest is not whose
        same = plain(whose.surname) in theirs or not another
        return found[0] if same else None

    def describes(self, noun: Token) -> bool:
        """Return whether a noun has said what a person is: 'the deckhand', where 'deckhand Ann Reed' was met."""
        return noun.lemma not in BODIES and any(noun.lemma in figure.described_as for figure in self.cast.figures)

    def of_age(self, phrase: Sequence[Token], paragraph: int) -> Figure | None:
        """Return who 'the 26-year-old' is: the only person of that age named so far, or just named without an age."""
        age = written_out(phrase[1:])
        start = phrase[0].start
        if not age or phrase[0].low not in ("the", "this", "that"):
            return None
        bearers = [f for f in self.cast.figures if f.age == age and f.places]
        if bearers:
            met = [f for f in bearers if f.places[0] < start]
            return met[0] if len(met) == 1 else None
        # 'Ann Reed was asleep. … the 71-year-old said': the age is that of the person just named.
        near = [m for m in self.cast.mentions if 0 < start - m.at < _RECENT and not m.figure.age]
        just = [m for m in near if paragraph <= m.at] or near
        named = {m.figure.name: m.figure for m in just}
        if len(named) > 1 and self.spoke and just[-1].figure is self.spoke[-1][1]:
            return just[-1].figure  # who was named last spoke last
        return next(iter(named.values())) if len(named) == 1 else None

    def of_two(self, passage: Passage, phrase: str, head: Token) -> Figure | None:
        """Return who 'the former' or 'the latter' is, where the paragraph has named two persons so far."""
        start = passage.tokens[0].start
        first = {f.name: min((p for p in f.places if p >= start), default=head.start) for f in self.cast.figures}
        met = sorted((f for f in self.cast.figures if first[f.name] < head.start), key=lambda f: first[f.name])
        return met[OF_TWO.index(phrase)] if len(met) == len(OF_TWO) else None

    def _agrees(self, figure: Figure, phrase: Sequence[Token]) -> bool:
        """Whether the country or body of a phrase may be a person's: 'Poland’s minister' is no German."""
        here = states_in((t.text for t in phrase), self.states)
        theirs = states_in(figure.role.split(), self.states) | states_in(figure.roles, self.states)
        if here:
            return bool(here & (theirs or self._home()))
        owner = next((t for t in phrase if t.dep == "poss" and t.is_name and not self._is_person(t)), None)
        owners = {t.low for t in phrase if owner is not None and t.is_name and t.i <= owner.i}
        owned_by = {word.lower() for name in _OWNER.findall(figure.role) for word in name.split()}
        if owners and owned_by and not stems(owners) & stems(owned_by):
            return False  # 'Sarn's minister' is not 'Tollwick's minister, Ann Reed', whatever the two places are
        places = {t.low for t in phrase if t.is_name} & {*self.cast.places}
        of_places = {name.lower() for name in _OF.findall(figure.role)}
        if not any(t.low in OF_PLACES for t in phrase):
            of_places &= {*self.cast.places}
        if places and of_places and not places & of_places:
            return False  # 'Sarn's mayor' is not 'the mayor of Tollwick, Ann Reed'
        bodies = stems({t.low for t in phrase if (t.is_name or _is_proper_adjective(t)) and self._is_body(t)})
        if not bodies or here or not names_a_body(figure.role):
            return True
        return bool(bodies & (stems(figure.roles) | stems({w.lower() for w in _words(figure.role)})))

    def _is_newcomer(self, figure: Figure, head: Token) -> bool:
        """'Ambassador Ann Reed met a diplomat': who has been brought in by a noun that was no other's."""
        place = self.cast.brought_in.get(head.lemma, -1)
        before = [at for at in figure.places if at < head.start]
        return bool(before) and head.lemma not in figure.held and max(before) < place < head.start

    def _is_elsewhere(self, figure: Figure, phrase: Sequence[Token]) -> bool:
        """'The butcher in Sarn', where 'Ann Reed is the butcher in Tollwick': one role in two places."""
        places = {name.low for of, name in pairwise(phrase) if of.low in ("of", "in") and name.is_name}
        theirs = figure.roles & {*self.cast.places, *self.cast.by_surname}  # the recogniser takes some for persons
        return bool(places and theirs) and not figure.role and not places & theirs

    def _is_ones_own(self, figure: Figure, opening: Token) -> bool:
        """Whether 'his lawyer' may be somebody: not a person introduced as the lawyer of another."""
        served = _SERVED.search(figure.role)
        if opening.tag != "PRP$" or opening.low not in ("his", "her") or served is None:
            return True
        owner = self.whose(opening)
        return owner is None or key(owner.surname) in {key(word) for word in _words(served.group())}

    def _home(self) -> frozenset[str]:
        """The state that an article names most: whose 'the president' is, where no state is put to a name."""
        count = Counter(self.states[word] for word in self.cast.places if word in self.states)
        most = max(count.values(), default=0)
        found = frozenset(state for state, times in count.items() if times == most)
        return found if len(found) == 1 else frozenset()

    def _is_person(self, token: Token) -> bool:
        """Whether a name is a person's, and the article tells more of that person than the one name."""
        figure = self.cast.bearer(token)
        return figure is not None and (" " in figure.name or bool(figure.roles))

    def _is_body(self, token: Token) -> bool:
        return token.low.rstrip(".") not in TITLES | ROLES and token.entity != "PERSON" and not self.cast.bearer(token)

    def _fitting(self, holders: list[Figure], detail: set[str], head: Token) -> Figure | None:
        if detail:
            scored = sorted(
                ((len(detail & stems(f.roles)), -n, f) for n, f in enumerate(holders)),
                key=lambda s: s[:2],
                reverse=True,
            )
            if scored[0][0] and (len(scored) == 1 or scored[1][0] < scored[0][0]):
                return scored[0][2]
            if scored[0][0] == 0 and len(holders) > 1:
                return None
        return holders[0] if len(holders) == 1 else self._last_of(holders, head)

    def _detail(self, passage: Passage, mention: Mention, head: Token) -> set[str]:
        """Stems of the other words of the phrase; a person in it brings their title along ('Putin's': presidential)."""
        words: set[str] = set()
        for token in passage.tokens[mention.first : mention.last + 1]:
            if token.i == head.i or not (token.is_noun or token.tag.startswith("JJ")):
                if token.low in ("his", "her") and (figure := self.whose(token)):
                    words |= figure.roles
                continue
            words.add(token.lemma)
            called = {name for _, kind, name in self.cast.kinds if kind == token.lemma}
            if len(called) == 1 and token.i > head.i:  # 'the head of the insurer', 'the insurer Sarn Care'
                words |= set(called.pop().lower().split())
            if figure := self.cast.at(token):
                words |= {r for r in figure.roles if r not in HONORIFICS}
        return stems(words)

    def _recent(self, head: Token, detail: set[str], phrase: Sequence[Token]) -> Figure | None:
        """A general word ('the Kremlin official'): the last speaker, if it is near and a word of the phrase fits."""
        if not self.spoke or head.start - self.spoke[-1][0] > _RECENT:
            return None
        figure = self.spoke[-1][1]
        fits = any(t.is_name for t in phrase) and self._agrees(figure, phrase)
        return figure if figure.roles and (fits or detail & stems(figure.roles)) else None

    def _last_of(self, holders: list[Figure], head: Token) -> Figure | None:
        for _, figure in reversed(self.spoke):
            if figure in holders:
                return figure
        placed = [(max((p for p in f.places if p < head.start), default=-1), f) for f in holders]
        best = max(placed, key=lambda p: p[0])
        return best[1] if best[0] >= 0 else None

    @staticmethod
    def _ahead(holders: list[Figure], head: Token) -> Figure | None:
        """In the opening a role stands for a name to come: the first to be named with just this role."""
        if any(f.places[0] < head.start for f in holders):
            return None
        same = [f for f in holders if head.lemma in f.held] or holders
        first = min(same, key=lambda f: f.places[0])
        return first if first.places[0] - head.start < _AHEAD else None


def _of_a_country(passage: Passage, head: Token) -> frozenset[str] | None:
    """Return what 'the head of state' and 'the head of government' may be."""
    behind = [t for t in passage.tokens[head.i + 1 : head.i + 5] if t.low != "the"][:3]
    is_head = head.lemma == "head" and len(behind) > 1 and behind[0].low == "of"
    is_all = is_head and not any(t.is_noun for t in behind[2:])  # not 'the head of the state police'
    return _OF_A_COUNTRY.get(behind[1].low) if is_all else None


def _is_counterpart(figure: Figure, detail: set[str]) -> bool:
    """Whether somebody was introduced as a counterpart: after 'his Polish counterpart' comes 'the Polish minister'."""
    return "counterpart" in figure.roles and bool(detail & stems(figure.roles))


def _has_rank(figure: Figure, head: Token, phrase: Sequence[Token]) -> bool:
    """Whether somebody's office is no lower one than the phrase says: 'the mayor' is not the deputy mayor."""
    role = same_role(head.lemma)
    words = _words(figure.role.lower())
    place = next((n for n, word in enumerate(words) if same_role(word) == role), 0)
    lower = {word for word in words[:place] if role in _RANKS.get(word, ())}
    return not lower or bool(lower & {t.low for t in phrase})


def _offices(figure: Figure, role: str) -> set[str]:
    """Return what somebody holds: for 'the lawmaker' no union's representative, but 'Representative Reed'."""
    held = {*figure.held, *map(same_role, figure.held), *figure.offices}
    is_elected = "representative" in figure.offices or role not in _ALSO_CALLED
    return held if is_elected else held - {"representative"}


def _is_chief(figure: Figure, role: str, phrase: Sequence[Token]) -> bool:
    """Whether somebody may be the chief executive that a phrase means: not every executive is."""
    chief = role == "executive" and any(t.low in ("chief", "ceo") for t in phrase)
    return not chief or bool(figure.held & {"chief", "ceo", "head", "boss"})


def _has_office(figure: Figure, head: Token, phrase: Sequence[Token]) -> bool:
    """Whether a minister may be this one: the prime minister is not the energy minister, nor the other way round."""
    office = stems({t.low for t in phrase if t.i < head.i and (t.tag in ("NN", "JJ") or t.is_name)} & _OFFICES)
    theirs = stems(figure.roles) & stems(set(_OFFICES))
    return head.low != "minister" or not office or not theirs or bool(office & theirs)


def _is_another(figure: Figure, head: Token, phrase: Sequence[Token]) -> bool:
    """Whether two have one role for two things: 'the mill owner' is not 'the café owner', nor the ship's.

    'University spokesman' at the head of a sentence is not 'police spokesman Ann Reed' either.
    """
    before = phrase[: max(0, head.i - phrase[0].i)]
    things = {
        t.low for t in before if t.lemma not in ROLES and (t.low in BODIES or (t.tag == "NN" and t.text.islower()))
    }
    words = _words(figure.role)
    place = next((n for n, word in enumerate(words) if same_role(word.lower()) == same_role(head.lemma)), 0)
    theirs = set(words[place - 1 : place]) - _ANY if place else set()
    named = things and theirs and all(w.islower() or w.lower() in BODIES for w in theirs) and not theirs & ROLES
    return bool(named) and not stems(things) & stems(figure.roles | {word.lower() for word in theirs})


def _is_proper_adjective(token: Token) -> bool:
    """Whether an adjective has a capital that no sentence's beginning explains: the 'Environment' of a ministry."""
    return token.tag.startswith("JJ") and token.text[:1].isupper() and token.i > 0


def _words(phrase: str) -> list[str]:
    return re.findall(r"[^\W_]+", phrase)


def stems(words: set[str]) -> set[str]:
    """Return the beginnings of words, by which 'presidential' meets 'president'."""
    return {w[:6] for w in words if len(w) > 2}
