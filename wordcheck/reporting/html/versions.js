const rows = [...document.querySelectorAll("tr[data-weight]")];

function filter() {
  narrow(rows, (r) => r.dataset.weight.split(" "), (r) => r.textContent);
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
// Keys go to what differs; clauses that agree are read on the way.
keys((by) => step(rows, by, show, (r) => r.dataset.weight !== "alike"));
filter();
