// A covered answer is shown for ten seconds: long enough to read, short enough for the next in the queue.
document.addEventListener("click", event => {
  const button = event.target.closest("[data-reveal]");
  if (!button) return;
  const answer = button.parentElement;
  const show = clear => {
    answer.querySelector("[data-clear]").hidden = !clear;
    answer.querySelector("[data-covered]").hidden = clear;
    button.hidden = clear;
  };
  show(true);
  setTimeout(show, 10_000, false);
});
