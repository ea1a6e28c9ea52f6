#!/usr/bin/env bash
# html-email-to-text 1.0.4 begins the text of each mail with the texts of all mails before it.
# Expected: the text of the mail.
# Happens:  what is written out is kept for the life of the process: the second call gives both mails, the third all three.
# Matters:  “The dam is safe.”, Lind’s mail, is in Moe’s as well, and in everybody’s after that; one mail at a time, as in a test, is right.
# Do:       take html-to-text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" html-email-to-text@1.0.4
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const toText = createRequire(import.meta.url)("html-email-to-text");

const seen = ["<p>The dam is safe. Ola Lind</p>", "<p>It is not. Liv Moe</p>"].map((mail) => toText(mail).trim());
console.log("seen:", seen);
assert.deepEqual(seen, ["The dam is safe. Ola Lind", "The dam is safe. Ola Lind It is not. Liv Moe"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
