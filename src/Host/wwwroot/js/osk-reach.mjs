// The drawn keys for whoever cannot point: Tab leads from the field to them, arrows go among them, Space and Enter press one,
// Shift+Tab and Escape lead back to the field, Tab on to what comes after it.
const ALL = "a[href], button, input:not([type=hidden]), select, textarea, [tabindex]";
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const middle = (box) => (box.left + box.right) / 2;

export class Reach {
  #root;
  #fieldNow;
  #press;
  #said;
  #last = "";

  /** fieldNow() is the input that is open; press(key) types a key. */
  constructor(root, fieldNow, press) {
    this.#root = root;
    this.#fieldNow = fieldNow;
    this.#press = press;
    this.#said = Object.assign(document.createElement("p"), { className: "osk-said" });
    this.#said.setAttribute("role", "status");
    root.append(this.#said);
    root.addEventListener("keydown", (event) => this.#keyDown(event));
    root.addEventListener("keyup", (event) => event.key === " " && event.preventDefault());
    root.addEventListener("focusin", (event) => this.#stand(event.target));
  }

  get #buttons() {
    return [...this.#root.querySelectorAll("button")].filter((button) => !button.disabled && button.checkVisibility({ visibilityProperty: true }));
  }

  say(text) {
    this.#said.textContent = text ?? "";
  }

  /** From the field to the keys: to the first word that is offered, or the key that was used last. */
  enter() {
    const buttons = this.#buttons;
    const to = buttons.find((button) => button.matches(".osk-candidate")) ?? buttons.find((button) => button.dataset.skbtn === this.#last) ?? buttons.find((button) => button.dataset.skbtn);
    to?.focus();
    return Boolean(to);
  }

  #stand(button) {
    this.#root.querySelectorAll("button[tabindex='0']").forEach((other) => (other.tabIndex = -1));
    button.tabIndex = 0;
    this.#last = button.dataset.skbtn ?? this.#last;
  }

  #keyDown(event) {
    const field = this.#fieldNow();
    const button = event.target.closest("button");
    if (!field || !button || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape" || (event.key === "Tab" && event.shiftKey)) field.focus();
    else if (event.key === "Tab") this.#after(field).focus();
    else if (event.key === "Enter" || event.key === " ") this.#use(button, field);
    else if (STEPS[event.key]) this.#step(button, ...STEPS[event.key]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #use(button, field) {
    const key = button.dataset.skbtn;
    key ? this.#press(key) : button.click();
    if (this.#fieldNow() !== field || document.querySelector("dialog:modal")) return;
    this.say(field.value);
    if (!button.isConnected || !button.checkVisibility({ visibilityProperty: true }) || button.disabled) this.enter();
  }

  #step(from, across, down) {
    const buttons = this.#buttons;
    const here = from.getBoundingClientRect();
    if (across) {
      buttons[buttons.indexOf(from) + across]?.focus();
      return;
    }
    const boxes = buttons.map((button) => [button, button.getBoundingClientRect()])
      .filter(([, box]) => (down > 0 ? box.top >= here.bottom - 4 : box.bottom <= here.top + 4));
    const far = ([, box]) => Math.abs(box.top - here.top);
    const row = Math.min(...boxes.map(far));
    const near = boxes.filter((box) => far(box) < row + 8).sort(([, a], [, b]) => Math.abs(middle(a) - middle(here)) - Math.abs(middle(b) - middle(here)));
    near[0]?.[0].focus();
  }

  #after(field) {
    const next = [...document.querySelectorAll(ALL)].find((element) => element.tabIndex >= 0 && !element.disabled && !this.#root.contains(element)
      && field.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING && element.checkVisibility({ visibilityProperty: true }));
    const chosen = next?.type === "radio" && document.querySelector(`input[type=radio][name="${CSS.escape(next.name)}"]:checked`);
    return chosen || next || field;
  }
}
