"""`add`: articles as they come → content/articles/<event>/<article>.txt, from which `extract` then drafts the sheets.

    file, folder, archive, address ─reading─▶ text + what it states ─▶ front matter + text, written once
                                                                 └▶ a card in data/outlets.yml, where there is none

All is checked before anything is written. A text that is there is never replaced by another, and no file of an editor's
is changed but that a new card is put at the end of outlets.yml.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from build_tools.models import Article, Basis, Known, Metadata, Problem, Settings, Severity
from build_tools.models.article import OF_FETCHING
from build_tools.models.ids import id_fault, make_id, name_of_id
from build_tools.models.problem import InputError
from build_tools.pipeline.added import cut_lines
from build_tools.pipeline.asking import WANTED, Ask, outlet_of, rest_of
from build_tools.pipeline.replacing import refusals, same_text
from build_tools.reading import Converted, NotTaken, Source, Sources, compose, convert, parse_article, value_fault
from build_tools.reading.origin import original_address
from build_tools.sheets.files.atomic import lock, write
from build_tools.sheets.files.folders import Folder, load_outlets, relative
from build_tools.sheets.yaml.emit import block

STANDARD_INPUT = "standard input"
"""What messages call it."""


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line says of the articles to add."""

    event: str
    """The event's id; it is created where there is none."""
    outlet: str | None = None
    """The outlet's id; where not given, what front matter or the page states."""
    article: str | None = None
    """The article's id; where not given, made of the file's name, or for standard input the outlet's id."""
    known: Mapping[str, str] = field(default_factory=dict)
    """What the editor knows: headline, date, url, author, credit, language, licence."""
    ask: Ask | None = None
    """Asks for what is missing, where somebody is there to answer."""


@dataclass(frozen=True, slots=True)
class Added:
    """What `add` wrote, and what is worth knowing about it."""

    written: tuple[Path, ...]
    """The files written."""
    missing: tuple[Problem, ...]
    """What is still missing, as warnings each with its cure."""
    articles: tuple[str, ...] = ()
    """The articles' ids, those that were there already among them."""
    notes: tuple[str, ...] = ()
    """What is worth knowing about how they were read, and each cut, a line each."""


class _Names(NamedTuple):
    """The names that texts of an event have."""

    folder: Path
    """Where they are."""
    taken: set[str]
    """The ids of those that are added with them."""


@dataclass(frozen=True, slots=True)
class _New:
    """An article about to be written."""

    id: str
    path: Path
    body: str
    """The text without front matter."""
    text: str
    outlet: str
    article: Article
    notes: tuple[str, ...] = ()

    @property
    def metadata(self) -> Metadata:
        """What is known about it."""
        return self.article.metadata


def add(
    root: Path, source: Path | str | bytes, request: Request, *, suffix: str = ".txt", settings: Settings | None = None
) -> Added:
    """Add an article, or all articles in a folder, to an event.

    Args:
        root: The project.
        source: A file, a folder or an archive of files, an address, or the bytes of one article (standard input).
        request: What the command line says.
        suffix: The format of bytes: .txt, .html or .md.
        settings: The project's, for how large an article may be and which languages are taken.

    Raises:
        InputError: With every reason not to add; nothing is written then.
    """
    settings = settings or Settings()
    problems = _faults_of(request)
    if problems:
        raise InputError(problems)
    lines: list[str] = []
    given = ((source, request) for source in _given(source, suffix, settings, lines))
    return _added(root, request.event, given, settings, lines)


def add_each(
    root: Path, event: str, sources: Iterable[tuple[Path | str, Request]], settings: Settings | None = None
) -> Added:
    """Add several articles to an event, each with what is known of it alone.

    Args:
        root: The project.
        event: The event's id.
        sources: The articles' files, folders or addresses, each with what is known of it.
        settings: The project's, for how large an article may be and which languages are taken.

    Raises:
        InputError: With every reason not to add; nothing is written then.
    """
    settings = settings or Settings()
    lines: list[str] = []
    given: list[tuple[Source, Request]] = []
    problems: list[Problem] = []
    for source, request in sources:
        problems += _faults_of(request)
        try:
            given += [(each, request) for each in _given(source, "", settings, lines)]
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(sorted(set(problems)))
    return _added(root, event, given, settings, lines)


def _added(
    root: Path, event: str, sources: Iterable[tuple[Source, Request]], settings: Settings, lines: list[str]
) -> Added:
    folder = _inside(root, root / "content" / "articles" / event)
    new: list[_New] = []
    problems: list[Problem] = []
    not_taken: list[Problem] = []
    for given, request in sources:
        try:
            made = convert(given.data, given.kind, name=given.name, limits=settings.limits, origin=given.origin)
            names = _Names(folder, {article.id for article in new})
            new.append(_new(names, given, made, request, any_language=settings.any_language))
        except NotTaken as error:
            not_taken += error.problems
        except InputError as error:
            problems += error.problems
    if new:
        lines += [f"{problem.file}: skipped: {problem.what}" for problem in not_taken]
    else:
        problems += not_taken
    problems += _collisions(folder, new)
    bodies: dict[str, str] = {}
    for article in new:
        problems += refusals(root, event, article.article, article.outlet)
        other = bodies.get(article.body) or same_text(root, event, article.article)
        if other is not None:
            lines.append(f"{article.path.name} has the same text as {other}, which is in this event already")
        bodies[article.body] = article.id
    if problems:
        raise InputError(sorted(problems))
    with lock(root):
        return _write(root, new, lines)


def _given(source: Path | str | bytes, suffix: str, settings: Settings, notes: list[str]) -> Iterator[Source]:
    """Return the articles of what was given; lines about what was skipped go into `notes`."""
    if isinstance(source, str):
        from build_tools.reading.forms.fetch import fetch

        fetched = fetch(source, settings.limits)
        notes += fetched.notes
        yield fetched.source
        return
    sources = Sources(settings.limits)
    if isinstance(source, bytes):
        yield sources.of_bytes(source, suffix, STANDARD_INPUT)
    else:
        yield from sources.of_path(source)
        notes += sources.notes


def _new(names: _Names, given: Source, made: Converted, request: Request, *, any_language: bool) -> _New:
    name = given.name
    forced = {key: Known(value=value, basis=Basis.EDITOR) for key, value in request.known.items()}
    whole = compose(made.text, made.metadata.model_copy(update=forced), request.outlet or made.outlet)
    stated = parse_article(whole, "new", name=name, any_language=any_language).metadata
    outlet = request.outlet or made.outlet or (outlet_of(name, request.ask) if request.ask else _outlet_of_host(given))
    if outlet is None:
        raise InputError(
            [Problem(name, 0, 0, "nothing says which outlet's this is", "give its id, as in --outlet the-lantern")]
        )
    id_ = request.article or _id_of(names, given, outlet, made.metadata.url.value)
    if fault := id_fault(id_):
        raise InputError.of(name, f"no id can be made of its name: {fault}", "give --article with an id")
    answers = rest_of(name, stated, request.known, request.ask) if request.ask else request.known
    known = {key: Known(value=value, basis=Basis.EDITOR) for key, value in answers.items()}
    path = names.folder / f"{id_}.txt"
    text = _as_fetched_before(path, compose(made.text, made.metadata.model_copy(update=known), outlet))
    read = parse_article(text, id_, name=name, any_language=any_language)  # what was put together must read back
    return _New(id_, path, made.text, text, outlet, read, made.notes)


def _as_fetched_before(path: Path, text: str) -> str:
    """Return an article as it was fetched before, where nothing but the hour and the bytes of the page differ now."""
    old_text = path.read_bytes().decode("utf-8", "replace") if path.is_file() and not path.is_symlink() else ""
    return old_text if _but_for_fetching(old_text) == _but_for_fetching(text) else text


def _but_for_fetching(text: str) -> str:
    """Return a text without the lines of its front matter that say when it was fetched, and as which bytes."""
    head, rule, body = text.partition("\n---\n\n")
    return "\n".join(line for line in head.split("\n") if line.partition(":")[0] not in OF_FETCHING) + rule + body


def _is_fetched(given: Source) -> bool:
    return given.name == given.origin.address


def _outlet_of_host(given: Source) -> str | None:
    """Propose an outlet's id by the host that a page was fetched from: `courier` of www.courier.example."""
    host = (urlsplit(original_address(given.name)).hostname or "") if _is_fetched(given) else ""
    labels = host.removeprefix("www.").split(".")
    return make_id(labels[-2]) or None if len(labels) > 1 and not labels[-1].isdecimal() else None


def _id_of(names: _Names, given: Source, outlet: str, url: str) -> str:
    """Make an article's id of its file's name; of its outlet's where it was piped in or came from an address.

    A second article of an outlet from an address, there or added with it, has the last part of that.
    """
    if given.name != STANDARD_INPUT and not _is_fetched(given):
        return make_id(given.stem)
    there, is_taken = names.folder / f"{outlet}.txt", outlet in names.taken
    if given.name == STANDARD_INPUT or not (is_taken or there.exists()):
        return outlet
    if not is_taken and f'"{url}"' in there.read_text(encoding="utf-8", errors="replace"):
        return outlet
    return make_id(Path(given.stem).stem)[:40].strip("-") or outlet


# ---- reasons not to add ----


def _faults_of(request: Request) -> list[Problem]:
    """Report what of the command line can't be meant."""
    ids = {"--event": request.event, "--outlet": request.outlet, "--article": request.article}
    problems = []
    for option, value in ids.items():
        if value is not None and (fault := id_fault(value)):
            what = f"{value!r} can't be an id: {fault}"
            problems.append(Problem(option, 0, 0, what, f"write {make_id(value) or 'a-short-name'}"))
    for key, value in request.known.items():
        if fault_and_cure := value_fault(key, value):
            problems.append(Problem(f"--{key}", 0, 0, *fault_and_cure))
    return problems


def _inside(root: Path, folder: Path) -> Path:
    """Refuse a folder that a symbolic link puts outside of the project's articles."""
    if not folder.resolve().is_relative_to(root.resolve() / "content"):
        what = "a symbolic link puts this folder outside of content/"
        raise InputError.of(relative(root, folder), what, "make it a folder of the project")
    return folder


def _collisions(folder: Path, new: list[_New]) -> list[Problem]:
    """Report texts that would replace one another, or one that is there."""
    there = {path.name.casefold(): path for path in folder.glob("*.txt")} if folder.is_dir() else {}
    problems, seen = [], set()
    for article in new:
        old = there.get(article.path.name)
        cure = "give --article with another id, or remove the old text yourself"
        if article.id in seen:
            alone = "add one of them alone, with another id as --article"
            problems.append(Problem(article.path.name, 0, 0, "two of the articles would have this name", alone))
        elif old and (old.is_symlink() or old.name != article.path.name):
            problems.append(Problem(old.name, 0, 0, "another text has this name already", cure))
        elif old and (data := old.read_bytes()) != article.text.encode():
            problems.append(_taken_name(old.name, data.decode("utf-8", "replace"), article, cure))
        seen.add(article.id)
    return problems


def _taken_name(name: str, old_text: str, article: _New, cure: str) -> Problem:
    """Report a name that is taken: by another text, or by this one with other metadata."""
    if old_text.partition("\n---\n\n")[2] == article.body:
        what = "this text has been added already, with different metadata"
        return Problem(name, 0, 0, what, "write what is new into `metadata` in the article’s sheet")
    return Problem(name, 0, 0, "another text has this name already", cure)


# ---- writing ----


def _write(root: Path, new: list[_New], notes: list[str]) -> Added:
    written = [article.path for article in new if write(article.path, article.text)]
    missing: list[Problem] = []
    cards = _draft_cards(root, new)
    written += cards.written
    missing += cards.missing
    missing += [problem for article in new for problem in _unknown(root, article)]
    notes += [line for one in new for line in (*(f"{one.id}: {each}" for each in one.notes), *cut_lines(one.article))]
    return Added(tuple(written), tuple(missing), tuple(article.id for article in new), tuple(notes))


def _warning(file: str, what: str, cure: str) -> Problem:
    return Problem(file, 0, 0, what, cure, Severity.WARNING)


def _unknown(root: Path, article: _New) -> Iterable[Problem]:
    unknown = [key for key in WANTED if not getattr(article.metadata, key).is_known]
    if unknown:
        sheet = Folder(root, article.path.parent.name).sheet(article.id)
        cure = f"write what you know into `metadata` in {relative(root, sheet)}"
        yield _warning(relative(root, article.path), f"unknown: {', '.join(unknown)}", cure)


def _draft_cards(root: Path, new: list[_New]) -> Added:
    """Put a card for each new outlet at the end of outlets.yml."""
    path = root / "data" / "outlets.yml"
    known = load_outlets(root) if path.exists() else {}
    unknown = sorted({article.outlet for article in new} - set(known))
    if not unknown:
        return Added((), ())
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    text += "" if not text or text.endswith("\n") else "\n"
    for outlet in unknown:
        text += f"{outlet}:\n" + block("name", name_of_id(outlet), 2)
    write(path, text)
    cure = "write its name as it is printed, its country, owner and type, each with its reference"
    return Added(
        (path,), tuple(_warning("data/outlets.yml", f"the card of `{outlet}` is a draft", cure) for outlet in unknown)
    )
