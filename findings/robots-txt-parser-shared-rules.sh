#!/usr/bin/env bash
# robots-txt-parser 2.0.3 holds the rules of a group against its last agent only.
# Expected: RFC 9309 (2.2.1): User-agent lines that follow each other share the rules behind them; “wildcards” and groups are what it offers.
# Happens:  each User-agent line begins a group of its own, so all but the last have an empty one, and may fetch everything; with “*” and a name in one
#           group, everybody but that one may. Each alone is right.
# Matters:  the lists of crawlers that outlets keep out are written so, dozens in a group: whoever asks this package whether a page may be fetched is told yes.
# Do:       read such files with another package, or write each agent's rules out.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" robots-txt-parser@2.0.3
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import robots from "robots-txt-parser";

const mayFetch = (rules, userAgent) => {
  const parser = robots({ userAgent, allowOnNeutral: true });
  parser.parseRobots("https://harbour.example", rules);
  return parser.canCrawlSync("https://harbour.example/drafts/1");
};
const SEEN = [
  [["Alpha"], { Alpha: false, Other: true }],
  [["Alpha", "Beta"], { Alpha: true, Beta: false, Other: true }],
  [["Alpha", "Beta", "Gamma"], { Alpha: true, Beta: true, Gamma: false }],
  [["*", "Beta"], { Alpha: true, Beta: false, Other: true }],
];
for (const [agents, answers] of SEEN) {
  const rules = `${agents.map((agent) => `User-agent: ${agent}\n`).join("")}Disallow: /drafts\n`;
  for (const [agent, answer] of Object.entries(answers)) {
    console.log("seen:", agents, agent, mayFetch(rules, agent));
    assert.equal(mayFetch(rules, agent), answer);
  }
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
