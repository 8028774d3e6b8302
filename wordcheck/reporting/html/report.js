"use strict";
const root = document.documentElement;
const notes = [...document.querySelectorAll(".finding")];
const boxes = [...document.querySelectorAll("[data-filter]")];
const search = document.getElementById("search");
let here = -1;

function filter() {
  const shown = new Set(boxes.filter((b) => b.checked).map((b) => b.dataset.filter));
  const words = search.value.trim().toLowerCase();
  for (const note of notes) {
    const fits = shown.has(note.dataset.severity) && (!words || (note.textContent + note.dataset.rule).toLowerCase().includes(words));
    note.classList.toggle("hidden", !fits);
  }
}

function show(note) {
  document.querySelectorAll(".here").forEach((e) => e.classList.remove("here"));
  if (!note) return;
  here = notes.indexOf(note);
  note.classList.add("here");
  document.querySelectorAll("mark").forEach((m) => m.classList.toggle("here", m.dataset.f.split(" ").includes(note.id)));
  note.focus({ preventScroll: true });
  note.scrollIntoView({ block: "center" });
}

function step(by) {
  for (let i = here + by; i >= 0 && i < notes.length; i += by) {
    if (!notes[i].classList.contains("hidden")) return show(notes[i]);
  }
}

boxes.forEach((b) => b.addEventListener("change", filter));
search.addEventListener("input", filter);
document.addEventListener("click", (e) => {
  const mark = e.target.closest("mark");
  if (mark) show(document.getElementById(mark.dataset.f.split(" ")[0]));
});
document.addEventListener("keydown", (e) => {
  if (e.target === search) { if (e.key === "Escape") search.blur(); return; }
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  if (e.key === "j") step(1);
  if (e.key === "k") step(-1);
  if (e.key === "/") { e.preventDefault(); search.focus(); }
});
document.getElementById("tongue").addEventListener("click", () => { root.dataset.ui = root.dataset.ui === "zh" ? "en" : "zh"; root.lang = root.dataset.ui === "zh" ? "zh-Hans" : "en"; });
document.getElementById("theme").addEventListener("click", () => {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
});
