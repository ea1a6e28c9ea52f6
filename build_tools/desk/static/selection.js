// Words selected in an article, and the form that makes a statement of them.

import { $, panes } from "./page.js";

const points = (text) => [...text].length; // offsets count code points, not UTF-16 units

function offset(node, at) {
  const run = (node.nodeType === 3 ? node.parentElement : node).closest("[data-o]");
  if (!run) return null;
  const range = document.createRange();
  range.setStart(run, 0);
  range.setEnd(node, at);
  return Number(run.dataset.o) + points(range.toString());
}

export function selected() {
  const chosen = getSelection();
  if (!chosen.rangeCount || chosen.isCollapsed) return null;
  const range = chosen.getRangeAt(0), article = range.startContainer.parentElement?.closest("article");
  if (!article || !panes.right.contains(article) || !article.contains(range.endContainer)) return null;
  const start = offset(range.startContainer, range.startOffset), end = offset(range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { article: article.dataset.article, start, end, words: chosen.toString() };
}

export function markForm(given) {
  const form = $("#mark");
  form.hidden = false;
  const set = given || { start: 0, end: 0, words: "" };
  for (const name of Object.keys(set)) form.elements[name].value = set[name];
  form.scrollIntoView({ block: "nearest" });
  form.elements[given ? "speaker" : "words"].focus();
}
