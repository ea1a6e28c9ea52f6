#!/usr/bin/env bash
# @davidenke/marked-text-renderer 3.0.0 changes nothing if it is used as its readme says: plain text is HTML, with entities.
# Expected: marked.use({ renderer: new TextRenderer() }) makes marked write plain text; the readme shows it.
# Happens:  marked 15, the version that the package asks for, takes over the functions that it finds in the object; those of a class it does not find. It writes its HTML.
# Matters:  a search index or a feed made so is full of tags, and “5 < 6” is “5 &lt; 6”.
# Do:       pass it with each text: marked.parse(text, { renderer: new TextRenderer() }).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @davidenke/marked-text-renderer@3.0.0 marked@15.0.12
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { TextRenderer } from "@davidenke/marked-text-renderer";
import { Marked } from "marked";

const TEXT = "It is **not** safe: 5 < 6.";
const used = new Marked().use({ renderer: new TextRenderer() });
const seen = [used.parse(TEXT), new Marked().parse(TEXT, { renderer: new TextRenderer() })].map((text) => text.trim());
console.log("seen:", seen);
assert.deepEqual(seen, ["<p>It is <strong>not</strong> safe: 5 &lt; 6.</p>", "It is not safe: 5 < 6."]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
