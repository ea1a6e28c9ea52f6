#!/usr/bin/env bash
# sentence-extractor 1.0.7 drops what ends without a stop: a headline is no sentence, and a text’s last line without one is lost.
# Expected: the words that were put in, parted.
# Happens:  what follows the last stop is left out; a closing mark behind the stop joins the next sentence: “It is not safe.” Moe left. is one.
# Matters:  headlines, captions and answers in lists have no stop; the last thing said is gone, and no error says so.
# Do:       add a stop to a text that has none at its end.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" sentence-extractor@1.0.7
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { extract } = createRequire(import.meta.url)("sentence-extractor");

const seen = ["It broke. Lind denied it.", "It broke. Lind denied it", "Lind denies it", "“It is not safe.” Moe left."].map((text) => extract(text));
console.log("seen:", seen);
assert.deepEqual(seen, [["It broke.", " Lind denied it."], ["It broke."], [], ["“It is not safe.” Moe left."]]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
