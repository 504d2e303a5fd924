// Keeps every change of the designer at once, one after another, and shows what became of it. Without this the page has a button to save.
const page = () => document.querySelector("[data-designer-page]");
const form = () => document.getElementById("design");
let line = Promise.resolve();
let screen = { shape: "portrait", large: false };

function swap(fresh, keep) {
  const parts = ["#designer-status", "#designer-outline", "[data-seen]"];
  if (keep) {
    // Somebody is typing: what they look at stays, only what it says about faults is new.
    for (const part of parts) {
      const [now, next] = [document.querySelector(part), fresh.querySelector(part)];
      if (now && next) now.replaceWith(document.adoptNode(next));
    }
    for (const now of document.querySelectorAll("[data-faults]")) {
      const next = fresh.querySelector(`[data-faults="${CSS.escape(now.dataset.faults)}"]`);
      if (next) now.replaceChildren(...[...next.childNodes].map(n => document.adoptNode(n)));
    }
    const undo = [document.querySelector(".page-head .actions"), fresh.querySelector(".page-head .actions")];
    if (undo[0] && undo[1]) undo[0].replaceWith(document.adoptNode(undo[1]));
  } else {
    const focused = document.activeElement;
    const mark = focused?.name ? `[name="${CSS.escape(focused.name)}"]${focused.value && focused.tagName === "BUTTON" ? `[value="${CSS.escape(focused.value)}"]` : ""}` : "";
    const [x, y] = [scrollX, scrollY];
    page().replaceWith(document.adoptNode(fresh.querySelector("[data-designer-page]")));
    scrollTo(x, y);
    if (mark) document.querySelector(mark)?.focus({ preventScroll: true });
    show();
  }
  document.querySelector("[data-look]")?.contentWindow?.location.reload();
}

async function send(body, keep) {
  const at = form();
  if (!at) return;
  body.set("seen", document.querySelector("[data-seen]").value);
  let answer;
  try {
    answer = await fetch(at.action, { method: "POST", body, headers: { "X-Designer": "1" } });
  } catch {
    // Away: the browser's own sending tells it.
    return at.submit();
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!fresh.querySelector("[data-designer-page]")) return location.reload();
  swap(fresh, keep && answer.ok);
}

function queue(submitter, keep) {
  const body = new FormData(form(), submitter ?? undefined);
  document.documentElement.dataset.designerBusy = "";
  line = line.then(() => send(body, keep)).finally(() => delete document.documentElement.dataset.designerBusy);
  return line;
}

function press(value) {
  const button = Object.assign(document.createElement("button"), { name: "do", value, hidden: true });
  form().append(button);
  queue(button, false);
  button.remove();
}

addEventListener("submit", event => {
  if (event.target.id !== "design") return;
  event.preventDefault();
  queue(event.submitter, false);
});

addEventListener("change", event => {
  const control = event.target;
  if (!control.form || control.form.id !== "design" || /^[amp]\//.test(control.name) || (/^k\//.test(control.name) && !control.dataset.press)) return;
  if (control.dataset.press) return press(control.dataset.press);
  queue(null, !("redraw" in control.dataset));
});

// Enter in a row that adds presses its own button.
addEventListener("keydown", event => {
  const row = event.target.closest?.(".add-row");
  if (event.key === "Enter" && !event.isComposing && row && event.target.tagName === "INPUT") {
    event.preventDefault();
    row.querySelector("[data-add]")?.click();
  }
});

function show() {
  const frame = document.querySelector("[data-look-frame]");
  const look = document.querySelector("[data-look]");
  if (!frame || !look) return;
  frame.className = `look-frame ${screen.shape}`;
  const url = new URL(look.src);
  if (screen.language) url.searchParams.set("language", screen.language);
  url.searchParams.set("large", String(screen.large));
  if (look.src !== url.href) look.src = url.href;
  for (const button of document.querySelectorAll("[data-screen]")) button.ariaPressed = String(button.dataset.screen === screen.shape);
  for (const button of document.querySelectorAll("[data-large]")) button.ariaPressed = String(screen.large);
}

addEventListener("click", event => {
  const button = event.target.closest?.("[data-look-bar] > *");
  if (!button) return;
  event.preventDefault();
  if (button.dataset.screen) screen = { ...screen, shape: button.dataset.screen };
  if ("large" in button.dataset) screen = { ...screen, large: !screen.large };
  if (button.dataset.language) screen = { ...screen, language: button.dataset.language };
  show();
});
