#!/usr/bin/env bash
# jsonfeed-to-rss 3.0.8 gives an article without date_published the date “Invalid Date”, and every feed the language en-us.
# Expected: date_published is optional in JSON Feed, and so is pubDate in RSS: none; the language is the feed’s, or not stated.
# Happens:  date_modified isn’t looked at; <pubDate>Invalid Date</pubDate> is written. Readers drop the item, or take it for new.
# Matters:  a Norwegian feed is announced as American, and the article that was only corrected is broken.
# Do:       write pubDate and language oneself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" jsonfeed-to-rss@3.0.8
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const toRss = createRequire(import.meta.url)("jsonfeed-to-rss");

const item = (more) => ({ id: "1", url: "https://avis.example/a", content_text: "Demningen er ikke trygg.", ...more });
const feed = (more) => ({ version: "https://jsonfeed.org/version/1", title: "Avisen", home_page_url: "https://avis.example/", feed_url: "https://avis.example/feed.json", description: "Nytt", language: "nb", items: [item(more)] });
const seen = [{ date_published: "2023-05-04T10:00:00Z" }, { date_modified: "2023-05-04T10:00:00Z" }].map((more) => {
  const rss = toRss(feed(more));
  return [rss.split("<item>")[1].match(/<pubDate>(.*)<\/pubDate>/)[1], rss.match(/<language>(.*)<\/language>/)[1]];
});
console.log("seen:", seen);
assert.deepEqual(seen, [
  ["Thu, 04 May 2023 10:00:00 GMT", "en-us"],
  ["Invalid Date", "en-us"],
]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
