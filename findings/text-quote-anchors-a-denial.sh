#!/usr/bin/env bash
# dom-anchor-text-quote 4.0.2 (W3C Web Annotation's TextQuoteSelector) anchors a quotation to its denial.
# Expected: the selector's "exact" is a text to be found as it is; where it isn't, there is no range.
# Happens:  it falls back to a fuzzy search without saying so: “The dam is safe” is found at “The dam is not ”, a piece of its opposite,
#           cut to the length of what was sought.
# Matters:  an annotation says that an article holds these words; a reader is shown that it said the contrary.
# Do:       compare range.toString() with "exact" after each call, or search exactly, as build_tools/reading does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" dom-anchor-text-quote@4.0.2 jsdom@26.1.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { JSDOM } from "jsdom";
import * as quote from "dom-anchor-text-quote";

const { window } = new JSDOM("<p>The keeper spoke first. “The dam is not safe,” said Brekke. Then she left the hall.</p>");
for (const name of ["Node", "NodeFilter", "document"]) globalThis[name] = window[name];
const found = (exact) => String(quote.toRange(window.document.body, { exact }));
console.log("seen:", [found("The dam is not safe"), found("The dam is safe"), found("Lind painted the lamp")]);
assert.equal(found("The dam is not safe"), "The dam is not safe");
assert.equal(found("The dam is safe"), "The dam is not ");
assert.equal(found("Lind painted the lamp"), "null");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
