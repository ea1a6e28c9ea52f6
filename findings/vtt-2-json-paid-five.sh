#!/usr/bin/env bash
# vtt-2-json 1.1.4 makes one word of the last on a line and the first on the next, and one of the last and the next caption's number.
# Expected: the words of “The dam is not” and “safe.”, two lines of one caption, are five.
# Happens:  line breaks are taken out before the words are parted: “notsafe”, “paid5”. A caption's number counts to the words before it: “safe2”.
# Matters:  “not” is no word of the transcript, and Brekke paid something called 5.
# Do:       split the caption's text oneself, after taking the numbers out.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" vtt-2-json@1.1.4
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const read = createRequire(import.meta.url)("vtt-2-json");

const FILE = "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nThe dam is not\nsafe.\n\n2\n00:00:03.000 --> 00:00:04.000\nBrekke paid\n5 crowns.\n";
const words = async (text) => (await read(text)).map((caption) => caption.words.map(({ word }) => word).join(" "));
const seen = [...(await words(FILE)), ...(await words(FILE.replace("\n2\n", "\n")))];
console.log("seen:", seen);
assert.deepEqual(seen, ["the dam is notsafe2", "brekke paid5 crowns", "the dam is notsafe", "brekke paid5 crowns"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
