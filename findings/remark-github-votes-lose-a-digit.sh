#!/usr/bin/env bash
# remark-github 12.0.0 shows “12345678 votes” as “1234567 votes”, linked to a commit of the repository.
# Expected: numbers in the text stay; a commit has letters among its digits, or is marked as code.
# Happens:  any seven to forty characters of 0-9 and a-f are a commit, and a commit is shown by its first seven. Words such as “defaced” are spared, numbers are not.
# Matters:  a figure loses its last digits: 20230504 becomes 2023050, and a poll of twelve million one of one million.
# Do:       write large numbers with separators, or leave the plugin out of pages that aren't about code.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" unified@11.0.5 remark-parse@11.0.0 remark-stringify@11.0.0 remark-github@12.0.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import remarkGithub from "remark-github";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { unified } from "unified";

const repository = "post/site";
const show = (text) => String(unified().use(remarkParse).use(remarkGithub, { repository }).use(remarkStringify).processSync(text)).trim();
const seen = ["It got 12345678 votes.", "On 20230504 it broke.", "It got 12,345,678 votes.", "The page was defaced."].map(show);
console.log("seen:", seen);
assert.deepEqual(seen, [
  "It got [`1234567`](https://github.com/post/site/commit/12345678) votes.",
  "On [`2023050`](https://github.com/post/site/commit/20230504) it broke.",
  "It got 12,345,678 votes.",
  "The page was defaced.",
]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
