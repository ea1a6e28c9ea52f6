#!/usr/bin/env bash
# @microsoft/recognizers-text-number 1.3.1 reads “half a million” as 0.000002, “one and a half million” as 1.0000005.
# Expected: 500000 and 1500000; “half a dozen” is 6.
# Happens:  the words are a fraction whose lower part is “a million”, two parts of a million each.
# Matters:  half a million people without power are none, and two reports of the same number contradict each other.
# Do:       take numbers with “half”, “quarter” or “third” in them for unread.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @microsoft/recognizers-text-number@1.3.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import numbers from "@microsoft/recognizers-text-number";

const TEXTS = ["half a million people", "one and a half million", "three quarters of a million", "half a dozen"];
const seen = TEXTS.map((text) => numbers.recognizeNumber(text, "en-us").map((found) => found.resolution.value).join());
console.log("seen:", seen);
assert.deepEqual(seen, ["2E-06", "1.0000005", "1.2E-05", "6"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
