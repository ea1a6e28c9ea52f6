#!/usr/bin/env bash
# typograf 7.8.0 makes “½/2023” of 1/2/2023, and typopo 3.1.0 puts en dashes into 2023-05-04.
# Expected: correctors of typography leave dates, paragraphs of laws and telephone numbers alone; en dashes are for ranges.
# Happens:  typograf in every language: a half or a quarter of a date, “section ©”. typopo: an ISO day has U+2013 twice, and no program takes it for
#           a day any more; numbers such as 1-2-3 go the same way; iPHONE is “Iphone”.
# Matters:  the day of a statement is unreadable, or only looks right.
# Do:       run them on prose without figures, or switch those rules off: typograf has disableRule("common/number/fraction"), typopo no switch.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" typograf@7.8.0 typopo@3.1.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import Typograf from "typograf";
import { fixTypos } from "typopo";

const typograf = new Typograf({ locale: ["en-GB"] });
const plain = (text) => text.replace(/[\u00a0\u2009\u202f]/g, " ");
const seen = [plain(typograf.execute("Lind said so on 1/2/2023, under section (c).")), plain(fixTypos("Lind said so on 2023-05-04.", "en-us"))];
console.log("seen:", seen);
assert.deepEqual(seen, ["Lind said so on ½/2023, under section ©.", "Lind said so on 2023–05–04."]);
assert.ok(Number.isNaN(Date.parse("2023–05–04")));
typograf.disableRule("common/number/fraction");
assert.equal(plain(typograf.execute("on 1/2/2023")), "on 1/2/2023");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
