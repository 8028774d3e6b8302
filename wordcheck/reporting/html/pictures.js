// The arcs of the term under the pointer stand out.
document.addEventListener("pointerover", (e) => {
  const row = e.target.closest("[data-term]");
  document.querySelectorAll(".arc.on").forEach((a) => a.classList.remove("on"));
  if (!row) return;
  const name = row.dataset.term;
  row.closest("svg").querySelectorAll(".arc").forEach((a) => a.classList.toggle("on", a.dataset.from === name || a.dataset.to === name));
});
