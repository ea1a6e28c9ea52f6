"""What the desk answers: pages, decisions and the reader's page.

GET  /                              the events
GET  /EVENT/                        the desk of an event; ?at= says what is shown
GET  /EVENT/panes?at=               the same as JSON, for the page's script
POST /EVENT/decide, undo, redo, commit
GET  /_/page/events/EVENT/…         the reader's page, as it would be now
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from build_tools.desk import reader
from build_tools.desk.guard import Guard, Pass
from build_tools.desk.screens import screen
from build_tools.desk.shown import Desk
from build_tools.desk.waiting import Waiting, after, waiting
from build_tools.models import Event
from build_tools.models.problem import InputError
from build_tools.pages.templating import clean
from build_tools.pages.views.phrases import sentence
from build_tools.sheets.edits.about_statements import NOT_SAID
from build_tools.sheets.edits.buffer import Background
from build_tools.sheets.edits.decide import DECISION, Refusal
from build_tools.sheets.edits.decision_files import DecisionFiles
from build_tools.sheets.edits.steps import History, Step
from build_tools.sheets.files.folders import Folder, event_ids, load_file, load_settings
from build_tools.sheets.files.symlinks import leading_out
from build_tools.sheets.history import git
from build_tools.sheets.history.changes import changes
from build_tools.sheets.history.sentences import as_text

HERE = Path(__file__).parent
THEME = HERE.parent / "theme" / "assets" / "wsw"
MOST_COUNTED = 20
"""Events of which the list says how much waits."""
CHANGED = "The files have changed on disk since this was shown. Here is what they say now: please decide again."


class Asked(BaseModel):
    """What the page sends with a decision."""

    model_config = ConfigDict(extra="forbid")

    at: str = ""
    seen: str
    """The version of the files that was shown."""
    articles: str = ""
    """The version of the articles' column that is shown."""
    decision: dict[str, Any] | None = None


@dataclass
class Server:
    """The desk of one project."""

    root: Path
    articles_dir: Path | None
    given: Pass
    lock: threading.Lock = field(default_factory=threading.Lock)
    """One decision at a time."""

    def app(self) -> Guard:
        """Return the application, guarded. An answer may take reading files, so Starlette makes it in a thread."""
        routes = [
            Route("/", self._events),
            Route("/_/page/assets/theme.css", self._theme),
            Route("/_/page/{path:path}", self._page),
            Mount("/_/static", StaticFiles(directory=HERE / "static")),
            Mount("/_/theme", StaticFiles(directory=THEME)),
            Route("/{event}/", self._desk),
            Route("/{event}/panes", self._panes),
            Route("/{event}/decide", self._post(self._decide), methods=["POST"]),
            Route("/{event}/undo", self._post(partial(self._turn, back=True)), methods=["POST"]),
            Route("/{event}/redo", self._post(partial(self._turn, back=False)), methods=["POST"]),
            Route("/{event}/commit", self._post(self._commit), methods=["POST"]),
        ]
        return Guard(Starlette(routes=routes), self.given)

    # ---- looking ----

    def _event(self, request: Request) -> str | None:
        """Return the event that a request means: one of those there are, so never a path."""
        event = request.path_params["event"]
        return event if event in event_ids(self.root) else None

    def _read(self, event: str) -> Desk:
        """Read an event's files as they now are."""
        folder = Folder(self.root, event)
        return Desk(Background(folder, load_settings(self.root), self.articles_dir), DecisionFiles.read(folder))

    def _events(self, _: Request) -> Response:
        """Return the events; with what waits in each where they are few enough to read them all."""
        names = event_ids(self.root)
        shown = []
        for event in names:
            folder = Folder(self.root, event)
            loaded = load_file(self.root, folder.path / "event.yml", Event)
            if loaded.model is not None:
                left = len(waiting(DecisionFiles.read(folder))) if len(names) <= MOST_COUNTED else None
                shown.append((event, loaded.model.title, loaded.model.status, left))
        return HTMLResponse(_render("events", events=shown))

    def _desk(self, request: Request) -> Response:
        event = self._event(request)
        if event is None:
            return _missing()
        if led_out := leading_out(self.root):  # before a file is read that may lie anywhere
            return HTMLResponse(_render("faults", event=event, faults=led_out), 409)
        desk = self._read(event)
        if desk.files.faults:
            return HTMLResponse(_render("faults", event=event, faults=desk.files.faults), 409)
        panes = self._shown(desk, request.query_params.get("at") or _first(desk.files), "")
        title, token = desk.files.event.title, self.given.token
        return HTMLResponse(_render("desk", event=event, title=title, token=token, panes=panes, git=self._is_kept()))

    def _panes(self, request: Request) -> Response:
        event = self._event(request)
        if event is None:
            return _missing()
        desk = self._read(event)
        if desk.files.faults:
            return JSONResponse(_fault(desk.files))
        at, articles = request.query_params.get("at"), request.query_params.get("articles", "")
        return JSONResponse(self._shown(desk, at or _first(desk.files), articles))

    def _shown(self, desk: Desk, at: str, articles: str, said: str = "") -> dict[str, Any]:
        """Return the three columns as HTML; the articles' only where another version of them is shown."""
        history, files = History(desk.known), desk.files
        made, left = screen(desk, at, history), waiting(files)
        right = _hash(repr([(name, sheet.statements) for name, sheet in files.sheets.items()]) + repr(files.people))
        journal = history.journal()
        names = {article: desk.name(article) for article in files.sheets}
        return {
            "at": at,
            "title": files.event.title,
            "version": files.version,
            "said": said,
            "left": _render("left", groups=_groups(left), at=at, files=files, left=len(left), names=names),
            "middle": _render(made.template, desk=desk, at=at, event_id=files.folder.event, **made.views),
            "articles": right,
            "right": None if right == articles else _render("articles", articles=desk.articles(), desk=desk),
            "lit": made.lit,
            "fact": made.fact,
            "scroll": made.scroll,
            "last": journal.steps[journal.done - 1].told if journal.done else "",
            "waiting": len(left),
        }

    # ---- deciding ----

    def _post(self, act: Callable[[str, Asked], Response]) -> Callable[[Request], Any]:
        """Return what answers a change: it reads what was sent, and takes one at a time."""

        async def answer(request: Request) -> Response:
            """Answer one change; an unknown event or an unreadable request changes nothing."""
            event = self._event(request)
            if event is None:
                return _missing()
            try:
                asked = Asked.model_validate_json(await request.body())
            except ValidationError as error:
                return _unreadable(error)

            def alone() -> Response:
                with self.lock:
                    return act(event, asked)

            return await run_in_threadpool(alone)

        return answer

    def _decide(self, event: str, asked: Asked) -> Response:
        try:
            decision = DECISION.validate_python(asked.decision)
        except ValidationError as error:
            return _unreadable(error)
        shown = self._read(event)
        old, facts = waiting(shown.files), shown.files.facts.facts
        done = History(shown.known).do(decision, asked.seen)
        desk = self._read(event)
        if done is None:
            return self._answer(desk, asked, asked.at, CHANGED, 409)
        if isinstance(done, Refusal):
            return self._answer(desk, asked, asked.at, f"Not done: {done.why}.", 422)
        new = [name for name in desk.files.facts.facts if name not in facts]
        at = f"fact/{new[0]}" if new else after(old, waiting(desk.files), asked.at)
        return self._answer(desk, asked, at, f"{sentence(done.told)}.")

    def _turn(self, event: str, asked: Asked, *, back: bool) -> Response:
        history = History(self._read(event).known)
        done = history.undo(asked.seen) if back else history.redo(asked.seen)
        desk = self._read(event)
        if done is None:
            return self._answer(desk, asked, asked.at, CHANGED, 409)
        if isinstance(done, Refusal):
            return self._answer(desk, asked, asked.at, f"{sentence(done.why)}.", 422)
        at = _place_of(done, desk.files) or asked.at
        return self._answer(desk, asked, at, f"{'Undone' if back else 'Redone'}: {done.told}.")

    def _answer(self, desk: Desk, asked: Asked, at: str, said: str, status: int = 200) -> Response:
        """Return what is shown after a request, or the fault to fix first."""
        if desk.files.faults:
            return JSONResponse(_fault(desk.files), 409)
        return JSONResponse(self._shown(desk, at, asked.articles, said), status)

    # ---- Git ----

    def _is_kept(self) -> bool:
        try:
            return git.is_repository(self.root)
        except InputError:
            return False

    def _commit(self, event: str, asked: Asked) -> Response:
        """Commit what was decided on an event, with the change in plain language as the message."""
        desk = self._read(event)
        if not self._is_kept():
            return self._answer(desk, asked, asked.at, "This project isn’t in a Git repository.", 422)
        changed = as_text([change for change in changes(self.root) if change.event in (event, "")])
        message = f"Edit {desk.files.event.title}\n\n{changed}"
        why = git.record(self.root, [f"data/events/{event}", "data/outlets.yml"], message)
        return self._answer(desk, asked, asked.at, why or "Committed.", 422 if why else 200)

    # ---- the reader's page ----

    def _page(self, request: Request) -> Response:
        path: str = request.path_params["path"]
        parts = path.split("/")
        if len(parts) < 3 or parts[0] != "events" or parts[1] not in event_ids(self.root):
            return _missing()
        body = reader.page(self.root, parts[1], path)
        if body is None:
            return _missing()
        up = "../" * (len(parts) - 1)
        policy = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'"
        shell = _render("reader", body=body, up=up, event=parts[1])
        return HTMLResponse(
            shell, headers={"content-security-policy": f"{policy}; script-src 'self'; frame-ancestors 'none'"}
        )

    def _theme(self, _: Request) -> Response:
        sheet = reader.theme_sheet()
        return FileResponse(sheet, media_type="text/css") if sheet else _missing()


def _fault(files: DecisionFiles) -> dict[str, str]:
    return {"version": files.version, "said": f"Fix this file first: {files.faults[0]}"}


def _first(files: DecisionFiles) -> str:
    left = waiting(files)
    return left[0].at if left else "done"


def _groups(left: list[Waiting]) -> dict[str, list[Waiting]]:
    groups: dict[str, list[Waiting]] = {}
    for one in left:
        groups.setdefault(one.group, []).append(one)
    return groups


def _place_of(step: Step, files: DecisionFiles) -> str:
    """Return the screen on which a step was decided, as far as it is still there."""
    decision = json.loads(step.decision or "{}")
    if decision.get("fact") in files.facts.facts:
        return f"fact/{decision['fact']}"
    if decision.get("do") == "merge-facts" and decision["into"] in files.facts.facts:
        return f"fact/{decision['into']}"
    if decision.get("statement") and files.article_of(decision["statement"]):
        return f"statement/{decision['statement']}"
    return {"write-event": "explainer", "confirm-people": "people", "write-person": "people"}.get(
        decision.get("do"), ""
    )


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _missing() -> Response:
    return PlainTextResponse("there is no such page on the desk\n", 404)


def _unreadable(error: ValidationError) -> Response:
    first = error.errors(include_url=False, include_context=False)[0]
    where = ".".join(map(str, first["loc"])) or "the request"
    return JSONResponse({"said": f"Not done: {where}: {first['msg']}."}, 400)


_ENVIRONMENT = Environment(
    loader=FileSystemLoader(HERE / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    finalize=lambda value: clean(value) if type(value) is str else value,
)
_ENVIRONMENT.globals["not_said"] = NOT_SAID


def _render(template: str, **views: object) -> str:
    return _ENVIRONMENT.get_template(f"{template}.html").render(views)
