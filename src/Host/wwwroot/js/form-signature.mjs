// The signature of a form. Who cannot draw has other ways, which are plain HTML.
import { canvasBlob } from "./form-files.mjs";

const RESTED = 700;
const pending = new Set();

/** Drawn with the finger. It is sent when the hand has rested for a moment, or when somebody goes on at once. */
export class Signature {
  constructor(box, attachments) {
    this.attachments = attachments;
    this.canvas = box.querySelector("[data-signature]");
    this.pen = this.canvas.getContext("2d");
    this.strokes = 0;
    this.canvas.addEventListener("pointerdown", (event) => this.begin(event));
    this.canvas.addEventListener("pointermove", (event) => this.draw(event));
    this.canvas.addEventListener("pointerup", () => this.end());
    this.canvas.addEventListener("pointercancel", () => this.end());
    box.querySelector("[data-clear-signature]").addEventListener("click", () => this.clear());
  }

  at(event) {
    const box = this.canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * this.canvas.width / box.width, (event.clientY - box.top) * this.canvas.height / box.height];
  }

  begin(event) {
    event.preventDefault();
    this.canvas.setPointerCapture(event.pointerId);
    this.isDown = true;
    this.pen.lineWidth = 6;
    this.pen.lineCap = this.pen.lineJoin = "round";
    this.pen.beginPath();
    this.pen.moveTo(...this.at(event));
    clearTimeout(this.waiting);
  }

  draw(event) {
    if (this.isDown) {
      this.pen.lineTo(...this.at(event));
      this.pen.stroke();
      this.strokes += 1;
    }
  }

  end() {
    this.isDown = false;
    clearTimeout(this.waiting);
    if (this.strokes > 4) {
      this.waiting = setTimeout(() => this.keep(), RESTED);
      pending.add(this);
    }
  }

  async keep() {
    clearTimeout(this.waiting);
    pending.delete(this);
    await this.attachments.send(await canvasBlob(this.canvas, "image/png"), "signature.png");
  }

  clear() {
    clearTimeout(this.waiting);
    pending.delete(this);
    this.strokes = 0;
    this.pen.clearRect(0, 0, this.canvas.width, this.canvas.height);
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
