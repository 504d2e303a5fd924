// The on-screen keyboard: opens for every field with data-osk (name, pinyin, latin, phone, idno, number, date).
// <div id="osk" hidden data-…> carries its texts; nothing typed is kept once it is closed.
import Keyboard from "/lib/simple-keyboard/index.mjs";
import { Bar } from "./osk-bar.mjs";
import { Composer } from "./osk-composer.mjs";
import { Field } from "./osk-field.mjs";
import { faces, isPad, rowsOf } from "./osk-layouts.mjs";
import { Reach } from "./osk-reach.mjs";

const FIELDS = "input[data-osk], textarea[data-osk]";
const root = document.getElementById("osk");
const texts = { ...root.dataset };
const keys = document.createElement("div");
const composer = new Composer(modeOf, () => bar.show(composer));
const bar = new Bar(texts, candidate => field?.insert(composer.take(candidate)));
let field = null;
let layout = "latin";
let keyboard = null;
let lettersBefore = "latin";
let isPointing = false;
let isTyping = false;

keys.className = "osk-keys";
root.classList.add("osk");
root.setAttribute("role", "region");
root.setAttribute("aria-label", texts.label ?? "");
const format = Object.assign(document.createElement("p"), { className: "osk-format", textContent: texts.date ?? "" });
const rare = Object.assign(document.createElement("button"), { type: "button", className: "osk-rare", textContent: texts.rare ?? "", tabIndex: -1 });
root.append(format, bar.element, rare, keys);
const reach = new Reach(root, () => field?.element ?? null, pressByKey);

const isChinese = element => ["pinyin", "name"].includes(element.dataset.osk);
const isDate = () => field.element.dataset.osk === "date";

function modeOf() {
  if (!field?.isName) return "text";
  return /\p{Script=Han}$/u.test(field.beforeCaret) ? "given" : "name";
}

/** Whoever reads the page in another language writes in Latin letters first; 中文 stays one tap away. */
function firstLayout(element) {
  if (!isChinese(element)) return element.dataset.osk || "latin";
  return document.documentElement.lang.startsWith("zh") ? "pinyin" : "latin";
}

function open(element) {
  if (field) leave();
  field = new Field(element);
  isTyping = false;
  element.inputMode = "none";
  element.classList.add("osk-on");
  root.hidden = false;
  document.body.classList.add("osk-open");
  rare.hidden = !("rare" in element.dataset);
  show(firstLayout(element));
  composer.clear();
  makeRoom();
  reach.say(texts.reach);
}

function show(name) {
  layout = name;
  keyboard?.destroy();
  const block = document.createElement("div");
  block.className = "simple-keyboard";
  keys.replaceChildren(block);
  root.dataset.layout = name;
  root.classList.toggle("osk-pad", isPad(name));
  format.hidden = name !== "date";
  bar.element.hidden = !isChinese(field.element) || !["pinyin", "symbols"].includes(name);
  keyboard = new Keyboard(block, {
    layout: { default: rowsOf(name, { chinese: isChinese(field.element), lines: field.isText }) },
    display: faces(texts),
    mergeDisplay: true,
    theme: "hg-theme-default",
    useButtonTag: true,
    buttonAttributes: [{ attribute: "tabindex", value: "-1" }, { attribute: "type", value: "button" }],
    enableLayoutCandidates: false,
    disableButtonHold: true,
    preventMouseDownDefault: true,
    onKeyPress: press,
  });
  block.querySelector('[data-skbtn="{shift}"]')?.setAttribute("aria-pressed", name === "capitals");
}

/** The page gives up the keyboard's height, so that the field can be scrolled clear of it. */
function makeRoom() {
  document.documentElement.style.setProperty("--osk-height", `${root.offsetHeight}px`);
  field.element.scrollIntoView({ block: "center" });
}

const actions = {
  "{done}": () => {}, // closes on the click: see tapped()
  "{clear}": () => (composer.isComposing ? composer.clear() : field.clear()),
  "{delete}": deleteBack,
  "{space}": () => (composer.isComposing ? takeBest() : field.insert(" ")),
  "{enter}": () => field.insert("\n"),
  "{shift}": () => show(layout === "capitals" ? "latin" : "capitals"),
  "{latin}": () => turnTo("latin"),
  "{chinese}": () => turnTo("pinyin"),
  "{symbols}": () => turnTo("symbols"),
  "{letters}": () => turnTo(lettersBefore),
};

function press(key) {
  if (!field) return;
  if (actions[key]) return actions[key]();
  if (isDate()) return field.typeDate(key);
  if (layout === "pinyin" && /^[a-z']$/.test(key)) return composer.isComposing || key !== "'" ? composer.type(key) : undefined;
  takeAll();
  field.insert(key);
}

/** A finger closes with the click of "done" (see tapped()); a key has none. The focus is the field's again first, so that it does not open anew. */
function pressByKey(key) {
  if (key !== "{done}") return press(key);
  field.element.focus();
  close();
}

function turnTo(name) {
  if (name === "symbols") lettersBefore = layout;
  takeAll();
  show(name);
  makeRoom();
}

function deleteBack() {
  if (composer.isComposing) composer.deleteBack();
  else if (isDate()) field.deleteDate();
  else field.deleteBack();
}

function takeBest() {
  const [best] = composer.candidates;
  if (best) field.insert(composer.take(best));
}

/** What is still letters when the field is left. In a search letters mean what they are: initials, or a word; a guess is for who picks it. */
function takeAll() {
  if (!composer.isComposing) return;
  field.insert("oskSearch" in field.element.dataset ? composer.takeLetters() : composer.takeAll());
}

function leave() {
  takeAll();
  field.element.classList.remove("osk-on");
  field.tellChange();
  field = null;
}

function close() {
  if (!field) return;
  leave();
  keyboard.destroy();
  keyboard = null;
  keys.replaceChildren();
  root.hidden = true;
  document.body.classList.remove("osk-open");
  document.documentElement.style.removeProperty("--osk-height");
}

/** A real keyboard types pinyin too; what is not ours stays the browser's. */
function keyDown(event) {
  if (!field || event.target !== field.element || event.isComposing) return;
  if (event.key === "Escape" && !composer.isComposing) return close();
  if (leadsToKeys(event)) return reach.enter() && event.preventDefault();
  isTyping ||= event.key.length === 1;
  if (layout !== "pinyin") return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const isOurs = composer.isComposing ? composingKey(event.key) : /^[a-z]$/.test(event.key) && (composer.type(event.key), true);
  if (isOurs) event.preventDefault();
}

/** Whoever types on real keys goes on to the next field with Tab; for who does not, the drawn keys come first. */
function leadsToKeys({ key, shiftKey }) {
  const leads = (key === "Tab" && !shiftKey && !isTyping) || (key === "ArrowDown" && !field.isText && !composer.isComposing);
  return leads && !document.querySelector("dialog:modal");
}

function composingKey(key) {
  if (/^[a-z']$/.test(key)) composer.type(key);
  else if (key === "Backspace") composer.deleteBack();
  else if (key === "Escape") composer.clear();
  else if (key === " " || key === "Enter") takeBest();
  else if (/^[1-9]$/.test(key)) chooseAt(Number(key) - 1);
  else return false;
  return true;
}

function chooseAt(index) {
  const candidate = bar.at(index);
  if (candidate) field.insert(composer.take(candidate));
}

/** Opening and closing move the page. While a finger is down that would slide another button under it, so both wait
 *  for the click; it still comes before a form is sent. */
function tapped(event) {
  isPointing = false;
  const path = event.composedPath();
  const target = path.find(node => node instanceof Element && node.matches(FIELDS));
  if (target && !target.readOnly) {
    if (target !== field?.element) open(target);
  } else if (!path.includes(root)) close();
  else if (path.some(node => node.dataset?.skbtn === "{done}")) close();
}

function released() {
  setTimeout(() => {
    isPointing = false;
    focused(document.activeElement);
  }, 400);
}

function focused(element) {
  if (isPointing || element === field?.element) return;
  if (element.matches(FIELDS) && !element.readOnly) open(element);
  else if (element !== document.body && !root.contains(element)) close();
}

// Delegated, so that fields which a page adds later work too. preventDefault keeps the focus in the field.
// The letters that led to no character are not part of the name.
rare.addEventListener("click", () => {
  composer.clear();
  field?.element.dispatchEvent(new Event("station:rare", { bubbles: true }));
});
root.addEventListener("mousedown", event => event.preventDefault());
document.addEventListener("pointerdown", () => (isPointing = true), { capture: true });
document.addEventListener("pointercancel", released);
document.addEventListener("keydown", () => (isPointing = false), { capture: true });
document.addEventListener("keydown", keyDown);
document.addEventListener("focusin", event => focused(event.target));
document.addEventListener("click", tapped);
document.addEventListener("submit", () => field && takeAll(), { capture: true });
addEventListener("resize", () => field && makeRoom());
document.addEventListener("station:replaced", close);
addEventListener("pagehide", close);
focused(document.activeElement);
