// What is drawn with the finger: a signature, a character that no keyboard gives.
const FEWEST = 4;

export class Pad {
  #isDown = false;
  strokes = 0;

  /** begun() is called when a stroke begins, ended() after each. */
  constructor(canvas, { begun = () => {}, ended = () => {} } = {}) {
    this.canvas = canvas;
    this.pen = canvas.getContext("2d");
    canvas.addEventListener("pointerdown", (event) => {
      this.#begin(event);
      begun();
    });
    canvas.addEventListener("pointermove", (event) => this.#draw(event));
    for (const kind of ["pointerup", "pointercancel"]) {
      canvas.addEventListener(kind, () => {
        this.#isDown = false;
        ended();
      });
    }
  }

  /** More than a touch by accident. */
  get isDrawn() {
    return this.strokes > FEWEST;
  }

  clear() {
    this.strokes = 0;
    this.pen.clearRect(0, 0, this.canvas.width, this.canvas.height);
  }

  #at(event) {
    const box = this.canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * this.canvas.width / box.width, (event.clientY - box.top) * this.canvas.height / box.height];
  }

  #begin(event) {
    event.preventDefault();
    this.canvas.setPointerCapture(event.pointerId);
    this.#isDown = true;
    this.pen.lineWidth = Math.max(6, this.canvas.height / 28);
    this.pen.lineCap = this.pen.lineJoin = "round";
    this.pen.beginPath();
    this.pen.moveTo(...this.#at(event));
  }

  #draw(event) {
    if (this.#isDown) {
      this.pen.lineTo(...this.#at(event));
      this.pen.stroke();
      this.strokes += 1;
    }
  }
}
