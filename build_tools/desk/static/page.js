// What the page is made of, and what is said at its head.

export const $ = (query, from = document) => from.querySelector(query);
export const $$ = (query, from = document) => [...from.querySelectorAll(query)];
export const desk = $("#desk"), help = $("#help");
export const panes = { left: $("#left"), middle: $("#middle"), right: $("#right") };

export function tell(words, bad = false) {
  const said = $("#said");
  said.textContent = words;
  said.classList.toggle("bad", bad);
}
