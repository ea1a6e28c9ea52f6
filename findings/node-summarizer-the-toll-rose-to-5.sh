#!/usr/bin/env bash
# node-summarizer 1.0.7 sums “The toll rose to 5.2 million people” up as “The toll rose to 5.”, and “The U.S. sent help” as “The U.”.
# Expected: whole sentences of the text.
# Happens:  a sentence ends at every stop, and a stop is put behind it; the pieces are joined without a gap.
# Matters:  the summary states a toll that no article has.
# Do:       look for each sentence of the summary in the text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" node-summarizer@1.0.7
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { SummarizerManager } = createRequire(import.meta.url)("node-summarizer");

const TEXT =
  "The toll rose to 5.2 million people, the ministry said on Thursday. Lind denied it. " +
  "The toll rose in May, and the toll rose in June, Moe said. The U.S. sent help.";
const seen = new SummarizerManager(TEXT, 3).getSummaryByFrequency().summary;
console.log("seen:", seen);
assert.equal(seen, "The U.The toll rose to 5.The toll rose in May, and the toll rose in June, Moe said.");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
