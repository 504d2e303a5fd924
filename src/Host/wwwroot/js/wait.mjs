// The waiting page: says in the page's language whom to turn to, and goes on to the page that was asked for as soon as
// the host answers. After a minute it goes home instead: somebody else may be standing there.
const MINUTE = 60_000;
const began = performance.now();
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

try {
  const { lang, title, body } = await (await fetch("/wait-texts.json")).json();
  document.documentElement.lang = lang;
  document.title = title;
  document.getElementById("title").textContent = title;
  document.getElementById("body").textContent = body;
} catch {
  // No page has told the worker its texts yet: the turning ring has to do.
}

async function isBack() {
  try {
    return (await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

do {
  await pause(1000);
} while (!(await isBack()));

if (performance.now() - began > MINUTE) location.replace("/");
else location.reload();
