const notes = [...document.querySelectorAll(".finding")];
const outcomes = [...document.querySelectorAll("[data-outcome]")];
const marks = [...document.querySelectorAll("[data-f]")];
const only = document.getElementById("only");

function filter() {
  narrow(notes, (n) => [n.dataset.severity], (n) => n.textContent + n.dataset.rule);
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

boxes.forEach((b) => b.addEventListener("change", filter));
outcomes.forEach((b) => b.addEventListener("change", judge));
only.addEventListener("change", filter);
search.addEventListener("input", filter);
document.addEventListener("click", (e) => {
  const mark = e.target.closest("[data-f]");
  if (mark) show(document.getElementById(mark.dataset.f.split(" ")[0]));
});
document.addEventListener("focusin", (e) => { if (e.target.classList.contains("finding")) here = notes.indexOf(e.target); });
keys((by) => step(notes, by, show), (key) => { if (key === "r") document.querySelector(".requirements")?.scrollIntoView(); });
// What is folded is printed too.
window.addEventListener("resize", lay);
window.addEventListener("beforeprint", () => document.querySelectorAll("details:not([open], .twin)").forEach((d) => { d.open = true; d.dataset.folded = ""; }));
window.addEventListener("afterprint", () => document.querySelectorAll("details[data-folded]").forEach((d) => { d.open = false; delete d.dataset.folded; }));
filter();
