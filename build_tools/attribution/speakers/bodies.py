"""Organisations that speak: 'it', 'the group', 'the ministry'."""

from __future__ import annotations

import bisect
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from build_tools.attribution.parsing.tokens import word_set
from build_tools.attribution.speakers.alike import Met, of_kind, which
from build_tools.attribution.speakers.figures import Body
from build_tools.attribution.speakers.firms import FIRMS, TRADE_ENDS
from build_tools.attribution.speakers.kinds import Kind
from build_tools.attribution.words.body_nouns import BODIES, GROUPS, PAPERS

_OF_THE_STATE = word_set(
    "office house senate congress parliament ministry department government administration court police army navy "
    "cabinet guard patrol force brigade treasury"
)
"""Last words of names of bodies that are no 'group', 'company' or 'organisation'."""

_BUSINESSES = word_set("company firm corporation")

_OF_MEMBERS = word_set(
    "union federation confederation association league guild charity foundation party church club society movement "
    "alliance coalition chamber campaign university college school hospital museum council commission committee board "
    "fc afc cf united rovers wanderers "
    "infirmary workers drivers teachers inspectorate authority agency regulator watchdog directorate ombudsman "
    "tribunal bureau institute"
)
"""Last words of names of bodies that are no company."""

_OF_ONE_KIND = GROUPS - word_set("group organization organisation company agency firm body corporation outfit")
"""Words for organisations that stand for no body of another kind."""

_ALSO_CALLED = {
    "authority": word_set("council"),
    "regulator": word_set("authority commission inspectorate agency office"),
    "watchdog": word_set("authority commission inspectorate agency office ombudsman regulator"),
}
"""What a body is called that has another word for a last name."""

_JUST_BEFORE = 250
"""Characters back to an organisation that did something and may be 'it', though it has not spoken."""

_NEAR = 800
"""Characters back to the organisation that 'it' or 'the group' may stand for."""


@dataclass(slots=True)
class Bodies:
    """The organisations of an article: which were named, which have spoken."""

    named: Sequence[Body]
    known: dict[str, str]
    kinds: Sequence[Kind] = ()
    """What bodies are said to be, in order: 'the regulator, Ofport'."""
    common: Sequence[tuple[int, str, str]] = ()
    """Bodies without a name as subjects, in order, with the noun and its phrase."""
    brought_in: Mapping[str, int] = field(default_factory=dict)
    """Noun → where 'a union' first brings in one without a name."""
    told_apart: Sequence[Met] = ()
    """Bodies without a name of their own, by what they are for: 'education ministry'."""
    places: frozenset[str] = frozenset()
    """Names of states and peoples in small letters: no 'group', though they speak."""
    times: Counter[str] = field(init=False)
    """How often each is named: what is named once, in one word, may be the recogniser's mistake."""
    _spoke: list[tuple[int, str]] = field(default_factory=list)
    _met: list[Met] = field(init=False)
    """Where bodies are named, whether they speak or not."""

    def __post_init__(self) -> None:
        self.times = Counter(body.name for body in self.named)
        self._met = [*(Met(body.at, body.name, body.acts) for body in self.named), *self.told_apart]

    def spoke(self, at: int, name: str) -> None:
        """Note that an organisation has spoken."""
        self._spoke.append((at, name))

    def last(self, at: int, near: int = _NEAR) -> str | None:
        """Return the organisation that spoke last, if that was near."""
        return self._spoke[-1][1] if self._spoke and at - self._spoke[-1][0] < near else None

    def it(self, at: int) -> str | None:
        """Return the organisation that 'it' stands for: the last that spoke, or one that acted right before."""
        i = bisect.bisect_left(self.named, at, key=lambda body: body.at)
        acted = next((b for b in reversed(self.named[max(0, i - 4) : i]) if b.acts and at - b.at < _JUST_BEFORE), None)
        spoke = self._spoke[-1] if self._spoke and at - self._spoke[-1][0] < _NEAR else None
        n = bisect.bisect_left(self.common, at, key=lambda body: body[0]) - 1
        if n >= 0 and at - self.common[n][0] < _JUST_BEFORE:
            place, noun, phrase = self.common[n]
            if place > max(acted.at if acted else -1, spoke[0] if spoke else -1):
                owned = any(mark in phrase for mark in ("’s ", "'s "))  # 'Reed’s company'
                return (None if owned else self.group(noun, place)) or self.fuller(phrase, place)
        if acted and (spoke is None or acted.at > spoke[0]):
            return self.fuller(acted.name)
        return spoke[1] if spoke else None

    def only_one(self, start: int, end: int) -> str | None:
        """Return the one organisation that a stretch of text names."""
        names = {body.name for body in self.named if start <= body.at < end}
        return self.fuller(names.pop()) if len(names) == 1 else None

    def only_guess(self, at: int, near: int) -> str | None:
        """Return the one name of unknown kind that acted shortly before: 'she', if nobody else."""
        names = {body.name for body in self.named if body.is_guess and at - near < body.at < at}
        return names.pop() if len(names) == 1 else None

    def group(self, noun: str, at: int, since: int | None = None) -> str | None:
        """Return the organisation that 'the group' stands for: the last that spoke or acted, if it is near.

        Args:
            noun: What it is called.
            at: Where.
            since: Where the paragraph of that place begins, if that is known.
        """
        alike = self._alike(noun)
        if len({one.name for one in alike}) > 1:
            return which(alike, at, at if since is None else since)
        if noun in _OF_ONE_KIND and (whole := self._begins_with(noun, at)):
            return whole
        found = self._so_called(noun, at)
        if noun in _BUSINESSES and found:
            found = self._told_of_most(noun, at, found)
        another = self.brought_in.get(noun, -1)  # 'Tarn Union … A teachers' union'
        return None if found and self._told_at(found, at) < another < at else found

    def _told_of_most(self, noun: str, at: int, found: str) -> str:
        """Return the firm that an article is about, where the one found is named far less: a parent in passing."""
        spoke = {name for place, name in self._spoke if place < at and self._may_be(noun, name)}
        most = max(sorted(spoke), key=lambda name: self.times[name], default=found)
        return most if self.times[most] > max(2, 2 * self.times[found]) else found

    def _told_at(self, name: str, at: int) -> int:
        """Return where a body was named or spoke last before a place."""
        named = (body.at for body in self.named if self.fuller(body.name) == name)
        return max((place for place in (*named, *(p for p, n in self._spoke if n == name)) if place < at), default=-1)

    def _so_called(self, noun: str, at: int) -> str | None:
        """Return what 'the regulator' stands for: of what is near, or else of all that spoke, a body said to be one."""
        called = {name for place, kind, name in self.kinds if kind == noun and place < at}
        found = self._group(noun, at)
        if not called or found in called:
            return found
        just = next((place for place, name in reversed(self._spoke) if name == found), -1)
        is_just_named = noun in GROUPS and at - just < _JUST_BEFORE
        if found and (len(called) > 1 or (is_just_named and not self._is_something_else(found))):
            return found
        last = next((name for _, name in reversed(self._spoke) if name in called), None)
        return next(iter(called)) if len(called) == 1 else last

    def _begins_with(self, noun: str, at: int) -> str | None:
        """'Institute for Lake Studies' for 'the institute': the one body named so before."""
        names = {body.name for body in self.named if body.at < at and body.name.lower().startswith(f"{noun} ")}
        return names.pop() if len(names) == 1 else None

    def _is_something_else(self, name: str) -> bool:
        """Whether the article says what a body is, and that it is no firm or group."""
        return any(one == name for _, _, one in self.kinds)

    def _group(self, noun: str, at: int) -> str | None:
        """Return the last body that may be what the noun says: a firm named near by, else what spoke or acted."""
        if noun in _BUSINESSES and (firm := self._firm(noun, at)):
            return firm
        if (others := _ALSO_CALLED.get(noun)) and self.fuller(noun) != noun:
            return None  # a body that has the word in its name
        if others:
            return next((n for p, n in reversed(self._spoke) if at - p < _NEAR and _last_word(n) in others), None)
        return self._last_to_act(noun, at) if noun in GROUPS else None

    def _last_to_act(self, noun: str, at: int) -> str | None:
        i = bisect.bisect_left(self.named, at, key=lambda body: body.at)
        near = [b for b in self.named[max(0, i - 12) : i] if at - b.at < _NEAR]
        alone = noun in _BUSINESSES and len({b.name for b in self.named[:i]}) == 1
        acted = next(
            (b for b in reversed(near) if b.acts and (alone or self._is_surely_one(b)) and self._may_be(noun, b.name)),
            None,
        )
        near_enough = [one for one in self._spoke[-4:] if at - one[0] < _NEAR]
        if noun in _BUSINESSES:  # an authority that spoke since is no company
            near_enough = [one for one in near_enough if self._may_be(noun, one[1])]
        spoke = near_enough[-1] if near_enough else None
        if acted and (spoke is None or acted.at >= spoke[0]):
            return self.fuller(acted.name)
        if spoke is None:
            return None
        # 'The union said …, the firm that …': a body named by what it is, is none of another kind.
        named = any(map(str.isupper, spoke[1])) or spoke[1].endswith(noun)
        return spoke[1] if named and self._may_be(noun, spoke[1]) else None

    def _firm(self, noun: str, at: int) -> str | None:
        """Return the firm named last, by whatever part of a sentence: 'Halm Foods’ barge sank. The company says'.

        Only where nothing else spoke since that may be one.
        """
        told = [*((b.at, self.fuller(b.name)) for b in self.named), *((place, name) for place, _, name in self.kinds)]
        firms = [(place, name) for place, name in told if 0 < at - place < _NEAR and self._is_firm(name)]
        if not firms:
            return None
        last, firm = max(firms)
        since = [name for place, name in self._spoke if last < place < at]
        return None if any(self._may_be(noun, name) for name in since) else firm

    def _is_firm(self, name: str) -> bool:
        """Whether a name says that it is a firm’s, or the article says so."""
        last = _last_word(name)
        said_to_be = {kind for _, kind, one in self.kinds if one == name}
        by_name = " " in name and last in TRADE_ENDS - _OF_MEMBERS
        return by_name or bool(said_to_be & (FIRMS | {"giant"}))

    def _may_be(self, noun: str, name: str) -> bool:
        """Whether a body may be 'the group' or 'the agency': a ministry or a court is no group, a union no company."""
        name = self.fuller(name)
        last = _last_word(name)
        said_to_be = {kind for _, kind, one in self.kinds if one == name}
        if (noun in _BUSINESSES and ({last} | said_to_be) & _OF_MEMBERS) or last in PAPERS:
            return False
        if noun in _OF_ONE_KIND and last in BODIES | _OF_MEMBERS and last != noun:
            return False  # the mayor's office is no federation
        of_state = name.lower() in self.places or last in _OF_THE_STATE
        return noun in ("agency", "body") or not of_state

    def _is_surely_one(self, body: Body) -> bool:
        return " " in body.name or body.name.isupper() or self.times[body.name] > 1

    def fuller(self, phrase: str, at: int = sys.maxsize, since: int | None = None) -> str:
        """Return a body's fuller name where this one repeats its noun: 'ministry' → 'Foreign Ministry'.

        Where several bodies of a kind are named and none is surely meant, the phrase is returned as it is.

        Args:
            phrase: As printed, without article.
            at: Where it stands.
            since: Where the paragraph of that place begins, if that is known.
        """
        if known := self.known.get(phrase.lower()):
            return known
        if " " in phrase:
            longer = self._longer(phrase) if phrase in self.times else set()
            return longer.pop() if len(longer) == 1 else phrase
        if not phrase:
            return phrase
        if alike := self._alike(phrase):
            return which(alike, at, at if since is None else since) or phrase
        whole = self._longer(phrase)
        return next(iter(whole)) if len(whole) == 1 else phrase

    def _alike(self, noun: str) -> list[Met]:
        """Return the bodies that are what a noun says by their names, where each is named or spoke."""
        return of_kind(noun, [*self._met, *(Met(at, name, True) for at, name in self._spoke)])

    def _longer(self, name: str) -> set[str]:
        """'Lakemont said': the firm whose name begins so, 'Lakemont Health', 'Lakemont & Lind', if that is no place."""
        longer = {one for one in self.times if one.startswith(f"{name} ") and name.lower() not in self.places}
        return {one for one in longer if _last_word(one) in TRADE_ENDS or one.startswith(f"{name} & ")}


def _last_word(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].lower()
