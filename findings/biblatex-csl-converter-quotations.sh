#!/usr/bin/env bash
# biblatex-csl-converter 3.2.2 ends an entry at the quotation in its title, and drops the quotation marks of others.
# Expected: a value between quotation marks holds one within braces, {"}: that is BibTeX's rule, and Pandoc and biber read it. {``} and {''} are marks as well.
# Happens:  title = "Lind says {"}no{"} twice" is “Lind says {”, and the fields behind it (date, address) are gone, with no error and no warning;
#           {``}no{''}, the form with protected marks, is a bare no, and so is \lq no\rq. ``no'' and \enquote{no} are right. 3.6.0, for Node 22, does the same.
# Matters:  headlines that quote lose their end and their date; without marks the words are the outlet's own.
# Do:       write titles within braces, with “ and ” as they are.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" biblatex-csl-converter@3.2.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { BibLatexParser, CSLExporter } from "biblatex-csl-converter";

const DATE = { "date-parts": [[2023, 5, 4]] };
const SEEN = [
  ['{Lind says "no" twice}', 'Lind says "no" twice', DATE],
  ['"Lind says {"}no{"} twice"', "Lind says {", undefined],
  ["{Lind says ``no'' twice}", "Lind says “no” twice", DATE],
  ["{Lind says {``}no{''} twice}", "Lind says no twice", DATE],
];
for (const [title, text, date] of SEEN) {
  const { entries, errors, warnings } = new BibLatexParser(`@article{a, title=${title}, date={2023-05-04}}`, { processUnexpected: true }).parse();
  const seen = new CSLExporter(entries).parse()["1"];
  console.log("seen:", title, seen);
  assert.deepEqual([errors, warnings], [[], []]);
  assert.deepEqual([seen.title, seen.issued], [text, date]);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
