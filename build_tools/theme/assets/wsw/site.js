/* Additions for those who have JavaScript: filters and columns kept in the address, copying a citation, search by
   keyboard. Without it every fact and statement is on the page already. */
"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const asked = () => new URLSearchParams(location.search);

  /* Write choices into the address; an empty one is taken out. */
  const keep = (choices) => {
    const now = asked();
    for (const [name, value] of Object.entries(choices)) {
      if (value) now.set(name, value); else now.delete(name);
    }
    const query = now.toString().replaceAll("%2C", ",");
    history.replaceState(null, "", location.pathname + (query ? `?${query}` : "") + location.hash);
  };

  /* Which facts are shown: a row carries, for each filter, the values that let it through. */
  const filters = (form) => {
    const rows = all(".wsw-row");
    const fields = all("select", form);
    const fold = form.closest("details");
    const none = one("[data-wsw-none]");
    const show = () => {
      for (const row of rows) {
        row.hidden = fields.some((field) => field.value && !row.dataset[field.name].split(" ").includes(field.value));
        const original = row.nextElementSibling;
        if (original?.matches(".wsw-originalrow")) original.hidden = row.hidden;
      }
      for (const group of all(".wsw-matrix__group")) group.hidden = !group.querySelector(".wsw-row:not([hidden])");
      const shown = rows.filter((row) => !row.hidden).length;
      none.hidden = shown > 0;
      one("[data-wsw-count]").textContent = `${shown} of ${rows.length} detail${rows.length === 1 ? "" : "s"}`;
    };
    const changed = () => {
      show();
      keep(Object.fromEntries(fields.map((field) => [field.name, field.value])));
    };
    const reset = () => { form.reset(); changed(); };
    /* A link to a row that a filter hides must still land on it. */
    const land = () => {
      const row = document.getElementById(location.hash.slice(1))?.closest(".wsw-row");
      if (row?.hidden) { reset(); row.scrollIntoView(); }
    };
    for (const field of fields) {
      field.value = asked().get(field.name) || "";
      if (field.selectedIndex < 0) field.value = "";
    }
    form.addEventListener("change", changed);
    form.addEventListener("submit", (event) => event.preventDefault());
    one("[data-wsw-reset]").addEventListener("click", reset);
    addEventListener("hashchange", land);
    form.hidden = false;
    fold.open = fields.some((field) => field.value);
    show();
    land();
  };

  /* Which texts are compared, from three on: all of them, or those that the reader chooses. */
  const compare = (form) => {
    const boxes = all("input", form);
    const matrix = one(".wsw-matrix");
    const order = boxes.map((box) => box.value);

    /* Marks are against the first of the chosen that tell the fact; the first's are against the second's. */
    const mark = (cells) => {
      const told = cells.filter((cell) => cell.querySelector("[data-against]"));
      for (const cell of told) {
        const against = (cell === told[0] ? told[1] : told[0])?.dataset.article;
        const versions = all("[data-against]", cell);
        const fitting = versions.find((words) => words.dataset.against === against);
        for (const words of versions) words.hidden = words !== (fitting || versions[0]);
        cell.classList.toggle("wsw-bare", !fitting);
      }
    };
    const show = (wanted) => {
      const some = order.filter((key) => wanted.includes(key));
      const chosen = some.length ? some : order;
      for (const box of boxes) box.checked = chosen.includes(box.value);
      for (const cell of all("[data-article]", matrix)) cell.hidden = !chosen.includes(cell.dataset.article);
      for (const row of all(".wsw-row", matrix)) mark(all(".wsw-cell:not([hidden])", row));
      for (const head of all("[aria-colspan]", matrix)) head.setAttribute("aria-colspan", chosen.length + 1);
      matrix.classList.toggle("wsw-matrix--wide", chosen.length > Number(form.dataset.wswCompare));
      const names = boxes.filter((box) => box.checked).map((box) => box.parentElement.innerText.trim());
      one("[data-wsw-compared]").textContent = `Compared: ${names.join(", ")}`;
      return chosen.length < order.length ? chosen : [];
    };

    form.addEventListener("change", () => {
      keep({ compare: show(boxes.filter((box) => box.checked).map((box) => box.value)).join(",") });
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    if (show((asked().get("compare") || "").split(",")).length) form.closest("details").open = true;
  };

  const form = one("[data-wsw-filters]");
  if (form) filters(form);
  const columns = one("[data-wsw-compare]");
  if (columns) compare(columns);

  /* What a hover or the focus shows goes away by Escape, without moving either. */
  addEventListener("keydown", (event) => document.body.classList.toggle("wsw-hush", event.key === "Escape"));
  addEventListener("pointerover", () => document.body.classList.remove("wsw-hush"), { passive: true });

  /* On a phone the event's navigation scrolls: show where we are. */
  const here = one(".wsw-sections [aria-current]");
  if (here) {
    const nav = here.closest("nav");
    const centre = () => { nav.scrollLeft = here.offsetLeft - (nav.clientWidth - here.offsetWidth) / 2; };
    new ResizeObserver(centre).observe(here.closest("ul")); // a face that comes late makes the names wider
  }

  /* Where there is room, the answers are there without asking. */
  if (matchMedia("(min-width: 720px)").matches) for (const question of all(".wsw-question")) question.open = true;

  for (const cite of all(".wsw-cite")) {
    cite.addEventListener("toggle", () => {
      const text = cite.querySelector(".wsw-cite__text");
      if (!cite.open || cite.querySelector(".wsw-copy") || !navigator.clipboard) return;
      const address = cite.parentElement.querySelector("a").href;
      text.textContent = text.textContent.replace(/(?<= )\/events\/\S+$/, address);
      const button = Object.assign(document.createElement("button"), { type: "button", className: "wsw-copy", textContent: "Copy" });
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(text.textContent);
        button.textContent = "Copied";
      });
      cite.append(button);
    });
  }

  /* The device's own way to share, where it has one. */
  const share = one("[data-wsw-share]");
  if (share && navigator.share) {
    share.hidden = false;
    share.addEventListener("click", () => navigator.share({ title: document.title, url: location.href.split("#")[0] }).catch(() => {}));
  }

  /* Material opens search by a check box; a button is what a keyboard and a screen reader know. */
  one(".wsw-searchbutton")?.addEventListener("click", () => document.getElementById("__search").click());
})();
