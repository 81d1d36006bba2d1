/**
 * Offline copies as pages see them. Nothing is registered before somebody keeps a list: who only looks around has
 * nothing stored on their device.
 */

/** What was about to be kept when the visitor erased everything is not kept. */
let erasures = 0;

/** @param path a page to keep now, as an address of the site */
export async function keepOffline(path: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const before = erasures;
  try {
    const registration = await navigator.serviceWorker.register('/sw.js');
    if (erasures !== before) return void (await registration.unregister());
    const worker = registration.active ?? registration.waiting ?? registration.installing;
    worker?.postMessage(path);
  } catch {
    // Refused by the browser (private window, no secure connection): the list works all the same.
  }
}

/** Takes the worker away with all that it kept. */
export async function removeOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  erasures += 1;
  try {
    for (const registration of await navigator.serviceWorker.getRegistrations()) {
      registration.active?.postMessage('erase');
      await registration.unregister();
    }
    for (const name of await caches.keys()) if (name.startsWith('annuaire-')) await caches.delete(name);
  } catch {
    // Then there was nothing: a browser that refuses to list copies did not let us make any.
  }
}
