#!/usr/bin/env bash
# node-html-markdown 2.0.0 joins the words around a line break in a table's cell: “Lind<br>denies” becomes “Linddenies”.
# Expected: Markdown's cells have no line breaks, so a gap, or <br>, which every dialect with tables allows there.
# Happens:  <br> is nothing in a cell; in a paragraph it is a line break. An item that is numbered 2023 is number 1.
# Matters:  tables of who said what put name and answer into one cell; the name that is searched for isn't there.
# Do:       replace <br> within cells by a space before the conversion.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" node-html-markdown@2.0.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { NodeHtmlMarkdown } from "node-html-markdown";

const table = (cell) => `<table><tr><th>Who</th></tr><tr><td>${cell}</td></tr></table>`;
const texts = [table("Lind<br>denies"), table("Lind denies"), "<p>Lind<br>denies</p>", '<ol start="2023"><li>It broke.</li></ol>'];
const seen = texts.map((html) => NodeHtmlMarkdown.translate(html));
console.log("seen:", seen);
assert.ok(seen[0].includes("| Linddenies |"));
assert.ok(seen[1].includes("| Lind denies |"));
assert.match(seen[2], /^Lind\s+denies$/);
assert.equal(seen[3], "1. It broke.");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
