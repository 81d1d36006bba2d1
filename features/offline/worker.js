/* global SETTINGS */
/**
 * The service worker: pages seen lately open without a network. Online it changes nothing: every page comes from the
 * network, and a copy is shown only when the network gives no answer at all. Text of its own, no build: see
 * docs/decisions/0013-shortlist.md. `SETTINGS` is written before it by worker-script.ts.
 */
const MAX_PAGES = 20;
const { version, prefixes, privateAreas } = SETTINGS;
const PAGES = `annuaire-pages-${version}`;
const FILES = `annuaire-files-${version}`;
const OFFLINE = '/hors-ligne';
const LIST = '/ma-liste';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
/** What was being kept while the visitor erased everything is erased at its end. */
let isErased = false;
self.addEventListener('message', (event) => {
  isErased = event.data === 'erase';
  if (isErased) return event.waitUntil(erase());
  const url = new URL(String(event.data), self.location.origin);
  if (isPage(url)) event.waitUntil(fetchAndKeep(url));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (/^\/_(next\/static|page)\//.test(url.pathname)) event.respondWith(openFile(request));
  else if (!isPage(url)) return;
  else if (request.mode === 'navigate') event.respondWith(openPage(event, url));
  // A page opened by the framework's router comes as data: its whole text is fetched for the copy, data plan permitting.
  else if (request.headers.get('rsc') === '1' && !request.headers.has('next-router-prefetch') && !savesData()) {
    event.waitUntil(fetchAndKeep(url));
  }
});

async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith('annuaire-') && name !== PAGES && name !== FILES) await caches.delete(name);
  }
  await self.clients.claim();
  // The pages open now were fetched before this worker listened.
  const open = await self.clients.matchAll({ type: 'window' });
  for (const { url } of open) if (isPage(new URL(url))) await fetchAndKeep(new URL(url));
}

async function openPage(event, url) {
  let response;
  try {
    response = await fetch(event.request);
  } catch {
    return openCopy(url);
  }
  event.waitUntil(keep(url, response.clone()));
  return response;
}

/** Files of the build are named by their content, so a copy is never old. */
async function openFile(request) {
  const files = await caches.open(FILES);
  return (await files.match(request)) ?? fetch(request);
}

async function openCopy(url) {
  const pages = await caches.open(PAGES);
  const prefix = prefixOf(url);
  const offline = await (await pages.match(prefix + OFFLINE))?.text();
  const copy = await pages.match(keyOf(url));
  if (copy) {
    const notice = /data-notice="([^"]*)"/.exec(offline ?? '')?.[1] ?? '';
    const date = new Date(Number(copy.headers.get('x-kept-at')));
    const day = new Intl.DateTimeFormat(prefix.slice(1) || 'fr', { dateStyle: 'long', timeStyle: 'short' }).format(
      date,
    );
    const aside = `<aside class="offline-notice" role="status">${notice.replace('{date}', day)}</aside>`;
    const html = await copy.text();
    return new Response(
      html.replace(/<body[^>]*>/, (body) => body + (notice && aside)),
      { headers: copy.headers },
    );
  }
  const lists = (await pages.keys()).map((request) => new URL(request.url));
  const list = lists.findLast((one) => one.pathname === prefix + LIST && one.search);
  if (list && url.pathname === prefix + LIST && !url.search) return Response.redirect(list.href);
  if (offline === undefined) return Response.error();
  const headers = (await pages.match(prefix + OFFLINE)).headers;
  const items = await keptTitles(pages, prefix);
  const html = offline.replace(/(<ul data-kept[^>]*>)(<\/ul>)/, (_, open, close) => open + items + close);
  return new Response(html, { status: 503, headers });
}

/** Ways on from the offline page: what is kept in its language, the latest first. Titles are HTML already. */
async function keptTitles(pages, prefix) {
  const items = [];
  for (const request of await pages.keys()) {
    const url = new URL(request.url);
    if (url.pathname === prefix + OFFLINE || prefixOf(url) !== prefix) continue;
    const title = decodeURIComponent((await pages.match(request)).headers.get('x-title') ?? '');
    items.unshift(`<li><a href="${keyOf(url).replaceAll('&', '&amp;')}">${title || url.pathname}</a></li>`);
  }
  return items.join('');
}

async function fetchAndKeep(url) {
  try {
    await keep(url, await fetch(keyOf(url), { credentials: 'same-origin' }));
  } catch {
    // Without a network there is nothing new to keep.
  }
}

async function erase() {
  for (const name of await caches.keys()) if (name.startsWith('annuaire-')) await caches.delete(name);
}

async function keep(url, response) {
  try {
    await keepPage(url, response);
  } finally {
    if (isErased) await erase();
  }
}

async function keepPage(url, response) {
  const pages = await caches.open(PAGES);
  if (response.status === 404 || response.status === 410) await pages.delete(keyOf(url));
  if (!response.ok || !/^text\/html/.test(response.headers.get('content-type') ?? '')) return;
  const html = await response.text();
  const files = [
    ...new Set(
      [...html.matchAll(/"(\/_next\/static\/[^"\\]+\.(?:css|js)|\/_page\/[^"\\]+)"/g)].map((found) => found[1]),
    ),
  ];
  const title = (/<title[^>]*>([^<]*)</.exec(html)?.[1] ?? '').split(' · ').slice(0, -1).join(' · ');
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': response.headers.get('content-security-policy') ?? '',
    'x-kept-at': String(Date.now()),
    'x-title': encodeURIComponent(title),
    'x-files': files.join(' '),
  };
  // Files first: a page is kept with what it needs, or not at all.
  await keepFiles(files);
  // Taken out first: the order of the keys is the order of the last visits.
  await pages.delete(keyOf(url));
  await pages.put(keyOf(url), new Response(html, { headers }));
  const offline = prefixOf(url) + OFFLINE;
  if (url.pathname !== offline && !(await pages.match(offline))) await fetchAndKeep(new URL(offline, url));
  await tidy(pages);
}

async function keepFiles(names) {
  const files = await caches.open(FILES);
  for (const name of names) if (!(await files.match(name))) await files.add(name);
}

/** No more than twenty pages, the oldest go first; no file that none of them names. */
async function tidy(pages) {
  const kept = (await pages.keys()).filter(({ url }) => !new URL(url).pathname.endsWith(OFFLINE));
  for (const request of kept.slice(0, -MAX_PAGES)) await pages.delete(request);
  const named = new Set();
  for (const response of await pages.matchAll()) {
    for (const name of (response.headers.get('x-files') ?? '').split(' ')) named.add(name);
  }
  const files = await caches.open(FILES);
  for (const request of await files.keys()) if (!named.has(keyOf(new URL(request.url)))) await files.delete(request);
}

function keyOf(url) {
  const params = new URLSearchParams(url.search);
  params.delete('_rsc');
  const query = params.toString();
  return query ? `${url.pathname}?${query}` : url.pathname;
}

function prefixOf({ pathname }) {
  return prefixes.find((prefix) => pathname === prefix || pathname.startsWith(`${prefix}/`)) ?? '';
}

/** A public page: nothing of the areas that depend on who asks is ever kept on a device. */
function isPage(url) {
  if (url.origin !== self.location.origin) return false;
  const path = url.pathname.slice(prefixOf(url).length).toLowerCase();
  return !/^\/(api|_next|_page)(\/|$)|\.[a-z0-9]+$/.test(path) && !privateAreas.some((area) => path.startsWith(area));
}

function savesData() {
  return self.navigator.connection?.saveData === true;
}
