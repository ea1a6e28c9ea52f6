#!/usr/bin/env bash
# @unhead/schema-org 3.1.3 cuts an article’s headline at 110 characters, between words and without a mark: the denial at its end is gone.
# Expected: headline is the headline. Google once asked for 110 characters at most; schema.org has no limit, and og:title keeps all.
# Happens:  the words behind are left out, and nothing warns.
# Matters:  “…, the minister says, which the harbour office denies” is the minister’s word alone for whoever reads the metadata.
# Do:       read the page’s headline, not the JSON-LD’s, when the two begin alike.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @unhead/schema-org@3.1.3 unhead@3.1.3
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createSchemaOrgGraph, defineArticle } from "@unhead/schema-org";

const read = (headline) => {
  const graph = createSchemaOrgGraph();
  graph.push(defineArticle({ "@type": "NewsArticle", headline, datePublished: "2023-05-04" }));
  return graph.resolveGraph({ host: "https://post.example", path: "/a", url: "https://post.example/a" }).find((node) => node.headline).headline;
};
const SHORT = "The new dam above the harbour town is as safe as the old one was in the floods of last May, the minister says";
const seen = [read(SHORT), read(`${SHORT}, which the harbour office denies`)];
console.log("seen:", seen);
assert.deepEqual(seen, [SHORT, SHORT.replace(/ says$/, "")]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
