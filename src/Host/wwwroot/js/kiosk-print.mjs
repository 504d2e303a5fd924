// Printing. The browser does not say whether paper came out, so the page never claims that it did: it says "sent", and
// offers the way on when nothing came. Chromium knows no "80mm auto": the slip is measured and the page made as long.
const PAPER_TAKES = 12_000;
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);
let state = "ready";
let sentAt = 0;

/** What keeps the visit open: "running" while the printer works, "failed" after somebody said that nothing came out, else "". */
export function holdsVisit() {
  if (state === "sending" || (state === "sent" && Date.now() - sentAt < PAPER_TAKES)) return "running";
  return state === "failed" ? "failed" : "";
}

function paperHeight(slip) {
  const copy = slip.cloneNode(true);
  copy.classList.add("slip-measure");
  document.querySelector("main").append(copy);
  const millimetres = Math.ceil(copy.getBoundingClientRect().height / 96 * 25.4) + 4;
  copy.remove();
  return millimetres;
}

function show(area, next) {
  state = next;
  const held = area.contains(document.activeElement) ? document.activeElement : null;
  for (const element of area.querySelectorAll("[data-when]")) element.hidden = !element.dataset.when.split(" ").includes(next);
  // The button that was touched may be gone: the keyboard goes on with the one that took its place.
  if (held && !held.checkVisibility()) [...area.querySelectorAll("button")].find(button => button.checkVisibility())?.focus();
}

// print() stops the page, so what it says must be on the screen before.
const painted = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 50)));

async function print(area) {
  if (state === "sending") return;
  show(area, "sending");
  await painted();
  sheet.replaceSync(`@page { size: 80mm ${paperHeight(document.querySelector(".slip"))}mm; margin: 0 }`);
  window.print();
  sentAt = Date.now();
  show(area, "sent");
  tell(area, false);
}

/** The host remembers whose code was taken along; who leaves without is asked once. */
async function tell(area, failed) {
  const unkept = document.getElementById("unkept");
  if (!area.dataset.taken || !unkept) return;
  const body = new FormData(document.getElementById("end"));
  body.set("failed", String(failed));
  const answer = await fetch(area.dataset.taken, { method: "POST", body, keepalive: true }).catch(() => undefined);
  if (!answer?.ok) return;
  const { unkept: page } = await answer.json();
  if (page) {
    delete unkept.dataset.kept;
    unkept.querySelector("a").href = page;
  } else unkept.dataset.kept = "";
}

document.addEventListener("click", event => {
  const button = event.target.closest("[data-print]");
  const area = button?.closest(".printing");
  if (!area) return;
  if (button.dataset.print === "go") print(area);
  if (button.dataset.print === "failed") {
    show(area, "failed");
    tell(area, true);
  }
  if (button.dataset.print === "screen") {
    const slip = document.querySelector(".slip");
    slip.classList.toggle("slip-big");
    slip.querySelector(".qr").scrollIntoView({ block: "nearest" });
    if (slip.classList.contains("slip-big")) tell(area, false);
  }
});
