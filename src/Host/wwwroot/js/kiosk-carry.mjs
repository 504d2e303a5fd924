// A change of language or size shows the same page again; what was typed goes along. It waits in the tab's own storage
// for the length of one page load and is taken out again before anything else happens.
const KEY = "carried";

const controls = () => [...document.querySelectorAll("main input, main textarea, main select")]
  .filter(element => element.name && !["hidden", "submit", "button", "password", "file"].includes(element.type));
const isTicked = element => ["checkbox", "radio"].includes(element.type);

document.addEventListener("submit", event => {
  if (!event.target.matches("form[data-carry]")) return;
  const values = controls().map(element => [element.name, element.value, isTicked(element) ? element.checked : null]);
  const scroll = document.querySelector("main")?.scrollTop ?? 0;
  sessionStorage.setItem(KEY, JSON.stringify({ path: location.pathname, values, scroll }));
});

function restore({ path, values, scroll }) {
  if (path !== location.pathname) return;
  const left = [...values];
  for (const element of controls()) {
    const at = left.findIndex(([name, value, ticked]) => name === element.name && (ticked === null || value === element.value));
    if (at < 0) continue;
    const [[, value, ticked]] = left.splice(at, 1);
    if (ticked === null) element.value = value;
    else element.checked = ticked;
    element.dispatchEvent(new Event("change", { bubbles: true }));
  }
  document.querySelector("main").scrollTop = scroll;
}

const carried = sessionStorage.getItem(KEY);
if (carried) {
  sessionStorage.removeItem(KEY);
  restore(JSON.parse(carried));
}
