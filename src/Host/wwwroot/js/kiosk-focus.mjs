// Where the keyboard is, and what a screen reader reads: at the heading of a page that came, at the faults of one that came back.
// Never at nothing: from the body neither Tab nor a page key leads on from where somebody was.
const ownFocus = "a[href], button, input:not([type=hidden]), textarea, select, canvas[tabindex]";
const isSeen = element => element?.checkVisibility({ visibilityProperty: true });

function give(element) {
  if (!element.matches(`${ownFocus}, [tabindex]`)) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest" });
}

/** To the first control of a part of the page, or to the part itself. */
export function jump(part) {
  if (!part?.isConnected) return land();
  const target = part.matches(ownFocus) ? part : [...part.querySelectorAll(ownFocus)].find(isSeen) ?? part;
  give(target);
  part.scrollIntoView({ block: "center" });
}

function land() {
  const main = document.querySelector("main");
  const parts = ["[role=alert]", "[autofocus]", "h1"].map(part => main.querySelector(part));
  give(parts.find(isSeen) ?? main);
}

if (document.activeElement === document.body && !document.querySelector("dialog[open]")) land();
document.addEventListener("station:replaced", land);

const canScroll = element => ["auto", "scroll"].includes(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight + 1;

function scroller(from) {
  const main = document.querySelector("main");
  for (let element = from; element && main.contains(element); element = element.parentElement) {
    if (canScroll(element)) return element;
  }
  return [...main.querySelectorAll("*")].find(element => isSeen(element) && canScroll(element));
}

// A list or a text scrolls inside a page that does not: the page keys belong to it wherever on the page somebody is.
document.addEventListener("keydown", event => {
  const step = { PageDown: .85, PageUp: -.85 }[event.key];
  if (!step || event.defaultPrevented || event.target.matches("textarea, select") || document.querySelector("dialog[open]")) return;
  const area = scroller(event.target);
  if (!area) return;
  event.preventDefault();
  area.scrollBy({ top: step * area.clientHeight });
});
