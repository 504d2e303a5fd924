// Kiosk pages only: the service worker that keeps the browser's own error page away, and what its waiting page says.
// The texts stand on the banner element: data-wait-title, data-wait-body (names desk and phone).
const banner = document.getElementById("network");

if (navigator.serviceWorker && banner) {
  try {
    await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ lang: document.documentElement.lang, title: banner.dataset.waitTitle, body: banner.dataset.waitBody });
  } catch {
    // Without a worker (an address that is not secure) the kiosk still runs; only outages look worse.
  }
}
