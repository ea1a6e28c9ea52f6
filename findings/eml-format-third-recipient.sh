#!/usr/bin/env bash
# eml-format 0.6.1 makes two people of the second recipient of a mail, if the name has a comma: one without a name, and one with half of it.
# Expected: a name in quotation marks is one name, as it is for the first recipient.
# Happens:  only the first name of the list may stand in quotation marks; the list is cut at each comma after it.
# Matters:  a mail to Moe and Brekke went to three people, and none of them is Brekke.
# Do:       use postal-mime or mailparser.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" eml-format@0.6.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { read } = createRequire(import.meta.url)("eml-format");

const recipients = (to) =>
  new Promise((resolve, reject) => {
    const mail = `From: Ola Lind <ola@harbour.example>\r\nTo: ${to}\r\nSubject: Dam\r\nContent-Type: text/plain\r\n\r\nNo.\r\n`;
    read(mail, (error, parsed) => (error ? reject(error) : resolve(parsed.to.map(({ name, email }) => `${name} ${email}`))));
  });
const MOE = "Liv Moe <liv@harbour.example>";
const BREKKE = '"Brekke, Jo" <jo@harbour.example>';
const seen = [await recipients(`${BREKKE}, ${MOE}`), await recipients(`${MOE}, ${BREKKE}`)];
console.log("seen:", seen);
assert.deepEqual(seen, [
  ["Brekke, Jo jo@harbour.example", "Liv Moe liv@harbour.example"],
  ["Liv Moe liv@harbour.example", 'undefined "Brekke', "Jo jo@harbour.example"],
]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
