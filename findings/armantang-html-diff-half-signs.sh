#!/usr/bin/env bash
# @armantang/html-diff 1.1.2 cuts an escaped sign in two: “5 < 6” against “5 > 6” is shown as “5 &ltgt; 6”.
# Expected: < struck out and > put in. It compares HTML, in which these signs are written &lt; and &gt;.
# Happens:  the letters between & and ; are compared as a word, and the marks of the change are written into the middle of the sign.
# Matters:  a reader of a correction sees neither what stood there nor what stands there now.
# Do:       write such signs as numbers or words before the comparison, or compare the texts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @armantang/html-diff@1.1.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { default: HtmlDiff } = createRequire(import.meta.url)("@armantang/html-diff");

const seen = new HtmlDiff("<p>5 &lt; 6</p>", "<p>5 &gt; 6</p>").getUnifiedContent().replaceAll(/ class="html-diff-(\w+)-text-wrapper"/g, " $1");
console.log("seen:", seen);
assert.deepEqual(seen, "<p>5 &<span delete>lt</span><span create>gt</span>; 6</p>");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
