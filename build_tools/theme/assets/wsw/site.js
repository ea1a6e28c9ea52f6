/* Additions for those who have JavaScript: filters and columns kept in the address, a swipe between columns, copying a
   citation, search by keyboard. Without it every fact and statement is on the page already. */
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
      one("[data-wsw-count]").textContent = `${shown} of ${rows.length} point${rows.length === 1 ? "" : "s"}`;
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

  /* Which texts are compared, from three on: as many as fit; on a phone those two that differ most, point by point, or
     two of the reader's choice, with a tap or a swipe to the next. */
  const compare = (form) => {
    const boxes = all("input[value]:not([value=''])", form);
    const differing = one("input[value='']", form);
    const matrix = one(".wsw-matrix");
    const phone = matchMedia("(max-width: 719px)");
    const order = boxes.map((box) => box.value);
    const most = () => (phone.matches ? 2 : 4);
    const usual = () => (phone.matches ? [] : order.slice(0, 4));
    let chosen = [];

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
    const show = () => {
      for (const box of boxes) box.checked = chosen.includes(box.value);
      differing.checked = !chosen.length;
      for (const column of all(".wsw-matrix__head [data-article]")) column.hidden = chosen.length && !chosen.includes(column.dataset.article);
      for (const row of all(".wsw-row", matrix)) {
        const two = chosen.length ? chosen : row.dataset.pair.split(" ");
        for (const cell of all(".wsw-cell", row)) cell.hidden = !two.includes(cell.dataset.article);
        mark(all(".wsw-cell:not([hidden])", row));
      }
      for (const head of all("[aria-colspan]", matrix)) head.setAttribute("aria-colspan", (chosen.length || order.length) + 1);
      matrix.classList.remove("wsw-matrix--wide");
      matrix.removeAttribute("tabindex");
      const names = all("input:checked", form).map((box) => box.parentElement.innerText.trim());
      one("[data-wsw-compared]").textContent = `Compared: ${names.join(", ")}`;
    };
    const choose = (wanted) => {
      chosen = [...new Set(wanted)].filter((key) => order.includes(key)).slice(-most());
      if (!chosen.length) chosen = usual();
      else if (chosen.length < 2) chosen = [...new Set([...chosen, ...order])].slice(0, 2);
      show();
    };
    const remember = () => keep({ compare: order.filter((key) => chosen.includes(key)).join(",") });
    const start = () => choose((asked().get("compare") || "").split(","));
    const swipe = (step) => {
      if (!chosen.length) chosen = order.slice(0, 2);
      const place = order.indexOf(chosen.at(-1));
      const next = order.map((_, i) => order.at((place + step * (i + 1)) % order.length));
      choose([chosen[0], next.find((key) => !chosen.includes(key))]);
      remember();
    };

    form.addEventListener("change", (event) => {
      const key = event.target.value;
      if (event.target === differing) choose([]);
      else choose(event.target.checked ? [...chosen, key] : chosen.filter((other) => other !== key));
      remember();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    phone.addEventListener("change", start);
    let from;
    matrix.addEventListener("touchstart", ({ touches: [finger] }) => { from = finger; }, { passive: true });
    matrix.addEventListener("touchend", ({ changedTouches: [finger] }) => {
      const [x, y] = [finger.clientX - from.clientX, finger.clientY - from.clientY];
      if (phone.matches && Math.abs(x) > 60 && Math.abs(x) > 3 * Math.abs(y)) swipe(x < 0 ? 1 : -1);
    }, { passive: true });
    form.hidden = false;
    start();
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
