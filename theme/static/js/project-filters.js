// Filters and sorts the projects over the list that is there, and keeps the choice in the address.
{
  const form = document.querySelector("form.filters");
  const list = document.querySelector("#projects");
  const rows = [...list.children];
  const said = form.querySelector("[role=status]");
  const stages = ["idea", "prototype", "active", "handed on", "finished", "stopped", "not recorded"];
  const orders = {
    stage: (a, b) => stages.indexOf(a.dataset.stage) - stages.indexOf(b.dataset.stage),
    news: (a, b) => b.dataset.news.localeCompare(a.dataset.news),
  };
  const asked = () => [...new FormData(form)].filter(([, value]) => value);
  const fits = (row, [key, wanted]) => key === "order" || row.dataset[key].split("|").includes(wanted);

  const show = () => {
    const wanted = asked();
    for (const row of rows) row.hidden = !wanted.every((one) => fits(row, one));
    const { order } = Object.fromEntries(wanted);
    list.append(...(order ? [...rows].sort(orders[order]) : rows));
    return wanted;
  };
  const announce = (wanted) => {
    const shown = rows.filter((row) => !row.hidden).length;
    said.textContent = `${shown} of the ${rows.length} projects listed here ${shown === 1 ? "fits" : "fit"}.`;
    const query = new URLSearchParams(wanted).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  };

  for (const [key, value] of new URLSearchParams(location.search)) {
    const field = form.elements[key];
    if (field && [...field.options].some((option) => option.value === value)) field.value = value;
  }
  form.hidden = false;
  form.addEventListener("input", () => announce(show()));
  form.addEventListener("reset", () => setTimeout(() => announce(show())));
  form.addEventListener("submit", (event) => event.preventDefault());
  if (asked().length) announce(show());
}
