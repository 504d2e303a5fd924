// Stands before the page, so that nothing of it is drawn: one that is reached through the browser's history, asked for
// again, or taken out of its memory may stand before somebody else now. The host asks who it is.
(() => {
  const root = document.documentElement;
  const leave = () => {
    root.dataset.ended = "";
    location.replace(`${root.dataset.home ?? "/"}still`);
  };
  const way = performance.getEntriesByType("navigation")[0]?.type;
  if (root.dataset.page !== "still" && root.dataset.begun !== undefined && (way === "back_forward" || way === "reload")) leave();
  // What the browser may keep of the page is empty already.
  addEventListener("pagehide", () => (root.dataset.ended = ""));
  addEventListener("pageshow", event => event.persisted && leave());
})();
