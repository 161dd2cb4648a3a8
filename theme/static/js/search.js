// Search over Pagefind's index. Nothing is loaded until somebody starts to type.
const form = document.querySelector("form.search");
const box = form.querySelector("input[type=search]");
const list = document.querySelector("#results");
const titles = document.querySelector("#titles");
const said = form.querySelector("[role=status]");
const MOST = 20;
// What a page is called weighs most, and toolkit pages and projects come before the rest:
// the fields "tool" and "work" hold their names once more.
const RANKING = {
  termSaturation: 1.2,
  pageLength: 0.05,
  metaWeights: { title: 3, tool: 4, work: 2, kind: 0, url: 0 },
};
let engine;
let facets;
let turn = 0;

const load = () => {
  engine ??= import(form.dataset.index + "pagefind.js").then(async (pagefind) => {
    await pagefind.options({ excerptLength: 24, ranking: RANKING });
    await pagefind.init();
    return pagefind;
  });
  return engine;
};

const narrowed = () => {
  const fields = [...form.querySelectorAll("select")].filter((field) => field.value);
  return Object.fromEntries(fields.map((field) => [field.name, field.value]));
};

// What each result can be narrowed by stands in one small file beside the index.
const fitting = async (results, filters) => {
  const wanted = Object.entries(filters);
  if (!wanted.length) return results;
  facets ??= fetch(form.dataset.index + "facets.json").then((answer) => answer.json());
  const known = await facets;
  return results.filter((result) => wanted.every(([key, value]) => known[result.id][key].includes(value)));
};

// Pages with all the words; where there are none, those with any, the most fitting first.
const matches = async (pagefind, words) => {
  const { results } = await pagefind.search(words || null);
  const single = words.split(/\s+/);
  if (results.length || single.length < 2) return { results, all: true };
  const best = new Map();
  for (const word of single) {
    for (const result of (await pagefind.search(word)).results) {
      const before = best.get(result.id)?.score ?? 0;
      best.set(result.id, { id: result.id, data: result.data, score: before + result.score });
    }
  }
  return { results: [...best.values()].sort((a, b) => b.score - a.score), all: false };
};

const keep = (words, filters) => {
  const query = new URLSearchParams({ ...(words && { q: words }), ...filters }).toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
};

const element = (name, text, className) => {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
};

const COLOURS = { Event: "is-event", Project: "is-project" };
const row = (found) => {
  const item = element("li", "", `row ${COLOURS[found.meta.kind] ?? "is-post"}`);
  const parts = element("div");
  const title = element("h2");
  const link = element("a", found.meta.title);
  link.href = found.meta.url;
  title.append(link);
  const words = element("p");
  words.innerHTML = found.excerpt; // escaped by Pagefind, with its own <mark> around the words
  parts.append(element("p", found.meta.kind, "kind"), title, words);
  item.append(parts);
  return item;
};

const sentence = (total, all) => {
  if (!total) return "No page has these words. Try fewer or other words.";
  const pages = `${total} ${total === 1 ? "page" : "pages"}`;
  const which = all ? `${pages} found.` : `No page has all of these words. ${pages} with some of them.`;
  return total > MOST ? `${which} The first ${MOST} are shown.` : which;
};

const search = async () => {
  const mine = ++turn;
  const words = box.value.trim();
  const filters = narrowed();
  keep(words, filters);
  titles.hidden = Boolean(words || Object.keys(filters).length);
  if (!titles.hidden) {
    list.replaceChildren();
    said.textContent = "";
    return;
  }
  try {
    const { results, all } = await matches(await load(), words);
    const fit = await fitting(results, filters);
    const found = await Promise.all(fit.slice(0, MOST).map((result) => result.data()));
    if (mine !== turn) return;
    list.replaceChildren(...found.map(row));
    said.textContent = sentence(fit.length, all);
  } catch {
    titles.hidden = false;
    said.textContent = "Search does not work here. All titles are listed below.";
  }
};

const asked = new URLSearchParams(location.search);
box.value = asked.get("q") ?? "";
for (const field of form.querySelectorAll("select")) {
  const value = asked.get(field.name) ?? "";
  if ([...field.options].some((option) => option.value === value)) field.value = value;
}
let pause;
form.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(search, 150);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  search();
});
if (asked.size) search();
