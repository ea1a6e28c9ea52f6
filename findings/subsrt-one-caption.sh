#!/usr/bin/env bash
# subsrt 1.1.1 reads an SRT file with plain line breaks as one caption, whose words are the other captions' numbers and times too.
# Expected: captions are parted by an empty line, whether lines end in \n or in \r\n.
# Happens:  between two captions it looks for white space between two line breaks, which only \r\n has. A WebVTT file of the kind has no caption at all, and all of it is metadata.
# Matters:  whatever was said after the first words is said at that moment, and “2” and “00:00:03,000” are quoted.
# Do:       turn line breaks into \r\n first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" subsrt@1.1.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const subsrt = createRequire(import.meta.url)("subsrt");

const FILE = "1\n00:00:01,000 --> 00:00:02,000\nIs it safe?\n\n2\n00:00:03,000 --> 00:00:04,000\nNo.\n";
const read = (text) => subsrt.parse(text).map(({ start, end, text: words }) => [start, end, words.replaceAll("\r\n", "\n").trim()]);
const seen = [read(FILE), read(FILE.replaceAll("\n", "\r\n"))];
console.log("seen:", seen);
assert.deepEqual(seen, [
  [[1000, 2000, "Is it safe?\n\n2\n00:00:03,000 --> 00:00:04,000\nNo."]],
  [[1000, 2000, "Is it safe?"], [3000, 4000, "No."]],
]);
const webvtt = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nIs it safe?\n\n00:00:03.000 --> 00:00:04.000\nNo.\n";
assert.deepEqual(subsrt.parse(webvtt).filter(({ type }) => type === "caption"), []);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
