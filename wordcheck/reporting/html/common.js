"use strict";
const root = document.documentElement;
document.getElementById("tongue").addEventListener("click", () => {
  root.dataset.ui = root.dataset.ui === "zh" ? "en" : "zh";
  root.lang = root.dataset.ui === "zh" ? "zh-Hans" : "en";
});
document.getElementById("theme").addEventListener("click", () => {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
});
