// A month to touch, for who would rather see a day than type it. The field keeps what can be typed; without the calendar nothing is missing.
const pad = (number) => String(number).padStart(2, "0");
let field = null;
let shown = new Date();

const dialog = () => document.getElementById("calendar");

function show() {
  const box = dialog();
  const months = box.dataset.months.split(" ");
  const title = box.dataset.month.replace("{0}", shown.getFullYear()).replace("{1}", months[shown.getMonth()]);
  box.querySelector("h2").textContent = title;
  box.querySelector(".calendar-week").replaceChildren(...box.dataset.days.split(" ").map((day) => Object.assign(document.createElement("span"), { textContent: day })));
  const first = (shown.getDay() + 6) % 7;
  const count = new Date(shown.getFullYear(), shown.getMonth() + 1, 0).getDate();
  const days = Array.from({ length: count }, (_, at) => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "chip", textContent: at + 1 });
    button.dataset.day = `${shown.getFullYear()}-${pad(shown.getMonth() + 1)}-${pad(at + 1)}`;
    button.setAttribute("aria-label", `${title} ${at + 1}`);
    button.setAttribute("aria-pressed", String(field?.value === button.dataset.day));
    return button;
  });
  days[0].style.gridColumnStart = first + 1;
  box.querySelector(".calendar-days").replaceChildren(...days);
}

function open(id) {
  field = document.getElementById(id);
  const typed = /^(\d{4})-(\d{2})/.exec(field.value);
  const day = typed ? new Date(Number(typed[1]), Number(typed[2]) - 1, 1) : new Date();
  shown = new Date(day.getFullYear(), day.getMonth(), 1);
  show();
  dialog().showModal();
}

function choose(day) {
  field.value = day;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  dialog().close();
}

const ready = () => document.querySelectorAll("[data-calendar]").forEach((button) => (button.hidden = false));

document.addEventListener("click", (event) => {
  const { calendar, turn, day } = event.target.closest("[data-calendar], [data-turn], [data-day]")?.dataset ?? {};
  if (calendar) {
    open(calendar);
  } else if (turn) {
    shown = new Date(shown.getFullYear(), shown.getMonth() + Number(turn), 1);
    show();
  } else if (day && dialog()?.open) {
    choose(day);
  }
});
document.addEventListener("station:replaced", ready);
document.addEventListener("station:asked", ready);
ready();
