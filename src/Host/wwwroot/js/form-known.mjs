// A number that was told before stands covered; whoever changes it types it anew.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-known-change]");
  if (!button) {
    return;
  }
  const field = button.closest("[data-field]");
  const anew = field.querySelector("[data-known-anew]");
  field.querySelector("[data-known]").replaceWith(anew.content.cloneNode(true));
  anew.remove();
  field.querySelector("input:not([type=radio])").focus();
});
