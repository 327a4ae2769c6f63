"use strict";
// Finds titles in which all the words stand, whatever their accents and their case, and lists them with their kinds.
(() => {
  const most = 50;
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const field = document.getElementById("search");
  const words = document.getElementById("words");
  const found = document.getElementById("found");
  const results = document.getElementById("results");
  const entries = searchIndex.entries.map(([title, address, kind]) => ({ title, address, kind, key: plain(title) }));
  const show = () => {
    const wanted = plain(words.value).split(/\s+/).filter((word) => word !== "");
    const hits = wanted.length === 0 ? [] : entries.filter((entry) => wanted.every((word) => entry.key.includes(word)));
    results.replaceChildren(
      ...hits.slice(0, most).map((entry) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = entry.address;
        link.textContent = entry.title;
        link.dir = "auto";
        const kind = document.createElement("span");
        kind.className = "label";
        kind.textContent = " " + searchIndex.kinds[entry.kind];
        item.append(link, kind);
        return item;
      }),
    );
    found.textContent = wanted.length === 0 ? "" : found.dataset.found + " " + hits.length;
  };
  field.hidden = false;
  words.addEventListener("input", show);
})();
