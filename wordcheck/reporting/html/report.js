const notes = [...document.querySelectorAll(".finding")];
const boxes = [...document.querySelectorAll("[data-filter]")];
const outcomes = [...document.querySelectorAll("[data-outcome]")];
const marks = [...document.querySelectorAll("[data-f]")];
const search = document.getElementById("search");
const only = document.getElementById("only");
let here = -1;

function filter() {
  const shown = new Set(boxes.filter((b) => b.checked).map((b) => b.dataset.filter));
  const words = search.value.trim().toLowerCase();
  let left = 0;
  for (const note of notes) {
    const fits = shown.has(note.dataset.severity) && (!words || (note.textContent + note.dataset.rule).toLowerCase().includes(words));
    note.classList.toggle("hidden", !fits);
    left += fits;
  }
  document.getElementById("count").textContent = `${left}/${notes.length}`;
  for (const row of document.querySelectorAll(".row")) row.classList.toggle("empty", only.checked && !row.querySelector(".finding:not(.hidden)"));
  lay();
}

// On page pictures a note stands at the height of its words, or below the note before it.
function lay() {
  const paged = [...document.querySelectorAll(".paged .row")].filter((r) => r.querySelector(".finding:not(.hidden)"));
  for (const row of paged) {
    const shown = [...row.querySelectorAll(".finding:not(.hidden)")];
    shown.forEach((n) => (n.style.marginTop = ""));
    for (const note of shown) {
      const mark = row.querySelector(`[data-f="${note.id}"]`);
      const apart = mark ? mark.getBoundingClientRect().top - note.getBoundingClientRect().top : 0;
      if (apart > 8) note.style.marginTop = `${apart}px`;
    }
  }
}

function judge() {
  for (const box of outcomes) {
    const rows = box.closest("section").querySelectorAll(`[data-verdict="${box.dataset.outcome}"]`);
    rows.forEach((row) => row.classList.toggle("hidden", !box.checked));
  }
}

function show(note) {
  document.querySelectorAll(".here").forEach((e) => e.classList.remove("here"));
  if (!note) return;
  here = notes.indexOf(note);
  note.classList.add("here");
  const held = marks.filter((m) => m.dataset.f.split(" ").includes(note.id));
  held.forEach((m) => m.classList.add("here"));
  note.focus({ preventScroll: true });
  (note.closest(".paged") && held.length ? held[0] : note).scrollIntoView({ block: "center" });
}

function step(by) {
  for (let i = here + by; i >= 0 && i < notes.length; i += by) {
    if (!notes[i].classList.contains("hidden")) return show(notes[i]);
  }
}

boxes.forEach((b) => b.addEventListener("change", filter));
outcomes.forEach((b) => b.addEventListener("change", judge));
only.addEventListener("change", filter);
search.addEventListener("input", filter);
document.addEventListener("click", (e) => {
  const mark = e.target.closest("[data-f]");
  if (mark) show(document.getElementById(mark.dataset.f.split(" ")[0]));
});
document.addEventListener("focusin", (e) => { if (e.target.classList.contains("finding")) here = notes.indexOf(e.target); });
document.addEventListener("keydown", (e) => {
  if (e.target === search) { if (e.key === "Escape") search.blur(); return; }
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  if (e.key === "j") step(1);
  if (e.key === "k") step(-1);
  if (e.key === "/") { e.preventDefault(); search.focus(); }
  if (e.key === "r") document.querySelector(".requirements")?.scrollIntoView();
  if (e.key === "d") document.getElementById("theme").click();
  if (e.key === "l") document.getElementById("tongue").click();
});
// What is folded is printed too.
window.addEventListener("resize", lay);
window.addEventListener("beforeprint", () => document.querySelectorAll("details:not([open], .twin)").forEach((d) => { d.open = true; d.dataset.folded = ""; }));
window.addEventListener("afterprint", () => document.querySelectorAll("details[data-folded]").forEach((d) => { d.open = false; delete d.dataset.folded; }));
filter();
