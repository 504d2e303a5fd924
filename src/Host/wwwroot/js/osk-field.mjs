// One text field as the keyboard edits it: at the caret, within maxlength, with the events a page listens for.
export class Field {
  #valueAtOpen;

  constructor(element) {
    this.element = element;
    this.#valueAtOpen = element.value;
  }

  get isName() {
    return this.element.dataset.osk === "name";
  }

  get isText() {
    return this.element.tagName === "TEXTAREA";
  }

  get beforeCaret() {
    return this.element.value.slice(0, this.element.selectionStart);
  }

  insert(text) {
    const { element } = this;
    const { selectionStart: start, selectionEnd: end, value, maxLength } = element;
    const room = maxLength < 0 ? text.length : Math.max(0, maxLength - (value.length - (end - start)));
    if (room === 0) return;
    element.setRangeText(text.slice(0, room), start, end, "end");
    this.#tell("insertText");
  }

  deleteBack() {
    const { element } = this;
    let { selectionStart: start } = element;
    const { selectionEnd: end, value } = element;
    if (start === end) {
      if (start === 0) return;
      start -= [...value.slice(0, start)].at(-1).length;
    }
    element.setRangeText("", start, end, "end");
    this.#tell("deleteContentBackward");
  }

  clear() {
    if (this.element.value === "") return;
    this.element.value = "";
    this.#tell("deleteContent");
  }

  /** Writes digits as yyyy-MM-dd while they are typed. */
  typeDate(digit) {
    const digits = (this.element.value + digit).replace(/\D/g, "").slice(0, 8);
    const parts = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].filter(Boolean);
    this.element.value = parts.join("-");
    this.#tell("insertText");
  }

  deleteDate() {
    const digits = this.element.value.replace(/\D/g, "").slice(0, -1);
    this.element.value = "";
    this.typeDate(digits);
  }

  /** A script's edits cause no change event of their own when the field loses the focus. */
  tellChange() {
    if (this.element.value === this.#valueAtOpen) return;
    this.#valueAtOpen = this.element.value;
    this.element.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #tell(inputType) {
    const { element } = this;
    element.scrollLeft = element.scrollWidth;
    element.dispatchEvent(new InputEvent("input", { bubbles: true, inputType }));
  }
}
