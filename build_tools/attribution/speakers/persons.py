"""Who is in the article: persons with surname, title and role, and organisations, as met in reading order."""

from __future__ import annotations

import bisect
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from build_tools.attribution.drafts import Draft, join
from build_tools.attribution.parsing.tokens import Passage, Token
from build_tools.attribution.speakers.abbreviations import abbreviations
from build_tools.attribution.speakers.addressed import who_is_addressed
from build_tools.attribution.speakers.alike import Met, told_apart
from build_tools.attribution.speakers.documents import DOCUMENTS, document_kind
from build_tools.attribution.speakers.fates import is_accused, is_told_dead
from build_tools.attribution.speakers.figures import Body, Figure, Place
from build_tools.attribution.speakers.firms import give_firms_their_names
from build_tools.attribution.speakers.kinds import Kind, common_bodies, kinds
from build_tools.attribution.speakers.ledes import add_role_from_opening
from build_tools.attribution.speakers.name_runs import name_runs, surnames_of_persons
from build_tools.attribution.speakers.name_tags import take_names
from build_tools.attribution.speakers.named_things import (
    bodies,
    brings_in,
    is_described_subject,
    is_unnamed_subject,
    places,
)
from build_tools.attribution.speakers.role_phrases import role_phrase
from build_tools.attribution.speakers.roles import (
    described_as,
    gender_of,
    names_a_body,
    role_words,
    same_role,
)
from build_tools.attribution.speakers.salience import place_of, speak_of_themselves, stays_the_subject
from build_tools.attribution.speakers.whole_names import take_whole_names
from build_tools.attribution.words.ages import age_beside
from build_tools.attribution.words.given_names import gender
from build_tools.attribution.words.names import (
    PARTICLES,
    double,
    generation,
    key,
    plain,
    surname,
    surname_at,
    without_postnominals,
    without_suffix,
    written,
)
from build_tools.models import Person, Span
from build_tools.models.titles import HONORIFICS, PEERS, TITLES

SPELT_OTHERWISE = 5
"""Letters; a shorter surname with the same consonants is more likely another one."""


@dataclass(slots=True)
class Cast:
    """All persons of an article by surname and by place."""

    figures: list[Figure] = field(default_factory=list)
    by_surname: dict[str, list[Figure]] = field(default_factory=lambda: defaultdict(list))
    by_given: dict[str, list[Figure]] = field(default_factory=lambda: defaultdict(list))
    by_bones: dict[str, list[Figure]] = field(default_factory=lambda: defaultdict(list))
    """By the consonants of the surname: a name transcribed or misspelt otherwise."""
    by_token: dict[tuple[int, int], Figure] = field(default_factory=dict)
    """(offset of the last name token, its end) → the person."""
    mentions: list[Place] = field(default_factory=list)
    """In order."""
    described: list[tuple[int, Passage, Token]] = field(default_factory=list)
    """Roles with "the" as subjects, in order: 'the mayor'."""
    unnamed: list[tuple[int, Passage, Token]] = field(default_factory=list)
    """Persons without a name as subjects, in order: 'her husband', 'a barman'."""
    bodies: list[Body] = field(default_factory=list)
    """Mentions of organisations, in order."""
    kinds: list[Kind] = field(default_factory=list)
    """What bodies are said to be, in order: 'the regulator, Ofport'."""
    common_bodies: list[tuple[int, str, str]] = field(default_factory=list)
    """Bodies without a name as subjects, in order, with the noun and its phrase: 'the council'."""
    told_apart: list[Met] = field(default_factory=list)
    """Bodies without a name of their own, by what they are for, in order: 'education ministry'."""
    documents: dict[str, list[tuple[int, Passage, Token]]] = field(default_factory=lambda: defaultdict(list))
    """Kind of document → where one is brought in ('a new ad'), in order."""
    brought_in: dict[str, int] = field(default_factory=dict)
    """Noun → where 'a surgeon' or 'her surgeon' first brings somebody in by it."""
    places: list[str] = field(default_factory=list)
    """Names of states, places and peoples in small letters, as often as they are named."""
    known_bodies: dict[str, str] = field(default_factory=dict)
    """Other names of organisations and states, from people.yml and as abbreviated, in small letters → the name."""
    firms: frozenset[str] = frozenset()
    """Surnames, plainly written, that stand for a firm where they stand by themselves."""

    def fade(self, quoted: Sequence[Span], drafts: Sequence[Draft]) -> None:
        """Make mentions inside reported speech less prominent: 'he' outside it seldom means somebody inside.

        What stands beside 'according to' is told by the article itself, as is what records show and what several say
        ('Reed has quit, friends claim. She …'); and of 'Reed was attacked by the board' the content is whom the board's
        words are about.
        """
        told = [d for d in drafts if d.has_quotes or (d.mention is not None and d.frame not in _TOLD_ANYHOW)]
        said = join([*quoted, *(span for d in told if d.has_quotes or d.frame == "that" for span in d.spans)])
        by_people = [d for d in told if d.has_quotes or not stays_the_subject(d)]
        spans = join([*quoted, *(span for d in by_people for span in d.spans)])
        starts, of_said = [start for start, _ in spans], [start for start, _ in said]
        self.bodies = [replace(b, acts=b.acts and not _within(b.at, of_said, said)) for b in self.bodies]
        themselves = speak_of_themselves(drafts)
        self.mentions = [m for m in self.mentions if m.at in themselves or not _within(m.at, starts, spans)]
        self.described = [role for role in self.described if not _within(role[0], starts, spans)]
        self.common_bodies = [body for body in self.common_bodies if not _within(body[0], starts, spans)]
        self.unnamed = [person for person in self.unnamed if not _within(person[0], starts, spans)]

    def called(self, word: str) -> Figure | None:
        """Return the only person with a surname, or with one of the same consonants."""
        low = key(word)
        if plain(word) in self.firms:
            return None
        known = self.by_surname.get(low) or (self.by_bones.get(_bones(low), []) if len(low) >= SPELT_OTHERWISE else [])
        return known[0] if len(known) == 1 else None

    def bearer(self, token: Token) -> Figure | None:
        """Return the person at a token, or the only one who bears it as a surname where the tagger saw no person."""
        known = self.by_surname.get(plain(token.text), ()) if plain(token.text) not in self.firms else ()
        return self.at(token) or (known[0] if len(known) == 1 else None)

    def at(self, token: Token) -> Figure | None:
        """Return the person whose name ends with a token."""
        return self.by_token.get((token.start, token.end))


_TOLD_ANYHOW = ("according", "passive")


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
    _introduce(cast, people)
    for passage in passages:
        take_whole_names(passage)
        take_names(passage)
    cast.firms = give_firms_their_names(passages)
    surnames = surnames_of_persons(passages) - cast.firms
    found = [(p, first, last) for p in passages for first, last in name_runs(p, surnames)]
    singles: list[tuple[Passage, int, int]] = []
    for passage, first, last in found:
        _mark_as_person(passage.tokens[first : last + 1])
        if " " in written(passage.tokens[first : last + 1]):
            _meet(cast, passage, first, last)
        elif not _is_thing(passage, first):
            singles.append((passage, first, last))
    singles.sort(key=lambda run: not _office(run[0].tokens, run[1]))  # 'President Reed' tells more than 'Reed'
    for passage, first, last in [*singles, *_bare_surnames(cast, passages)]:
        _meet(cast, passage, first, last)
    for figure in cast.figures:
        figure.places.sort()
    _tell_apart(cast.figures)
    add_role_from_opening(passages, cast.figures)
    cast.mentions.sort(key=lambda mention: mention.at)
    cast.bodies = [body for passage in passages for body in bodies(passage)]
    cast.kinds = [kind for passage in passages for kind in kinds(passage)]
    cast.common_bodies = [body for passage in passages for body in common_bodies(passage)]
    cast.told_apart = [body for passage in passages for body in told_apart(passage)]
    cast.places = [place for passage in passages for place in places(passage)]
    cast.known_bodies = {**abbreviations(p.tokens for p in passages), **cast.known_bodies}
    for passage in passages:
        for token in passage.tokens:
            if is_described_subject(passage, token):
                cast.described.append((token.start, passage, token))
            is_one = token.low == "one" and is_unnamed_subject(passage, token)
            if is_one or (token.tag in ("NN", "NNS") and brings_in(passage, token)):
                _bring_in(cast, passage, token)
    return cast


def _bring_in(cast: Cast, passage: Passage, noun: Token) -> None:
    if is_unnamed_subject(passage, noun):
        cast.unnamed.append((noun.start, passage, noun))
    if noun.lemma in DOCUMENTS:
        cast.documents[document_kind(noun.lemma)].append((noun.start, passage, noun))
    elif noun.dep not in ("appos", "attr"):  # 'Ann Reed, a surgeon,'
        cast.brought_in.setdefault(noun.lemma, noun.start)


def _tell_apart(figures: Sequence[Figure]) -> None:
    """Add to a surname that stands alone its form of address: of peers, and of spouses of one name."""
    alike = Counter(figure.name for figure in figures)
    for figure in figures:
        apart = figure.address.lower() in PEERS or (figure.address and alike[figure.name] > 1)
        if apart and " " not in figure.name:
            figure.name = f"{figure.address} {figure.name}"


def _bare_surnames(cast: Cast, passages: Sequence[Passage]) -> Iterator[tuple[Passage, int, int]]:
    """Find where somebody named in full is named by the surname alone and the recogniser saw no person.

    It takes 'Reed' for a place, a body or nothing in one sentence of three. What is part of a longer name is left.
    """
    for passage in passages:
        for token in passage.tokens:
            if token.text[:1].isupper() and token.entity != "PERSON" and _stands_for_one(cast, passage, token):
                first = _surname_from(passage.tokens, token.i, cast.by_surname.get(plain(token.text), ()))
                _mark_as_person(passage.tokens[first : token.i + 1])
                yield passage, first, token.i


def _surname_from(tokens: Sequence[Token], last: int, known: Sequence[Figure]) -> int:
    """Return where a surname that ends here begins: 'De Gaulle', where Charles de Gaulle was met."""
    first = double(tokens, last)
    at = first
    while at and tokens[at - 1].low in PARTICLES and tokens[at - 1].sentence == tokens[last].sentence:
        at -= 1
    whole = written(tokens[at : last + 1]).lower()
    return at if any(without_suffix(figure.name).lower().endswith(f" {whole}") for figure in known) else first


def _is_thing(passage: Passage, name: int) -> bool:
    """'The Comet said': no person, whatever the recogniser takes it for."""
    token = passage.tokens[name]
    return name > 0 and passage.tokens[name - 1].low == "the" and passage.kid(token, "amod") is None


def _mark_as_person(name: Sequence[Token]) -> None:
    for part in name:
        part.entity, part.entity_start = "PERSON", part is name[0]


def _stands_for_one(cast: Cast, passage: Passage, token: Token) -> bool:
    known = [f for f in cast.by_surname.get(plain(token.text), ()) if " " in f.name]
    known = known or _called_by_given_name(cast, token)
    subject = token.dep in ("nsubj", "nsubjpass") and not token.tag.startswith("PRP")  # a name taken for an adverb
    is_firm = plain(token.text) in cast.firms
    if not known or is_firm or cast.at(token) or not (token.is_name or subject or token.entity in ("ORG", "GPE")):
        return False
    first = _surname_from(passage.tokens, token.i, known)
    whole = plain(written(passage.tokens[first : token.i + 1]))
    particles = passage.tokens[first].low in PARTICLES
    if first < token.i and not particles and all(whole not in (plain(f.surname), *f.given) for f in known):
        return False
    before = passage.tokens[first - 1] if first else None
    after = passage.tokens[token.i + 1] if token.i + 1 < len(passage.tokens) else None
    beside = [t for t in (before, after) if t and t.text[:1].isupper() and t.sentence == token.sentence]
    if any(t.is_name and t.low.rstrip(".") not in TITLES for t in beside):
        return False  # 'the Reed Foundation', 'Lake Reed'
    return not (before and before.low in ("the", "in", "at", "near") and token.entity != "")


def _called_by_given_name(cast: Cast, token: Token) -> list[Figure]:
    """'Ann Reed fumed. … Ann said': a person called by the given name; one that is a country's is none."""
    known = cast.by_given.get(plain(token.text), ())
    met = [f for f in known if " " in f.name and f.places and min(f.places) < token.start]
    is_name = token.is_name or (token.tag == "NN" and token.dep == "nsubj")  # a rare one, taken for a thing
    alone = token.dep != "compound" and token.entity not in ("GPE", "LOC", "FAC") and is_name
    return met if alone and len(met) == len(known) == 1 else []


def _introduce(cast: Cast, people: Mapping[str, Person]) -> None:
    """Take in the people of people.yml: persons by surname and given name, the others by all their names."""
    for person in people.values():
        names = (person.name, *person.variants)
        if person.kind != "person":
            cast.known_bodies.update((name.lower(), person.name) for name in names)
            continue
        figure = _add(cast, person.name)
        figure.roles.update(w for role in person.roles for w in role.lower().split())
        figure.held |= figure.roles
        figure.role = next(iter(person.roles), "")
        figure.given.update(name.split()[0].lower() for name in person.variants if " " in name)
        for known in (cast.by_surname[key(surname(name))] for name in person.variants):
            if figure not in known:
                known.append(figure)


def _add(cast: Cast, name: str) -> Figure:
    given, last = plain(name.split(maxsplit=1)[0]), surname(name)
    figure = Figure(name, last, gender=gender(name), given={given} if " " in name else set())
    cast.figures.append(figure)
    cast.by_surname[key(last)].append(figure)
    cast.by_given[given].append(figure)
    if " " in name:
        cast.by_bones[_bones(key(last))].append(figure)
    return figure


def _bones(low: str) -> str:
    return low[:1] + "".join(c for c, before in zip(low[1:], low, strict=False) if c not in "aeiouy’'" and c != before)


def _meet(cast: Cast, passage: Passage, first: int, last: int) -> None:
    tokens = passage.tokens
    name = without_postnominals(written(tokens[first : last + 1]))
    figure = _known(cast, tokens, first, last) or _add(cast, name)
    if " " not in figure.name and " " in name:
        figure.name = name
        figure.given.add(plain(tokens[first].text))
        figure.gender = figure.gender or gender(name)
    token = tokens[surname_at(tokens, first, last)]
    for named in (token, tokens[last]):
        cast.by_token[named.start, named.end] = figure
    figure.places.append(token.start)
    cast.mentions.append(place_of(passage, figure, first, last))
    told = role_words(passage, first, last)
    figure.roles |= told.keys()
    figure.held |= {word for word, is_own in told.items() if is_own}
    figure.offices.add(_office(tokens, first))
    figure.described_as |= described_as(passage, first, last)
    role = role_phrase(passage, first, last)
    if role and (not figure.role or (names_a_body(role) and not names_a_body(figure.role))):
        figure.role = role
    if _addressed_as(tokens, first):
        figure.address = tokens[first - 1].text
    figure.gender = _addressed_as(tokens, first) or figure.gender or gender_of(figure.held)
    figure.age = figure.age or age_beside(tokens, first, last)
    figure.is_dead = figure.is_dead or is_told_dead(passage, token)
    figure.is_accused = figure.is_accused or is_accused(passage, token)


def _addressed_as(tokens: Sequence[Token], first: int) -> str:
    """Return the gender that a form of address before a name shows, '' where there is none."""
    return HONORIFICS.get(tokens[first - 1].low.rstrip("."), "") if first else ""


def _known(cast: Cast, tokens: Sequence[Token], first: int, last: int) -> Figure | None:
    """The person met before under this name, by surname, given name or a spelling with the same consonants."""
    low = plain(tokens[surname_at(tokens, first, last)].text)
    gender = _addressed_as(tokens, first)
    known = [f for f in cast.by_surname.get(low, ()) if _may_be(f, tokens, first, last)]
    known = [f for f in known if not gender or f.gender in ("", gender)]
    if gender and known and not (known := who_is_addressed(known, tokens, last)):
        return None
    if " " in written(tokens[first : last + 1]):
        return known[0] if known else None
    if office := _office(tokens, first):
        # 'President Reed', and only then the president's wife, Mia Reed: a full name is given at the first mention.
        start = tokens[first].start
        known = _holding(office, known) or [f for f in known if not start < min(f.places, default=0)]
        return known[0] if known else None
    if known:
        owns = [t.tag for t in tokens[last + 1 : last + 2]] == ["POS"]  # 'Reed’s wife' is not Reed
        alone = next((f for f in known if " " not in f.name), known[0] if owns else None)
        return alone or _named_last(cast, known, tokens, first)
    others = cast.by_given.get(low, ())
    other = others[0] if len(others) == 1 else cast.called(low)
    return other if other and (not gender or other.gender in ("", gender)) else None  # 'Lord Reed', not Lady Reed


def _named_last(cast: Cast, bearers: Sequence[Figure], tokens: Sequence[Token], at: int) -> Figure:
    """'His widow, Mia Reed, … Reed said': of the bearers of a surname the one last told of, else the first."""
    here = [m for m in cast.mentions if tokens[0].start <= m.at < tokens[at].start and m.rank] if bearers[1:] else []
    told = [m for m in here if m.figure in bearers]
    return max(told, key=lambda m: m.at).figure if told else bearers[0]


def _holding(office: str, figures: Sequence[Figure]) -> list[Figure]:
    """Return who has an office, by the words before the name, else by those beside it."""
    holders = [f for f in figures if office in f.offices]
    return holders or [f for f in figures if office in map(same_role, f.held)]


def _office(tokens: Sequence[Token], first: int) -> str:
    """Return the office or rank right before a surname: 'president', 'supt'; '' where there is none, or only 'Mr'."""
    before = tokens[first - 1] if first else None
    low = before.low.rstrip(".") if before is not None and before.is_name else ""
    return same_role(low) if low in TITLES and low not in HONORIFICS else ""


def _may_be(figure: Figure, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a name may be this person's: the same given name, or none, and no other suffix."""
    mine, theirs = generation(figure.name), generation(written(tokens[first : last + 1]))
    if mine and theirs and mine != theirs:
        return False
    if theirs and mine == theirs and " " not in without_suffix(written(tokens[first : last + 1])):
        return True  # 'Reed Jr.'
    if " " not in written(tokens[first : last + 1]) or " " not in figure.name:
        return True
    whole = without_suffix(figure.name).lower()
    if tokens[first].low in PARTICLES and whole.endswith(written(tokens[first : last + 1]).lower()):
        return True  # 'Von der Leyen' at the head of a sentence
    met = plain(tokens[first].text)
    return any(
        met == given or (len(met) == 1 and given.startswith(met[0])) or given[:3] == met[:3] for given in figure.given
    )
