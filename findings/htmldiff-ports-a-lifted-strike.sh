#!/usr/bin/env bash
# htmldiff-js 1.0.5, html-diff-ts 1.4.2 and node-htmldiff 0.9.4 say that “not” was taken out where it was put back: of <del>not</del>
# and then “not” they show <del>not</del>.
# Expected: <ins> and <del> in the result are what changed.
# Happens:  tags aren't compared, and stay as they were in one of the two. So a word that was struck out since isn't marked by
#           two of them, and a link that leads elsewhere now isn't by two.
# Matters:  “It is <del>not</del> safe” is the opposite of what the page says now, and a changed source is no change.
# Do:       take <ins> and <del> out of both pages before, and compare the links on their own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" htmldiff-js@1.0.5 html-diff-ts@1.4.2 node-htmldiff@0.9.4
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const ts = require("html-diff-ts").default ?? require("html-diff-ts");
const PORTS = { "htmldiff-js": (a, b) => require("htmldiff-js").default.execute(a, b), "html-diff-ts": (a, b) => (ts.execute ?? ts)(a, b), "node-htmldiff": require("node-htmldiff") };

const SEEN = [
  ["<p>It is <del>not</del> safe.</p>", "<p>It is not safe.</p>", { "htmldiff-js": "not", "html-diff-ts": "not", "node-htmldiff": "not" }],
  ["<p>It is not safe.</p>", "<p>It is <s>not</s> safe.</p>", { "htmldiff-js": "not", "html-diff-ts": "", "node-htmldiff": "" }],
  ['<p><a href="/no">Lind</a></p>', '<p><a href="/yes">Lind</a></p>', { "htmldiff-js": "", "html-diff-ts": "", "node-htmldiff": "Lind Lind" }],
];
for (const [before, after, marked] of SEEN) {
  for (const [name, port] of Object.entries(PORTS)) {
    const seen = port(before, after);
    console.log("seen:", name, seen);
    const words = [...seen.matchAll(/<(ins|del)\b[^>]*>(.*?)<\/\1>/g)].map((found) => found[2].replace(/<[^>]*>/g, "")).join(" ");
    assert.equal(words, marked[name]);
    if (before.includes("<del>")) assert.equal(seen, before);
  }
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
