// The attract screen lies over the untouched home. The first touch takes it away and does nothing else.
const attract = document.getElementById("attract");
const wait = Number(document.documentElement.dataset.attractAfter);
let lastActive = Date.now();

function show() {
  if (!attract.hidden || document.querySelector("dialog[open]")) return;
  attract.hidden = false;
  setInert(true);
  attract.querySelector("button").focus({ preventScroll: true });
}

function setInert(isInert) {
  for (const element of document.querySelectorAll(".bar, .dock, .home")) element.inert = isInert;
}

function wake() {
  attract.hidden = true;
  setInert(false);
  lastActive = Date.now();
}

if (attract && wait > 0) {
  for (const type of ["pointerdown", "keydown"]) document.addEventListener(type, () => (lastActive = Date.now()), { capture: true });
  attract.addEventListener("click", wake);
  setInterval(() => Date.now() - lastActive >= wait * 1000 && show(), 1000);
}
