#!/usr/bin/env bash
# remark-copywriting-correct 0.5.0 takes the gaps around emphasis, links and code: “It is *not* safe.” is “It is<em>not</em>safe.”
# Expected: it corrects gaps and punctuation between Chinese and Latin; English stays.
# Happens:  each piece of text between elements is trimmed. Between words of one piece nothing changes.
# Matters:  “isnotsafe” is read as one word by readers and by search, and a linked name grows into its neighbours.
# Do:       correct the text nodes with a function of one’s own that keeps their ends.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" remark-copywriting-correct@0.5.0 unified@11.0.5 remark-parse@11.0.0 remark-html@16.0.1 --legacy-peer-deps
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import correct from "remark-copywriting-correct";
import html from "remark-html";
import parse from "remark-parse";
import { unified } from "unified";

const SEEN = {
  "It is *not* safe.": "<p>It is<em>not</em>safe.</p>",
  "Ask [Lind](https://post.example/) now.": '<p>Ask<a href="https://post.example/">Lind</a>now.</p>',
  "It is not safe.": "<p>It is not safe.</p>",
};
for (const [written, shown] of Object.entries(SEEN)) {
  const seen = String(await unified().use(parse).use(correct).use(html).process(written)).trim();
  console.log("seen:", seen);
  assert.equal(seen, shown);
}
assert.equal(String(await unified().use(parse).use(html).process("It is *not* safe.")).trim(), "<p>It is <em>not</em> safe.</p>");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
