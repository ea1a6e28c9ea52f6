#!/usr/bin/env bash
# webvtt-parser 2.2.0 leaves a semicolon behind each escaped sign: “Lind &amp; Moe” is “Lind &; Moe”.
# Expected: “Lind & Moe”: the semicolon belongs to the escape. The parser finds no error in the file.
# Happens:  the sign is put in place of the escape without its semicolon; what is written again has two of them: “&amp;;”.
# Matters:  “5 &lt; 6” reads “5 <; 6”, and each round of reading and writing adds to it.
# Do:       take the semicolon off behind &, < and >, or use another reader.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" webvtt-parser@2.2.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { WebVTTParser, WebVTTSerializer } = createRequire(import.meta.url)("webvtt-parser");

const FILE = "WEBVTT\n\n00:00.000 --> 00:02.000\nLind &amp; Moe: 5 &lt; 6\n";
const { cues, errors } = new WebVTTParser().parse(FILE, "subtitles");
const written = new WebVTTSerializer().serialize(cues).trim().split("\n").at(-1);
const seen = [errors.length, cues[0].tree.children.map((node) => node.value).join(""), written];
console.log("seen:", seen);
assert.deepEqual(seen, [0, "Lind &; Moe: 5 <; 6", "Lind &amp;; Moe: 5 &lt;; 6"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
