// The signature of a form. Who cannot draw has other ways, which are plain HTML.
import { canvasBlob } from "./form-files.mjs";
import { Pad } from "./form-pad.mjs";

const RESTED = 700;
const pending = new Set();

/** Drawn with the finger. It is sent when the hand has rested for a moment, or when somebody goes on at once. */
export class Signature {
  constructor(box, attachments) {
    this.attachments = attachments;
    this.pad = new Pad(box.querySelector("[data-signature]"), { begun: () => clearTimeout(this.waiting), ended: () => this.rest() });
    box.querySelector("[data-clear-signature]").addEventListener("click", () => this.clear());
  }

  rest() {
    clearTimeout(this.waiting);
    if (this.pad.isDrawn) {
      this.waiting = setTimeout(() => this.keep(), RESTED);
      pending.add(this);
    }
  }

  async keep() {
    clearTimeout(this.waiting);
    pending.delete(this);
    await this.attachments.send(await canvasBlob(this.pad.canvas, "image/png"), "signature.png");
  }

  clear() {
    clearTimeout(this.waiting);
    pending.delete(this);
    this.pad.clear();
    this.attachments.list.querySelectorAll("[data-remove-photo]").forEach((button) => this.attachments.remove(button));
  }
}

// Who touches "Next" before the hand has rested has signed all the same.
document.addEventListener("submit", async (event) => {
  if (pending.size === 0 || !event.target.matches("form[data-form]")) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  await Promise.all([...pending].map((signature) => signature.keep()));
  event.target.requestSubmit(event.submitter);
}, { capture: true });
