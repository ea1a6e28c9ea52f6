#!/usr/bin/env bash
# @retorquere/bibtex-parser 9.0.29 writes “NATO's Plan” as “nato's plan” and “BBC's” as “bbc's”, and reads “and others” as a person.
# Expected: titles are put into sentence case, which leaves initials alone: “The UN Says No” keeps its UN.
# Happens:  initials with ’s or 's lose their capitals, except as the first word. “others”, BibTeX's word for et al., is a surname.
# Matters:  organisations are the actors of headlines; a list of authors gets a Mr Others.
# Do:       pass sentenceCase: false, and drop a last author called “others” without a first name.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @retorquere/bibtex-parser@9.0.29
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { parse } from "@retorquere/bibtex-parser";

const read = (title, options) => parse(`@article{l, title={${title}}, author={Lind, Liv and others}}`, options).entries[0].fields;
const seen = ["The UN Says No to NATO's Plan", "The UN Says No to NATO’s Plan", "The BBC's Report"].map((title) => read(title).title);
console.log("seen:", seen, read("Dam").author);
assert.deepEqual(seen, ["The UN says no to nato's plan", "The UN says no to nato’s plan", "The bbc's report"]);
assert.deepEqual(read("Dam").author, [{ lastName: "Lind", firstName: "Liv" }, { lastName: "others" }]);
assert.equal(read("The BBC's Report", { sentenceCase: false }).title, "The BBC's Report");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
