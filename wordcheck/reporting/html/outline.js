const cards = [...document.querySelectorAll(".card")];
const areas = new Map();
for (const area of document.querySelectorAll(".area")) {
  if (!areas.has(area.dataset.c)) areas.set(area.dataset.c, []);
  areas.get(area.dataset.c).push(area);
}
const search = document.getElementById("search");
const kind = document.getElementById("kind");
const doubts = document.getElementById("doubts");
let on = [];
let here = null;

// What lies between is laid out on the way, so the first jump may miss; later ones mend it.
function bring(element, tries = 3) {
  const pane = element.closest(".pane");
  const box = element.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  if (box.top >= frame.top && (box.bottom <= frame.bottom || box.top < frame.top + frame.height / 2)) return;
  pane.scrollTop += box.top - frame.top - frame.height / 3;
  if (tries > 0) requestAnimationFrame(() => bring(element, tries - 1));
}

// The clause of this id is marked on both sides; the side on which the pointer is stays where it is.
function point(id, from) {
  const card = document.getElementById(id);
  if (!card || !card.classList.contains("card")) return;
  on.forEach((e) => e.classList.remove("on"));
  on = [card, ...(areas.get(id) || [])];
  on.forEach((e) => e.classList.add("on"));
  here = card;
  if (from !== "read") bring(card);
  if (from !== "original" && on.length > 1) bring(on[1]);
}

function over(event) {
  const held = event.target.closest("[data-c]");
  if (held && held.dataset.c !== (here && here.id)) point(held.dataset.c, held.classList.contains("card") ? "read" : "original");
}

function filter() {
  const words = search.value.trim().toLowerCase();
  for (const card of cards) {
    const fits = (!kind.value || card.dataset.kind === kind.value) && (!doubts.checked || card.classList.contains("doubt")) && (!words || card.textContent.toLowerCase().includes(words));
    card.classList.toggle("hidden", !fits);
  }
}

function step(by, fits) {
  const from = here ? cards.indexOf(here) : by > 0 ? -1 : cards.length;
  for (let i = from + by; i >= 0 && i < cards.length; i += by) {
    if (cards[i].classList.contains("hidden") || !fits(cards[i])) continue;
    point(cards[i].id, "keys");
    cards[i].focus({ preventScroll: true });
    return;
  }
}

document.addEventListener("pointerover", over);
document.addEventListener("click", (e) => {
  const link = e.target.closest("a[href^='#d']");
  if (link && document.getElementById(link.hash.slice(1))?.classList.contains("card")) { e.preventDefault(); point(link.hash.slice(1), "link"); here.focus({ preventScroll: true }); return; }
  const held = e.target.closest("[data-c]");
  if (held) point(held.dataset.c, held.classList.contains("card") ? "read" : "original");
});
document.addEventListener("focusin", (e) => { if (e.target.classList.contains("card") && e.target !== here) point(e.target.id, "read"); });
document.addEventListener("keydown", (e) => {
  if (e.target === search || e.target === kind) { if (e.key === "Escape") e.target.blur(); return; }
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  if (e.key === "j") step(1, () => true);
  if (e.key === "k") step(-1, () => true);
  if (e.target.classList.contains("card") && (e.key === "ArrowDown" || e.key === "ArrowUp")) { e.preventDefault(); step(e.key === "ArrowDown" ? 1 : -1, () => true); }
  if (e.key === "n") step(1, (c) => c.classList.contains("doubt"));
  if (e.key === "/") { e.preventDefault(); search.focus(); }
});
[search, kind, doubts].forEach((e) => e.addEventListener("input", filter));
if (cards.length) cards[0].tabIndex = 0;
if (location.hash.length > 1) point(location.hash.slice(1), "link");
