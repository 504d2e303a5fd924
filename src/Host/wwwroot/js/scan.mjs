// A scanner is a keyboard that types a whole slip in a blink, line after line. Its lines are kept together and sent as one.
const form = document.querySelector("[data-scan]");
const input = form?.querySelector("input[name=Code]");
const FASTEST_TYPIST = 60;
const QUIET = 200;
let text = "";
let last = 0;
let timer = 0;

function send() {
  // As slips print it, or at the end of an address; the host reads the rest the same way.
  if (text.replace(/\s/g, "").length < 9) return;
  input.removeAttribute("maxlength");
  input.value = text.trim().replace(/\s+/g, " ");
  text = "";
  form.requestSubmit();
}

function typed(event) {
  const isFast = event.timeStamp - last < FASTEST_TYPIST;
  last = event.timeStamp;
  if (!isFast) text = "";
  if (event.key.length === 1) text += event.key;
  if (event.key !== "Enter" || !isFast || text.length < 9) return;
  event.preventDefault();
  text += "\n";
  clearTimeout(timer);
  timer = setTimeout(send, QUIET);
}

if (form) document.addEventListener("keydown", event => {
  clearTimeout(timer);
  typed(event);
  if (text.includes("\n")) timer = setTimeout(send, QUIET);
}, true);
