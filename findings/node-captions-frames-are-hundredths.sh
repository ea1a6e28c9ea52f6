#!/usr/bin/env bash
# node-captions 0.4.6 writes 5.5 seconds into TTML as 00:00:05:50, frame 50 of a second that, as it states in the same file, has 24.
# Expected: half of a second at 24 frames is frame 12: 00:00:05:12.
# Happens:  behind the last colon stand hundredths. Counted on, frame 50 is two seconds and two frames; the hour 100 is written as 04.
# Matters:  who speaks in a recording is looked up by time; every caption that doesn’t begin with a second has another one.
# Do:       write WebVTT, or SRT.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" node-captions@0.4.6
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { srt, ttml } = createRequire(import.meta.url)("node-captions");

const FILE = ["1", "00:00:05,500 --> 00:00:06,990", "Is it safe?", "", "2", "100:00:07,000 --> 100:00:08,250", "No."];
const written = ttml.generate(srt.toJSON(FILE));
const seen = [written.match(/ttp:frameRate="\d+"/)[0], ...written.match(/(begin|end)="[^"]*"/g)];
console.log("seen:", seen);
assert.deepEqual(seen, ['ttp:frameRate="24"', 'begin="00:00:05:50"', 'end="00:00:06:99"', 'begin="04:00:07:00"', 'end="04:00:08:25"']);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
