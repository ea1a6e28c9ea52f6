#!/usr/bin/env bash
# truncate-html 1.2.2 cuts “They can't leave” to “They can...”, and 5,000,000 to “5,000...”, though told to keep the last word.
# Expected: `reserveLastWord: true` ends behind a whole word.
# Happens:  a word is letters and figures of ASCII: an apostrophe, a comma, a stop or an accented letter ends it. “Київ” is “Киї...”, “Łódź” “Ł...”.
# Matters:  a teaser has somebody say the opposite, or another sum, and looks as if cut where a word ends.
# Do:       cut at a gap between words oneself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" truncate-html@1.2.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const truncate = createRequire(import.meta.url)("truncate-html");

const TEXTS = [["They cannot leave", 8], ["They can't leave", 8], ["They can’t leave", 8], ["It cost 5,000,000 kroner", 11], ["It cost 5.2 million", 9], ["from Łódź on", 6], ["Київ не спить", 3]];
const seen = TEXTS.map(([text, length]) => truncate(`<p>${text}</p>`, length, { reserveLastWord: true }).replace(/<[^>]*>/g, ""));
console.log("seen:", seen);
assert.deepEqual(seen, ["They cannot...", "They can...", "They can...", "It cost 5,000...", "It cost 5...", "from Ł...", "Киї..."]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
