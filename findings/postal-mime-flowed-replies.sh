#!/usr/bin/env bash
# postal-mime 4.0.0 joins a mail's quoted lines with the answer to them.
# Expected: in a mail with format=flowed a line goes on in the next only where both are quoted equally deep (RFC 3676, 4.5), and the marks of a joined line go.
# Happens:  every line that ends in a space is joined to the next: “> Is the dam safe? ” and the answer “No.” are one quoted line,
#           with the mark of the second line in the middle of the sentence of a longer one. mailparser 3.14.2, by the same people, reads it right.
# Matters:  the answer is put into the asker's mouth, and is cut with the quotation.
# Do:       unfold flowed mails oneself, or read them with mailparser.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" postal-mime@4.0.0 mailparser@3.14.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";

const mail = [
  "From: Ola Brekke <ola@harbour.example>",
  "Content-Type: text/plain; charset=utf-8; format=flowed",
  "",
  "> Is the dam, of which you spoke on Friday, ",
  "> safe? ",
  "No.",
  "",
].join("\r\n");
const seen = (await PostalMime.parse(mail)).text.trim();
const right = (await simpleParser(mail)).text.trim();
console.log("seen:", JSON.stringify(seen), "mailparser:", JSON.stringify(right));
assert.equal(seen, "> Is the dam, of which you spoke on Friday, > safe? No.");
assert.equal(right, "> Is the dam, of which you spoke on Friday, safe? \nNo.");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
