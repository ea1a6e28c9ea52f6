#!/usr/bin/env bash
# vcf 2.1.2 writes the surname “Brekke, Jo” into jCard as “Brekke\, Jo”, a line break in a note as “\n”, and an organisation with
# its desk as one.
# Expected: jCard (RFC 7095) has the values without the escapes of vCard, and parts as lists.
# Happens:  of values it takes apart the name only, and takes no backslash off.
# Matters:  a contact read from the JSON is another person, and what was noted is one line with signs in it.
# Do:       read vCards with ical.js, which makes jCards of them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" vcf@2.1.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const VCard = createRequire(import.meta.url)("vcf");

const LINES = ["BEGIN:VCARD", "VERSION:4.0", "FN:Ola Brekke\\, Jo", "N:Brekke\\, Jo;Ola;;;", "ORG:Post;Desk", "NOTE:It is\\nnot safe\\; no", "END:VCARD"];
const [, fields] = new VCard().parse(LINES.join("\r\n") + "\r\n").toJSON();
const seen = Object.fromEntries(fields.map(([name, , , value]) => [name, value]));
console.log("seen:", seen);
assert.equal(seen.fn, "Ola Brekke\\, Jo");
assert.equal(seen.n[0], "Brekke\\, Jo");
assert.equal(seen.org, "Post;Desk");
assert.equal(seen.note, "It is\\nnot safe\\; no");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
