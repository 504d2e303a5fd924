// What a form needs beyond plain HTML: questions that appear with an answer on the same page, the camera, and the signature.
// Without it the page still works: new questions come with "Next", pictures and signatures are for the desk.

const form = document.querySelector("form[data-form]");

const token = () => form.querySelector("[name=__RequestVerificationToken]").value;

// --- Questions that depend on an answer of the same page ---

let asked = 0;

const values = () => new URLSearchParams(new FormData(form)).toString();

const look = async () => {
  const mine = ++asked;
  const sent = values();
  const body = new FormData(form);
  body.set("look", "1");
  body.set("Idempotency-Key", crypto.randomUUID());
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(body) });
  if (!answer.ok) {
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("form[data-form]");
  // Who went on meanwhile loses nothing: an answer to an older state is dropped, and the next change asks again.
  if (!fresh || mine !== asked || values() !== sent) {
    return;
  }
  const focused = document.activeElement?.id || document.activeElement?.value;
  const name = document.activeElement?.name;
  const kept = renew([...fresh.childNodes]);
  const again = [...form.elements].find((e) => e.name === name && (e.id === focused || e.value === focused));
  again?.focus({ preventScroll: true });
  [...form.querySelectorAll("[data-attach]")].filter((box) => !kept.has(box)).forEach(wire);
};

// Puts the fresh questions in, around pictures and signatures that stay where they are: a stroke or an open camera is not the server's yet.
const renew = (nodes) => {
  const kept = new Set();
  let next = form.firstChild;
  const drop = (until) => {
    while (next !== until) {
      const gone = next;
      next = next.nextSibling;
      gone.remove();
    }
  };
  for (const node of nodes) {
    const box = node.dataset?.attach && form.querySelector(`:scope > [data-attach][data-name="${CSS.escape(node.dataset.name)}"]`);
    if (box) {
      drop(box);
      next = box.nextSibling;
      kept.add(box);
    } else {
      form.insertBefore(node, next);
    }
  }
  drop(null);
  return kept;
};

form?.addEventListener("change", (event) => {
  if ("live" in form.dataset && event.target.name?.startsWith("v-")) {
    look().catch(() => { /* The server is away: the questions come with "Next". */ });
  }
});

// --- Pictures ---

const canvasBlob = (canvas, type, quality) => new Promise((done) => canvas.toBlob(done, type, quality));

class Attachments {
  constructor(box) {
    this.box = box;
    this.list = box.querySelector("[data-photos]");
    this.error = box.querySelector("[data-attach-error]");
    this.list.addEventListener("click", (event) => this.remove(event.target.closest("[data-remove-photo]")));
  }

  async send(blob, name) {
    const body = new FormData();
    body.set("file", blob, name);
    body.set("__RequestVerificationToken", token());
    try {
      const answer = await fetch(this.box.dataset.attach, { method: "POST", body });
      const result = await answer.json();
      if (!answer.ok) {
        this.say(result.wrong);
        return false;
      }
      this.say("");
      this.show(result.file);
      return true;
    } catch {
      this.say(this.box.dataset.failed);
      return false;
    }
  }

  show(file) {
    if (this.box.dataset.kind === "signature") {
      this.list.replaceChildren();
    }
    const item = document.createElement("li");
    item.className = "photo";
    const image = document.createElement("img");
    image.src = `${this.box.dataset.attach}?file=${file}`;
    image.alt = this.box.querySelector("legend").textContent.trim();
    const input = Object.assign(document.createElement("input"), { type: "hidden", name: this.box.dataset.name, value: file });
    const remove = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-quiet", textContent: this.box.dataset.remove });
    remove.dataset.removePhoto = "";
    item.append(image, input, remove);
    this.list.append(item);
    this.full();
  }

  remove(button) {
    if (!button) {
      return;
    }
    const item = button.closest("li");
    const body = new URLSearchParams({ __RequestVerificationToken: token(), file: item.querySelector("input").value });
    fetch(`${this.box.dataset.attach}?handler=Drop`, { method: "POST", body }).catch(() => { /* It goes with the visit. */ });
    item.remove();
    this.full();
  }

  full() {
    const camera = this.box.querySelector("[data-camera]");
    if (camera) {
      camera.hidden = this.list.children.length >= Number(this.box.dataset.most);
    }
  }

  say(text) {
    this.error.textContent = text;
    this.error.hidden = text === "";
  }
}

class Camera {
  constructor(box, attachments) {
    this.attachments = attachments;
    this.dialog = box.querySelector("[data-camera-dialog]");
    this.video = this.part("video");
    this.shot = this.part("shot");
    box.querySelector("[data-camera]").addEventListener("click", () => this.open());
    this.part("shutter").addEventListener("click", () => this.take());
    this.part("again").addEventListener("click", () => this.ready(true));
    this.part("use").addEventListener("click", () => this.use());
    this.part("cancel").addEventListener("click", () => this.dialog.close());
    this.dialog.addEventListener("close", () => this.stop());
  }

  part(name) {
    return this.dialog.querySelector(`[data-${name}]`);
  }

  async open() {
    this.dialog.showModal();
    this.part("camera-error").hidden = true;
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1600 } } });
      this.video.srcObject = this.stream;
      await this.video.play();
      this.ready(true);
    } catch {
      this.part("camera-error").hidden = false;
      this.part("shutter").hidden = true;
      this.video.hidden = true;
    }
  }

  ready(live) {
    this.video.hidden = !live;
    this.shot.hidden = live;
    this.part("shutter").hidden = !live;
    this.part("use").hidden = live;
    this.part("again").hidden = live;
  }

  take() {
    const scale = Math.min(1, 1600 / Math.max(this.video.videoWidth, this.video.videoHeight));
    this.shot.width = Math.round(this.video.videoWidth * scale);
    this.shot.height = Math.round(this.video.videoHeight * scale);
    this.shot.getContext("2d").drawImage(this.video, 0, 0, this.shot.width, this.shot.height);
    this.ready(false);
  }

  async use() {
    if (await this.attachments.send(await canvasBlob(this.shot, "image/jpeg", 0.85), "photo.jpg")) {
      this.dialog.close();
    }
  }

  stop() {
    this.stream?.getTracks().forEach((track) => track.stop());
    this.video.srcObject = null;
    this.shot.width = this.shot.width + 0;
  }
}

// --- Signature ---

class Signature {
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
      this.waiting = setTimeout(() => this.keep(), 700);
    }
  }

  async keep() {
    await this.attachments.send(await canvasBlob(this.canvas, "image/png"), "signature.png");
  }

  clear() {
    clearTimeout(this.waiting);
    this.strokes = 0;
    this.pen.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.attachments.list.querySelectorAll("[data-remove-photo]").forEach((button) => this.attachments.remove(button));
  }
}

function wire(box) {
  const attachments = new Attachments(box);
  attachments.full();
  if (box.dataset.kind === "photo") {
    new Camera(box, attachments);
  } else if (box.dataset.kind === "signature") {
    new Signature(box, attachments);
  }
}

document.querySelectorAll("[data-attach]").forEach(wire);
