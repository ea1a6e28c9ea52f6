#!/usr/bin/env bash
# ttml2srt 1.2.4 leaves out the time of the <div> around a caption: what is said after a minute is in the first caption.
# Expected: in TTML the times of a <p> count from the begin of what it stands in; one second into a <div> at 1:00 is 1:01.
# Happens:  only the times of the <p> itself are read. (“&amp;amp;” also stays so: SubRip has no entities.)
# Matters:  each quotation of a transcript in parts is cited at a moment at which somebody else speaks.
# Do:       add the begins of <body> and <div> to each <p> first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" ttml2srt@1.2.4
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import ttml2srt from "ttml2srt";

const PARTS = `<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><head/><body>
<div><p begin="00:00:01.000" end="00:00:02.000">Is it safe?</p></div>
<div begin="00:01:00.000"><p begin="00:00:01.000" end="00:00:02.000">No &amp; never.</p></div></body></tt>`;
const seen = (await ttml2srt.ttml2srt(PARTS)).replaceAll("\r", "").trim().split("\n");
console.log("seen:", seen);
assert.deepEqual(seen, ["1", "00:00:01,000 --> 00:00:02,000", "Is it safe?", "No &amp; never."]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
