#!/usr/bin/env bash
# subsrt-ts 2.1.2 takes the first letter off every caption of an SSA or ASS file, one of its own too: “s it safe?”
# Expected: the text of a Dialogue line is what stands behind the ninth comma, as in the files of Aegisub and of the package itself.
# Happens:  one character more is cut: “No.” is “o.”, “5 dead” “ dead”, and of “{\i1}No” the brace goes, so that the code is text. No error.
#           A file that is written from SRT and read again has lost them all; SBV and WebVTT come back whole, SAMI with no caption at all.
# Matters:  “5 dead” becomes “dead”, “15 dead” becomes “5 dead”, which nobody notices.
# Do:       read such files with pysubs2 or another package; convert to WebVTT.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" subsrt-ts@2.1.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import * as subsrt from "subsrt-ts";

const { convert, parse } = subsrt.default ?? subsrt;
const HEAD = `[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,20

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
`;
const SRT = "1\n00:00:01,000 --> 00:00:02,000\nIs it safe?\n\n2\n00:00:03,000 --> 00:00:04,000\n15 dead.\n";
const texts = (file) => parse(file).filter((part) => part.type === "caption").map((caption) => caption.text.trim());
const SEEN = { "Is it safe?": "s it safe?", "15 dead.": "5 dead.", "{\\i1}No.": "\\i1}No." };
for (const [written, read] of Object.entries(SEEN)) {
  const seen = texts(`${HEAD}Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,${written}\n`);
  console.log("seen:", written, "->", seen);
  assert.deepEqual(seen, [read]);
}
for (const format of ["ssa", "ass"]) assert.deepEqual(texts(convert(SRT, { format })), ["s it safe?", "5 dead."]);
for (const format of ["sbv", "vtt"]) assert.deepEqual(texts(convert(SRT, { format })), ["Is it safe?", "15 dead."]);
assert.deepEqual(texts(convert(SRT, { format: "smi" })), []);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
