// The letters of pinyin typed so far and what they may become. The letters stay here, never in the field, and leave
// nothing behind: no storage, no address.
const TIMEOUT = 3000;
const RETRY = 800;

export class Composer {
  letters = "";
  candidates = [];
  isAway = false;
  #asked = 0;
  #modeOf;
  #changed;

  /** modeOf() names what the field holds ("text", "name", "given"); changed() is called after every change. */
  constructor(modeOf, changed) {
    this.#modeOf = modeOf;
    this.#changed = changed;
  }

  get isComposing() {
    return this.letters !== "";
  }

  type(letter) {
    this.#set(this.letters + letter);
  }

  deleteBack() {
    const letters = this.letters.slice(0, -1);
    this.candidates = this.candidates.filter(candidate => candidate.letters <= letters.length);
    this.#set(letters);
  }

  clear() {
    this.#set("");
  }

  /** Uses up the letters of a candidate and returns its text. */
  take(candidate) {
    // What was offered for the letters before does not fit those that are left.
    this.candidates = [];
    this.#set(this.letters.slice(candidate.letters).replace(/^'+/, ""));
    return candidate.text;
  }

  /** All letters as text: the likeliest candidates, or the letters themselves when none has come. */
  takeAll() {
    const [best] = this.candidates;
    const text = best ? best.text + this.letters.slice(best.letters) : this.letters;
    this.#set("");
    return text;
  }

  /** All letters as they were typed. */
  takeLetters() {
    const { letters } = this;
    this.#set("");
    return letters;
  }

  #set(letters) {
    this.letters = letters;
    if (!letters) this.candidates = [];
    this.#changed();
    this.#ask(++this.#asked);
  }

  async #ask(turn) {
    if (!this.isComposing) return;
    try {
      const answer = await fetch("/ime", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ letters: this.letters, mode: this.#modeOf() }),
        signal: AbortSignal.timeout(TIMEOUT),
      });
      if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
      const { candidates } = await answer.json();
      if (turn !== this.#asked) return;
      this.candidates = candidates;
      this.isAway = false;
    } catch {
      if (turn !== this.#asked) return;
      this.candidates = [];
      this.isAway = true;
      setTimeout(() => turn === this.#asked && this.#ask(turn), RETRY);
    }
    this.#changed();
  }
}
