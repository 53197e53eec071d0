// What a page can do beyond being read. Without this file it holds the same facts.

const root = document.documentElement;

// Light or dark: the system's choice until the reader makes one.
for (const button of document.querySelectorAll("button.scheme")) {
  const dark = () =>
    (root.dataset.scheme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const name = () => {
    button.ariaLabel = button.title = dark() ? button.dataset.light : button.dataset.dark;
  };
  button.hidden = false;
  name();
  button.addEventListener("click", () => {
    root.dataset.scheme = dark() ? "light" : "dark";
    try { localStorage.setItem("scheme", root.dataset.scheme); } catch { /* not kept, then */ }
    name();
  });
}

// A note and the words that it is about: pointing at one marks the other.
const rangeOf = (sentence, from, to) => {
  const range = document.createRange();
  const texts = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
  let at = 0;
  let started = false;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    // Offsets count code points, as everywhere on this site; the DOM counts UTF-16 units.
    const points = Array.from(node.data);
    const unit = (offset) => points.slice(0, offset).join("").length;
    if (!started && from < at + points.length) {
      range.setStart(node, unit(from - at));
      started = true;
    }
    if (started && to <= at + points.length) {
      range.setEnd(node, unit(to - at));
      return range;
    }
    at += points.length;
  }
  return null;
};
const mark = (link) => {
  const sentence = document.getElementById(link.hash.slice(1));
  const [from, to] = link.dataset.words.split("-").map(Number);
  return sentence && rangeOf(sentence, from, to);
};
if (globalThis.Highlight && CSS.highlights) {
  const shown = new Highlight();
  CSS.highlights.set("words", shown);
  for (const note of document.querySelectorAll(".note")) {
    const link = note.querySelector("a[data-words]");
    if (!link) continue;
    const show = () => { const range = mark(link); shown.clear(); if (range) shown.add(range); };
    const hide = () => shown.clear();
    note.addEventListener("pointerenter", show);
    note.addEventListener("focusin", show);
    note.addEventListener("pointerleave", hide);
    note.addEventListener("focusout", hide);
  }
}
