#!/usr/bin/env bash
# Defuddle 0.19.4 drops the speaker who stands in a quotation's <footer>.
# Expected: <blockquote>…<footer>— Name</footer></blockquote>, the form in the HTML standard, keeps its last line.
# Happens:  <footer> inside a quotation is taken for the page's: the words stay, who said them goes. With <cite> the name stays, glued to the words.
# Matters:  a block quotation without its speaker can't be attributed, or is given to the person named before it.
# Do:       turn a quotation's <footer> into a paragraph before handing the page over.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" defuddle@0.19.4 jsdom@26.1.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { JSDOM } from "jsdom";
import { Defuddle } from "defuddle/node";

const rest = "<p>The keeper went up the stairs of the tower again, as every evening since the spring of last year.</p>".repeat(6);
const first = async (quoted) => {
  const page = `<html><head><title>Dam</title></head><body><article><h1>Dam</h1><blockquote>${quoted}</blockquote>${rest}</article></body></html>`;
  const read = await Defuddle(new JSDOM(page).window.document, "https://harbour.example/a", { markdown: true });
  return (read.contentMarkdown ?? read.content).split("The keeper")[0].trim();
};
const seen = [await first("<p>It is safe.</p><footer>— Ola Brekke</footer>"), await first("<p>It is safe.</p><p>— Ola Brekke</p>"), await first("It is safe.<cite>Ola Brekke</cite>")];
console.log("seen:", seen);
assert.deepEqual(seen, ["> It is safe.", "> It is safe.\n> \n> — Ola Brekke", "> It is safe.Ola Brekke"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
