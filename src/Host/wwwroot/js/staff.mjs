// What makes the console quicker to use; every page works without it.
const typing = (target) => target.closest?.("input, select, textarea, [contenteditable]");
const rows = () => [...document.querySelectorAll("table[data-rows] tbody tr")];
let chord = 0;

function shortcuts() {
  const dialog = document.getElementById("shortcuts");
  if (dialog && !dialog.open) {
    dialog.showModal();
  }
}

function step(by) {
  const all = rows();
  if (all.length === 0) {
    return;
  }

  const at = all.findIndex((row) => row.classList.contains("current"));
  const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
  all[at]?.classList.remove("current");
  next.classList.add("current");
  (next.querySelector("a, button, input") ?? next).focus();
  next.scrollIntoView({ block: "nearest" });
}

function pick() {
  const box = document.querySelector("tr.current input[type=checkbox]");
  box?.click();
}

function go(key) {
  const place = { h: "/", c: "/calls", r: "/repairs" }[key];
  const home = document.querySelector(".menu a");
  if (place && home) {
    location.href = home.getAttribute("href").replace(/\/$/, "") + place;
  }
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return;
  }

  if (event.key === "Escape") {
    document.querySelectorAll("details.drop[open], details.confirm[open]").forEach((open) => {
      open.open = false;
      open.querySelector("summary").focus();
    });
    document.querySelector(".menu.open")?.classList.remove("open");
    return;
  }

  if (typing(event.target) && event.target.type !== "checkbox") {
    return;
  }

  const wasChord = event.timeStamp - chord < 1200;
  chord = 0;
  if (wasChord && "hcr".includes(event.key)) {
    go(event.key);
  } else if (event.key === "g") {
    chord = event.timeStamp;
  } else if (event.key === "?") {
    shortcuts();
  } else if (event.key === "/") {
    const search = document.querySelector("input[type=search]");
    if (search) {
      event.preventDefault();
      search.focus();
    }
  } else if (event.key === "j" || event.key === "k") {
    step(event.key === "j" ? 1 : -1);
  } else if (event.key === "x") {
    pick();
  }
});

// An open menu closes when something else is touched.
addEventListener("pointerdown", (event) => {
  document.querySelectorAll("details.drop[open], details.confirm[open]").forEach((open) => {
    if (!open.contains(event.target)) {
      open.open = false;
    }
  });
});

document.querySelectorAll("[data-shortcuts]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", shortcuts);
});
document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => print());
});
document.querySelectorAll("[data-copy]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
    button.querySelector("[data-copied]").hidden = false;
  });
});
document.querySelectorAll("select[data-submit], input[data-submit]").forEach((select) => select.addEventListener("change", () => select.form.requestSubmit()));

const toast = document.querySelector("[data-toast]");
if (toast) {
  // Read from the address: a reload shall not say it again.
  const here = new URL(location.href);
  here.searchParams.delete("done");
  history.replaceState(null, "", here);
  setTimeout(() => toast.remove(), 6000);
}

// Rows that can be picked: one box for all, Shift for a range, and a bar that says how many.
for (const table of document.querySelectorAll("table[data-pick]")) {
  const boxes = [...table.querySelectorAll("tbody .pick input")];
  const all = table.querySelector("thead .pick input");
  const bar = document.getElementById(table.dataset.pick);
  let last = -1;
  const show = () => {
    const count = boxes.filter((box) => box.checked).length;
    boxes.forEach((box) => box.closest("tr").classList.toggle("picked", box.checked));
    if (all) {
      all.checked = count > 0 && count === boxes.length;
      all.indeterminate = count > 0 && count < boxes.length;
    }

    if (bar) {
      bar.querySelectorAll("[data-count]").forEach((place) => { place.textContent = String(count); });
      bar.querySelectorAll("button").forEach((button) => button.setAttribute("aria-disabled", String(count === 0)));
    }
  };
  all?.addEventListener("change", () => {
    boxes.forEach((box) => { box.checked = all.checked; });
    show();
  });
  boxes.forEach((box, at) => box.addEventListener("click", (event) => {
    if (event.shiftKey && last >= 0) {
      boxes.slice(Math.min(at, last), Math.max(at, last) + 1).forEach((other) => { other.checked = box.checked; });
    }

    last = at;
    show();
  }));
  show();
}
