#!/usr/bin/env bash
# krippendorff 0.1.0, the one for Node, takes null for a mark: raters who have not read an article agree with one another.
# Expected: the alpha of Krippendorff’s own example, 0.743, whose gaps are null in any table that came as JSON, which has no undefined.
# Happens:  only undefined is a gap. null is a category like “yes” and “no”, and so is NaN.
# Matters:  0.577 here; where most articles are read by two of five, the gaps decide.
# Do:       replace null by undefined.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" krippendorff@0.1.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { alpha } = createRequire(import.meta.url)("krippendorff");

const MARKS = ["123321412---", "1233224125-3", "-3332342251-", "12332441251-"];
const table = (gap) => MARKS.map((row) => [...row].map((mark) => (mark === "-" ? gap : mark)));
const seen = [undefined, null].map((gap) => alpha(table(gap)).toFixed(3));
console.log("seen:", seen);
assert.deepEqual(seen, ["0.743", "0.577"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
