#!/usr/bin/env bash
# remark-gfm 4.0.1 strikes out the words between two ranges: “5~10 dead, 20~30 hurt”.
# Expected: ~~two tildes~~ strike; one between two numbers is the range that Korean, Japanese and Chinese reports write.
# Happens:  one tilde strikes as well, inside a word too, so two ranges in a paragraph are a pair: 5<del>10 dead, 20</del>30 hurt. One range alone stays.
# Matters:  the figures are marked as withdrawn, and what a reader copies or hears is “530 hurt”.
# Do:       use(remarkGfm, { singleTilde: false }).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" remark@15.0.1 remark-gfm@4.0.1 remark-rehype@11.1.2 rehype-stringify@10.0.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import rehypeStringify from "rehype-stringify";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import remarkRehype from "remark-rehype";

const html = async (text, options) => String(await remark().use(remarkGfm, options).use(remarkRehype).use(rehypeStringify).process(text));
const seen = [await html("5~10 dead, 20~30 hurt."), await html("10~20%가 찬성, 30~40%가 반대"), await html("5~10 dead.")];
console.log("seen:", seen);
assert.deepEqual(seen, ["<p>5<del>10 dead, 20</del>30 hurt.</p>", "<p>10<del>20%가 찬성, 30</del>40%가 반대</p>", "<p>5~10 dead.</p>"]);
assert.equal(await html("5~10 dead, 20~30 hurt.", { singleTilde: false }), "<p>5~10 dead, 20~30 hurt.</p>");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
