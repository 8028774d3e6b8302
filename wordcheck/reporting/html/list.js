// A list that boxes and words narrow and that keys walk: the notes of a report, the rows of a comparison.
const boxes = [...document.querySelectorAll("[data-filter]")];
const search = document.getElementById("search");
let here = -1;

// Hides what does not fit and counts what is left. `kinds` tells of an entry which boxes show it, `text` what words are looked for in.
function narrow(entries, kinds, text) {
  const shown = new Set(boxes.filter((b) => b.checked).map((b) => b.dataset.filter));
  const words = search.value.trim().toLowerCase();
  let left = 0;
  for (const entry of entries) {
    const fits = kinds(entry).some((k) => shown.has(k)) && (!words || text(entry).toLowerCase().includes(words));
    entry.classList.toggle("hidden", !fits);
    left += fits;
  }
  document.getElementById("count").textContent = `${left}/${entries.length}`;
}

// Shows the next entry, or with -1 the one before, that is not hidden and at which keys stop.
function step(entries, by, show, stops = () => true) {
  for (let i = here + by; i >= 0 && i < entries.length; i += by) {
    if (!entries[i].classList.contains("hidden") && stops(entries[i])) return show(entries[i]);
  }
}

function keys(walk, more = () => {}) {
  document.addEventListener("keydown", (e) => {
    if (e.target === search) { if (e.key === "Escape") search.blur(); return; }
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === "j") walk(1);
    if (e.key === "k") walk(-1);
    if (e.key === "/") { e.preventDefault(); search.focus(); }
    if (e.key === "d") document.getElementById("theme").click();
    if (e.key === "l") document.getElementById("tongue").click();
    more(e.key);
  });
}
