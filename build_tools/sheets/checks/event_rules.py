"""The rules for event.yml, people.yml, facts.yml and corrections.yml. One function, one rule.

Each takes the event's scope and yields the problems it finds. `RULES` lists them all; check.py runs them after the
article sheets have passed, when all ids are known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from build_tools.models import Cell, Fact, Problem, Stance
from build_tools.models.ids import id_fault
from build_tools.models.text import counted
from build_tools.models.yaml_tree import KeyPath
from build_tools.sheets.checks.scope import Model, Scope, error, keys, refer, warning
from build_tools.sheets.files.folders import Loaded

Rule = Callable[[Scope], Iterator[Problem]]


def articles_have_sheets(scope: Scope) -> Iterator[Problem]:
    """Each article of the event has a sheet, and each sheet is an article of the event."""
    event = scope.event.model
    if event is None:
        return
    for i, article in enumerate(event.articles):
        if article in event.articles[:i]:
            yield error(scope.event, ("articles", i), f"the article `{article}` is listed twice", "take one out")
        yield from refer(scope.event, ("articles", i), article, scope.articles, "sheet of an article")
    for article in scope.articles:
        if article not in event.articles:
            cure = f"add {article} to `articles`, or delete articles/{article}.yml"
            yield warning(scope.event, ("articles",), f"the sheet `{article}` is not listed", cure, key=True)


def articles_are_different_texts(scope: Scope) -> Iterator[Problem]:
    """No two articles are one text, unless two outlets printed it: each would seem to bear the other out."""
    listed = scope.event.model.articles if scope.event.model else ()
    drafts, _ = scope.drafts
    compared = drafts.articles if drafts else {}
    first: dict[str, str] = {}
    for i, article in enumerate(listed):
        other = first.setdefault(compared.get(article, article), article)
        if other != article:
            what = f"the article `{article}` has the same text as `{other}`"
            yield warning(scope.event, ("articles", i), what, "take one out, unless two outlets printed that text")


def suggestions_can_be_read(scope: Scope) -> Iterator[Problem]:
    """The machine's file on the event is whole: a build needs it."""
    _, problems = scope.drafts
    yield from problems


def ids_are_ids(scope: Scope) -> Iterator[Problem]:
    """What becomes a part of an address is fit for one."""
    event, facts, people = scope.event.model, scope.facts.model, scope.people.model
    fault = id_fault(scope.folder.event)
    if fault:
        yield error(scope.event, (), f"the folder’s name `{scope.folder.event}` can’t be an id", fault)
    yield from _ids(scope.event, ("topics",), event.topics if event else ())
    yield from _ids(scope.event, ("questions",), event.questions if event else ())
    yield from _ids(scope.facts, ("facts",), facts.facts if facts else ())
    yield from _ids(scope.people, (), people.root if people else ())


def _ids(loaded: Loaded[Model], holder: KeyPath, names: Iterable[str]) -> Iterator[Problem]:
    for name in names:
        fault = id_fault(name)
        if fault:
            yield error(loaded, (*holder, name), f"`{name}` can’t be an id", fault, key=True)


def event_refers_to_facts(scope: Scope) -> Iterator[Problem]:
    """What event.yml says rests on facts and statements that there are."""
    event, known = scope.event.model, scope.fact_ids()
    if event is None:
        return
    lists: list[tuple[KeyPath, Iterable[str]]] = [(("told_differently",), event.told_differently)]
    lists += [(("known", i, "facts"), point.facts) for i, point in enumerate(event.known)]
    lists += [(("unknown", i, "facts"), point.facts) for i, point in enumerate(event.unknown)]
    lists += [(("questions", name, "facts"), question.facts) for name, question in event.questions.items()]
    lists += [(("timeline", i, "facts"), moment.facts) for i, moment in enumerate(event.timeline)]
    for path, facts in lists:
        for i, fact in enumerate(facts):
            yield from refer(scope.event, (*path, i), fact, known, "fact")
    for i, moment in enumerate(event.timeline):
        for j, statement in enumerate(moment.statements):
            yield from _statement(scope, ("timeline", i, "statements", j), statement)


def _statement(scope: Scope, path: KeyPath, statement: str) -> Iterator[Problem]:
    """Report a reference of event.yml to a statement that no article has."""
    if scope.article_of(statement) is None and None not in scope.statements.values():
        yield from refer(scope.event, path, statement, _all_statements(scope), "statement")


def _all_statements(scope: Scope) -> list[str]:
    return [name for ids in scope.statements.values() for name in ids or ()]


def dates_make_sense(scope: Scope) -> Iterator[Problem]:
    """Nothing is reviewed before it was published, nor published before it happened; days not known are reported."""
    event = scope.event.model
    if event is None:
        return
    for name in ("date", "published", "reviewed"):
        written = scope.event.node(name)
        is_unknown = written is not None and written.data == "unknown"  # what is faulty or missing is reported already
        if is_unknown and not (event.status == "draft" and name == "reviewed"):
            what, cure = f"`{name}` is unknown", "write year, month and day as 2023-05-04"
            yield warning(scope.event, (name,), what, cure)
    if event.published and event.date and event.published < event.date:
        what = f"published on {event.published}, before the event on {event.date}"
        yield error(scope.event, ("published",), what, "see which of the two is right")
    if event.reviewed and event.published and event.reviewed < event.published:
        what = f"reviewed on {event.reviewed}, before it was published on {event.published}"
        yield error(scope.event, ("reviewed",), what, "see which of the two is right")
    if event.next_review and event.reviewed and event.next_review <= event.reviewed:
        what = f"the next review on {event.next_review} is not after the last on {event.reviewed}"
        yield error(scope.event, ("next_review",), what, "move it on")
    for i, (earlier, later) in enumerate(zip(event.timeline, event.timeline[1:], strict=False)):
        if later.when < earlier.when[: len(later.when)]:
            what = f"{later.when} comes after {earlier.when}"
            yield warning(scope.event, ("timeline", i + 1, "when"), what, "put the moments in order of time")


def people_are_told_apart(scope: Scope) -> Iterator[Problem]:
    """Each form of a name means one person; each person has a role; each institution spoken for is there."""
    people = scope.people.model.root if scope.people.model else {}
    owners: dict[str, str] = {}
    for name, person in people.items():
        for form in dict.fromkeys(form.casefold() for form in (person.name, *person.variants)):
            owner = owners.setdefault(form, name)
            if owner != name:
                what = f"the name “{form}” also belongs to `{owner}`"
                yield error(scope.people, (name,), what, "keep it in one of the two", key=True)
        if not person.roles:
            yield warning(
                scope.people, (name,), f"`{name}` has no role", "add `roles: [as the articles say]`", key=True
            )
        # The institution need not be one of the people: an id that several share is enough.
        if person.voice and person.voice not in people and not _shared_voice(scope, person.voice):
            yield from refer(scope.people, (name, "voice"), person.voice, people.keys(), "person")


def _shared_voice(scope: Scope, voice: str) -> bool:
    people = scope.people.model.root.values() if scope.people.model else ()
    return sum(person.voice == voice for person in people) > 1


def facts_have_topics(scope: Scope) -> Iterator[Problem]:
    """A fact's topic is one of the event's."""
    if scope.facts.model is None or scope.event.model is None:
        return
    for name, fact in scope.facts.model.facts.items():
        if fact.topic is not None:
            yield from refer(
                scope.facts, ("facts", name, "topic"), fact.topic, scope.event.model.topics.keys(), "topic"
            )


def facts_have_evidence(scope: Scope) -> Iterator[Problem]:
    """Each fact has a cell for each article, and each cell rests on statements of its article."""
    facts = scope.facts.model.facts if scope.facts.model else {}
    event = scope.event.model
    articles = list(event.articles) if event else scope.articles
    for name, fact in facts.items():
        path: KeyPath = ("facts", name, "cells")
        for article, cell in fact.cells.items():
            yield from refer(scope.facts, (*path, article), article, {*articles, *scope.articles}, "article")
            yield from _cell(scope, (*path, article), article, cell)
        written = (
            keys(scope.facts, "facts", name, "cells") or ()
        )  # a cell with a fault of its own is there all the same
        for article in articles:
            if article not in written:
                what = f"the fact `{name}` has no cell for the article `{article}`"
                yield error(scope.facts, path, what, _how_to_fill(scope, name, fact, article), key=True)
        if written == fact.cells.keys() and not any(cell.stance.is_told for cell in fact.cells.values()):
            what = f"the fact `{name}` rests on no statement of any article"
            yield error(scope.facts, ("facts", name), what, "cite the statements, or take the fact out", key=True)


def _how_to_fill(scope: Scope, name: str, fact: Fact, article: str) -> str:
    """Say what would stand in a cell that is missing: statements that a match or a draft holds, or that nobody looked.

    That an article doesn't mention a fact is never said here: only who has read it knows.
    """
    mine = fact.cited
    (drafts, _), known = scope.drafts, scope.statements.get(article) or ()
    drafted = [
        cell
        for id_, one in (drafts.facts if drafts else {}).items()
        if (cell := one.cells.get(article))
        and (id_ == name or mine & {s for c in one.cells.values() for s in c.statements})
    ]
    matched = [
        one
        for match in (scope.facts.model.matches if scope.facts.model else ())
        if match.decision == "confirmed" and mine & set(match.statements)
        for one in match.statements
    ]
    statements = dict.fromkeys([*matched, *(one for cell in drafted for one in cell.statements)])
    there = [one for one in statements if one in known]
    stance = next((cell.stance for cell in drafted if cell.stance.is_told), Stance.ATTRIBUTED)
    run = "run `python -m build_tools extract`, which drafts it, or add"
    if there:
        return f"{run} `{article}: {{stance: {stance}, statements: [{', '.join(there)}]}}` once you have read them"
    return f"{run} `{article}: {{stance: unchecked}}`: nobody has looked whether the article has it"


def _cell(scope: Scope, path: KeyPath, article: str, cell: Cell) -> Iterator[Problem]:
    if not cell.stance.is_told and cell.statements:
        cure = "write asserted, attributed or denied, or take the statements out"
        found = "not mentioned" if cell.stance is Stance.NOT_MENTIONED else "unchecked"
        yield error(scope.facts, (*path, "stance"), f"a cell that is {found} cites statements", cure)
    written = scope.facts.node(*path, "statements")  # statements with a fault of their own are reported as such
    if cell.stance.is_told and not cell.statements and not (written and written.data):
        cure = "add `statements: [id]`, or write `stance: unchecked` until somebody has looked"
        yield error(scope.facts, (*path, "stance"), f"`{cell.stance}`, but no statement is cited", cure)
    known = scope.statements.get(article)
    for i, statement in enumerate(cell.statements):
        if statement in cell.statements[:i]:
            what = f"the statement `{statement}` is cited twice in this cell"
            yield error(scope.facts, (*path, "statements", i), what, "take one out")
        elsewhere = scope.article_of(statement) if known is not None and statement not in known else None
        if elsewhere:
            what = f"the statement `{statement}` belongs to the article `{elsewhere}`"
            yield error(scope.facts, (*path, "statements", i), what, f"cite one of `{article}`’s here")
        else:
            yield from refer(scope.facts, (*path, "statements", i), statement, known, "statement")
    if cell.nearest is not None:
        if known is not None and cell.nearest not in known:
            what = f"`nearest`: there is no statement `{cell.nearest}` any more"
            yield error(scope.facts, (*path, "nearest"), what, "take `nearest` out, which only helps to look", key=True)
        if cell.stance is not Stance.UNCHECKED:
            what = f"`nearest` in a cell that is {cell.stance}"
            yield error(scope.facts, (*path, "nearest"), what, "only an unchecked cell has one: take it out", key=True)


def unchecked_are_counted(scope: Scope) -> Iterator[Problem]:
    """Cells in which no match was found and nobody has looked are reported in one line."""
    facts = scope.facts.model.facts if scope.facts.model else {}
    found = [
        ("facts", name, "cells", article, "stance")
        for name, fact in facts.items()
        for article, cell in fact.cells.items()
        if cell.stance is Stance.UNCHECKED
    ]
    if found:
        cells = counted(len(found), "cell is", "cells are")
        cure = "read the article: write not-mentioned, or how it has the fact and the statements"
        released = scope.event.model is not None and scope.event.model.status == "released"
        what = f"{cells} unchecked: no match found, and nobody has looked"
        if released:
            yield error(scope.facts, found[0], f"{what}; a released event may hold none", cure)
        else:
            yield warning(scope.facts, found[0], what, cure)


def matches_join_articles(scope: Scope) -> Iterator[Problem]:
    """A decision on a match names statements that there are, of different articles."""
    for i, match in enumerate(scope.facts.model.matches if scope.facts.model else ()):
        if None in scope.statements.values():
            return
        owners = [scope.article_of(statement) for statement in match.statements]
        for j, statement in enumerate(match.statements):
            path: KeyPath = ("matches", i, "statements", j)
            if owners[j] is None:
                yield from refer(scope.facts, path, statement, _all_statements(scope), "statement")
            elif owners[j] in owners[:j]:
                what = f"two statements of the article `{owners[j]}` in one match"
                yield error(scope.facts, path, what, "a match joins statements of different articles")


def suggestions_are_counted(scope: Scope) -> Iterator[Problem]:
    """Facts, cells of facts that are confirmed, and people that only the machine suggests are reported."""
    facts = scope.facts.model.facts if scope.facts.model else {}
    people = scope.people.model.root if scope.people.model else {}
    event = scope.event.model
    cells = [
        ("facts", name, "cells", article)
        for name, fact in facts.items()
        for article, cell in fact.cells.items()
        if fact.confirmed and not cell.confirmed
    ]
    if event and not event.confirmed:
        what, cure = "title and standfirst are the machine’s suggestion", "read them, then take out `confirmed: false`"
        yield warning(scope.event, ("title",), what, cure, key=True)
    unread = [("facts", name) for name, fact in facts.items() if not fact.confirmed]
    yield from _waiting(scope.facts, unread, "fact is", "facts are")
    yield from _waiting(scope.facts, cells, "cell is", "cells are")
    met = [(name,) for name, person in people.items() if not person.confirmed]
    yield from _waiting(scope.people, met, "entry is", "entries are")


def _waiting(loaded: Loaded[Model], paths: Sequence[KeyPath], one: str, several: str) -> Iterator[Problem]:
    if paths:
        cure = "read them, then take out `confirmed: false`"
        what = f"{counted(len(paths), one, several)} the machine’s suggestion"
        yield warning(loaded, paths[0], what, cure, key=True)


def a_draft_says_that_it_is_one(scope: Scope) -> Iterator[Problem]:
    """What no editor has looked at isn't published for want of a line that a merge or a slip took away."""
    event, facts = scope.event.model, scope.facts.model
    if event is None or "status" in (keys(scope.event) or ()):
        return
    confirmed = [fact.confirmed for fact in facts.facts.values()] if facts else []
    if not event.confirmed or (confirmed and not any(confirmed)):
        what = "the machine’s suggestion alone, and no `status` says whether it is released"
        yield error(scope.event, (), what, "write `status: draft`, or `status: released` once you have read it")


def corrections_have_targets(scope: Scope) -> Iterator[Problem]:
    """A correction names a fact, a statement or the event, and is not older than the explainer."""
    entries = scope.corrections.model.corrections if scope.corrections.model else ()
    facts = scope.fact_ids()
    for i, entry in enumerate(entries):
        path: KeyPath = ("corrections", i)
        known = facts is not None and None not in scope.statements.values()
        if known and entry.target != "event" and scope.article_of(entry.target) is None:
            all_ids = {"event", *(facts or ()), *_all_statements(scope)}
            yield from refer(scope.corrections, (*path, "target"), entry.target, all_ids, "fact or statement")
        published = scope.event.model.published if scope.event.model else None
        if published and entry.date < published:
            what = f"corrected on {entry.date}, before the publication on {published}"
            yield error(scope.corrections, (*path, "date"), what, "see which of the two is right")


def folder_is_read(scope: Scope) -> Iterator[Problem]:
    """A file that looks like a sheet is one that is read."""
    names = {"event.yml", "people.yml", "facts.yml", "corrections.yml"}
    for path in sorted([*scope.folder.path.glob("*.y*ml"), *scope.folder.path.glob("articles/*.yaml")]):
        if path.name not in names:
            file = path.relative_to(scope.folder.root).as_posix()
            cure = "sheets end in .yml" if path.suffix == ".yaml" else f"known are {', '.join(sorted(names))}"
            yield Problem(file, 0, 0, "this file is not read", cure)


RULES: tuple[Rule, ...] = (
    articles_have_sheets,
    articles_are_different_texts,
    suggestions_can_be_read,
    ids_are_ids,
    event_refers_to_facts,
    dates_make_sense,
    people_are_told_apart,
    facts_have_topics,
    facts_have_evidence,
    matches_join_articles,
    suggestions_are_counted,
    a_draft_says_that_it_is_one,
    unchecked_are_counted,
    corrections_have_targets,
    folder_is_read,
)
