#!/usr/bin/env bash
# dayjs-parser 0.9.3 makes dayjs read “2023” as 3 February 2020, and “1984” as 4 August 2019.
# Expected: the year, as dayjs reads it without the plugin.
# Happens:  four digits are two of a year and one each of a month and a day. “4-5 May 2023” is 4 May 2005.
# Matters:  a source of which the year is known gets a day, and three years are lost; all other dates that pass through dayjs change too.
# Do:       read years by oneself before handing them on.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" dayjs@1.11.18 dayjs-parser@0.9.3 --legacy-peer-deps
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const dayjs = require("dayjs");

const read = () => ["2023", "1984", "4 May 2023", "4-5 May 2023"].map((written) => dayjs(written).format("YYYY-MM-DD"));
const before = read();
dayjs.extend(require("dayjs-parser"));
const after = read();
console.log("seen:", before, after);
assert.deepEqual(before.slice(0, 3), ["2023-01-01", "1984-01-01", "2023-05-04"]);
assert.deepEqual(after, ["2020-02-03", "2019-08-04", "2023-05-04", "2005-05-04"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
