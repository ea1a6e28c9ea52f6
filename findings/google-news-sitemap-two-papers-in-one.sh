#!/usr/bin/env bash
# google-news-sitemap 1.1.1 puts the articles of two papers into each paper's sitemap, and names the package's author as the
# publisher of a paper that states no name.
# Expected: each builder holds what was added to it; without <news:name>, which Google demands, there is an error, or nothing.
# Happens:  all builders of a process share one list, so clear() of one empties the others too.
# Matters:  a paper tells Google that it has published what its rival has, and that somebody else is the publisher.
# Do:       give every article its publication_name, and make one sitemap in a process.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" google-news-sitemap@1.1.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { GoogleNewsSitemap } from "google-news-sitemap";

const post = new GoogleNewsSitemap();
const times = new GoogleNewsSitemap();
post.add({ location: "https://post.example/a", title: "It is not safe", publication_date: "2023-05-04" });
times.add({ location: "https://times.example/b", title: "It is", publication_date: "2023-05-04", publication_name: "Times" });
const read = (xml, element) => [...xml.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, "g"))].map((found) => found[1]);
for (const paper of [post, times]) {
  const xml = await paper.toString();
  const seen = read(xml, "loc");
  console.log("seen:", seen);
  assert.deepEqual(seen, ["https://post.example/a", "https://times.example/b"]);
  const names = read(xml, "news:name");
  console.log("seen:", names[0].replace(/.* \(/, "… ("));
  assert.match(names[0], /\(Default User\)$/);
}
times.clear();
const left = read(await post.toString(), "loc");
console.log("seen:", left);
assert.deepEqual(left, []);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
