// Attendance that goes on without the network. A tap is written into this device's own list with a mark of its own, shown at once, and sent when
// the station can be reached; the station knows each mark, so sending twice does nothing twice. The list holds ticket cases and times, no names.
const root = document.querySelector("[data-attend]");
const rules = { earliest: Number(root.dataset.earliest), latestIn: Number(root.dataset.latestIn), latestOut: Number(root.dataset.latestOut) };
const place = `training-marks-${root.dataset.attend}-${root.dataset.day}`;
const state = root.querySelector("[data-state]");
const people = [...root.querySelectorAll("[data-case]")];
const field = root.querySelector("[data-scan-code]");
let kind = "in";
let isSending = false;

const load = () => JSON.parse(localStorage.getItem(place) ?? "[]");
const save = (taps) => (taps.length > 0 ? localStorage.setItem(place, JSON.stringify(taps)) : localStorage.removeItem(place));
const nonce = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
const clock = () => new Date().toTimeString().slice(0, 5);
const minutes = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

function say(text) {
  const waiting = load().length;
  state.textContent = waiting > 0 ? `${text} ${root.dataset.saysWaiting.replace("{0}", waiting)}` : text;
}

// The earliest coming and the latest going count, as at the station.
function show(person, tap) {
  const known = person.dataset[tap.kind];
  if (!known || (tap.kind === "in" ? tap.at < known : tap.at > known)) {
    person.dataset[tap.kind] = tap.at;
  }

  person.querySelector("[data-times]").textContent = `${person.dataset.in || "—"} → ${person.dataset.out || "—"}`;
}

// The very rules of the station, so that a tap that would be refused there is refused here and now.
function refusal(tap) {
  const at = minutes(tap.at);
  if (at < rules.earliest) {
    return root.dataset.saysTooearly;
  }

  return at > (tap.kind === "out" ? rules.latestOut : rules.latestIn) ? root.dataset.saysToolate : null;
}

function mark(person, what) {
  const tap = { nonce: nonce(), case: person.dataset.case, day: root.dataset.day, kind: what, at: clock() };
  const no = refusal(tap);
  if (no) {
    say(no);
    return;
  }

  show(person, tap);
  save([...load(), tap]);
  say(root.dataset.saysKept);
  send();
}

async function send() {
  const taps = load();
  if (isSending || taps.length === 0) {
    return;
  }

  isSending = true;
  try {
    const body = new FormData();
    body.set("marks", JSON.stringify(taps));
    body.set("__RequestVerificationToken", root.querySelector("[name=__RequestVerificationToken]").value);
    const answer = await fetch(`?day=${root.dataset.day}&handler=Sync`, { method: "POST", body });
    if (answer.ok) {
      const done = await answer.json();
      const answered = new Set(done.map((d) => d.nonce));
      save(load().filter((tap) => !answered.has(tap.nonce)));
      say(done.find((d) => d.outcome !== "Kept" && d.outcome !== "Known")?.said ?? root.dataset.saysSent);
    }
  } catch {
    say(root.dataset.saysKept);
  } finally {
    isSending = false;
  }
}

root.addEventListener("click", (event) => {
  const tap = event.target.closest("[data-tap]");
  if (tap) {
    event.preventDefault();
    mark(tap.closest("[data-case]"), tap.dataset.tap);
  }
});

// A scanner types like a keyboard and ends with Enter; a slip has several lines, of which one holds the code. What is not known here goes to
// the station, which also knows ID numbers.
const scan = root.querySelector("[data-scan]");
scan.querySelectorAll("[data-scan-kind]").forEach((button) => button.addEventListener("click", () => { kind = button.dataset.scanKind; }));
scan.addEventListener("submit", (event) => {
  const text = field.value.toUpperCase().replace(/[^0-9A-Z]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  const person = people.find((p) => text.length >= 9 && text.includes(p.dataset.code));
  if (person || text.length < 9) {
    event.preventDefault();
    field.value = "";
    if (person) {
      mark(person, event.submitter?.dataset.scanKind ?? kind);
    } else if (text.length > 0) {
      say(root.dataset.saysNotonclass);
    }
  }
});

root.querySelector("[data-find]").addEventListener("input", (event) => {
  const words = event.target.value.trim().toUpperCase();
  for (const person of people) {
    person.hidden = !(person.dataset.name.startsWith(words) || person.dataset.code.includes(words));
  }
});

for (const tap of load()) {
  const person = people.find((p) => p.dataset.case === tap.case);
  if (person) {
    show(person, tap);
  }
}

addEventListener("online", send);
setInterval(send, 5000);
send();
