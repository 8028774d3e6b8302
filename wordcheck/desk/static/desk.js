"use strict";
/* Keys, and the thread between a finding and its words. Pages work without this file, by mouse and forms. */
(() => {
  const all = (query, root = document) => [...root.querySelectorAll(query)];
  const one = (query, root = document) => root.querySelector(query);
  const shown = (node) => node.offsetParent !== null;
  let chosen = "";
  let prefix = "";

  const tell = (words) => {
    const place = one("#told");
    place.textContent = words;
    setTimeout(() => { if (place.textContent === words) place.textContent = ""; }, 2500);
  };

  const marks = (name) => all("[data-mark]").filter((m) => m.dataset.mark.split(" ").includes(name));

  const choose = (card, from) => {
    if (!card) return;
    all(".here").forEach((n) => n.classList.remove("here"));
    chosen = card.id || card.dataset.open;
    card.classList.add("here");
    if (card.dataset.finding) {
      const found = marks(card.dataset.finding);
      found.forEach((m) => m.classList.add("here"));
      const paper = one(".paper");
      const leaf = found[0] ? found[0].closest(".leaf") || found[0] : one(`#page-${card.dataset.page || 0}`);
      if (from !== "mark" && paper && leaf) {
        const target = found[0] || leaf;
        const box = target.getBoundingClientRect();
        paper.scrollBy({ top: box.top - paper.getBoundingClientRect().top - paper.clientHeight / 3 });
      }
    }
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: from === "mark" ? "center" : "nearest" });
  };

  const items = () => {
    const cards = all(".card[data-finding]").filter(shown);
    return cards.length ? cards : all("[data-rows] tr[data-open]");
  };
  const current = () => items().find((n) => (n.id || n.dataset.open) === chosen);
  const step = (by) => {
    const list = items();
    const at = list.indexOf(current());
    choose(list[Math.max(0, Math.min(list.length - 1, at < 0 ? 0 : at + by))]);
  };

  const press = (key) => {
    const card = current();
    const button = card && one(`[data-key="${key}"]`, card);
    if (!button) return;
    if (key === "d") {
      const box = button.closest("details");
      box.open = !box.open;
    } else {
      button.click();
    }
  };

  const copy = async () => {
    const card = current();
    const quote = card && one("[data-quote]", card);
    if (!quote) return;
    const where = one("[data-show]", card);
    const head = one(".filing-head");
    const words = `“${quote.textContent}” (${head.dataset.key}, ${where.textContent.trim()})`;
    try { await navigator.clipboard.writeText(words); tell("✔ " + words.slice(0, 60)); } catch { tell(words); }
  };

  const go = (path) => { if (path) location.assign(path); };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest("input, select, textarea");
    if (event.key === "Escape") { event.target.blur(); all(".dismiss[open]").forEach((d) => { d.open = false; }); return; }
    if (typing && typing.type !== "checkbox") return;
    if (one("#help").open) return;
    const head = one(".filing-head");
    if (prefix === "g") {
      prefix = "";
      go({ q: "/queue", m: "/market", i: "/import", s: "/statistics" }[event.key]);
      return;
    }
    const open = one(".card.here .dismiss[open]");
    if (open && /^[1-9]$/.test(event.key)) {
      const button = one(`[data-digit="${event.key}"]`, open);
      if (button) button.click();
      event.preventDefault();
      return;
    }
    const keys = {
      j: () => step(1), k: () => step(-1), a: () => press("a"), l: () => press("l"), d: () => press("d"), c: copy,
      m: () => one("#requirements")?.scrollIntoView(), n: () => go(head?.dataset.behind), p: () => go(head?.dataset.before),
      w: () => go(head?.dataset.letter), g: () => { prefix = "g"; }, "?": () => one("#help").showModal(),
      "/": () => { const s = one("[data-search]"); if (s) { const box = s.closest("details"); if (box) box.open = true; s.focus(); } },
      x: () => { const box = current() && one("input[type=checkbox]", current()); if (box) box.checked = !box.checked; },
      Enter: () => { const row = current(); if (row && row.dataset.open && event.target === row) go(row.dataset.open); },
    };
    const act = keys[event.key];
    if (act && !(event.key === "Enter" && event.target.closest("a, button, summary"))) {
      if (event.key !== "Enter" || event.target.dataset.open) event.preventDefault();
      act();
    }
  });

  document.addEventListener("click", (event) => {
    const dismiss = event.target.closest("[data-dismiss]");
    if (dismiss) { one("[data-verdict]", dismiss.form).disabled = false; return; }
    if (event.target.closest("[data-help]")) { one("#help").showModal(); return; }
    const mark = event.target.closest("[data-mark]");
    if (mark) { choose(document.getElementById(mark.dataset.mark.split(" ")[0]), "mark"); return; }
    const show = event.target.closest("[data-show]");
    if (show) { event.preventDefault(); choose(document.getElementById(show.dataset.show)); return; }
    const row = event.target.closest("tr[data-open]");
    if (row && !event.target.closest("a, input, button, label")) { go(row.dataset.open); return; }
    const card = event.target.closest(".card[data-finding]");
    if (card && !event.target.closest("a, button, input, summary, details")) choose(card);
  });

  document.addEventListener("change", (event) => {
    const sift = event.target.closest("[data-sift]");
    if (!sift) return;
    const on = Object.fromEntries(all("input", sift).map((i) => [i.value, i.checked]));
    all(".card[data-finding]:not(.requirement)").forEach((card) => {
      const grade = ["error", "warning", "note"].find((g) => card.classList.contains(g));
      const decided = /is-(accept|dismiss)/.test(card.className);
      card.classList.toggle("hidden", !on[grade] || (on.open && decided));
    });
  });

  /* A card that was swapped for its new state stays the chosen one; pages that come later are marked too. */
  document.addEventListener("htmx:load", (event) => {
    if (chosen && event.detail.elt.id === chosen) choose(event.detail.elt);
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    const card = chosen && document.getElementById(chosen);
    if (card && event.detail.target.id === "leaves") choose(card);
  });
  document.addEventListener("htmx:responseError", (event) => tell(event.detail.xhr.responseText.replace(/<[^>]*>/g, " ").trim().slice(0, 200)));
  document.addEventListener("htmx:sendError", () => tell("✖"));
})();
