#!/usr/bin/env bash
# Five packages lose the minus sign, the point, or all of a number that they write in words.
# Expected: “minus five”, “two point five” and “minus zero point five”, or an error.
# Happens:  number-to-words 1.2.4 writes 2.5 as “two” and -0.5 as “zero”, number-in-letters 0.5.0 -5 as “undefined-five” and 2.5
#           as “three”, decimal-number-to-words 1.3.3 and number-words 1.1.1 -5 as nothing, rosaenlg-n2words 3.3.0 -0.5 as
#           “zero point five”.
# Matters:  five degrees below zero are five, or none; a fall is a rise.
# Do:       write such numbers in digits.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" number-to-words@1.2.4 number-in-letters@0.5.0 decimal-number-to-words@1.3.3 number-words@1.1.1 rosaenlg-n2words@3.3.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const written = {
  "number-to-words": require("number-to-words").toWords,
  "number-in-letters": require("number-in-letters"),
  "decimal-number-to-words": require("decimal-number-to-words").toWords,
  "number-words": require("number-words").convert,
};
const SEEN = {
  "number-to-words": ["minus five", "two", "zero"],
  "number-in-letters": ["undefined-five", "three", "zero"],
  "decimal-number-to-words": ["", "two point five", ""],
  "number-words": ["", "two", ""],
};
for (const [name, write] of Object.entries(written)) {
  const seen = [-5, 2.5, -0.5].map((number) => write(number));
  console.log("seen:", name, seen);
  assert.deepEqual(seen, SEEN[name]);
}
const { default: n2words } = await import("rosaenlg-n2words");
const seen = [0.5, -0.5].map((number) => n2words(number, { lang: "en" }));
console.log("seen: rosaenlg-n2words", seen);
assert.deepEqual(seen, ["zero point five", "zero point five"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
