#!/usr/bin/env bash
# gray-matter 4.0.3 gives two files with the same text one metadata object: what is written to one is in the other.
# Expected: every call parses its text anew, or hands out a copy of what it keeps.
# Happens:  without options it keeps the result by the text, and hands out the same `data` again: a speaker set on one stub
#           is the speaker of each stub that begins as empty. With any options object, even {}, it doesn't.
# Matters:  new files made from one template are alike byte for byte: the second article gets the outlet and the date of the first.
# Do:       pass an empty options object, or copy `data` before writing to it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" gray-matter@4.0.3
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import matter from "gray-matter";

const stub = "---\ntitle: To be written\n---\n";
const first = matter(stub);
first.data.outlet = "Harbour Post";
first.data.denies = true;
const second = matter(stub);
console.log("seen:", second.data);
assert.deepEqual(second.data, { title: "To be written", outlet: "Harbour Post", denies: true });
assert.deepEqual(matter(stub, {}).data, { title: "To be written" });
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
