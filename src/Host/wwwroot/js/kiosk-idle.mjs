// Two steps: after a while without activity a question, and when nobody answers it the end of the visit. Times come from
// the page (data-idle-warn, data-idle-answer, data-ends-after, in seconds), the clock is the browser's.
import { end } from "./kiosk-visit.mjs";
import { holdsVisit } from "./kiosk-print.mjs";

const { idleWarn, idleAnswer, endsAfter, begun } = document.documentElement.dataset;
const TELL_EVERY = 20_000;
// Seconds that are said aloud: each second would drown everything else.
const SPOKEN = [60, 30, 20, 10, 5];
const dialog = document.getElementById("idle");
const spoken = document.getElementById("idle-spoken");
const left = document.getElementById("idle-left");
const timer = document.querySelector("[data-done-timer]");
const lastPoint = { x: -1, y: -1 };
let lastActive = Date.now();
let askedAt = 0;
let lastTold = Date.now();
let isKept = false;

function touched() {
  lastActive = Date.now();
  if ("ended" in document.documentElement.dataset || begun === undefined || lastActive - lastTold < TELL_EVERY) return;
  lastTold = lastActive;
  tell();
}

/** The host ends visits that it hears nothing of; somebody who reads or types asks for no page. */
async function tell() {
  const form = document.getElementById("end");
  const url = form.action.replace(/end$/, "stay");
  await fetch(url, { method: "POST", body: new FormData(form), keepalive: true }).catch(() => undefined);
}

/** A finger, or dirt, that lies on the glass reports the same place again and again; that is nobody. */
function moved(event) {
  if (event.clientX === lastPoint.x && event.clientY === lastPoint.y) return false;
  lastPoint.x = event.clientX;
  lastPoint.y = event.clientY;
  return true;
}

/** Says what is left to whoever hears the page instead of seeing it. */
function say(region, rest) {
  const step = SPOKEN.filter(each => each >= rest).at(-1);
  if (!region || step === undefined || region.dataset.step === String(step)) return;
  region.dataset.step = String(step);
  region.textContent = region.dataset.spoken.replace("{0}", String(Math.max(0, rest)));
}

function quiet(region) {
  if (!region) return;
  region.textContent = "";
  delete region.dataset.step;
}

function stay() {
  askedAt = 0;
  quiet(spoken);
  if (dialog.open) dialog.close();
  touched();
}

function ask() {
  askedAt = Date.now();
  left.textContent = idleAnswer;
  dialog.showModal();
  document.getElementById("idle-stay").focus();
}

const seconds = since => (Date.now() - since) / 1000;

function tick() {
  if (holdsVisit() === "running") lastActive = Date.now();
  if (askedAt) return count();
  if (endsAfter && !isKept && !holdsVisit()) return countDone();
  if (timer) timer.hidden = true;
  if (begun !== undefined && seconds(lastActive) >= Number(idleWarn)) ask();
}

function count() {
  const rest = Math.ceil(Number(idleAnswer) - seconds(askedAt));
  left.textContent = String(Math.max(0, rest));
  // The question itself and the first figure are read when it opens.
  if (rest < Number(idleAnswer)) say(spoken, rest);
  if (rest <= 0) end();
}

function countDone() {
  const rest = Math.ceil(Number(endsAfter) - seconds(lastActive));
  if (timer) {
    timer.hidden = false;
    timer.querySelector("[data-seconds]").textContent = timer.dataset.doneTimer.replace("{0}", String(Math.max(0, rest)));
    say(timer.querySelector("[data-spoken]"), rest);
  }
  if (rest <= 0) end();
}

for (const type of ["pointerdown", "pointermove"]) {
  document.addEventListener(type, event => {
    if (dialog.open) {
      if (type === "pointerdown" && !event.target.closest("[form=end]")) event.preventDefault();
    } else if (moved(event)) touched();
  }, { capture: true });
}
for (const type of ["keydown", "input", "wheel", "scroll", "play", "timeupdate"]) {
  document.addEventListener(type, () => dialog.open || touched(), { capture: true, passive: true });
}

// One tap anywhere goes on. On the click, not on the touch: what lies below the question must not get the tap.
dialog.addEventListener("click", event => {
  if (!event.target.closest("[form=end]")) stay();
});
// Any key goes on, like any touch; Tab, Enter and Space belong to the two buttons.
dialog.addEventListener("keydown", event => {
  if (!["Tab", "Shift", "Enter", " "].includes(event.key)) stay();
});
dialog.addEventListener("cancel", event => {
  event.preventDefault();
  stay();
});
timer?.querySelector("button")?.addEventListener("click", () => (isKept = true));
setInterval(tick, 1000);
