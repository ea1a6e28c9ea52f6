#!/usr/bin/env bash
# feed 6.0.0 keeps the first of two authors in JSON Feed, and drops the address of that one.
# Expected: the same item is written as RSS, Atom and JSON Feed, whose version 1.1 (2020) has a list of authors; the first two name both.
# Happens:  json1() writes JSON Feed 1.0, whose `author` is one: the others are left out without a word.
# Matters:  an article by two people is by one of them for whoever reads the JSON.
# Do:       write JSON Feed 1.1 oneself, or the names into the text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" feed@6.0.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { Feed } from "feed";

const feed = new Feed({ id: "urn:harbour", title: "Harbour Post", link: "https://harbour.example/", updated: new Date(0) });
const author = [{ name: "Liv Lind" }, { name: "Ola Moe" }];
feed.addItem({ id: "urn:dam", title: "Is it safe?", link: "https://harbour.example/dam", date: new Date(0), author });
const json = JSON.parse(feed.json1());
console.log("seen:", json.version, json.items[0]);
assert.equal(json.version, "https://jsonfeed.org/version/1");
assert.deepEqual(json.items[0].author, { name: "Liv Lind" });
assert.equal(json.items[0].authors, undefined);
assert.ok(feed.atom1().includes("Ola Moe") && feed.rss2().includes("Ola Moe"));
assert.ok(!feed.json1().includes("Ola Moe"));
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
