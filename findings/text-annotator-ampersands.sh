#!/usr/bin/env bash
# text-annotator 0.9.7 finds no quotation with “&” or “<” in it on a page that has it.
# Expected: it searches plain text in HTML, across elements. On the page “&” is written &amp;amp;amp;, as HTML asks for.
# Happens:  the page is searched as it is written: “safe & sound” is not there, “safe &amp;amp;amp; sound” is.
# Matters:  a quotation that is there word for word is reported as missing.
# Do:       escape the words before the search.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" text-annotator@0.9.7
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const module = createRequire(import.meta.url)("text-annotator");
const TextAnnotator = module.default ?? module;

const PAGE = "<p>The dam is safe &amp; sound, and 5 &lt; 6.</p>";
const seen = ["dam is safe", "safe & sound", "safe &amp; sound", "5 < 6"].map((words) => new TextAnnotator({ content: PAGE }).search(words));
console.log("seen:", seen);
assert.deepEqual(seen, [0, -1, 0, -1]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
