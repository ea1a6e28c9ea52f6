#!/usr/bin/env bash
# @plussub/srt-vtt-parser 2.0.5 gives a caption without words the number, the times and the words of the next one.
# Expected: a cue without text is empty, as it is in the npm package subtitle; the next begins after the empty line.
# Happens:  its text is “3, 00:00:05,000 --> 00:00:06,000, It is not.”, in three lines, at the empty one's times; the next cue is missing. WebVTT is read the same way.
#           With a space in it, or two empty lines, it is right. No error.
# Matters:  transcribing programs write such cues for silence; what was said then stands at the wrong time, with numbers in it, and a quotation isn't found.
# Do:       take cues without a text out before, or refuse a text with “-->” in it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @plussub/srt-vtt-parser@2.0.5 subtitle@4.2.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { parse } from "@plussub/srt-vtt-parser";
import subtitle from "subtitle";

const SRT = `1
00:00:01,000 --> 00:00:02,000
Is it safe?

2
00:00:03,000 --> 00:00:04,000

3
00:00:05,000 --> 00:00:06,000
It is not.

4
00:00:07,000 --> 00:00:08,000
Lind left.
`;
const VTT = "WEBVTT\n\n00:03.000 --> 00:04.000\n\n00:05.000 --> 00:06.000\nIt is not.\n";
const SEEN = [
  [SRT, ["Is it safe?", "\n3\n00:00:05,000 --> 00:00:06,000\nIt is not.", "Lind left."]],
  [SRT.replace("04,000\n\n3", "04,000\n\n\n3"), ["Is it safe?", "", "It is not.", "Lind left."]],
  [VTT, ["\n00:05.000 --> 00:06.000\nIt is not."]],
];
for (const [file, texts] of SEEN) {
  console.log("seen:", parse(file).entries);
  assert.deepEqual(parse(file).entries.map((entry) => entry.text), texts);
}
assert.deepEqual(subtitle.parseSync(SRT).map((node) => node.data.text), ["Is it safe?", "", "It is not.", "Lind left."]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
