// Talking to the server: one thing at a time, each with what is shown when it is sent.

import { take } from "./columns.js";
import { decisionOf, isWritten } from "./fields.js";
import { $, desk, panes, tell } from "./page.js";

const token = $("meta[name=desk-token]").content;
const base = `/${desk.dataset.event}/`;
let queue = Promise.resolve();

function later(act) {
  waiting(1);
  queue = queue.then(act).catch((error) => {
    surprises += 1;
    tell(`The desk isn’t responding: ${error.message}`, true);
  }).finally(() => waiting(-1));
  return queue;
}

// How much is under way, for whoever has to know that nothing is.
function waiting(more) {
  const count = Number(desk.dataset.waiting ?? 0) + more;
  if (count) desk.dataset.waiting = count; else delete desk.dataset.waiting;
}

// While an answer is on its way, what is shown is out of date: a key or click that came too soon decides nothing.
// The saving of typed words is no such answer: what is decided meanwhile takes its turn after it.
let pending = 0;
export const isBusy = () => pending > 0;

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

// Decides, undoes or commits, unless what that is about is about to be replaced.
export async function send(where, decision) {
  if (isBusy()) return undefined;
  saveTyped();
  const then = surprises;
  return asked(async () => { if (then === surprises) await post(where, decision); });
}

export const decide = (decision) => send("decide", decision);

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

export function show(at) {
  saveTyped();
  return asked(async () => take(await columns(at)));
}

// What is typed is saved before whatever comes next: that may rest on it, or lead away from it.
export function saveTyped() {
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

// Shows what others have written on disk.
export function lookForChanges() {
  return later(async () => {
    const answer = await columns(desk.dataset.at);
    if (!answer.ok) return;
    const copy = answer.clone(), got = await answer.json();
    if (got.version === desk.dataset.version || got.left === undefined) return;
    await take(copy, true);
    surprises += 1;
    tell("The files have changed on disk. Here is what they say now.");
  });
}

// ---- the reader's page, in a window of its own ----

let reader = null;

export function openReader() { reader = window.open(`/_/page/events/${desk.dataset.event}/`, "reader"); }
