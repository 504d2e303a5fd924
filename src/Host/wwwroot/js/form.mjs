// What a form needs beyond plain HTML: questions that appear with an answer on the same page, faults that are jumped to and
// leave when they are mended, the camera, and the signature. Without it the page still works: new questions come with "Next",
// pictures and signatures are for the desk.
import "./form-questions.mjs";
import "./form-calendar.mjs";
import "./form-known.mjs";
import "./form-rare.mjs";
import "./reveal.mjs";
import { Attachments, Camera } from "./form-files.mjs";
import { Signature } from "./form-signature.mjs";

const wired = new WeakSet();

function wire(box) {
  if (wired.has(box)) {
    return;
  }
  wired.add(box);
  const attachments = new Attachments(box);
  attachments.full();
  if (box.dataset.kind === "photo") {
    new Camera(box, attachments);
  } else if (box.dataset.kind === "signature") {
    new Signature(box, attachments);
  }
}

const wireAll = () => document.querySelectorAll("[data-attach]").forEach(wire);

wireAll();
// The page is another one after its faults came, and has new parts after a question came.
document.addEventListener("station:replaced", wireAll);
document.addEventListener("station:asked", wireAll);
