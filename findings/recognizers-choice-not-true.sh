#!/usr/bin/env bash
# @microsoft/recognizers-text-choice 1.3.1 reads “That is not true.” and “I do not agree.” as yes.
# Expected: no, as for “Not OK.”, which it reads as no, or nothing, as for “never”.
# Happens:  “true”, “sure” and “agree” are words for yes wherever they stand; “not” counts before “OK” only.
# Matters:  the answer to “Is the dam safe?” is turned round: a denial is counted as a confirmation.
# Do:       take an answer only if the whole of it is the word that was found.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @microsoft/recognizers-text-choice@1.3.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import choice from "@microsoft/recognizers-text-choice";

const ANSWERS = ["That is not true.", "I do not agree.", "I am not sure.", "Not OK.", "never"];
const seen = ANSWERS.map((answer) => choice.recognizeBoolean(answer, "en-us").map((found) => found.resolution.value).join());
console.log("seen:", seen);
assert.deepEqual(seen, ["true", "true", "true", "false", ""]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
