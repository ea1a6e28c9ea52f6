#!/usr/bin/env bash
# enhanced-ms 5.0.0 takes “5 dead” for five days, and “-5 minutes” for five minutes.
# Expected: null, which its readme promises for what is no duration, and what a number of people is.
# Happens:  the letter d behind the number is enough. A minus sign, “ago” and “and a half” are skipped.
# Matters:  a text is full of durations that nobody stated, and “2 and a half hours” is two.
# Do:       match the whole text with a pattern of your own first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" enhanced-ms@5.0.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { ms } from "enhanced-ms";

const seen = ["5 days", "5 dead", "-5 minutes", "2 and a half hours", "dead"].map((text) => ms(text));
console.log("seen:", seen);
assert.deepEqual(seen, [432_000_000, 432_000_000, 300_000, 7_200_000, null]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
