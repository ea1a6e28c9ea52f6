"""Who is in the article: persons with surname, title and role, and organisations, as met in reading order."""

from __future__ import annotations

import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from build_tools.attribution.tokens import Passage, Token, word_set
from build_tools.models import Person, Span

HONORIFICS = {
    "mr": "m", "mister": "m", "sir": "m", "lord": "m", "king": "m", "prince": "m",
    "mrs": "f", "ms": "f", "miss": "f", "madam": "f", "lady": "f", "dame": "f", "queen": "f", "princess": "f",
}  # fmt: skip
"""Forms of address, and the gender they tell."""

_GENDERED = {"spokesman": "m", "spokeswoman": "f", "chairman": "m", "chairwoman": "f", "congressman": "m",
             "congresswoman": "f", "businessman": "m", "businesswoman": "f", "father": "m", "mother": "f",
             "son": "m", "daughter": "f", "brother": "m", "sister": "f", "husband": "m", "wife": "f",
             "widow": "f", "actress": "f", "actor": "m"}  # fmt: skip

TITLES = word_set(
    "president senator sen rep representative gov governor dr doctor prof professor general gen colonel col "
    "captain capt lieutenant lt sergeant sgt major maj admiral adm chancellor minister premier secretary mayor "
    "judge justice rev reverend pope cardinal bishop rabbi imam congressman congresswoman chairman chairwoman "
    "speaker vice first prime former ex ambassador king queen prince princess sheriff officer detective"
) | frozenset(HONORIFICS)

ROLES = word_set(
    "spokesman spokeswoman spokesperson president senator governor minister secretary chancellor premier mayor "
    "leader candidate nominee official officer lawmaker congressman congresswoman representative ambassador "
    "diplomat chief director chairman chairwoman chair chairperson head commander general judge justice lawyer "
    "attorney prosecutor sheriff professor researcher analyst scientist expert author historian economist "
    "doctor strategist adviser advisor aide manager businessman businesswoman billionaire mogul executive "
    "founder owner host anchor journalist reporter editor columnist critic activist organizer organiser pastor "
    "bishop pope priest rabbi imam actor actress singer director coach player captain teacher principal "
    "student councillor councilman councilwoman engineer resident neighbour neighbor farmer witness veteran "
    "politician democrat republican king queen prince princess colleague deputy speaker frontrunner front- "
    "runner rival incumbent legislator inspector superintendent detective envoy negotiator counsel "
    "commissioner consultant pollster surgeon nurse physician psychologist"
)
"""Head nouns of the phrases that stand for a person: 'the spokesman', 'the senator'."""


@dataclass(slots=True)
class Figure:
    """A person met in the article."""

    name: str
    surname: str
    roles: set[str] = field(default_factory=set)
    """Lower-case words of titles and appositions."""
    gender: str = ""
    places: list[int] = field(default_factory=list)
    """Offsets of the mentions."""
    salient: list[int] = field(default_factory=list)
    """Offsets of those that were subject or apposition."""


@dataclass(slots=True)
class Cast:
    """All persons of an article by surname and by place."""

    figures: list[Figure] = field(default_factory=list)
    by_surname: dict[str, list[Figure]] = field(default_factory=dict)
    by_token: dict[tuple[int, int], Figure] = field(default_factory=dict)
    """(offset of the last name token, its end) → the person."""

    def fade(self, spans: Sequence[Span]) -> None:
        """Take the prominence from mentions within what others say: 'he' outside seldom means somebody inside."""
        starts = [start for start, _ in spans]
        for figure in self.figures:
            figure.salient = [p for p in figure.salient if not _within(p, starts, spans)]

    def at(self, token: Token) -> Figure | None:
        """Give the person whose name ends with a token."""
        return self.by_token.get((token.start, token.end))


def _within(place: int, starts: Sequence[int], spans: Sequence[Span]) -> bool:
    i = bisect.bisect_right(starts, place) - 1
    return i >= 0 and place < spans[i][1]


def cast_of(passages: Sequence[Passage], people: Mapping[str, Person]) -> Cast:
    """Read all names of persons in the article.

    Args:
        passages: The whole article.
        people: Persons known to the run, with their variants and roles.
    """
    cast = Cast()
    for person in people.values():
        if person.kind == "person":
            figure = _add(cast, person.name)
            figure.roles.update(w for r in person.roles for w in r.lower().split())
            for variant in person.variants:
                known = cast.by_surname.setdefault(variant.split()[-1].lower(), [])
                if figure not in known:
                    known.append(figure)
    found = [(p, first, last) for p in passages for first, last in name_runs(p)]
    singles: list[tuple[Passage, int, int]] = []
    for passage, first, last in found:
        if first == last:
            singles.append((passage, first, last))
        else:
            _meet(cast, passage, first, last)
    for passage, first, last in singles:
        _meet(cast, passage, first, last)
    for figure in cast.figures:
        figure.places.sort()
        figure.salient.sort()
    return cast


def name_runs(passage: Passage) -> list[tuple[int, int]]:
    """Give first and last token of each name of a person, titles left out."""
    runs: list[tuple[int, int]] = []
    tokens = passage.tokens
    i = 0
    while i < len(tokens):
        if tokens[i].entity != "PERSON":
            last = _titled(tokens, i)
            if last is not None:
                runs.append((i, last))
            i = i + 1 if last is None else last + 1
            continue
        first = i
        i += 1
        while i < len(tokens) and tokens[i].entity == "PERSON" and not tokens[i].entity_start:
            i += 1
        last = i - 1
        while last > first and (tokens[last].low in ("'s", "’s", "'", "’") or not tokens[last].is_word):
            last -= 1
        while first < last and tokens[first].low.rstrip(".") in TITLES:
            first += 1
        while first < last and not tokens[first].is_name:
            first += 1
        if tokens[last].is_name and tokens[last].is_word and tokens[last].low.rstrip(".") not in TITLES:
            runs.append((first, last))
    return runs


def _titled(tokens: Sequence[Token], first: int) -> int | None:
    """Give the last token of a name that the recogniser missed: two or three names right behind a title or a role."""
    if not first or not tokens[first].is_name or tokens[first].low.rstrip(".") in TITLES:
        return None
    before = tokens[first - 1]
    if before.low.rstrip(".") not in TITLES and (before.lemma not in ROLES or before.is_name):
        return None
    last = first
    while last + 1 < len(tokens) and tokens[last + 1].is_name and tokens[last + 1].entity != "PERSON":
        last += 1
    return last if 1 <= last - first <= 2 else None


def _add(cast: Cast, name: str) -> Figure:
    surname = name.rsplit(maxsplit=1)[-1]
    figure = Figure(name, surname)
    cast.figures.append(figure)
    cast.by_surname.setdefault(surname.lower(), []).append(figure)
    return figure


def _meet(cast: Cast, passage: Passage, first: int, last: int) -> None:
    tokens = passage.tokens
    name = " ".join(t.text for t in tokens[first : last + 1] if t.is_word)
    known = [f for f in cast.by_surname.get(tokens[last].low, []) if _may_be(f, tokens, first, last)]
    figure = known[0] if known else None
    if figure is None and first == last:
        firsts = [f for f in cast.figures if f.name.split()[0].lower() == tokens[last].low]
        figure = firsts[0] if len(firsts) == 1 else None
    if figure is None:
        figure = _add(cast, name)
    if " " not in figure.name and first != last:
        figure.name = name
    token = tokens[last]
    cast.by_token[token.start, token.end] = figure
    figure.places.append(token.start)
    if token.dep in ("nsubj", "appos", "nsubjpass", "pobj") and token.dep != "pobj":
        figure.salient.append(token.start)
    figure.roles |= _roles(passage, first, last)
    before = tokens[first - 1].low.rstrip(".") if first else ""
    figure.gender = figure.gender or HONORIFICS.get(before, "") or _gender(figure.roles)


def _gender(roles: set[str]) -> str:
    told = {_GENDERED[r] for r in roles if r in _GENDERED}
    return told.pop() if len(told) == 1 else ""


def _may_be(figure: Figure, tokens: list[Token], first: int, last: int) -> bool:
    """Whether a name may be this person's: the same given name, or none."""
    if first == last or " " not in figure.name:
        return True
    given, known = tokens[first].low, figure.name.split()[0].lower()
    return given == known or (len(given.rstrip(".")) == 1 and known.startswith(given[0])) or known[:3] == given[:3]


def _roles(passage: Passage, first: int, last: int) -> set[str]:
    """Words of the title before a name and of the apposition after it (or before: 'his spokesman, X')."""
    tokens = passage.tokens
    found: set[str] = set()
    i = first - 1
    while i >= 0 and first - i <= 8 and (tokens[i].is_noun or tokens[i].tag in ("JJ", "POS", "HYPH", "NNP")):
        if tokens[i].is_word and not tokens[i].low.startswith(("'", "’")):
            found.add(tokens[i].lemma)
        i -= 1
    for kid in passage.kids(tokens[last], "appos"):
        found.update(tokens[j].lemma for j in passage.below(kid)[:14] if tokens[j].is_noun or tokens[j].tag == "JJ")
    head = passage.head(tokens[last])
    if tokens[last].dep == "appos" and head.is_noun and not head.is_name:
        found.update(
            tokens[j].lemma for j in passage.below(head) if j < first and (tokens[j].is_noun or tokens[j].tag == "JJ")
        )
    if head.lemma == "be" and tokens[last].dep == "nsubj" and (attr := passage.kid(head, "attr")):
        found.update(tokens[j].lemma for j in passage.below(attr)[:10] if tokens[j].is_noun or tokens[j].tag == "JJ")
    return found
