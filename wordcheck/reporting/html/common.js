"use strict";
const root = document.documentElement;
document.getElementById("tongue").addEventListener("click", () => {
  root.dataset.ui = root.dataset.ui === "zh" ? "en" : "zh";
  root.lang = root.dataset.ui === "zh" ? "zh-Hans" : "en";
  // What cannot hold both languages at once.
  for (const e of document.querySelectorAll("[data-zh]")) {
    const words = e.dataset[root.dataset.ui];
    e.setAttribute("aria-label", words);
    if (e.placeholder !== undefined) e.placeholder = words;
    if (e.tagName === "OPTION") e.textContent = words;
  }
});
document.getElementById("theme").addEventListener("click", () => {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
});
