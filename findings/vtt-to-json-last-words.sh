#!/usr/bin/env bash
# vtt-to-json 0.1.1 drops the last caption of a file that ends with a line break, and takes the name of a caption for words that are said.
# Expected: a text file ends with a line break. A line before the one with the times is the caption’s name, which no viewer shows.
# Happens:  the last caption is kept only if nothing follows it. “lind-denies” becomes a caption, said in the time of the one before.
# Matters:  the last word is missing, and a label of the editor is put into a speaker’s mouth.
# Do:       take out the names and the line break at the end before reading.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" vtt-to-json@0.1.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const read = createRequire(import.meta.url)("vtt-to-json");

const CAPTIONS = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nIs it safe?\n\nlind-denies\n00:00:03.000 --> 00:00:04.000\n<v Ola Lind>It is not.";
const said = async (text) => (await read(text)).map(({ start, part }) => [start, part]);
const seen = await said(`${CAPTIONS}\n`);
console.log("seen:", seen);
assert.deepEqual(seen, [[1000, "Is it safe?"], [1000, "lind-denies"]]);
assert.deepEqual(await said(CAPTIONS), [...seen, [3000, "It is not."]]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
