#!/usr/bin/env bash
# opml 0.5.8 writes a title “Lind & Moe” so that no XML program reads the file, its own parser included, and calls text of any alphabet ISO-8859-1.
# Expected: what it has parsed it can write and parse again: & is &amp; in a title, as it is in the attributes of the same file; a JavaScript string is saved as UTF-8.
# Happens:  the elements of <head> are written bare. The declaration says ISO-8859-1 and the letters stay as they are, so “Київ” comes back as other signs from the saved file.
# Matters:  a list of the feeds that were followed, saved once, can't be opened again.
# Do:       escape the head's texts before stringify(), and put encoding="UTF-8" into its first line.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" opml@0.5.8
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import opml from "opml";

const read = (text) => new Promise((done) => opml.parse(text, (error, outline) => done(error ? undefined : outline)));
const file = (title) => `<?xml version="1.0" encoding="UTF-8"?><opml version="2.0"><head><title>${title}</title></head><body><outline text="A &amp; B"/></body></opml>`;
const written = opml.stringify(await read(file("Lind &amp; Moe")));
console.log("seen:", written);
assert.ok(written.includes("<title>Lind & Moe</title>") && written.includes('text="A &amp; B"'));
assert.ok(written.startsWith('<?xml version="1.0" encoding="ISO-8859-1"?>'));
assert.equal(await read(written), undefined);
assert.ok(opml.stringify(await read(file("Київ"))).includes("<title>Київ</title>"));
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
