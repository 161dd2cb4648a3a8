// Loads the page anew when the site has changed, and shows what there is to mend.
{
  const seen = document.currentScript.dataset.version;
  const channel = new BroadcastChannel("preview");

  const element = (name, attributes, ...inside) => {
    const made = Object.assign(document.createElement(name), attributes);
    made.append(...inside);
    return made;
  };

  const show = (problems) => {
    const shown = document.querySelector("#preview-problems");
    // What is shown already is left alone: an alert that is written anew is read out anew.
    if ((shown?.querySelector("pre").textContent ?? "") === problems) return;
    shown?.remove();
    if (!problems) return;
    const heading = element("strong", {}, "There is something to mend.");
    const panel = element(
      "section", { id: "preview-problems", role: "alert", tabIndex: 0 },
      element("p", {}, heading, " Save the mended file, and this page follows by itself."),
      element("pre", {}, problems),
    );
    document.body.prepend(panel);
  };

  channel.onmessage = ({ data }) => {
    if (data.version === seen) return show(data.problems);
    channel.close();
    location.reload();
  };
  document.head.append(element("link", { rel: "stylesheet", href: "/-preview/panel.css" }));
  new SharedWorker("/-preview/stream.js");
}
