// Moves what is over by the reader's clock from the coming to the finished events.
// Nothing is hidden: without this the lists stay true, being headed by the build's own date.
{
  const now = new Date();
  const coming = document.querySelector("#coming");
  const finished = document.querySelector("#finished");
  const over = [...coming.querySelectorAll("[data-over]")]
    .filter((row) => new Date(row.dataset.over) <= now);
  const today = now.toLocaleDateString("en-GB", {
    day: "numeric", month: "long", year: "numeric", timeZone: "Europe/London",
  });
  for (const row of over) {
    const group = row.closest("[data-group]");
    finished.querySelector("ol").prepend(row);
    if (!group.querySelector("li")) group.remove();
  }
  if (over.length) {
    finished.hidden = false;
    coming.querySelector(".empty").hidden = !!coming.querySelector("li");
    for (const date of document.querySelectorAll(".as-of")) date.textContent = today;
  }
}
