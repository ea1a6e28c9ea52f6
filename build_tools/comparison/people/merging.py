"""Who speaks in several articles: name variants and roles of one person merged into people.yml, with their kind.

    speakers of all articles ──▶ persons by surname skeleton and given name, institutions by their words
                             ──▶ roles from the mentions ("Kremlin spokesman Dmitry Peskov") ──▶ people.yml, drafted

A bare surname goes to the only person of that surname, or to nobody. Nothing here is sure enough to publish unseen: the
draft is the editor's to correct.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from build_tools.comparison.people.bodies import (
    DETERMINER,
    HOUSEHOLD,
    OFFICES,
    is_abbreviation,
    is_body,
    is_plural,
    is_short_for,
    names_nobody,
    same_body,
)
from build_tools.comparison.people.person_roles import ROLE_NOUNS, roles_of, side_of
from build_tools.comparison.people.speakers import (
    GROUPS,
    Voices,
    is_description,
    is_name,
    telling,
)
from build_tools.comparison.people.spoken import spoken, with_bodies_named
from build_tools.comparison.words.concepts import vocabulary
from build_tools.comparison.words.names import (
    TITLES,
    NameMap,
    name_words,
    plain,
    same_person,
    surname,
)
from build_tools.models import Analysis, Lexicon, Person, Statement, words
from build_tools.models.ids import free_id, make_id
from build_tools.models.titles import PARTICLES

_EDGE = " ,;:–—-\"'“”‘’"
_NAMES_NOBODY = re.compile(
    r"(?:in|on|of|for|at|by|from|to|with|as|over|against|under|about|only|just|those|these|many|some|most|others?|several|both|all|few|newly|each|one|two|three|multiple|close)\b",
    re.IGNORECASE,
)
"""What begins with one of these is nobody's name: "on Tuesday", "Many"."""
_SOMEBODY_UNNAMED = re.compile(r"(?:(?:an? )?(?:person|source|insider|man|woman)\b(?= [a-z])|[Ss]ome(?:one|body)\b)")
"""What begins like this is somebody whom nobody has named: "person close to the board"."""
_OF_ANOTHER = re.compile(
    r"['’]s? (?:lawyer|attorney|barrister|solicitor|spokes(?:man|woman|person)|wife|husband|doctor|son|daughter|brother"
    r"|sister|father|mother|mum|dad|widower|widow|neighbour|neighbor|colleague|friend)$"
)
"""What ends like this is somebody without a name: "Ada Lind's lawyer"."""
_LETTERS = re.compile(r"(?:the )?(?:[A-Z]{2,5}(?:[/&][A-Z]+)*|(?:[A-Z]\.){2,})")
"""An organisation's name that is nothing but letters: "FTC", "the F.T.C."."""
_OF = re.compile(r"((?:[A-Z][\w’'-]+ )+)of (?:the )?(?=[A-Z])")

_TRADE = re.compile(
    r"\b(?:(?:grid|rail|network|port|bus|ferry|train|tour|mobile|airport|pipeline) operator|insurer|company|firm"
    r"|manufacturer|retailer|airline|utility|regulator|watchdog|charity|club|chain), $"
)
"""What stands before a name that is a firm's: "the grid operator, Redel"."""
_SEVERAL_OF = re.compile(r"(?:[Tt]he )?[\w-]+s (?:of|at|from) (?=\S)")
"""How several are called by where they belong: engineers of Redel are not Redel."""
_BELONGS = re.compile(r" (?:of|from|at) ")


@dataclass(slots=True)
class _Draft:
    """One speaker in the making."""

    forms: Counter[str] = field(default_factory=Counter)
    """As attribution names the speaker, with how often."""
    names: Counter[str] = field(default_factory=Counter)
    """The same without a role before the name."""
    mentions: Counter[str] = field(default_factory=Counter)
    introduced: set[str] = field(default_factory=set)
    """The same where an article first names them, with what they are, whether or not they speak there."""
    reports: bool = False
    """Whether it is said to report something, as newspapers do."""
    institution: bool = False
    uses: Counter[str] = field(default_factory=Counter)
    """How often the articles' sentences use its name as what: person, place, organisation, term."""

    def take(self, other: _Draft) -> None:
        """Take in what is known of the same speaker under another name."""
        for mine, theirs in ((self.forms, other.forms), (self.names, other.names), (self.mentions, other.mentions)):
            mine.update(theirs)
        self.introduced |= other.introduced
        self.reports |= other.reports


def merge_people(analyses: Sequence[Analysis], lexicon: Lexicon) -> dict[str, Person]:
    """Draft who's who from the speakers of several articles.

    Args:
        analyses: what attribution found in each, in any order.
        lexicon: known spellings and states.

    Returns:
        People by id, in the order of ids: persons, offices, organisations, states, groups, each with the variants met
        and, from the mentions, the roles and the state spoken for.
    """
    names = vocabulary(lexicon).names
    voices = Voices({}, names)
    named = {use.text for a in analyses for use in a.names if use.what == "organisation" and " " in use.text}
    persons = {use.text for a in analyses for use in a.names if use.what == "person" and " " in use.text}
    statements = spoken([with_bodies_named(one, voices) for one in analyses])
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    for use in (use for a in analyses for use in a.names):
        uses[use.text][use.what] += use.own + use.quoted
    statements = [s for s in statements if not names_nobody(str(s.speaker), s.mention or "", uses[str(s.speaker)])]
    drafts = _drafts(statements, named, persons, voices, names)
    drafts = _with_short_names(_with_given_names(drafts, persons), persons, named)
    bodies = {name.split()[0] for name in named}
    for draft in drafts:
        # "Castle" is read as a surname where "Castle Ferries" is meant.
        halves = {name.split()[0] for name in draft.names if " " in name}
        called = {*draft.names, *map(surname, draft.names)} - halves
        for name in called:
            draft.uses += uses[name]
        # "Harbour said" where an article has "Harbour Ferries": who has more names, an office or a "she" is somebody.
        if bodies.issuperset(draft.names) and all(mention in draft.names for mention in draft.mentions):
            draft.uses = Counter({"organisation": 1})
    drafted = [_person(draft, names) for draft in drafts]
    people: dict[str, Person] = {}
    for person in sorted(drafted, key=lambda p: p.name):
        people[free_id(make_id(person.name) or "speaker", people)] = person
    return _told_apart(dict(sorted(people.items())))


def _told_apart(people: dict[str, Person]) -> dict[str, Person]:
    """Leave each form of a name to one of those who have it: to whom it is the name of, else to the first."""
    owners = {person.name.casefold(): name for name, person in reversed(people.items())}
    for name, person in people.items():
        for form in person.variants:
            owners.setdefault(form.casefold(), name)
    kept = {}
    for name, person in people.items():
        if owners[person.name.casefold()] == name:
            forms = tuple(form for form in person.variants if owners[form.casefold()] == name)
            kept[name] = person if forms == person.variants else person.model_copy(update={"variants": forms})
    return kept


def speaker_ids(analyses: Sequence[Analysis], people: Mapping[str, Person], lexicon: Lexicon) -> dict[str, str]:
    """Return the people.yml id of each speaker that has one; a speaker without one is left out."""
    names = vocabulary(lexicon).names
    voices = Voices(people, names)
    found: dict[str, str] = {}
    for speaker in sorted({s.speaker for s in spoken(analyses) if s.speaker}):
        known = voices.person_id(speaker)
        if known is None and is_name(speaker) and not voices.is_institution(speaker):
            known = _only(people, speaker, names)
        if known is not None:
            found[speaker] = known
    return found


def _only(people: Mapping[str, Person], speaker: str, names: NameMap) -> str | None:
    """Return the one person whose name agrees with a speaker's; None where none or several do."""
    agreeing = [
        person
        for person, known in sorted(people.items())
        if known.kind == "person" and any(_agree(speaker, form, names) for form in (known.name, *known.variants))
    ]
    return agreeing[0] if len(agreeing) == 1 else None


def _agree(a: str, b: str, names: NameMap) -> bool:
    are_several = [bool(_SEVERAL_OF.match(name)) for name in (a, b)]
    return all(are_several) is any(are_several) and same_person(names.spelled(a), names.spelled(b))


def _drafts(
    statements: Sequence[Statement], bodies: Iterable[str], persons: Collection[str], voices: Voices, names: NameMap
) -> list[_Draft]:
    by_form: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_form[str(statement.speaker)].append(statement)
    whole = {*persons, *(form for form in by_form if _is_full(form, voices))}
    called = {
        form: form if voices.is_institution(form) else _without_role(_without_body(form, whole), by_form)
        for form in by_form
    }
    # Full names first, so that a surname finds the person it belongs to.
    order = sorted(by_form, key=lambda form: (-len(name_words(called[form])), called[form], form))
    drafts: list[_Draft] = []
    for form in order:
        institution, name = voices.is_institution(form), called[form]
        if institution and any(form.endswith(f" {other}") and _is_full(other, voices) for other in by_form):
            continue  # "Dam Office president Ada Lind" beside "Ada Lind"
        if (
            is_description(form)
            or _NAMES_NOBODY.match(name)
            or _SOMEBODY_UNNAMED.match(name)
            or not (is_body(name, len(by_form[form])) if institution else _is_person(form))
        ):
            continue
        same = same_body if institution else _persons_like
        like = [draft for draft in drafts if draft.institution == institution and same(name, draft.names, names)]
        if institution and not like:
            like = _called_short(name, drafts, bodies, names)
        draft = like[0] if len(like) == 1 else _Draft(institution=institution)
        if len(like) != 1:
            drafts.append(draft)
        draft.forms[form] += len(by_form[form])
        draft.names[name] += len(by_form[form])
        draft.mentions.update(s.mention for s in by_form[form] if s.mention and s.resolved_by != "document")
        draft.introduced |= {f"{s.role} {name}" for s in by_form[form] if s.role}
        draft.reports |= any((s.cue or "").startswith("report") for s in by_form[form])
    return drafts


def _with_given_names(drafts: Sequence[_Draft], persons: Iterable[str]) -> list[_Draft]:
    """Add whom one article calls by a given name alone to the only one of the event who bears it: Tom to Tom Berg."""
    whole = [draft for draft in drafts if not draft.institution and any(" " in name for name in draft.names)]
    bearers: dict[str, set[str]] = defaultdict(set)
    for name in (*persons, *(name for draft in whole for name in draft.names)):
        bearers[name.split()[0]].add(plain(surname(name)))
    kept = []
    for draft in drafts:
        alone = next(iter(draft.names)) if not draft.institution and len(draft.names) == 1 else ""
        like = [other for other in whole if alone and any(name.split()[0] == alone for name in other.names)]
        # "Mr Tom" and "Prince Tom" have it as a surname or as all of their name.
        is_titled = any(plain(word) in TITLES for mention in draft.mentions for word in words(mention))
        if len(like) != 1 or len(bearers[alone]) != 1 or is_titled:
            kept.append(draft)
            continue
        like[0].take(draft)
    return kept


def _with_short_names(drafts: Sequence[_Draft], persons: Collection[str], bodies: Iterable[str]) -> list[_Draft]:
    """Add a body's short name in one article to its whole one in another: FAA, Halm Point to Halm Point Homes."""
    named = {*bodies, *(name for draft in drafts for name in draft.names)}
    kept = []
    for draft in drafts:
        name = max(draft.names, key=len)
        longer = {other for other in named if is_abbreviation(name, other)}
        like = [other for other in drafts if other is not draft and not longer.isdisjoint(other.names)]
        is_somebody = name in persons or not {mention.casefold() for mention in draft.mentions}.isdisjoint(
            ("he", "she")
        )
        if len(like) == len(longer) == 1 and not is_somebody:
            like[0].take(draft)
        else:
            kept.append(draft)
    return kept


def _is_person(form: str) -> bool:
    """Whether a form names somebody: "Economists" begins with a capital because its sentence does."""
    return is_name(form) and not is_plural(form)


def _is_full(form: str, voices: Voices) -> bool:
    """Whether a form is a person's whole name."""
    return " " in form and is_name(form) and not voices.is_institution(form)


def _without_role(form: str, forms: Iterable[str]) -> str:
    """Return a person's name without the role before it: harbour master Ada Lind → Ada Lind.

    A capitalised word is known as a role ("Skipper Tom Berg") where another form has the name without it, or by
    itself ("Historian Tom Berg").
    """
    parts = re.sub(r"^.*\w['’]s (?=[A-Z][\w-]+ [A-Z][\w-]+$)", "", form).split()
    while len(parts) > 2 and parts[0].islower() and plain(parts[0]) not in PARTICLES:
        parts = parts[1:]
    roles = [at for at in range(len(parts) - 2) if plain(parts[at]) in ROLE_NOUNS]
    parts = parts[roles[-1] + 1 :] if roles else parts
    printed = {tuple(other.split()) for other in forms}
    shorter = (parts[at:] for at in range(1, len(parts) - 1))
    return " ".join(next((name for name in shorter if tuple(name) in printed), parts))


def _without_body(form: str, whole: Collection[str]) -> str:
    """Return a person's name without what they are of: Ada Lind of the pilots' union → Ada Lind."""
    name = _BELONGS.split(form, maxsplit=1)[0]
    return name if name in whole else form


def _persons_like(name: str, called: Iterable[str], names: NameMap) -> bool:
    return any(_agree(name, other, names) for other in called)


def _called_short(name: str, drafts: Iterable[_Draft], bodies: Iterable[str], names: NameMap) -> list[_Draft]:
    """Return the one body that a description is short for; none where the articles name several: "the fire service"."""
    longer = [draft for draft in drafts if any(is_short_for(name, other, names) for other in draft.names)]
    others = (body for body in bodies if is_short_for(name, body, names))
    return longer if all(same_body(other, draft.names, names) for other in others for draft in longer) else []


def _person(draft: _Draft, names: NameMap) -> Person:
    """Make the entry: the fullest, then most frequent form is the name, in house spelling."""
    # "Interior Ministry" is as full as "Ministry of the Interior".
    full = {form: len(telling(plain(form)) if draft.institution else name_words(form)) for form in draft.names}
    best = min(draft.names, key=lambda form: (-full[form], " " in form and form.isupper(), -draft.names[form], form))
    name = names.state(best) or DETERMINER.sub("", best) if draft.institution else names.spelled(best)
    if draft.institution:
        # "Conference of Harbour Pilots" where the article has it, though "Harbour Pilots" was read.
        whole = [mention for mention in draft.mentions if _OF.match(mention) and mention.endswith(f" {name}")]
        name = max(whole, key=lambda mention: (len(mention), mention), default=name)
    kind = _kind(name, draft, names)
    introductions = Counter(draft.introduced) + draft.mentions
    roles = roles_of(draft.names, introductions) if kind == "person" else ()
    variants = sorted({*draft.forms, *draft.names, *([] if draft.institution else _printed_names(draft))} - {name})
    return Person.model_validate({
        "name": name, "kind": kind, "variants": tuple(variants), "roles": roles,
        "side": side_of([name] if draft.institution else [*roles], names), "confirmed": False,
    })  # fmt: skip


def _kind(name: str, draft: _Draft, names: NameMap) -> str:
    if not draft.institution:
        return "organisation" if _is_organisation(name, draft) else "person"
    if _OF_ANOTHER.search(name):
        return "person"
    if names.state(name):
        return "state"
    found = {plain(word) for word in words(name)}
    if found & GROUPS or plain(words(name)[-1]) in HOUSEHOLD:
        return "group"
    return "office" if found & OFFICES else "organisation"


def _is_organisation(name: str, draft: _Draft) -> bool:
    """Whether a name is used or made as one: letters alone (FTC), "of" between names, or "the" before all of it."""
    pronouns = {mention.casefold() for mention in draft.mentions} & {"it", "he", "she"}
    others = draft.uses.total() - draft.uses["person"]
    # "Norland" may be read as a surname once where it is a country throughout.
    is_read_so = "person" in draft.uses and (" " in name or 2 * draft.uses["person"] > others)
    is_somebody = is_read_so or pronouns & {"he", "she"} or roles_of(draft.names, draft.mentions)
    is_traded = any(_TRADE.search(mention.removesuffix(name)) for mention in draft.mentions)
    if is_traded and " " not in name and not pronouns & {"he", "she"}:
        return True
    if not is_somebody and (len(draft.uses) == 1 or (draft.uses and " " not in name)):
        return True
    of = _OF.match(name)
    if " " not in name and (draft.reports or pronouns == {"it"}):
        return True
    if _LETTERS.fullmatch(name) or (of and not {plain(word) for word in words(of[1])} & TITLES):
        return True
    # "The Morning Herald reported", but "the Rev. Tom Berg" and "the accused, Tom Berg".
    forms = {form.casefold() for form in draft.forms}
    the = [mention for mention in draft.mentions if mention[:4].casefold() == "the "]
    return bool(the) and all(mention[4:].strip(_EDGE).casefold() in forms for mention in the)


def _printed_names(draft: _Draft) -> list[str]:
    """Return the names as the mentions print them, without titles: "President Vladimir Zelensky" → the last two."""
    surnames = {plain(surname(form)) for form in draft.forms}
    printed = []
    for mention in draft.mentions:
        at = [n for n, word in enumerate(words(mention)) if plain(word) in surnames]
        if at:
            kept = words(mention)[: at[0] + 1]
            while kept and (kept[0].islower() or plain(kept[0]) in TITLES):
                kept = kept[1:]
            # What is left of a role before the name ("Kremlin spokesman …") ends at its last lower-case word.
            low = max((n for n, word in enumerate(kept) if word.islower() or plain(word) in TITLES), default=-1)
            printed.append(" ".join(kept[low + 1 :]))
    longest = max(len(form.split()) for form in draft.forms)
    return [name for name in printed if len(name) > 1 and len(name.split()) <= longest]
