#!/usr/bin/env bash
# eml-parse-js 1.1.15 joins the words around the fold in a long subject: “The dam is” and “not safe” are “The dam isnot safe”.
# Expected: RFC 5322, section 2.2.3: unfolding takes out the line's end, and the space behind it stays. Mail programs fold lines at 78 letters.
# Happens:  the line's end goes and the space with it.
# Matters:  the one word that turns the meaning round can't be found, and a quoted subject isn't what was written.
# Do:       unfold the header before reading, or use postal-mime.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" eml-parse-js@1.1.15
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { readEml } = createRequire(import.meta.url)("eml-parse-js");

const subject = (lines) =>
  new Promise((resolve, reject) => {
    const mail = `From: Ola Lind <ola@harbour.example>\r\nSubject: ${lines}\r\nContent-Type: text/plain\r\n\r\nNo.\r\n`;
    readEml(mail, (error, read) => (error ? reject(error) : resolve(read.subject)));
  });
const seen = [await subject("The dam is not safe"), await subject("The dam is\r\n not safe")];
console.log("seen:", seen);
assert.deepEqual(seen, ["The dam is not safe", "The dam isnot safe"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
