#!/usr/bin/env bash
# fast-mhtml2html 1.0.2 writes “No” of a page saved by Chromium as 鈥淣o鈥�, and leaves out what stands in its frames.
# Expected: one page with all that the file holds, in the characters that the page states in its <meta>.
# Happens:  a part without a charset in its head, as Chromium writes all, is read as GBK, the <meta> unread; an <iframe> gets
#           the address “https!post.example!frame”, which is no file's.
# Matters:  quotation marks and names are gone, and a statement in a frame with them.
# Do:       decode the parts with Python's email and the page's <meta>.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" fast-mhtml2html@1.0.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { convert } = createRequire(import.meta.url)("fast-mhtml2html");

const part = (address, id, words) =>
  ["--B", "Content-Type: text/html", `Content-ID: <${id}@mhtml.blink>`, "Content-Transfer-Encoding: quoted-printable", `Content-Location: ${address}`, "", words].join("\r\n");
const FILE = [
  "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/dam\r\nSubject: Dam\r\nMIME-Version: 1.0",
  'Content-Type: multipart/related; type="text/html"; boundary="B"\r\n\r\n',
  part("https://post.example/dam", "one", '<html><head><meta charset=3D"utf-8"></head><body>=E2=80=9CNo=E2=80=9D <iframe src=3D"cid:two@mhtml.blink"></iframe></body></html>'),
  part("https://post.example/frame", "two", "<html><body>Moe denies it.</body></html>"),
  "--B--\r\n",
].join("\r\n");
const seen = await convert(FILE);
console.log("seen:", seen);
assert(seen.includes('<meta charset="utf-8">') && seen.includes("鈥淣o鈥") && !seen.includes("“No”"));
assert(seen.includes('<iframe src="https!post.example!frame">') && !seen.includes("Moe denies it"));
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
