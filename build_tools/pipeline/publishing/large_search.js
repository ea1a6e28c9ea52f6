/* Stands in Material's search worker's place and speaks as it does: 0 set up → 1 ready; 2 words → 3 what is found.
   Pagefind finds it. Titles and texts are HTML: Pagefind has made < and > harmless in what it gives. */
"use strict";

const MOST_PAGES = 10;
const SITE = new URL("../../../", location.href); // from assets/javascripts/workers/
const SHARDS = []; // their folders below pagefind/, filled in by the build
let pagefind;

/* Pagefind takes what has no document for a server, and a worker for none of its own. */
self.window = self;
self.document = { currentScript: null };

async function load() {
  const loaded = await import(new URL("pagefind/pagefind.js", SITE).href);
  await loaded.options({ noWorker: true, baseUrl: SITE.pathname });
  await loaded.init("en");
  const shard = (name) => new URL(`pagefind/${name}/`, SITE).pathname;
  await Promise.all(SHARDS.map((name) => loaded.mergeIndex(shard(name), { language: "en", baseUrl: SITE.pathname })));
  return loaded;
}

const harmless = (text) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/* Pagefind knows of a heading only the words outside of its links: the whole of it stands in the page's words. */
function heading(page, { text, location }) {
  const words = harmless(page.raw_content).split(/[\s\u200b]+/).slice(location, location + 60).join(" ");
  const end = words.indexOf(harmless(text));
  return end < 0 ? harmless(text) : words.slice(0, end + harmless(text).length);
}

const weight = (part) => part.weighted_locations.reduce((sum, word) => sum + word.balanced_score, 0);

/* The page, then its parts from the best on; Material folds those away that have less than the page's score. */
function places(page, score) {
  const place = (url, title, text, share) => ({
    location: new URL(url, SITE).href.slice(SITE.href.length), title, text, score: score * share, terms: {},
  });
  const parts = page.sub_results.filter((part) => part.anchor && part.anchor.element !== "h1");
  const best = Math.max(...parts.map(weight));
  return [
    place(page.url, harmless(page.meta.title), parts.length ? "" : `<p>${page.excerpt}</p>`, 1),
    ...parts.map((part) => place(part.url, heading(page, part.anchor), `<p>${part.excerpt}</p>`, weight(part) / best)),
  ].sort((one, other) => other.score - one.score);
}

async function find(words) {
  if (!words.trim()) return [];
  const { results } = await (await pagefind).search(words);
  return Promise.all(results.slice(0, MOST_PAGES).map(async (one) => places(await one.data(), one.score)));
}

addEventListener("message", async ({ data: { type, data } }) => {
  if (type === 0) {
    pagefind = load();
    postMessage({ type: 1 });
  } else if (type === 2) {
    const items = await find(data).catch((error) => (console.error(String(error)), []));
    postMessage({ type: 3, data: { items } });
  }
});
