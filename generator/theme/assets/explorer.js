// The search page: asks Pagefind's index, shows sentences, leads to them. The address holds the state.

const explorer = document.getElementById("explorer");
const words = JSON.parse(explorer.dataset.words);
const form = document.getElementById("search");
const field = document.getElementById("q");
const status = document.getElementById("status");
const results = document.getElementById("results");
const facets = document.getElementById("facets");
const views = document.getElementById("views");
const more = document.getElementById("more");
const start = document.getElementById("start");
const FACETS = ["actor", "demand", "stance", "source", "month"];
const AT_ONCE = 6;
const SENTENCES = 6;
const ALIKE = 4;
// Every further word is a further part of the index to fetch, so a search takes only so many from other names.
const OTHER_WORDS = 3;
// From so many articles on, what the facets count is too much to fetch before they are opened.
const MANY_ARTICLES = 2000;

const state = new URLSearchParams(location.search);
let pagefind;
let names;
let run = 0;

// A bundle that is read without a server brings its own engine: no browser loads modules or data from files.
const { offlineSearch } = globalThis;

const load = async () => {
  if (offlineSearch) return offlineSearch;
  pagefind ??= import(new URL(`${explorer.dataset.bundle}/pagefind.js`, location.href)).then(async (module) => {
    // Without a worker, which would be fetched too, a search takes as long.
    await module.options({ excerptLength: 30, noWorker: true });
    await module.init();
    return module;
  });
  return pagefind;
};
const loadNames = async () =>
  (names ??= offlineSearch?.names() ?? fetch(explorer.dataset.names)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
    .catch(() => ({ articles: 0, idle: [], same: [], labels: {} })));
let counted;
const openFacets = async () => {
  const few = (await loadNames()).articles <= MANY_ARTICLES || offlineSearch;
  facets.open = matchMedia("(min-width: 60rem)").matches && (Boolean(few) || FACETS.some((facet) => state.has(facet)));
  return Boolean(few);
};

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[’']/g, "'");
const bits = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};
const count = (number) => (number === 1 ? words["count.result.one"] : words["count.result.other"]).replace("{n}", number);

// `l'otan` is asked as `otan`; a name is also asked by the other names of the same actor or demand.
const terms = (query) => query.replace(/(?<!\p{L})(?:\p{L}|qu|jusqu|lorsqu|puisqu)['’](?=\p{L})/giu, "").replace(/['’]/g, " ").trim();
// Words such as `de` stand on every page and are the heaviest to look up; a phrase in quotation marks keeps them.
const telling = async (query) => {
  const { idle } = await loadNames();
  const says = (part) => bits(part).some((bit) => !idle.includes(bit) && !/^\p{L}$/u.test(bit));
  return query.split(/\s+/).filter(says).join(" ") || query;
};

// What to ask the index, and which of the places that it answers with to show. For a word that it does not know the
// index gives others that begin alike, at worst with one letter; of a phrase, the first place on each page alone.
const shared = (a, b) => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
};
const wordsOf = (text) => {
  const all = bits(text);
  const wanted = all.some((bit) => bit.length > 1) ? all.filter((bit) => bit.length > 1) : all;
  const alike = (bit) => wanted.some((word) => (word.length < 3 ? bit === word : shared(bit, word) >= Math.min(word.length, ALIKE)));
  return { text, places: (tokens, locations) => locations.filter((at) => bits(tokens[at] ?? "").some(alike)) };
};
const phraseOf = (text) => {
  const wanted = bits(text);
  const same = (bit, word) => bit === word || (word.length > 2 && bit.startsWith(word) && bit.length - word.length <= 2);
  const places = (tokens) => {
    const found = new Set();
    const flat = tokens.flatMap((token, at) => bits(token).map((bit) => [bit, at]));
    for (let start = 0; start + wanted.length <= flat.length; start++)
      if (wanted.every((word, index) => same(flat[start + index][0], word)))
        for (let index = 0; index < wanted.length; index++) found.add(flat[start + index][1]);
    return [...found];
  };
  return { text: wanted.join(" "), places };
};
const questions = async (query) => {
  const phrase = /^["«“]\s*(.+?)\s*["»”]$/.exec(query);
  if (phrase && bits(phrase[1]).length) return [phraseOf(phrase[1])];
  const bare = terms(query.replace(/["«»“”]/g, " "));
  return [wordsOf(await telling(bare)), ...(await otherNames(bare)).map((name) => (/\s/.test(name) ? phraseOf : wordsOf)(name))];
};
const otherNames = async (query) => {
  const asked = fold(query);
  const { found } = (await loadNames()).same.find(({ all }) => all.some((name) => fold(terms(name)) === asked)) ?? { found: [] };
  // A longer name is found by the shorter one in it: `Otan` finds `Pacte de l'Otan`.
  const others = [...new Set(found.map((name) => fold(terms(name))))].filter((name) => name && name !== asked);
  const within = (name, other) => name !== other && ` ${name} `.includes(` ${other} `);
  const chosen = [];
  let room = OTHER_WORDS;
  for (const name of others.filter((one) => ![...others, asked].some((other) => within(one, other)))) {
    const size = name.split(" ").length;
    if (size > room) continue;
    room -= size;
    chosen.push(name);
  }
  return chosen;
};
const distance = (a, b) => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
    row = next;
  }
  return row[b.length];
};
const nearNames = async (query) => {
  const asked = fold(query);
  const near = [];
  for (const { all } of (await loadNames()).same)
    for (const name of all) {
      const parts = [fold(name), ...fold(name).split(" ")];
      const far = Math.min(...parts.map((part) => (Math.abs(part.length - asked.length) > 2 ? 9 : distance(part, asked))));
      if (far > 0 && far <= (asked.length > 5 ? 2 : 1)) near.push([far, name]);
    }
  return [...new Set(near.sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1)).map(([, name]) => name))].slice(0, 4);
};

const chosen = () => {
  const filters = {};
  for (const facet of FACETS) {
    const values = state.getAll(facet);
    if (values.length) filters[facet] = { any: values };
  }
  return filters;
};

// Where a hit stands: the sentence whose anchor comes last before the word.
const sentences = (page) => {
  const anchors = page.anchors.filter((anchor) => /^(?:p\d+s\d+|h\d+)$/.test(anchor.id));
  const tokens = page.content.split(/\s+/);
  const found = new Map();
  for (const location of page.locations) {
    let index = anchors.length - 1;
    while (index >= 0 && anchors[index].location > location) index--;
    if (index < 0) continue;
    const start = anchors[index].location;
    const end = anchors[index + 1]?.location ?? start + 60;
    const hit = found.get(anchors[index].id) ?? { id: anchors[index].id, start, end, hits: new Set() };
    hit.hits.add(location);
    found.set(hit.id, hit);
  }
  return [...found.values()].sort((a, b) => a.start - b.start).map((hit) => ({ ...hit, words: tokens.slice(hit.start, Math.min(hit.end, hit.start + 80)) }));
};
const address = (page, id) => {
  const target = new URL(`${explorer.dataset.root}/${explorer.dataset.folder}${page.raw_url.replace(/^\//, "")}`, location.href);
  target.searchParams.set("q", state.get("q"));
  target.hash = id;
  return target.href;
};

// What was found is the word, without the elision before it and the comma after it.
const core = (word) => /^((?:\p{L}{1,2}['’])?[^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word).slice(1);
const asList = (page, hit) => {
  const link = element("a", { href: address(page, hit.id) });
  hit.words.forEach((word, index) => {
    if (hit.hits.has(hit.start + index)) {
      const [before, found, after] = core(word);
      link.append(before, element("mark", {}, found), after);
    } else link.append(word);
    link.append(word.endsWith("’") ? "" : " ");
  });
  return element("p", { lang: page.meta.lang ?? "" }, link);
};
const joined = (parts) => parts.join(" ").replace(/’ /g, "’");
const asKwic = (page, hit) => {
  // Words that stand beside one another were found together, and have one line.
  const found = [...hit.hits].map((location) => location - hit.start).filter((at) => at < hit.words.length).sort((a, b) => a - b);
  const begins = found.filter((at) => !found.includes(at - 1));
  const ends = found.filter((at) => !found.includes(at + 1));
  return begins.map((begin, index) => {
    const end = ends[index] + 1;
    const [before, middle, after] = core(joined(hit.words.slice(begin, end)));
    return element("div", { className: "kwic", lang: page.meta.lang ?? "" },
      element("span", { className: "left" }, element("span", {}, joined([...hit.words.slice(0, begin), ""]) + before)),
      element("a", { href: address(page, hit.id) }, middle),
      element("span", { className: "right" }, `${after} ${joined(hit.words.slice(end))}`));
  });
};

const showFacets = async (totals) => {
  const labels = (await loadNames()).labels[explorer.dataset.language] ?? {};
  const groups = [];
  for (const facet of FACETS) {
    const values = Object.entries(totals[facet] ?? {}).filter(([value, number]) => number || state.getAll(facet).includes(value));
    if (!values.length) continue;
    values.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const rows = values.slice(0, 12).map(([value, number]) => {
      const box = element("input", { type: "checkbox", name: facet, value, checked: state.getAll(facet).includes(value) });
      return element("label", {}, box, element("span", {}, labels[facet]?.[value] ?? value), element("span", { className: "count" }, String(number)));
    });
    groups.push(element("fieldset", {}, element("legend", {}, words[`explorer.facet.${facet}`]), ...rows));
  }
  const focused = document.activeElement?.closest?.("#facets") && document.activeElement;
  facets.lastElementChild.replaceChildren(...groups);
  facets.hidden = !groups.length && facets.open;
  if (focused)
    [...facets.querySelectorAll("input")].find((box) => box.name === focused.name && box.value === focused.value)?.focus();
};

const search = async () => {
  const current = ++run;
  const query = (state.get("q") ?? "").trim();
  field.value = query;
  const kwic = state.get("view") === "kwic";
  for (const button of views.querySelectorAll("button")) button.ariaPressed = String((button.dataset.view === "kwic") === kwic);
  results.replaceChildren();
  more.hidden = views.hidden = true;
  start.hidden = Boolean(query);
  explorer.hidden = !query;
  if (!query) { status.textContent = ""; facets.hidden = true; return; }
  status.textContent = words["explorer.loading"];
  let engine;
  try {
    engine = await load();
    counted ??= openFacets();
    if ((await counted) || facets.open) await engine.filters?.();
  } catch { status.textContent = words["explorer.error"]; return; }
  const filters = chosen();
  const asked = await questions(query);
  const answers = await Promise.all(asked.map(({ text }) => engine.search(text, { filters })));
  if (current !== run) return;
  const pages = new Map();
  answers.forEach((answer, number) => {
    for (const result of answer.results)
      pages.set(result.id, [...(pages.get(result.id) ?? []), { result, places: asked[number].places }]);
  });
  await showFacets(answers.reduce((best, answer) => (answer.results.length > best.results.length ? answer : best)).filters);
  const labels = (await loadNames()).labels[explorer.dataset.language] ?? {};
  const list = [...pages.values()];
  let shown = 0;
  let total = 0;
  const showMore = async () => {
    more.hidden = true;
    for (const variants of list.slice(shown, shown + AT_ONCE)) {
      // One after the other: Pagefind keeps one object per page and writes each answer's places into it.
      const places = new Set();
      let data;
      for (const { result, places: accepted } of variants) {
        data = await result.data();
        for (const location of accepted(data.content.split(/\s+/), data.locations)) places.add(location);
      }
      if (current !== run) return;
      const page = { ...data, locations: [...places].sort((a, b) => a - b) };
      const hits = sentences(page);
      if (!hits.length) continue;
      total += hits.length;
      const title = element("h2", {}, element("a", { href: address(page, "") }, page.meta.title));
      const meta = element("p", { className: "meta" }, ["month", "source"].map((facet) => labels[facet]?.[page.filters[facet]?.[0]] ?? "").filter(Boolean).join(" · "));
      const parts = kwic ? hits.flatMap((hit) => asKwic(page, hit)) : hits.slice(0, SENTENCES).map((hit) => asList(page, hit));
      results.append(element("li", {}, title, meta, ...parts));
    }
    shown += AT_ONCE;
    more.hidden = shown >= list.length || !total;
    views.hidden = !total;
    status.textContent = count(total);
  };
  more.onclick = showMore;
  // The index gives the best pages first: if they have nothing to show, none has.
  await showMore();
  if (!total && current === run) {
    facets.hidden = !FACETS.some((facet) => state.has(facet));
    status.textContent = words["explorer.none"];
    const near = await nearNames(query);
    if (near.length && current === run) {
      status.append(` ${words["explorer.near"]} `);
      for (const name of near) status.append(element("a", { href: `?${new URLSearchParams({ q: name })}` }, name), " ");
    }
  }
};

const change = () => {
  if (offlineSearch) { location.search = state; return; }
  history.pushState(null, "", `?${state}`);
  search();
};
form.addEventListener("submit", (event) => {
  event.preventDefault();
  state.set("q", field.value);
  change();
});
facets.addEventListener("toggle", async () => {
  if (facets.open && counted && !(await counted) && !facets.querySelector("fieldset")) search();
});
facets.addEventListener("change", ({ target }) => {
  const others = state.getAll(target.name).filter((value) => value !== target.value);
  state.delete(target.name);
  for (const value of target.checked ? [...others, target.value] : others) state.append(target.name, value);
  change();
});
views.addEventListener("click", ({ target }) => {
  if (!target.dataset.view) return;
  state.set("view", target.dataset.view);
  change();
});
addEventListener("popstate", () => {
  for (const key of [...state.keys()]) state.delete(key);
  for (const [key, value] of new URLSearchParams(location.search)) state.append(key, value);
  search();
});
search();
