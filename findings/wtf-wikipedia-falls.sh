#!/usr/bin/env bash
# wtf_wikipedia 10.4.2 drops the sign of a change: “{{decrease}} 5%” becomes “5%”.
# Expected: templates that Wikipedia shows inside a sentence or a table leave their words: “Decrease 5%”, as screen readers say, or “▼”.
# Happens:  {{decrease}}, {{increase}} and {{steady}} are nothing, so a fall and a rise are alike; “the {{ordinal|3}} minister” is “the minister”;
#           a struck word is a word: “It is not safe”.
# Matters:  the direction of a figure and who was meant are the statement.
# Do:       look at the templates that a text has (doc.templates()) before trusting its words.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" wtf_wikipedia@10.4.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import wtf from "wtf_wikipedia";

const words = (source) => wtf(source).text();
const seen = ["Votes: {{decrease}} 5%.", "Votes: {{increase}} 5%.", "So said the {{ordinal|3}} minister.", "It is <s>not</s> safe."].map(words);
console.log("seen:", seen);
assert.deepEqual(seen, ["Votes: 5%.", "Votes: 5%.", "So said the minister.", "It is not safe."]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
