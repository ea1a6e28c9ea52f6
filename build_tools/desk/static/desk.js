// The desk in the browser: decisions go to the server, the columns that come back are put in place. Keys first.
"use strict";

const $ = (query, from = document) => from.querySelector(query);
const $$ = (query, from = document) => [...from.querySelectorAll(query)];
const desk = $("#desk"), said = $("#said"), help = $("#help");
const panes = { left: $("#left"), middle: $("#middle"), right: $("#right") };
const token = $("meta[name=desk-token]").content;
const base = `/${desk.dataset.event}/`;
let reader = null, queue = Promise.resolve();

// ---- talking to the server: one thing at a time, each with what is shown when it is sent ----

const later = (act) => {
  waiting(1);
  return (queue = queue.then(act).catch((error) => {
    surprises += 1;
    tell(`The desk isn’t responding: ${error.message}`, true);
  }).finally(() => waiting(-1)));
};

// How much is under way, for whoever has to know that nothing is.
function waiting(more) {
  const count = Number(desk.dataset.waiting ?? 0) + more;
  if (count) desk.dataset.waiting = count; else delete desk.dataset.waiting;
}

// While an answer is on its way, what is shown is out of date: a key or click that came too soon decides nothing.
// The saving of typed words is no such answer: what is decided meanwhile takes its turn after it.
let pending = 0;
const isBusy = () => pending > 0;

// How often something was shown that nobody asked for: a refusal, or what others wrote. What was decided before that,
// and waited for its turn, was decided on something else: it isn't sent.
let surprises = 0;

function asked(act) {
  pending += 1;
  desk.setAttribute("aria-busy", "true");
  return later(act).finally(() => {
    pending -= 1;
    if (!pending) desk.removeAttribute("aria-busy");
  });
}

function send(where, decision) {
  saveTyped();
  const then = surprises;
  return asked(async () => { if (then === surprises) await post(where, decision); });
}

async function post(where, decision, quiet = false) {
  const body = { at: desk.dataset.at, seen: desk.dataset.version, articles: desk.dataset.articles };
  if (decision) body.decision = decision;
  const answer = await fetch(base + where, {
    method: "POST", body: JSON.stringify(body),
    headers: { "content-type": "application/json", "x-desk-token": token },
  });
  await take(answer, quiet);
  if (!answer.ok) surprises += 1;
  else if (reader && !reader.closed) reader.location.reload();
}

const columns = (at) => fetch(`${base}panes?at=${encodeURIComponent(at)}&articles=${desk.dataset.articles}`);

function show(at) {
  saveTyped();
  return asked(async () => take(await columns(at)));
}

// What is pressed down is not replaced before it is let go: the click would be lost.
let released = Promise.resolve(), release = () => {};

function hold(event) {
  release();
  if (event.target.closest?.("button, a, mark, summary")) released = new Promise((resolve) => { release = resolve; });
}

document.addEventListener("pointerdown", (event) => { if (event.button === 0) hold(event); });
document.addEventListener("keydown", (event) => { if (event.key === " " && !event.repeat) hold(event); });
for (const end of ["pointerup", "pointercancel", "pointermove", "keyup"])
  document.addEventListener(end, (event) => { if (!event.buttons) setTimeout(release); }); // the click comes first

// Puts an answer in place; a quiet one, which nobody waits for, leaves the focus where it is.
async function take(answer, quiet = false) {
  await released;
  const kind = answer.headers.get("content-type") || "";
  if (!kind.includes("json")) return tell((await answer.text()).trim(), true);
  const got = await answer.json();
  if (got.said) tell(got.said, !answer.ok);
  if (got.left === undefined) return;
  const moved = got.at !== desk.dataset.at, open = opened(), held = document.activeElement;
  const list = panes.left.scrollTop, chosen = [held.selectionStart, held.selectionEnd];
  const found = !moved && (held.name || quiet) ? finder(held) : () => null;
  const typed = moved ? [] : unsaved();
  panes.left.innerHTML = got.left;
  panes.middle.innerHTML = got.middle;
  for (const one of typed) { // what is being typed in other fields outlives the answer
    const field = $$("form", panes.middle)[one.form]?.elements[one.field.name];
    if (field?.options) for (const option of field.options) option.selected = one.chosen.includes(option.value);
    else if (field?.matches?.("input, textarea")) field.value = one.field.value;
  }
  if (got.right !== null) panes.right.innerHTML = got.right;
  panes.left.scrollTop = list;
  for (const name of ["at", "version", "articles", "fact", "scroll"]) desk.dataset[name] = got[name];
  desk.dataset.lit = got.lit.join(" ");
  $("#count").textContent = got.waiting;
  $("#title").textContent = got.title;
  document.title = `${got.title} – the desk`;
  if (!quiet) history.replaceState(null, "", `?at=${encodeURIComponent(got.at)}`);
  if (moved) { panes.middle.scrollTop = 0; window.scrollTo(0, 0); }
  else $$("details", panes.middle).forEach((one, i) => { if (open.has(one.dataset.name ?? i)) one.open = true; });
  dress(moved);
  const again = held.isConnected ? null : found();
  if (again?.focus) { again.focus({ preventScroll: true }); if (Number.isInteger(chosen[0])) again.setSelectionRange(...chosen); }
  else if (moved && firstField()) firstField().select();
  else if (moved || !held.isConnected) panes.middle.focus({ preventScroll: true });
}

// The first field to be written: one that is empty, where the card of an outlet is; else the first of all.
function firstField() {
  const fields = $$("[data-first] :is(input, textarea)", panes.middle);
  return (fields[0]?.name === "fields.name" && fields.find((one) => !one.value)) || fields[0];
}

const formAt = (field) => $$("form", panes.middle).indexOf(field.form);

// How to find what has the focus when it has been replaced: a field by its form and name, a button by its place.
function finder(held) {
  const pane = Object.values(panes).find((one) => one.contains(held)), form = held.name && formAt(held);
  const place = pane ? $$(held.localName, pane).indexOf(held) : -1;
  return () => (held.name ? $$("form", panes.middle)[form]?.elements[held.name] : pane && $$(held.localName, pane)[place]);
}

const unsaved = () => $$("form :is(input:not([type=hidden]), textarea, select)", panes.middle).filter(changed)
  .map((field) => ({ form: formAt(field), field, chosen: [...(field.selectedOptions ?? [])].map((one) => one.value) }));

const opened = () => new Set($$("details", panes.middle).flatMap((one, i) => (one.open ? [one.dataset.name ?? i] : [])));

function tell(words, bad = false) {
  said.textContent = words;
  said.classList.toggle("bad", bad);
}

// ---- the articles ----

function dress(scroll) {
  const lit = new Set(desk.dataset.lit.split(" ").filter(Boolean));
  for (const mark of $$("mark", panes.right))
    mark.classList.toggle("lit", mark.dataset.s.split(" ").some((one) => lit.has(one)));
  if (scroll && desk.dataset.scroll) look(desk.dataset.scroll);
  const current = $("[aria-current]", panes.left);
  if (current) current.scrollIntoView({ block: "nearest" });
  for (const day of $$("[data-today]")) if (!day.value) day.value = new Date().toLocaleDateString("sv");
}

const marksOf = (id) => $$("mark", panes.right).filter((mark) => mark.dataset.s.split(" ").includes(id));

function look(id) {
  const marks = marksOf(id);
  for (const mark of $$("mark.here", panes.right)) mark.classList.remove("here");
  for (const mark of marks) mark.classList.add("here");
  if (marks.length) marks[0].scrollIntoView({ block: "center" });
}

function use(mark, open, alone = false) {
  const id = mark.dataset.s.split(" ")[0], fact = desk.dataset.fact, lit = desk.dataset.lit.split(" ");
  const there = Boolean(fact) && lit.includes(id);
  if (alone && there && lit.length > 1) return send("decide", { do: "split-fact", fact, statements: [id] });
  if (alone) return send("decide", { do: "new-fact", statements: [id], alike: true });
  if (open || !fact) return show(`statement/${id}`);
  return send("decide", { do: there ? "uncite" : "cite", fact, statement: id });
}

const points = (text) => [...text].length; // offsets count code points, not UTF-16 units

function offset(node, at) {
  const run = (node.nodeType === 3 ? node.parentElement : node).closest("[data-o]");
  if (!run) return null;
  const range = document.createRange();
  range.setStart(run, 0);
  range.setEnd(node, at);
  return Number(run.dataset.o) + points(range.toString());
}

function selected() {
  const chosen = getSelection();
  if (!chosen.rangeCount || chosen.isCollapsed) return null;
  const range = chosen.getRangeAt(0), article = range.startContainer.parentElement?.closest("article");
  if (!article || !panes.right.contains(article) || !article.contains(range.endContainer)) return null;
  const start = offset(range.startContainer, range.startOffset), end = offset(range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { article: article.dataset.article, start, end, words: chosen.toString() };
}

function markForm(given) {
  const form = $("#mark");
  form.hidden = false;
  const set = given || { start: 0, end: 0, words: "" };
  for (const name of Object.keys(set)) form.elements[name].value = set[name];
  form.scrollIntoView({ block: "nearest" });
  form.elements[given ? "speaker" : "words"].focus();
}

// ---- decisions from forms ----

const isWritten = (field) => Boolean(field.name) && field.type !== "hidden" && changed(field);

function changed(field) {
  if (field.type === "select-multiple") return [...field.options].some((one) => one.selected !== one.defaultSelected);
  if (field.tagName === "SELECT") {
    const first = [...field.options].findIndex((one) => one.defaultSelected);
    return field.selectedIndex !== Math.max(first, 0);
  }
  return field.value !== field.defaultValue;
}

function valueOf(field) {
  if (field.type === "select-multiple") return [...field.selectedOptions].map((one) => one.value);
  if (field.name.endsWith("[]")) return field.value.split(" ; ").map((one) => one.trim()).filter(Boolean);
  return field.value;
}

// A group is what is written together: fields.known, with all its points; or a field that stands alone.
const group = (name) => name.split(".").slice(0, 2).join(".").replace("[]", "");

function decisionOf(form) {
  const decision = { do: form.dataset.do, ...JSON.parse(form.dataset.base) };
  const fields = [...form.elements].filter((one) => one.name && !one.disabled);
  const groups = new Set(fields.filter(changed).map((one) => group(one.name)));
  for (const field of fields) {
    if (form.dataset.all === undefined && field.name.startsWith("fields.") && !groups.has(group(field.name))) continue;
    if (!field.name.startsWith("fields.") && field.value === "" && field.type !== "select-multiple") continue;
    const path = field.name.replace("[]", "").split(".");
    let holder = decision;
    for (const part of path.slice(0, -1)) holder = holder[part] ??= {};
    const value = valueOf(field);
    if (!(field.type === "select-multiple" && !field.name.startsWith("fields.") && !value.length)) holder[path.at(-1)] = value;
  }
  for (const name of ["start", "end"]) if (name in decision) decision[name] = Number(decision[name]);
  if (decision.fields) decision.fields = listed(decision.fields);
  if (form.id === "mark" && desk.dataset.fact) decision.fact = desk.dataset.fact;
  return decision;
}

const hasWords = (row) => Object.values(row).some((value) => typeof value === "string" && value.trim());

function listed(value) {
  if (Array.isArray(value) || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([name, one]) => [name, listed(one)]);
  const rows = entries.filter(([, one]) => typeof one !== "object" || Array.isArray(one) || hasWords(one) || Object.values(one).some((x) => typeof x === "object" && !Array.isArray(x)));
  return entries.length && entries.every(([name]) => /^\d+$/.test(name)) ? rows.map(([, one]) => one) : Object.fromEntries(rows);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method === "dialog") return;
  event.preventDefault();
  if (isBusy()) return;
  const decision = decisionOf(form);
  if (form.dataset.autosave) form.dataset.sent = ""; // its words go along
  send("decide", decision).then(() => delete form.dataset.sent);
});

// A field is saved when it is left; with the click it is left for, which may take its words along.
document.addEventListener("focusout", async (event) => {
  if (!event.target.form?.dataset.autosave) return;
  await released;
  if (event.target.isConnected) saveTyped(); // and was not left by being replaced
});

// What is typed is saved before whatever comes next: that may rest on it, or lead away from it.
function saveTyped() {
  const form = $("form[data-autosave]", panes.middle), where = desk.dataset.at;
  if (!form || form.dataset.sent !== undefined || ![...form.elements].some(isWritten)) return;
  later(async () => { // what is written when its turn has come: an answer before it may have put another form in place
    const now = desk.dataset.at === where ? $("form[data-autosave]", panes.middle) : null;
    if (!now || ![...now.elements].some(isWritten)) return;
    const decision = { ...decisionOf(now), do: now.dataset.autosave };
    delete decision.looked;
    await post("decide", decision, true);
  });
}

// ---- clicks ----

document.addEventListener("click", (event) => {
  const mark = event.target.closest("mark");
  if (mark && (event.shiftKey || event.altKey || getSelection().isCollapsed)) return use(mark, event.shiftKey, event.altKey);
  const button = event.target.closest("button, a[data-at]");
  if (!button) return undefined;
  if (event.detail > 1 && (button.dataset.decide || button.type === "submit")) { // what a second click decides on is not yet seen
    event.preventDefault();
    return undefined;
  }
  if (button.dataset.decide) {
    if (isBusy()) return undefined;
    return send("decide", JSON.parse(button.dataset.decide));
  }
  if (button.dataset.skip !== undefined) return step(1);
  if (button.dataset.commit !== undefined) return send("commit");
  if (button.dataset.close !== undefined) { $("#mark").hidden = true; return panes.middle.focus(); }
  if (button.id === "list") return toggleList();
  if (button.dataset.at !== undefined) {
    event.preventDefault();
    if (button.tagName === "A") toggleList(false);
    return show(button.dataset.at);
  }
  if (button.dataset.key && button.type === "button") return command(button.dataset.key);
  return undefined;
});

document.addEventListener("mousedown", (event) => { // Shift and click opens a statement: it selects nothing
  const opens = (event.shiftKey || event.altKey) && event.target.closest?.("mark");
  if (opens || event.target.closest?.("[data-key='/']")) event.preventDefault(); // nor does the button take a selection away
});

document.addEventListener("contextmenu", (event) => { // a finger has no Shift: it opens a statement by a long press
  const mark = event.pointerType === "touch" && event.target.closest?.("mark");
  if (!mark) return;
  event.preventDefault();
  use(mark, true);
});

document.addEventListener("mouseup", (event) => {
  if (event.shiftKey || event.altKey || !event.target.closest?.("#right article")) return;
  const given = selected();
  if (given) markForm(given);
});

document.addEventListener("mouseover", (event) => {
  const shown = event.target.closest?.("[data-show]");
  if (shown && panes.middle.contains(shown)) look(shown.dataset.show);
});
document.addEventListener("focusin", (event) => { if (event.target.dataset?.show) look(event.target.dataset.show); });

function toggleList(open = !document.body.classList.contains("listed")) {
  document.body.classList.toggle("listed", open);
  $("#list").setAttribute("aria-expanded", String(open));
}

// ---- the order of facts, by dragging ----

let dragged = null;
document.addEventListener("dragstart", (event) => { dragged = event.target.closest?.("[data-fact]")?.dataset.fact ?? null; });
document.addEventListener("dragover", (event) => { if (dragged && event.target.closest("li[data-fact]")) event.preventDefault(); });
document.addEventListener("drop", (event) => {
  const on = event.target.closest("li[data-fact]");
  if (!dragged || !on || on.dataset.fact === dragged) return;
  event.preventDefault();
  send("decide", { do: "move-fact", fact: dragged, before: on.dataset.fact });
});

// ---- keys ----

function step(by) {
  const places = $$("a[data-waits]", panes.left).map((one) => one.dataset.at);
  const at = places.indexOf(desk.dataset.at);
  const next = places[at < 0 ? 0 : at + by];
  if (next) show(next); else tell(by > 0 ? "That was the last one waiting." : "This is the first one waiting.");
}

function command(key) {
  if (key === "u" || key === "Backspace") return send("undo");
  if (key === "r") return send("redo");
  if (key === "h") return show("history");
  if (key === "v") { reader = window.open(`/_/page/events/${desk.dataset.event}/`, "reader"); return undefined; }
  if (key === "?") return help.open ? help.close() : help.showModal();
  if (key === "j") return step(1);
  if (key === "k") return step(-1);
  if (key === "l") return toggleList();
  if (key === "/") return markForm(selected());
  if (key === "e") return $("input:not([type=hidden]), textarea", panes.middle)?.select();
  if (key === "w") return (panes.right.querySelector("mark.lit, mark.here") || $("mark", panes.right))?.focus();
  return undefined;
}

document.addEventListener("keydown", (event) => {
  const target = event.target, writes = target.matches("input, textarea, select");
  if (event.key === "Enter" && event.ctrlKey && target.form) { event.preventDefault(); return target.form.requestSubmit(); }
  if (event.key === "Enter" && writes && target.tagName !== "INPUT" && target.closest("#mark, .line")) { event.preventDefault(); return target.form.requestSubmit(); }
  if (event.key === "Escape") { if (writes) target.blur(); $("#mark").hidden = true; toggleList(false); return panes.middle.focus(); }
  if (writes || event.ctrlKey || event.metaKey || event.altKey || help.open) return undefined;
  const mark = target.closest("mark");
  if (mark && ["ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft"].includes(event.key)) {
    event.preventDefault();
    const marks = $$("mark", panes.right), to = marks[marks.indexOf(mark) + (/Down|Right/.test(event.key) ? 1 : -1)];
    if (to) { to.focus(); to.scrollIntoView({ block: "nearest" }); }
    return undefined;
  }
  if (mark && ["Enter", "o", "n"].includes(event.key)) { event.preventDefault(); return use(mark, event.key === "o", event.key === "n"); }
  const key = event.key === " " ? "space" : event.key;
  if (key === "space" && target.matches("button, summary, a")) return undefined;
  const own = $(`[data-key="${CSS.escape(key)}"]`, panes.middle);
  if (own) {
    event.preventDefault();
    if (event.repeat || isBusy()) return undefined;
    return own.matches("select") ? reveal(own) : own.click();
  }
  if ("urhvjkl/?we".includes(key) || key === "Backspace") { event.preventDefault(); return command(key); }
  return undefined;
});

function reveal(field) {
  const hidden = field.closest("details");
  if (hidden) hidden.open = true;
  field.focus();
}

// ---- others who write: what changed on disk is shown, unless somebody is typing ----

setInterval(() => {
  if (document.hidden || document.activeElement?.matches("input, textarea, select") || isBusy()) return;
  later(async () => {
    const answer = await columns(desk.dataset.at);
    if (!answer.ok) return;
    const copy = answer.clone(), got = await answer.json();
    if (got.version === desk.dataset.version || got.left === undefined) return;
    await take(copy, true);
    surprises += 1;
    tell("The files have changed on disk. Here is what they say now.");
  });
}, 4000);

window.addEventListener("popstate", () => show(new URLSearchParams(location.search).get("at") || ""));
dress(true);
firstField()?.select();
