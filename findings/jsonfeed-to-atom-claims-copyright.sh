#!/usr/bin/env bash
# jsonfeed-to-atom 1.2.5 claims a copyright that nobody stated, in the year in which it is run, and gives the page that an entry is about as the entry itself.
# Expected: JSON Feed has no field for rights, so the Atom feed has none. Of url and external_url, the first is the article, the second the page about which it is.
# Happens:  the author becomes “© 2026 Ola Lind”. The cited page is the entry’s rel="alternate", the article only “related”.
# Matters:  a feed in the public domain is “all rights reserved”, and a reader who opens our check lands on what was checked.
# Do:       remove rights and change the links round in what jsonfeed-to-atom-object gives.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" jsonfeed-to-atom@1.2.5
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const convert = createRequire(import.meta.url)("jsonfeed-to-atom");

const item = { id: "1", title: "Is it safe?", url: "https://lind.example/check", external_url: "https://moe.example/claim", date_published: "2023-05-04T10:00:00Z" };
const atom = convert({ version: "https://jsonfeed.org/version/1", title: "Checks", feed_url: "https://lind.example/feed.json", author: { name: "Ola Lind" }, items: [item] });
const rights = atom.match(/<rights>(.*)<\/rights>/)[1].replace(String(new Date().getFullYear()), "THIS YEAR");
const seen = [rights, ...["alternate", "related"].map((rel) => atom.split("<entry>")[1].match(`rel="${rel}" href="([^"]*)"`)[1])];
console.log("seen:", seen);
assert.deepEqual(seen, ["© THIS YEAR Ola Lind", "https://moe.example/claim", "https://lind.example/check"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
