const rows = [...document.querySelectorAll("tr[data-weight]")];
const boxes = [...document.querySelectorAll("[data-filter]")];
const search = document.getElementById("search");
let here = -1;

function filter() {
  const shown = new Set(boxes.filter((b) => b.checked).map((b) => b.dataset.filter));
  const words = search.value.trim().toLowerCase();
  let left = 0;
  for (const row of rows) {
    const fits = row.dataset.weight.split(" ").some((w) => shown.has(w)) && (!words || row.textContent.toLowerCase().includes(words));
    row.classList.toggle("hidden", !fits);
    left += fits;
  }
  document.getElementById("count").textContent = `${left}/${rows.length}`;
  for (const table of document.querySelectorAll(".versions")) {
    table.classList.toggle("hidden", !table.querySelector("tr[data-weight]:not(.hidden)"));
  }
}

function show(row) {
  document.querySelectorAll("tr.here").forEach((e) => e.classList.remove("here"));
  here = rows.indexOf(row);
  row.classList.add("here");
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: "center" });
}

function step(by) {
  for (let i = here + by; i >= 0 && i < rows.length; i += by) {
    // Keys go to what differs; clauses that agree are read on the way.
    if (!rows[i].classList.contains("hidden") && rows[i].dataset.weight !== "alike") return show(rows[i]);
  }
}

boxes.forEach((b) => b.addEventListener("change", filter));
search.addEventListener("input", filter);
document.addEventListener("click", (e) => {
  const link = e.target.closest("a[href^='#c']");
  const row = link && document.getElementById(link.getAttribute("href").slice(1));
  if (!row) return;
  e.preventDefault();
  // A link leads to its change whatever is filtered out.
  if (row.classList.contains("hidden")) { search.value = ""; boxes.forEach((b) => { if (row.dataset.weight.split(" ").includes(b.dataset.filter)) b.checked = true; }); filter(); }
  show(row);
});
document.addEventListener("keydown", (e) => {
  if (e.target === search) { if (e.key === "Escape") search.blur(); return; }
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  if (e.key === "j") step(1);
  if (e.key === "k") step(-1);
  if (e.key === "/") { e.preventDefault(); search.focus(); }
  if (e.key === "d") document.getElementById("theme").click();
  if (e.key === "l") document.getElementById("tongue").click();
});
filter();
