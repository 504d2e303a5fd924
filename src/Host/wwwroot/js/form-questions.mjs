// Questions that depend on an answer of the same page, and faults that leave when they are mended. Both are the host's to say:
// after an answer the page is asked for once more, and what is new in it is put in around what stays. The form is looked up
// each time, since a page that came back with faults holds another one.
import { jump } from "./kiosk-focus.mjs";

const LONGEST = 3000;
let asked = 0;

const formNow = () => document.querySelector("form[data-form]");
const values = (form) => new URLSearchParams(new FormData(form)).toString();
const faulty = (form) => [...form.querySelectorAll("[data-field]:has([data-fault])")].map((field) => field.dataset.field);

// Nothing is sent of a visit that ended: it would be the first thing of the next one.
const hasEnded = () => "ended" in document.documentElement.dataset;

async function look(form, answered) {
  if (hasEnded()) {
    return;
  }
  const mine = ++asked;
  const sent = values(form);
  const body = new FormData(form);
  body.set("look", "1");
  body.set("Idempotency-Key", crypto.randomUUID());
  faulty(form).forEach((id) => body.append("wrong", id));
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(body) });
  if (!answer.ok) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("form[data-form]");
  // Who went on meanwhile loses nothing: an answer to an older state is dropped, and the next change asks again.
  if (!fresh || mine !== asked || form !== formNow() || values(form) !== sent) {
    return;
  }
  renew(form, fresh);
  tellFaults(page);
  if (document.activeElement === document.body) {
    jump(answered);
  }
  form.dispatchEvent(new Event("station:asked", { bubbles: true }));
}

const keyOf = (node) => {
  if (node.dataset.field) {
    return `field ${node.dataset.field}`;
  }
  return node.matches("input[type=hidden]") ? `hidden ${node.name} ${node.name === "seen" ? node.value : ""}` : node.className;
};

const controls = (node) => [...node.querySelectorAll("input, textarea")]
  .map((element) => `${element.type} ${element.name} ${["radio", "checkbox"].includes(element.type) ? element.value : ""}`).join();

// A stroke, an open camera, a caret in the middle of a word are not the host's: what is asked as before is not touched.
const isSame = (kept, node) => !node.matches(".computed") && ("attach" in node.dataset || controls(kept) === controls(node));

function renew(form, fresh) {
  const before = new Map([...form.children].map((node) => [keyOf(node), node]));
  const next = [...fresh.children].map((node) => {
    const kept = before.get(keyOf(node));
    if (!kept || !isSame(kept, node)) {
      return node;
    }
    mend(kept, node);
    return kept;
  });
  [...form.children].filter((node) => !next.includes(node)).forEach((node) => node.remove());
  let at = form.firstElementChild;
  for (const node of next) {
    if (node === at) {
      at = at.nextElementSibling;
    } else {
      form.insertBefore(node, at);
    }
  }
}

function mend(kept, node) {
  const fault = kept.querySelector("[data-fault]");
  const left = node.querySelector("[data-fault]");
  if (!fault || left) {
    left && fault?.replaceWith(left);
    return;
  }
  for (const element of [kept, ...kept.querySelectorAll("[aria-invalid]")]) {
    element.removeAttribute("aria-invalid");
  }
  for (const element of [kept, ...kept.querySelectorAll("[aria-describedby]")]) {
    const described = (element.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== fault.id).join(" ");
    described ? element.setAttribute("aria-describedby", described) : element.removeAttribute("aria-describedby");
  }
  fault.remove();
}

function tellFaults(page) {
  const shown = document.querySelector("main .errors[data-faults]");
  const left = page.querySelector("main .errors[data-faults]");
  if (shown && left) {
    shown.replaceChildren(...left.childNodes);
  } else {
    shown?.remove();
  }
  document.title = page.title || document.title;
}

// Another document has another number: the pad follows the choice.
document.addEventListener("change", (event) => {
  const { pad } = event.target.dataset;
  const number = pad && event.target.closest("[data-field]")?.querySelector("[data-document]");
  if (number) {
    number.dataset.osk = pad;
  }
});

document.addEventListener("change", (event) => {
  const field = event.target.closest("form[data-form] [data-field]");
  const form = formNow();
  if (field && form && ("live" in form.dataset || field.querySelector("[data-fault]"))) {
    look(form, field).catch(() => { /* The host is away: the questions come with "Next". */ });
  }
});

// Who leaves a form half-way, by the dock or a link, finds it again as it was.
let isLeaving = false;
let isTouched = false;
document.addEventListener("input", () => (isTouched = true));
document.addEventListener("change", () => (isTouched = true));
document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[href]:not([data-jump])");
  const form = formNow();
  if (!link || !form || !isTouched || event.defaultPrevented) {
    return;
  }
  event.preventDefault();
  if (isLeaving) {
    return;
  }
  isLeaving = true;
  const body = new FormData(form);
  body.set("look", "1");
  try {
    await fetch(form.action, { method: "POST", body: new URLSearchParams(body), signal: AbortSignal.timeout(LONGEST) });
  } catch {
    // The host is away: what it has of the form is what stays.
  }
  if (hasEnded()) {
    return;
  }
  location.assign(link.href);
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-jump]");
  const field = link && document.querySelector(`[data-field="${CSS.escape(link.dataset.jump)}"]`);
  if (field) {
    event.preventDefault();
    jump(field);
  }
});
