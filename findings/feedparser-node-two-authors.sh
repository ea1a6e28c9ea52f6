#!/usr/bin/env bash
# feedparser 2.6.0, the one for Node, gives an Atom entry with two authors to the author of the feed.
# Expected: both, or the first, as it does with two <dc:creator> of an RSS item. An author of the feed counts only where the entry names none, says the standard.
# Happens:  two <author> elements are a list, in which it looks for a name and finds none; then the feed’s author is taken.
# Matters:  what Lind and Moe wrote is by the desk, and both are nowhere in the item.
# Do:       read item["atom:author"].
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" feedparser@2.6.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
import { Readable } from "node:stream";
const FeedParser = createRequire(import.meta.url)("feedparser");

const author = (name) => `<author><name>${name}</name></author>`;
const entry = (id, names) => `<entry><id>urn:${id}</id><title>Dam</title><updated>2023-05-04T10:00:00Z</updated>${names.map(author).join("")}</entry>`;
const HEAD = `<title>Harbour Post</title><id>urn:1</id><updated>2023-05-04T10:00:00Z</updated>${author("The Desk")}`;
const FEED = `<feed xmlns="http://www.w3.org/2005/Atom">${HEAD}${entry(2, ["Ola Lind"])}${entry(3, ["Ola Lind", "Liv Moe"])}</feed>`;
const seen = [];
for await (const item of Readable.from([FEED]).pipe(new FeedParser())) seen.push(item.author);
console.log("seen:", seen);
assert.deepEqual(seen, ["Ola Lind", "The Desk"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
