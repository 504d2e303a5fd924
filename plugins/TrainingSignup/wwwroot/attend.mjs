// Attendance that goes on without the network. A tap is written into this device's own list with a mark of its own, shown at once, and sent when
// the station can be reached; the station knows each mark, so sending twice does nothing twice. The list holds ticket cases and times, no names.
const root = document.querySelector("[data-attend]");
const rules = { day: root.dataset.date, earliest: Number(root.dataset.earliest), latestIn: Number(root.dataset.latestIn), latestOut: Number(root.dataset.latestOut) };
// Lists of another station on the same device are none of this page's business.
const all = `training-marks ${location.pathname.replace(/[^/]*$/, "")}`;
const place = `${all}${root.dataset.attend}/${root.dataset.day}`;
const state = root.querySelector("[data-state]");
const people = [...root.querySelectorAll("[data-case]")];
const field = root.querySelector("[data-scan-code]");
let kind = "in";
let isSending = false;
let ahead = Number(root.dataset.now) - Date.now();

// The time is the station's: a tablet may have been set wrong, or to another zone. The page was told it, and every sending tells it again.
const station = () => new Date(Date.now() + ahead).toISOString();
const load = (key) => JSON.parse(localStorage.getItem(key) ?? "[]");
const save = (key, taps) => (taps.length > 0 ? localStorage.setItem(key, JSON.stringify(taps)) : localStorage.removeItem(key));
const lists = () => Object.keys(localStorage).filter((key) => key.startsWith(all));
const nonce = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
const minutes = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

function say(text) {
  const waiting = lists().reduce((sum, key) => sum + load(key).length, 0);
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
function refusal(tap, today) {
  const at = minutes(tap.at);
  if (today < rules.day || (today === rules.day && at < rules.earliest)) {
    return root.dataset.saysTooearly;
  }

  return today > rules.day || at > (tap.kind === "out" ? rules.latestOut : rules.latestIn) ? root.dataset.saysToolate : null;
}

function mark(person, what) {
  const now = station();
  const tap = { nonce: nonce(), case: person.dataset.case, day: root.dataset.day, kind: what, at: now.slice(11, 16) };
  const no = refusal(tap, now.slice(0, 10));
  if (no) {
    say(no);
    return;
  }

  show(person, tap);
  save(place, [...load(place), tap]);
  say(root.dataset.saysKept);
  send();
}

// Also what was left behind by the page of another class or day, for which nobody may ever come back.
async function send() {
  if (isSending) {
    return;
  }

  isSending = true;
  try {
    for (const key of lists()) {
      await sendList(key, load(key));
    }
  } catch {
    say(root.dataset.saysKept);
  } finally {
    isSending = false;
  }
}

async function sendList(key, taps) {
  const [id, day] = key.slice(all.length).split("/");
  const body = new FormData();
  body.set("marks", JSON.stringify(taps));
  body.set("__RequestVerificationToken", root.querySelector("[name=__RequestVerificationToken]").value);
  const answer = await fetch(`${id}?day=${day}&handler=Sync`, { method: "POST", body });
  if (!answer.ok || answer.redirected) {
    say(root.dataset.saysAgain);
    return;
  }

  const { now, marks } = await answer.json();
  ahead = now - Date.now();
  const answered = new Set(marks.map((done) => done.nonce));
  save(key, load(key).filter((tap) => !answered.has(tap.nonce)));
  say(marks.find((done) => done.outcome !== "Kept" && done.outcome !== "Known")?.said ?? root.dataset.saysSent);
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

for (const tap of load(place)) {
  const person = people.find((p) => p.dataset.case === tap.case);
  if (person) {
    show(person, tap);
  }
}

addEventListener("online", send);
setInterval(send, 5000);
send();
