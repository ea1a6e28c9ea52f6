#!/usr/bin/env bash
# @abdumajid/html-to-md-extractor 1.0.4 takes the gaps around an inline element away: “It is <q>not</q> safe” becomes “It isnotsafe”.
# Expected: a gap that stands between a word and an element is a gap.
# Happens:  each piece of text is trimmed. Bold words are stuck to their neighbours, so that their marks don’t count either; terms and their definitions are one word.
# Matters:  the word that a denial depends on is found by no search and no comparison.
# Do:       use another converter.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @abdumajid/html-to-md-extractor@1.0.4
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { htmlToMarkdown } = createRequire(import.meta.url)("@abdumajid/html-to-md-extractor");

const PAGES = ["<p>It is <q>not</q> safe.</p>", "<p>It is <b>not</b> safe.</p>", "<dl><dt>Lind</dt><dd>denies</dd></dl>"];
const seen = PAGES.map((page) => htmlToMarkdown(page).markdown ?? htmlToMarkdown(page));
console.log("seen:", seen);
assert.deepEqual(seen, ["It isnotsafe.", "It is**not**safe.", "Linddenies"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
