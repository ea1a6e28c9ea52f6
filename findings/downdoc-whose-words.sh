#!/usr/bin/env bash
# downdoc 1.1.0-stable drops the speaker and the quotation where AsciiDoc has both at a paragraph: [quote, Ola Lind] above “It is safe.”
# is a plain “It is safe.”; of a quotation in a block it drops the office.
# Expected: “> It is safe.” with “— Ola Lind, Harbour minister” below, as of a block between “____”, and with the office.
# Happens:  the style counts at blocks only; there the third part is cut. Its list of what it reads has “quote blocks with optional
#           attribution”.
# Matters:  the minister's word is the paper's own.
# Do:       write quotations as blocks, and the office with the name.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" downdoc@1.1.0-stable
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const downdoc = createRequire(import.meta.url)("downdoc");

const SEEN = [
  ["[quote, Ola Lind]\n____\nIt is safe.\n____", "> It is safe.\n>\n> — Ola Lind"],
  ["[quote, Ola Lind, Harbour minister]\n____\nIt is safe.\n____", "> It is safe.\n>\n> — Ola Lind"],
  ["[quote, Ola Lind]\nIt is safe.", "It is safe."],
];
for (const [asciidoc, markdown] of SEEN) {
  const seen = downdoc(asciidoc);
  console.log("seen:", JSON.stringify(asciidoc), "->", JSON.stringify(seen));
  assert.equal(seen, markdown);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
