// Sends forms marked data-resilient so that a short absence of the host costs nothing: what was typed stays on the
// screen, and the sending is repeated for 30 seconds. It is repeated only under the form view's own Idempotency-Key.
// <div id="network" class="network" role="status" hidden data-retrying="…" data-failed="… desk … phone …">
const LONGEST = 30_000;
const ONE_TRY = 10_000;
const KEY = "Idempotency-Key";
const banner = document.getElementById("network");
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
const hasEnded = () => "ended" in document.documentElement.dataset;
const isAway = status => status >= 502 && status <= 504;

function say(text, isFailed = false) {
  if (!banner) return;
  const dock = document.querySelector(".dock")?.offsetHeight ?? 0;
  const keyboard = document.querySelector(".osk:not([hidden])")?.offsetHeight ?? 0;
  banner.style.bottom = `${Math.max(dock, keyboard)}px`;
  banner.classList.toggle("network-failed", isFailed);
  banner.hidden = !text;
  // Words that come into a region which is there already are spoken; the page gives them room instead of lying below them.
  requestAnimationFrame(() => {
    banner.textContent = text ?? "";
    document.documentElement.style.setProperty("--network-height", `${banner.offsetHeight}px`);
  });
}

/** The answer, or nothing when the host stayed away. */
async function send(form, body) {
  const until = performance.now() + LONGEST;
  for (let attempt = 0; ; attempt++) {
    try {
      const left = Math.max(1000, until - performance.now());
      const answer = await fetch(form.action, { method: "POST", body, signal: AbortSignal.timeout(Math.min(ONE_TRY, left)) });
      if (!isAway(answer.status)) return answer;
    } catch {
      // Away, or too slow: the next attempt finds out.
    }
    // After the end of the visit nothing more is sent of it.
    if (!body.get(KEY) || performance.now() >= until || hasEnded()) return undefined;
    say(banner?.dataset.retrying);
    await pause(Math.min(400 * 1.6 ** attempt, 3000));
    if (hasEnded()) return undefined;
  }
}

/** Shows the answer: another page is gone to, the same page (with its faults) replaces what is shown. */
async function show(answer, form) {
  if (answer.redirected) return location.assign(answer.url);
  const shown = document.querySelector("main");
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const main = fresh.querySelector("main");
  // Not one of our pages: let the browser show it. The key makes the second sending harmless.
  if (!main || !shown) return form.submit();
  shown.replaceWith(document.adoptNode(main));
  document.title = fresh.title || document.title;
  main.dispatchEvent(new CustomEvent("station:replaced", { bubbles: true }));
}

document.addEventListener("submit", async event => {
  const form = event.target;
  if (!form.matches("form[data-resilient]") || event.defaultPrevented) return;
  event.preventDefault();
  if (form.ariaBusy === "true") return;
  form.ariaBusy = "true";
  const body = new FormData(form, event.submitter);
  const answer = await send(form, body);
  form.ariaBusy = "false";
  if (hasEnded()) return;
  if (!answer) return say(banner?.dataset.failed, true);
  say(null);
  await show(answer, form);
});
