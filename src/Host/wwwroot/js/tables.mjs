// What makes tables and forms quick with the keyboard; everything works without it.
const bulk = document.querySelector(".table-bulk");
if (bulk) {
  const show = () => { bulk.hidden = !document.querySelector("tbody .pick input:checked"); };
  document.addEventListener("change", show);
  document.addEventListener("click", () => queueMicrotask(show));
  show();
}

const rows = () => [...document.querySelectorAll("table[data-rows] tbody tr")];
addEventListener("keydown", (event) => {
  const form = event.target.closest?.("form[data-ctrl-enter]");
  if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
    return;
  }

  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.target.closest?.("select, textarea, input:not([type=checkbox])")) {
    return;
  }

  // The arrow keys do what j and k do, once a row is current or focused.
  if ((event.key === "ArrowDown" || event.key === "ArrowUp") && event.target.closest("table[data-rows], body") && rows().length > 0) {
    const inTable = event.target.closest("table[data-rows]") || document.querySelector("tr.current");
    if (inTable) {
      event.preventDefault();
      dispatchEvent(new KeyboardEvent("keydown", { key: event.key === "ArrowDown" ? "j" : "k" }));
    }
  } else if (event.key === "n") {
    document.querySelector("[data-key=n]")?.click();
  }
});

// What was typed is not lost by a slip of the hand.
for (const form of document.querySelectorAll("form[data-unsaved]")) {
  let isChanged = false;
  form.addEventListener("input", () => { isChanged = true; });
  form.addEventListener("submit", () => { isChanged = false; });
  addEventListener("beforeunload", (event) => {
    if (isChanged) {
      event.preventDefault();
    }
  });
}

document.querySelector("[data-focus]")?.focus();

// The browser's own button speaks the browser's language; ours speaks the page's. The input stays where the keyboard finds it.
const file = document.querySelector("input[type=file][data-largest]");
const own = document.querySelector("[data-file]");
if (file && own) {
  file.classList.add("hidden", "file-hidden");
  own.hidden = false;
  const none = own.querySelector("[data-name]").textContent;
  file.addEventListener("change", () => { own.querySelector("[data-name]").textContent = file.files[0]?.name ?? none; });
}

// A file that is too large is named before it travels.
file?.addEventListener("change", () => {
  const isTooLarge = file.files.length > 0 && file.files[0].size > Number(file.dataset.largest);
  file.setCustomValidity(isTooLarge ? file.dataset.tooLarge : "");
  file.reportValidity();
});
