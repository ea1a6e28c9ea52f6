#!/usr/bin/env bash
# vtt-creator 1.1.1 writes 59.9996 s as 00:00:60.000, a time that WebVTT hasn’t got: webvtt-parser leaves the caption out.
# Expected: 00:01:00.000; WebVTT’s seconds end at 59.
# Happens:  seconds are rounded alone. A caption that begins or ends in the last half millisecond of a minute has 60 of them.
# Matters:  “No.” is missing from the transcript, and its times were right.
# Do:       round to milliseconds before handing the times over.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" vtt-creator@1.1.1 webvtt-parser@2.2.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const Captions = require("vtt-creator");
const { WebVTTParser } = require("webvtt-parser");

const captions = new Captions();
captions.add(57, 59, "Is it safe?");
captions.add(59.9996, 61, "No.");
captions.add(62, 63, "Who said so?");
const file = captions.toString();
const seen = [file.match(/\S+ --> /g), new WebVTTParser().parse(file).cues.map((cue) => cue.text)];
console.log("seen:", seen);
assert.deepEqual(seen, [
  ["00:00:57.000 --> ", "00:00:60.000 --> ", "00:01:02.000 --> "],
  ["Is it safe?", "Who said so?"],
]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
