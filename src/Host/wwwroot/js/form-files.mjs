// Pictures of a form: the camera, and what was taken. Everything is sent at once, and kept by the host for the visit.
export const canvasBlob = (canvas, type, quality) => new Promise((done) => canvas.toBlob(done, type, quality));

export const token = () => document.querySelector("form[data-form] [name=__RequestVerificationToken]").value;

/** What was taken for one question, sent to the host piece by piece. */
export class Attachments {
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
    image.alt = this.box.querySelector("legend").firstChild.textContent.trim();
    const input = Object.assign(document.createElement("input"), { type: "hidden", name: this.box.dataset.name, value: file });
    const remove = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-quiet", textContent: this.box.dataset.remove });
    remove.dataset.removePhoto = "";
    item.append(image, input, remove);
    this.list.append(item);
    this.changed();
  }

  remove(button) {
    if (!button) {
      return;
    }
    const item = button.closest("li");
    const body = new URLSearchParams({ __RequestVerificationToken: token(), file: item.querySelector("input").value });
    fetch(`${this.box.dataset.attach}?handler=Drop`, { method: "POST", body }).catch(() => { /* It goes with the visit. */ });
    item.remove();
    this.changed();
  }

  /** An answer like any other: a fault at the question may be mended by it. */
  changed() {
    this.full();
    this.list.dispatchEvent(new Event("change", { bubbles: true }));
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

export class Camera {
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
