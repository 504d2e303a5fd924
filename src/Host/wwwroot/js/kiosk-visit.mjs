// The end of a visit. Back never leads into what somebody else was looking at: kiosk-again.js sees to that.
const root = document.documentElement;
const home = root.dataset.home ?? "/";
const form = document.getElementById("end");
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
let isEnding = false;

/** Empties the screen, tells the host until it has heard, and shows the home. */
export async function end() {
  if (isEnding) return;
  isEnding = true;
  root.dataset.ended = "";
  document.querySelectorAll("dialog[open]").forEach(dialog => dialog.close());
  document.querySelectorAll("main form").forEach(each => each.reset());
  document.activeElement?.blur();
  sessionStorage.clear();
  const body = new FormData(form);
  for (;;) {
    try {
      const answer = await fetch(form.action, { method: "POST", body, redirect: "manual", signal: AbortSignal.timeout(8000) });
      if (answer.type === "opaqueredirect" || answer.status < 500) break;
    } catch {
      // The host is away. The screen stays empty until it has forgotten the visit.
    }
    await pause(1000);
  }
  location.replace(home);
}

// A code that was neither printed nor shown large: who leaves is asked once whether they have it.
const unkept = document.getElementById("unkept");
document.getElementById("unkept-end")?.addEventListener("click", end);

form?.addEventListener("submit", event => {
  event.preventDefault();
  if (unkept && !unkept.open && unkept.dataset.kept === undefined) unkept.showModal();
  else end();
});
