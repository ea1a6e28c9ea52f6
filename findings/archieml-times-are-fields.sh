#!/usr/bin/env bash
# archieml 0.5.0 takes a line that begins with a time of day for a field of its own: “10:30 The dam broke.” is the field 10 with the value “30 The dam broke.”
# Expected: a line of the text. The words between two keys are a value of several lines, which newsrooms write by hand, and a field has a name.
# Happens:  any word before a colon is a name, “https” too, and it ends the value before it, so that `:end` comes too late. A line that begins with “[Lind]” opens a list of that name; the rest of the line is dropped.
# Matters:  the text of a live report is cut at its first hour; the hours stand among the fields, sorted by number.
# Do:       write a backslash before such lines.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" archieml@0.5.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { load } = createRequire(import.meta.url)("archieml");

const TEXTS = ["text: The day:\n10:30 The dam broke.\n9:45 Lind knew.\n:end\n", "text: It is safe.\n[Lind] denied it.\n:end\n"];
const seen = TEXTS.map((text) => JSON.stringify(load(text)));
console.log("seen:", seen);
assert.deepEqual(seen, ['{"9":"45 Lind knew.","10":"30 The dam broke.","text":"The day:"}', '{"text":"It is safe.","Lind":[]}']);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
