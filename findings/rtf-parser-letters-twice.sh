#!/usr/bin/env bash
# rtf-parser 1.3.3 reads each Unicode letter of an RTF file twice: once itself, once its substitute, “К?и?ї?в?”.
# Expected: “Київ”: the sign behind \u is for readers that know no Unicode, and is skipped by all others. Word and LibreOffice write it always.
# Happens:  the substitute stays, whether it is a question mark or, as Word writes for marks of quotation, the same sign in another encoding: “““No.””.
# Matters:  no name in Cyrillic is found, and each quotation seems to begin twice.
# Do:       drop as many signs behind \u as \uc says, before the file is read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" rtf-parser@1.3.3
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
import { promisify } from "node:util";
const read = promisify(createRequire(import.meta.url)("rtf-parser").string);

const FILES = [String.raw`\u1050?\u1080?\u1111?\u1074?`, String.raw`\u8220\'93No.\u8221\'94`].map((words) => String.raw`{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0 Times;}}\pard ` + words + String.raw`\par}`);
const seen = (await Promise.all(FILES.map((file) => read(file)))).map((document) => document.content[0].content.map((span) => span.value).join(""));
console.log("seen:", seen);
assert.deepEqual(seen, ["К?и?ї?в?", "““No.””"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
