/** Served in place of the worker when the operator turns offline copies off: it leaves nothing behind. */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
  for (const name of await caches.keys()) if (name.startsWith('annuaire-')) await caches.delete(name);
  await self.registration.unregister();
}
