// The bar above the keys: the letters that are not text yet, and the candidates, as many as fit, page by page.
export class Bar {
  #texts;
  #choose;
  #typed = document.createElement("p");
  #list = document.createElement("div");
  #previous = document.createElement("button");
  #next = document.createElement("button");
  #candidates = [];
  #starts = [0];

  constructor(texts, choose) {
    this.#texts = texts;
    this.#choose = choose;
    this.element = document.createElement("div");
    this.element.className = "osk-bar";
    this.#typed.className = "osk-typed";
    this.#typed.setAttribute("aria-live", "polite");
    this.#list.className = "osk-candidates";
    this.#list.setAttribute("role", "group");
    this.#list.setAttribute("aria-label", texts.candidates ?? "");
    this.#turner(this.#previous, "previous", "chevron-left", () => this.#starts.pop());
    this.#turner(this.#next, "next", "chevron-right", () => this.#starts.push(this.#starts.at(-1) + this.#list.childElementCount));
    this.element.append(this.#typed, this.#previous, this.#list, this.#next);
  }

  show(composer) {
    const { letters, candidates, isAway } = composer;
    this.#typed.textContent = letters || (this.#texts.hint ?? "");
    this.#typed.classList.toggle("osk-hint", !letters);
    if (isAway && letters) this.#typed.textContent = `${letters}　${this.#texts.away ?? ""}`;
    if (candidates === this.#candidates) return;
    this.#candidates = candidates;
    this.#starts = [0];
    this.#render();
  }

  /** The candidate at this place of the page that is shown. */
  at(index) {
    const shown = this.#starts.at(-1) + index;
    return index < this.#list.childElementCount ? this.#candidates[shown] : undefined;
  }

  #turner(button, name, icon, turn) {
    button.type = "button";
    button.tabIndex = -1;
    button.className = `osk-turn osk-${name}`;
    button.setAttribute("aria-label", this.#texts[name] ?? name);
    button.innerHTML = `<svg class="osk-icon" aria-hidden="true"><use href="/lib/icons/sprite.svg#${icon}"></use></svg>`;
    button.addEventListener("click", () => {
      turn();
      this.#render();
    });
  }

  #render() {
    this.#list.replaceChildren();
    const start = this.#starts.at(-1);
    for (const [index, candidate] of this.#candidates.slice(start).entries()) {
      const button = this.#button(candidate, start + index === 0);
      this.#list.append(button);
      if (index > 0 && button.offsetTop + button.offsetHeight > this.#list.clientHeight) {
        button.remove();
        break;
      }
    }
    this.#previous.disabled = start === 0;
    this.#next.disabled = start + this.#list.childElementCount >= this.#candidates.length;
  }

  #button(candidate, isBest) {
    const button = document.createElement("button");
    button.type = "button";
    button.tabIndex = -1;
    button.className = isBest ? "osk-candidate osk-best" : "osk-candidate";
    button.lang = "zh-CN";
    button.textContent = candidate.text;
    button.addEventListener("click", () => this.#choose(candidate));
    return button;
  }
}
