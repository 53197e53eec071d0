// The search of the offline bundle: the same questions and answers as Pagefind's, over pages in memory.
// `offlineData` comes from the script before this one: the pages as Pagefind had read them, and the names.
globalThis.offlineSearch = (() => {
  const { pages, names } = globalThis.offlineData;
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const parts = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  // A word is found by its beginning, and a plural or an ending by the word without it.
  const stem = (word) => (word.length > 4 ? word.replace(/(?:es|s|x|e)$/, "") : word);

  let index;
  const read = () =>
    (index ??= pages.map((page) => {
      const places = new Map();
      page.content.split(/\s+/).forEach((token, location) => {
        for (const part of parts(token)) {
          const key = stem(part);
          if (!places.has(key)) places.set(key, []);
          places.get(key).push(location);
        }
      });
      return places;
    }));

  const found = (places, word) => {
    const key = stem(word);
    const locations = new Set(places.get(key));
    if (word.length > 2) for (const [other, at] of places) if (other.startsWith(key)) for (const location of at) locations.add(location);
    return locations;
  };
  const next = (before, after) => new Set([...after].filter((location) => before.has(location) || before.has(location - 1)));

  const places = (page, query) => {
    const phrase = /^".*"$/.test(query);
    const all = parts(query).map((word) => found(read()[page], word));
    if (!all.length || all.some((locations) => !locations.size)) return [];
    const hits = phrase ? all.reduce(next) : new Set(all.flatMap((locations) => [...locations]));
    return [...hits].sort((a, b) => a - b);
  };
  const passes = (page, filters) =>
    Object.entries(filters).every(([facet, { any }]) => any.some((value) => (page.filters[facet] ?? []).includes(value)));
  const totals = (list) => {
    const counts = {};
    for (const page of pages)
      for (const [facet, values] of Object.entries(page.filters))
        for (const value of values) (counts[facet] ??= {})[value] ??= 0;
    for (const page of list)
      for (const [facet, values] of Object.entries(page.filters)) for (const value of values) counts[facet][value] += 1;
    return counts;
  };

  return {
    names: () => Promise.resolve(names),
    search: async (query, { filters = {} } = {}) => {
      const hits = pages
        .map((page, number) => ({ page, number }))
        .filter(({ page }) => passes(page, filters))
        .map((hit) => ({ ...hit, locations: places(hit.number, query) }))
        .filter(({ locations }) => locations.length)
        .sort((a, b) => b.locations.length - a.locations.length || a.number - b.number);
      const results = hits.map(({ page, number, locations }) => ({
        id: String(number),
        data: async () => ({ ...page, raw_url: page.url, locations }),
      }));
      return { results, filters: totals(hits.map(({ page }) => page)) };
    },
  };
})();
