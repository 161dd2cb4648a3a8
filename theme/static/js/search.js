// Search over Pagefind's index. Nothing is loaded until somebody starts to type.
const form = document.querySelector("form.search");
const box = form.querySelector("input[type=search]");
const list = document.querySelector("#results");
const said = form.querySelector("[role=status]");
const MOST = 20;
let engine;
let turn = 0;

const load = () => {
  engine ??= import(form.dataset.index + "pagefind.js").then(async (pagefind) => {
    await pagefind.options({ excerptLength: 24, ranking: { termSaturation: 1.2 } });
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
let facets;
const fitting = async (results, filters) => {
  const wanted = Object.entries(filters);
  if (!wanted.length) return results;
  facets ??= fetch(form.dataset.index + "facets.json").then((answer) => answer.json());
  const known = await facets;
  return results.filter((result) => wanted.every(([key, value]) => known[result.id][key].includes(value)));
};

const keep = (words, filters) => {
  const query = new URLSearchParams({ ...(words && { q: words }), ...filters }).toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
};

const row = (found) => {
  const item = document.createElement("li");
  item.className = "row is-tool";
  const kind = document.createElement("p");
  kind.className = "kind";
  kind.textContent = found.meta.kind ?? "";
  const title = document.createElement("h3");
  const link = document.createElement("a");
  link.href = found.meta.url;
  link.textContent = found.meta.title;
  title.append(link);
  const words = document.createElement("p");
  words.innerHTML = found.excerpt; // escaped by Pagefind, with its own <mark> around the words
  item.append(kind, title, words);
  return item;
};

const search = async () => {
  const mine = ++turn;
  const words = box.value.trim();
  const filters = narrowed();
  keep(words, filters);
  if (!words && !Object.keys(filters).length) {
    list.replaceChildren();
    said.textContent = "";
    return;
  }
  const pagefind = await load();
  const answer = await pagefind.search(words || null);
  const results = await fitting(answer.results, filters);
  const found = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
  if (mine !== turn) return;
  list.replaceChildren(...found.map(row));
  const total = results.length;
  const rest = total > MOST ? ` The first ${MOST} are shown.` : "";
  said.textContent = total
    ? `${total} ${total === 1 ? "page has" : "pages have"} these words.${rest}`
    : "No page has these words. Try fewer or other words.";
};

const asked = new URLSearchParams(location.search);
box.value = asked.get("q") ?? "";
for (const field of form.querySelectorAll("select")) {
  const value = asked.get(field.name) ?? "";
  if ([...field.options].some((option) => option.value === value)) field.value = value;
}
form.hidden = false;
let pause;
form.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(search, 150);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
if (asked.size) search();
