#!/usr/bin/env bash
# @citation-js/plugin-enw 0.3.0 makes a person of a paper: the author “Harbour Post”, written and read again, is a Harbour Post whose surname is Post.
# Expected: a name in one piece stays one, by EndNote’s comma at its end (“Harbour Post,”) or by any other mark.
# Happens:  it is written as it is, and read as first name and surname; so are ministries and news agencies.
# Matters:  a list of sources says “Post, H.” and sorts it under P, beside the paper itself.
# Do:       give a paper as publisher or container-title, not as author; with the comma the surname is “Post,”.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @citation-js/core@0.7.21 @citation-js/plugin-enw@0.3.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { Cite } = require("@citation-js/core");
require("@citation-js/plugin-enw");

const author = [{ literal: "Harbour Post" }, { family: "Lind", given: "Ola" }];
const file = new Cite([{ id: "a", type: "article-newspaper", title: "The dam", author }]).format("enw");
const seen = [file.match(/^%A .*$/gm), new Cite(file).data[0].author];
console.log("seen:", JSON.stringify(seen));
assert.deepEqual(seen, [["%A Harbour Post", "%A Lind, Ola"], [{ given: "Harbour", family: "Post" }, { given: "Ola", family: "Lind" }]]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
