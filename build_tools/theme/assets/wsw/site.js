/* Additions for those who have JavaScript: filters kept in the address, copying a citation, search by keyboard.
   Without it every fact and statement is on the page already. */
"use strict";
(() => {
  const form = document.querySelector("[data-wsw-filters]");
  const rows = [...document.querySelectorAll(".wsw-row")];
  if (form && rows.length) {
    const fields = ["show", "speaker", "topic"];
    const none = document.querySelector("[data-wsw-none]");
    const read = () => {
      const given = new URLSearchParams(location.search);
      for (const name of fields) {
        form[name].value = given.get(name) || "";
        if (form[name].selectedIndex < 0) form[name].value = "";
      }
    };
    const show = () => {
      let shown = 0;
      for (const row of rows) {
        const fits = (!form.show.value || row.dataset.show.split(" ").includes(form.show.value))
          && (!form.speaker.value || row.dataset.speakers.split(" ").includes(form.speaker.value))
          && (!form.topic.value || row.parentElement.dataset.topic === form.topic.value);
        row.hidden = !fits;
        shown += fits;
      }
      for (const group of document.querySelectorAll(".wsw-matrix__group")) {
        group.hidden = !group.querySelector(".wsw-row:not([hidden])");
      }
      none.hidden = shown > 0;
      document.querySelector("[data-wsw-count]").textContent = `${shown} of ${rows.length} facts`;
    };
    const keep = () => {
      const now = new URLSearchParams(location.search);
      for (const name of fields) now.delete(name);
      for (const name of fields) if (form[name].value) now.set(name, form[name].value);
      const query = now.toString();
      history.replaceState(null, "", location.pathname + (query ? `?${query}` : "") + location.hash);
    };
    form.addEventListener("change", () => { show(); keep(); });
    form.addEventListener("submit", (event) => event.preventDefault());
    document.querySelector("[data-wsw-reset]").addEventListener("click", () => { form.reset(); show(); keep(); });
    /* A link to a row that a filter hides must still land on it. */
    addEventListener("hashchange", () => {
      const row = document.getElementById(location.hash.slice(1))?.closest(".wsw-row");
      if (row?.hidden) { form.reset(); show(); keep(); }
    });
    form.hidden = false;
    read();
    show();
  }

  /* On a phone the event's navigation scrolls: show where we are. */
  const here = document.querySelector(".wsw-sections [aria-current]");
  if (here) here.closest("nav").scrollLeft = Math.max(0, here.offsetLeft - 80);

  for (const cite of document.querySelectorAll(".wsw-cite")) {
    cite.addEventListener("toggle", () => {
      const text = cite.querySelector(".wsw-cite__text");
      if (!cite.open || cite.querySelector(".wsw-copy") || !navigator.clipboard) return;
      const address = cite.parentElement.querySelector("a").href;
      text.textContent = text.textContent.replace(/\/?events\/\S+$/, (path) => (path.startsWith("/") ? address : path));
      const button = Object.assign(document.createElement("button"), { type: "button", className: "wsw-copy", textContent: "Copy" });
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(text.textContent);
        button.textContent = "Copied";
      });
      cite.append(button);
    });
  }

  /* Material opens search by a check box; a button is what a keyboard and a screen reader know. */
  document.querySelector(".wsw-searchbutton")?.addEventListener("click", () => document.getElementById("__search").click());
})();
