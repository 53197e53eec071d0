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

// An article: hide the marks, look somebody up without leaving, copy a sentence with its source.
const tools = document.querySelector(".tools");
const text = document.querySelector(".text");
if (tools && text) {
  tools.hidden = false;
  const page = document.querySelector(".page");
  const marks = tools.querySelector(".marks");
  marks.addEventListener("click", () => {
    const hidden = page.classList.toggle("unmarked");
    marks.setAttribute("aria-pressed", String(hidden));
  });
  lookUp(text);
  offerCopies(text, tools);
}

// A card for a mention: what the list of those named in the article says of the same actor.
function lookUp(text) {
  const said = new Map();
  for (const item of document.querySelectorAll(".cast li")) {
    const link = item.querySelector("a");
    if (link) said.set(link.href, item);
  }
  const card = Object.assign(document.createElement("div"), { className: "card", hidden: true, id: "card" });
  card.setAttribute("role", "tooltip");
  document.body.append(card);
  let waiting;
  const hide = () => { clearTimeout(waiting); card.hidden = true; };
  const show = (link) => {
    const item = said.get(link.href);
    if (!item) return;
    card.replaceChildren(...item.cloneNode(true).childNodes);
    card.hidden = false;
    const place = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const left = Math.min(place.left, innerWidth - card.offsetWidth - 16);
    const above = place.top - card.offsetHeight - 6;
    card.style.left = `${Math.max(8, left) + scrollX}px`;
    card.style.top = `${(above > 8 ? above : place.bottom + 6) + scrollY}px`;
    link.setAttribute("aria-describedby", "card");
  };
  const later = (link) => { clearTimeout(waiting); waiting = setTimeout(() => show(link), 250); };
  const soonGone = () => { clearTimeout(waiting); waiting = setTimeout(hide, 200); };
  for (const link of text.querySelectorAll(".sentence a, h2 a, h3 a")) {
    if (!said.has(link.href)) continue;
    link.addEventListener("pointerenter", () => later(link));
    link.addEventListener("pointerleave", soonGone);
    link.addEventListener("focus", () => show(link));
    link.addEventListener("blur", soonGone);
  }
  card.addEventListener("pointerenter", () => clearTimeout(waiting));
  card.addEventListener("pointerleave", soonGone);
  addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
}

// The link to a sentence, or its words with the citation: of what is selected, or of what the address names.
function offerCopies(text, tools) {
  const bar = tools.querySelector(".copies");
  const status = tools.querySelector(".copied");
  const citation = document.querySelector(".citation")?.textContent.trim() ?? "";
  let chosen = null;
  const choose = () => {
    const selection = getSelection();
    const words = selection.toString().trim().replace(/\s+/g, " ");
    const anchor = selection.anchorNode?.parentElement?.closest?.(".sentence, .text h2, .text h3");
    if (words && anchor && text.contains(anchor)) {
      const focus = selection.focusNode?.parentElement?.closest?.(".sentence, .text h2, .text h3") ?? anchor;
      const first = anchor.compareDocumentPosition(focus) & Node.DOCUMENT_POSITION_PRECEDING ? focus : anchor;
      chosen = { words, id: first.id, exact: true };
    } else if (!words) {
      const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      chosen = target && text.contains(target) ? { words: target.textContent.trim().replace(/\s+/g, " "), id: target.id } : null;
    }
    bar.hidden = !chosen;
  };
  const address = () => {
    const link = new URL(`#${chosen.id}`, location.href);
    link.search = "";
    const term = (part) => encodeURIComponent(part).replace(/-/g, "%2D");
    const long = chosen.words.split(" ");
    const ends = long.length > 12 ? [long.slice(0, 5).join(" "), long.slice(-5).join(" ")] : [chosen.words];
    return chosen.exact ? `${link.href}:~:text=${ends.map(term).join(",")}` : link.href;
  };
  const copy = async (value) => {
    try {
      await navigator.clipboard.writeText(value);
      status.textContent = status.dataset.done;
    } catch {
      status.textContent = value; // Where copying is forbidden, the reader can still take it from here.
    }
  };
  bar.querySelector(".link").addEventListener("click", () => copy(address()));
  bar.querySelector(".quote").addEventListener("click", () => copy(`« ${chosen.words} » — ${citation} ${address()}`));
  document.addEventListener("selectionchange", choose);
  addEventListener("hashchange", choose);
  choose();
}

// The words that a search led to.
const query = new URLSearchParams(location.search).get("q");
if (text && query && globalThis.Highlight && CSS.highlights) {
  const fold = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const stems = query.split(/[\s'’]+/).map(fold).filter((word) => word.length > 2).map((word) => word.slice(0, Math.max(4, word.length - 2)));
  const found = new Highlight();
  const texts = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    if (node.parentElement.closest(".sentence, h2, h3"))
      for (const word of node.data.matchAll(/\p{L}+/gu))
        if (stems.some((stem) => fold(word[0]).startsWith(stem))) {
          const range = document.createRange();
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          found.add(range);
        }
  CSS.highlights.set("found", found);
}

// The raw text beside the clean one: pointing at a passage shows it on the other side.
const facing = document.querySelector(".facing");
if (facing) {
  const near = (place) => {
    for (const old of facing.querySelectorAll(".near")) old.classList.remove("near");
    if (!place) return;
    for (const side of facing.querySelectorAll(".seed")) {
      const parts = side.querySelectorAll(`[data-place="${CSS.escape(place)}"]`);
      for (const part of parts) part.classList.add("near");
      const first = parts[0];
      if (first && side.scrollHeight > side.clientHeight && !side.matches(":hover"))
        side.scrollTop = first.offsetTop - side.offsetTop - side.clientHeight / 3;
    }
  };
  facing.addEventListener("pointerover", ({ target }) => near(target.closest("[data-place]")?.dataset.place));
  facing.addEventListener("pointerleave", () => near(null));
}
