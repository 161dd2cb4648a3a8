// Filters the agenda over the list that is there, and keeps the choice in the address.
{
  const form = document.querySelector("form.filters");
  const rows = [...document.querySelectorAll("li[data-from]")];
  const said = form.querySelector("[role=status]");
  const groups = [...document.querySelectorAll("[data-group]")];
  const empty = new Set(groups.filter((group) => group.hidden));

  const fits = (row, [key, wanted]) => {
    if (key === "from") return row.dataset.to >= wanted && row.dataset.to !== "";
    if (key === "to") return row.dataset.from <= wanted && row.dataset.from !== "";
    return (row.dataset[key] ?? "").split(" ").includes(wanted);
  };
  const asked = () => [...new FormData(form)].filter(([, value]) => value);

  const show = () => {
    const wanted = asked();
    for (const row of rows) row.hidden = !wanted.every((one) => fits(row, one));
    for (const group of groups) {
      group.hidden = empty.has(group) || !group.querySelector("li:not([hidden])");
    }
    return wanted;
  };
  const announce = (wanted) => {
    const shown = rows.filter((row) => !row.hidden).length;
    said.textContent = wanted.length
      ? `${shown} of the ${rows.length} events listed here ${shown === 1 ? "fits" : "fit"}.`
      : `All ${rows.length} events are listed.`;
    const query = new URLSearchParams(wanted).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  };

  for (const [key, value] of new URLSearchParams(location.search)) {
    for (const field of form.querySelectorAll(`[name="${CSS.escape(key)}"]`)) {
      if (field.type === "checkbox") field.checked ||= field.value === value;
      else field.value = value;
    }
  }
  form.hidden = false;
  form.addEventListener("input", () => announce(show()));
  form.addEventListener("reset", () => setTimeout(() => announce(show())));
  form.addEventListener("submit", (event) => event.preventDefault());
  if (asked().length) announce(show());
}
