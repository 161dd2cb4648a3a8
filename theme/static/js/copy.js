// Gives each address a button that copies it. Without this the address is there to be marked.
for (const address of document.querySelectorAll(".address")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy the address";
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(address.textContent);
    said.textContent = " Copied.";
  });
  address.after(button, said);
}
