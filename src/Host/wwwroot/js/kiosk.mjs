// What every kiosk page runs: nothing here is needed to read a page, all of it to leave nothing behind.
import "./kiosk-visit.mjs";
import "./kiosk-idle.mjs";
import "./kiosk-carry.mjs";
import "./kiosk-attract.mjs";
import "./kiosk-print.mjs";
import "./kiosk-focus.mjs";

document.addEventListener("contextmenu", event => event.preventDefault());
document.addEventListener("dragstart", event => event.preventDefault());
// The clipboard outlives a visit, and nothing here can empty it: nothing gets into it.
for (const type of ["copy", "cut"]) document.addEventListener(type, event => event.preventDefault());

// A second tap while the first is under way does nothing.
document.addEventListener("click", event => {
  const link = event.target.closest("a[href]");
  if (!link || "jump" in link.dataset || event.defaultPrevented) return;
  if (link.ariaBusy === "true") return event.preventDefault();
  link.ariaBusy = "true";
  setTimeout(() => (link.ariaBusy = "false"), 3000);
});
