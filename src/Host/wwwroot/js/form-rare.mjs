// A character of a name that the keyboard does not give: drawn, or left to staff. In the name it stands as 〓; what was drawn for
// each stands beside the field in the same order.
import { canvasBlob, token } from "./form-files.mjs";
import { Pad } from "./form-pad.mjs";

const MARK = "〓";
const STAFF = "@staff";
const dialog = document.getElementById("rare");
const part = (name) => dialog.querySelector(`[data-rare-${name}]`);
const before = new WeakMap();
let field = null;
let caret = [0, 0];

const pad = dialog && new Pad(dialog.querySelector("canvas"), { ended: () => (part("use").disabled = !pad.isDrawn) });
const listOf = (input) => input.parentElement.querySelector("[data-drawn]");
const marks = (text) => text.split(MARK).length - 1;

function open(input) {
  field = input;
  caret = [input.selectionStart ?? input.value.length, input.selectionEnd ?? input.value.length];
  anew();
  say("");
  dialog.showModal();
}

function anew() {
  pad.clear();
  part("use").disabled = true;
}

function say(text) {
  part("error").textContent = text;
  part("error").hidden = text === "";
}

async function use() {
  const body = new FormData();
  body.set("file", await canvasBlob(pad.canvas, "image/png"), "character.png");
  body.set("__RequestVerificationToken", token());
  part("use").disabled = true;
  try {
    const answer = await fetch(field.dataset.rare, { method: "POST", body });
    const result = await answer.json();
    answer.ok ? put(result.file) : say(result.wrong);
  } catch {
    say(dialog.dataset.failed);
  }
  part("use").disabled = !pad.isDrawn;
}

function put(value) {
  const list = listOf(field);
  const at = marks(field.value.slice(0, caret[0]));
  drop(list, at, marks(field.value.slice(...caret)));
  list.insertBefore(entry(list, value), list.children[at] ?? null);
  field.setRangeText(MARK, ...caret, "end");
  before.set(field, field.value);
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  dialog.close();
}

function entry(list, value) {
  const item = document.createElement("li");
  if (value === STAFF) {
    item.append(Object.assign(document.createElement("span"), { textContent: list.dataset.left }));
  } else {
    item.append(Object.assign(document.createElement("img"), { src: `${field.dataset.rare}?file=${value}`, alt: list.dataset.one }));
  }
  item.append(Object.assign(document.createElement("input"), { type: "hidden", name: `drawn.${list.dataset.drawn}`, value }));
  return item;
}

const drop = (list, at, count) => [...list.children].slice(at, at + count).forEach((item) => item.remove());

/** Whoever takes a 〓 out of the name takes out what was drawn for it. */
function follow(input) {
  const was = before.get(input) ?? input.defaultValue;
  const now = input.value;
  before.set(input, now);
  const gone = marks(was) - marks(now);
  if (gone > 0) {
    let same = 0;
    while (same < now.length && was[same] === now[same]) {
      same += 1;
    }
    drop(listOf(input), marks(now.slice(0, same)), gone);
  }
}

if (dialog) {
  part("use").addEventListener("click", use);
  part("again").addEventListener("click", anew);
  part("staff").addEventListener("click", () => put(STAFF));
  part("cancel").addEventListener("click", () => dialog.close());
  // Whoever touched the pad has closed the keys: with the focus anew they open again.
  dialog.addEventListener("close", () => {
    field.blur();
    field.focus();
  });
  document.addEventListener("station:rare", (event) => open(event.target));
  document.addEventListener("input", (event) => event.target.matches?.("[data-rare]") && follow(event.target));
}
