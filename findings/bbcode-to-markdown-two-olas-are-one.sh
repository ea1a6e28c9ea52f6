#!/usr/bin/env bash
# bbcode-to-markdown 1.0.3 cuts who is quoted at the first gap: [quote=Ola Lind] and [quote=Ola Moe] are both “@Ola:”.
# Expected: “@Ola Lind:”, as [quote="Ola Lind"] gives; forums write the name with quotation marks and without.
# Happens:  an option without marks ends at a gap, and the rest is dropped; with single marks one of them stays: “@'Ola:”.
# Matters:  two people are one, and the one that “@Ola” calls may be a third.
# Do:       put double marks around the names before.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" bbcode-to-markdown@1.0.3
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const convert = createRequire(import.meta.url)("bbcode-to-markdown");

const SEEN = [
  ['[quote="Ola Lind"]It is safe.[/quote]', "@Ola Lind:\n\n> It is safe."],
  ["[quote=Ola Lind]It is safe.[/quote]", "@Ola:\n\n> It is safe."],
  ["[quote=Ola Moe]It is not.[/quote]", "@Ola:\n\n> It is not."],
  ["[quote='Ola Moe']It is not.[/quote]", "@'Ola:\n\n> It is not."],
];
for (const [bbcode, markdown] of SEEN) {
  const seen = convert(bbcode);
  console.log("seen:", bbcode, "->", JSON.stringify(seen));
  assert.equal(seen, markdown);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
