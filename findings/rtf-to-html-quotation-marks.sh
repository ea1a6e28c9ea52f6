#!/usr/bin/env bash
# @iarna/rtf-to-html 1.1.0 drops quotation marks, apostrophes and dashes that are written by name, and puts question marks behind others.
# Expected: \ldblquote, \rquote and \emdash are the RTF specification's own names for these characters; \u8220? is one with a “?” for old readers, which others skip.
# Happens:  each named one is nothing: what Lind said has no beginning and no end, “won’t” is “wont”, and a dash joins two words.
#           Of the others the “?” is kept: “?It won’?t hold”?, so that a statement looks like a question. Only \'93, \'92 and the like come through.
# Matters:  nothing says any more that these are someone's words, or whether they were asked or said.
# Do:       write both as \'93, \'94, \'92, \'97 before reading.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @iarna/rtf-to-html@1.1.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { promisify } from "node:util";
import rtfToHtml from "@iarna/rtf-to-html";

const read = async (words) => {
  const html = await promisify(rtfToHtml.fromString)(`{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}\\f0 ${words}\\par}`);
  return html.slice(html.indexOf("<body")).replace(/<[^>]+>/g, "").trim();
};
const named = String.raw`\ldblquote It won\rquote t hold\rdblquote , said Lind\emdash twice.`;
const coded = String.raw`\u8220?It won\u8217?t hold\u8221?, said Lind\u8212?twice.`;
const bytes = String.raw`\'93It won\'92t hold\'94, said Lind\'97twice.`;
const seen = [await read(named), await read(coded)];
console.log("seen:", seen);
assert.deepEqual(seen, ["It wont hold, said Lindtwice.", "“?It won’?t hold”?, said Lind—?twice."]);
assert.equal(await read(bytes), "“It won’t hold”, said Lind—twice.");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
