// Keeps the app's own files, never its data: prices, seats and orders are always asked of the server. Without a
// connection, or when only a gateway answers, a page becomes the offline page, which says so and shows the pickup codes
// that the app has left on this device.
const FILES = 'linli-files-4'
const OFFLINE = ['offline.html', 'offline.css', 'offline.js', 'favicon.svg']
const KEPT = 150

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(FILES)
      .then((cache) => cache.addAll(OFFLINE))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => name.startsWith('linli-') && name !== FILES).map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  const path = url.pathname.slice(new URL(self.registration.scope).pathname.length)
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (path.startsWith('assets/')) event.respondWith(fromCache(request))
  else if (OFFLINE.includes(path)) event.respondWith(fetch(request).catch(() => caches.match(request)))
})

async function page(request) {
  try {
    const response = await fetch(request)
    if (response.status !== 502 && response.status !== 504) return response
  } catch {
    // Nobody has answered.
  }
  return caches.match('offline.html')
}

// The names of these files carry their content's hash, so a kept one is never out of date.
async function fromCache(request) {
  const cache = await caches.open(FILES)
  const kept = await cache.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) {
    await cache.put(request, response.clone())
    const assets = (await cache.keys()).filter((each) => new URL(each.url).pathname.includes('/assets/'))
    await Promise.all(assets.slice(0, Math.max(0, assets.length - KEPT)).map((each) => cache.delete(each)))
  }
  return response
}
