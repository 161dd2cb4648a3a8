// Filters the agenda over the list that is there, and keeps the choice in the address.
{
  const form = document.querySelector("form.filters");
  const rows = [...document.querySelectorAll("li[data-from]")];
  const said = form.querySelector("[role=status]");
  const groups = [...document.querySelectorAll("[data-group]")];
  const empty = new Set(groups.filter((group) => group.hidden));
  const isDay = (key) => key === "from" || key === "to";

  // A day as typed, "30 10 2027" or "2027-10-30", as 2027-10-30; "" where it is none.
  const day = (typed) => {
    const parts = typed.split(/\D+/).filter(Boolean);
    const [year, month = "", date = ""] = parts[0]?.length === 4 ? parts : parts.reverse();
    const iso = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
    return parts.length === 3 && Date.parse(iso) ? iso : "";
  };
  const fits = ({ dataset }, [key, wanted]) => {
    if (key === "from") return dataset.to >= day(wanted);
    if (key === "to") return dataset.from !== "" && dataset.from <= day(wanted);
    return (dataset[key] ?? "").split(" ").includes(wanted);
  };

  const show = () => {
    const asked = [...new FormData(form)].filter(([, value]) => value);
    const unread = asked.find(([key, value]) => isDay(key) && !day(value));
    const wanted = asked.filter(([key, value]) => !isDay(key) || day(value));
    for (const row of rows) row.hidden = !wanted.every((one) => fits(row, one));
    for (const group of groups) {
      group.hidden = empty.has(group) || !group.querySelector("li:not([hidden])");
    }
    const shown = rows.filter((row) => !row.hidden).length;
    const count = wanted.length
      ? `${shown} of the ${rows.length} events listed here ${shown === 1 ? "fits" : "fit"}.`
      : `All ${rows.length} events are listed.`;
    said.textContent = unread ? `“${unread[1]}” is no day. Write it like 30 10 2027.` : count;
    const query = new URLSearchParams(asked).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  };

  for (const [key, value] of new URLSearchParams(location.search)) {
    for (const field of form.querySelectorAll(`[name="${CSS.escape(key)}"]`)) {
      if (field.type === "checkbox") field.checked ||= field.value === value;
      else field.value = value;
    }
  }
  form.hidden = false;
  form.addEventListener("change", show);
  form.addEventListener("reset", () => setTimeout(show));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  if (location.search) show();
}
