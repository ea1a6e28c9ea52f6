// The three columns: an answer of the server is put in their place, and nothing that an editor is at is lost by that.

import { firstField, formAt, unsaved } from "./fields.js";
import { $, $$, desk, panes, tell } from "./page.js";

// What is pressed down is not replaced before it is let go: the click would be lost.
export let released = Promise.resolve();
let release = () => {};

function hold(event) {
  release();
  if (event.target.closest?.("button, a, mark, summary")) released = new Promise((resolve) => { release = resolve; });
}

document.addEventListener("pointerdown", (event) => { if (event.button === 0) hold(event); });
document.addEventListener("keydown", (event) => { if (event.key === " " && !event.repeat) hold(event); });
for (const end of ["pointerup", "pointercancel", "pointermove", "keyup"])
  document.addEventListener(end, (event) => { if (!event.buttons) setTimeout(release); }); // the click comes first

// Puts an answer in place; a quiet one, which nobody waits for, leaves the focus where it is.
export async function take(answer, quiet = false) {
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

// How to find what has the focus when it has been replaced: a field by its form and name, a button by its place.
function finder(held) {
  const pane = Object.values(panes).find((one) => one.contains(held)), form = held.name && formAt(held);
  const place = pane ? $$(held.localName, pane).indexOf(held) : -1;
  return () => (held.name ? $$("form", panes.middle)[form]?.elements[held.name] : pane && $$(held.localName, pane)[place]);
}

const opened = () => new Set($$("details", panes.middle).flatMap((one, i) => (one.open ? [one.dataset.name ?? i] : [])));

// ---- the articles ----

export function dress(scroll) {
  const lit = new Set(desk.dataset.lit.split(" ").filter(Boolean));
  for (const mark of $$("mark", panes.right))
    mark.classList.toggle("lit", mark.dataset.s.split(" ").some((one) => lit.has(one)));
  if (scroll && desk.dataset.scroll) look(desk.dataset.scroll);
  const current = $("[aria-current]", panes.left);
  if (current) current.scrollIntoView({ block: "nearest" });
  for (const day of $$("[data-today]")) if (!day.value) day.value = new Date().toLocaleDateString("sv");
}

const marksOf = (id) => $$("mark", panes.right).filter((mark) => mark.dataset.s.split(" ").includes(id));

export function look(id) {
  const marks = marksOf(id);
  for (const mark of $$("mark.here", panes.right)) mark.classList.remove("here");
  for (const mark of marks) mark.classList.add("here");
  if (marks.length) marks[0].scrollIntoView({ block: "center" });
}
