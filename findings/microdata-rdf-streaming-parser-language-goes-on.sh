#!/usr/bin/env bash
# microdata-rdf-streaming-parser 3.0.0 takes all that follows a Norwegian word for Norwegian: a `lang` counts to the end of the article.
# Expected: it counts for its own element and what is in it, as HTML says; behind it the article’s language counts again.
# Happens:  the language is kept for the whole item, and replaced only by the next `lang`, also by that of an element without a property.
# Matters:  one quoted word in <q lang="no"> makes the rest of an English article Norwegian, its text and its author’s name.
# Do:       state the language as a property, inLanguage, and drop those of the texts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" microdata-rdf-streaming-parser@3.0.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { MicrodataRdfParser } = createRequire(import.meta.url)("microdata-rdf-streaming-parser");

const QUOTED = '<p>“<q lang="no">Nei</q>,” he said.</p>';
const TEXTS = `<h1 itemprop="headline">Dam is not safe</h1>${QUOTED}<p itemprop="text">Nobody knew.</p><p itemprop="creditText">Moe</p>`;
const parser = new MicrodataRdfParser({ baseIRI: "https://post.example/dam" });
parser.end(`<div lang="en" itemscope itemtype="https://schema.org/NewsArticle">${TEXTS}</div>`);
const seen = [];
for await (const { object } of parser) if (object.termType === "Literal") seen.push(`${object.value}@${object.language}`);
console.log("seen:", seen);
assert.deepEqual(seen, ["Dam is not safe@en", "Nobody knew.@no", "Moe@no"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
