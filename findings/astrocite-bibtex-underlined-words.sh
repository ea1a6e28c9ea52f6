#!/usr/bin/env bash
# astrocite-bibtex 0.16.4 drops the words of each command that it doesn't know: “It is \underline{not} safe” is cited as “It is  safe”.
# Expected: the words stay and the markup goes, or all stays as it stands. \emph{not} becomes <i>not</i>.
# Happens:  \underline, \uline, \textup and the like go with all that their braces hold, in titles and in authors' names.
# Matters:  a title loses its “not” in the reference below the text, and no warning says so.
# Do:       take such commands out of the file, or read it with Citation.js.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" astrocite-bibtex@0.16.4
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { parse } = createRequire(import.meta.url)("astrocite-bibtex");

const seen = ["emph", "underline", "uline", "textup"].map((command) => parse(`@article{dam, title = {It is \\${command}{not} safe}}`)[0].title);
console.log("seen:", seen);
assert.deepEqual(seen, ["It is <i>not</i> safe", "It is  safe", "It is  safe", "It is  safe"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
