// The fields of forms: what is written in them and not saved, and the decision that they make.

import { $$, desk, panes } from "./page.js";

// The first field to be written: one that is empty, where the card of an outlet is; else the first of all.
export function firstField() {
  const fields = $$("[data-first] :is(input, textarea)", panes.middle);
  return (fields[0]?.name === "fields.name" && fields.find((one) => !one.value)) || fields[0];
}

export const formAt = (field) => $$("form", panes.middle).indexOf(field.form);

export const isWritten = (field) => Boolean(field.name) && field.type !== "hidden" && changed(field);

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

export function decisionOf(form) {
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

// ---- what is written and not saved ----

export const unsaved = () => $$("form :is(input:not([type=hidden]), textarea, select)", panes.middle).filter(changed)
  .map((field) => ({ form: formAt(field), field, chosen: [...(field.selectedOptions ?? [])].map((one) => one.value) }));
