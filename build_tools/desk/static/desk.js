// The desk in the browser: what clicks, keys and other hands do. Decisions go to the server; keys first.

import { dress, look, released } from "./columns.js";
import { decisionOf, firstField } from "./fields.js";
import { $, $$, desk, help, panes, tell } from "./page.js";
import { markForm, selected } from "./selection.js";
import { decide, isBusy, lookForChanges, openReader, saveTyped, send, show } from "./sending.js";

// ---- forms ----

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method === "dialog") return;
  event.preventDefault();
  if (isBusy()) return;
  const decision = decisionOf(form);
  if (form.dataset.autosave) form.dataset.sent = ""; // its words go along
  decide(decision).then(() => delete form.dataset.sent);
});

// A field is saved when it is left; with the click it is left for, which may take its words along.
document.addEventListener("focusout", async (event) => {
  if (!event.target.form?.dataset.autosave) return;
  await released;
  if (event.target.isConnected) saveTyped(); // and was not left by being replaced
});

// ---- clicks ----

function use(mark, open, alone = false) {
  const id = mark.dataset.s.split(" ")[0], fact = desk.dataset.fact, lit = desk.dataset.lit.split(" ");
  const there = Boolean(fact) && lit.includes(id);
  if (alone && there && lit.length > 1) return decide({ do: "split-fact", fact, statements: [id] });
  if (alone) return decide({ do: "new-fact", statements: [id], alike: true });
  if (open || !fact) return show(`statement/${id}`);
  return decide({ do: there ? "uncite" : "cite", fact, statement: id });
}

document.addEventListener("click", (event) => {
  const mark = event.target.closest("mark");
  if (mark && (event.shiftKey || event.altKey || getSelection().isCollapsed)) return use(mark, event.shiftKey, event.altKey);
  const button = event.target.closest("button, a[data-at]");
  if (!button) return undefined;
  if (event.detail > 1 && (button.dataset.decide || button.type === "submit")) { // what a second click decides on is not yet seen
    event.preventDefault();
    return undefined;
  }
  if (button.dataset.decide) return decide(JSON.parse(button.dataset.decide));
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
  decide({ do: "move-fact", fact: dragged, before: on.dataset.fact });
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
  if (key === "v") return openReader();
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
  if ("urhvjkl/?we".includes(key) || key === "Backspace") {
    event.preventDefault();
    if (event.repeat && !"jk".includes(key)) return undefined; // a key held down undoes one step, not all
    return command(key);
  }
  return undefined;
});

function reveal(field) {
  const hidden = field.closest("details");
  if (hidden) hidden.open = true;
  field.focus();
}

// ---- others who write: what changed on disk is shown, unless somebody is typing ----

setInterval(() => {
  if (!document.hidden && !document.activeElement?.matches("input, textarea, select") && !isBusy()) lookForChanges();
}, 4000);

window.addEventListener("popstate", () => show(new URLSearchParams(location.search).get("at") || ""));
dress(true);
firstField()?.select();
