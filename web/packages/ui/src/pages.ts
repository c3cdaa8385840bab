import { lostLine, whenReached } from '@linli/api'
import { defineAsyncComponent, shallowRef, type Component } from 'vue'
import type { Router } from 'vue-router'

interface Unopened {
  /** The page that was asked for; empty for a part of the page on the screen. */
  to: string
  /** Nobody answers; a part was lost on its way; or a newer version has taken the place of this one, so that all has to be loaded anew. */
  why: 'away' | 'lost' | 'renewed'
}

/** What could not be opened, while the page before it is still on the screen. */
export const unopened = shallowRef<Unopened>()

const REOPENED = 'linli.reopened'

/** The script that this version begins with; another version's has another name. */
const entry = globalThis.document?.querySelector('script[type="module"][src]')?.getAttribute('src') ?? ''

async function standing(base: string): Promise<'away' | 'same' | 'renewed'> {
  try {
    const answer = await fetch(base, { cache: 'no-store' })
    if (!answer.ok) return 'away'
    return (await answer.text()).includes(entry) ? 'same' : 'renewed'
  } catch {
    return 'away'
  }
}

/** What the reader has typed into. */
const touched = new WeakSet<EventTarget>()

/** Whether the reader has typed something that reopening or reading the page anew would lose. */
export function typed(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, input:not([type="hidden"], [type="search"], [type="checkbox"], [type="radio"])',
  )
  return [...fields].some((field) => touched.has(field) && field.value !== '' && field.checkVisibility())
}

/** Loads the app anew at the address. */
export function reopen(href: string): void {
  sessionStorage.setItem(REOPENED, `${entry} ${href}`)
  location.assign(href)
}

/** What asks again for the file of each part that lacks it. */
const lacking = new Set<() => void>()

/** How long after that a part that was lost on its way is asked for once more by itself, in milliseconds. */
const PAUSE = 2_000
let asked = false

function askForParts(): void {
  if (!lacking.size) return
  const all = [...lacking]
  lacking.clear()
  if (unopened.value?.to === '') unopened.value = undefined
  all.forEach((ask) => ask())
}

/** Says that a part was lost on its way, and asks for it once more by itself. */
function askSoon(): void {
  if (!lacking.size) return
  unopened.value = { to: '', why: 'lost' }
  if (asked) return
  asked = true
  setTimeout(askForParts, PAUSE)
}

function askAnew(): void {
  asked = false
  askForParts()
}

/**
 * A part of a page whose file comes when it is first shown. One that does not come is asked for again soon, once the server
 * answers, and at the reader's next click.
 */
export function lazyPart<T extends Component>(load: () => Promise<{ default: T }>): T {
  return defineAsyncComponent({
    loader: async () => (await load()).default,
    onError(_lost, ask) {
      lacking.add(ask)
      whenReached(askAnew)
    },
  })
}

/** Keeps the reader where they are, and opens the page once the server answers. */
export function openLater(router: Router, to: string): void {
  lostLine()
  unopened.value = { to, why: 'away' }
  whenReached(() => {
    if (unopened.value?.to !== to) return
    unopened.value = undefined
    if (to) void router.push(to).catch(() => undefined)
  })
}

/**
 * Looks after pages and parts whose files do not come. Without a connection the reader stays where they are, and the page opens
 * once there is one. Where a newer version was installed meanwhile the app is loaded anew at the wanted address: once, so that it
 * is never a loop, and by a button where something typed would be lost. The button is there as well for a file that was lost on
 * its way, for there are browsers that ask for each file only once.
 */
export function watchPages(router: Router, base: string): void {
  let missing: unknown
  let tried = ''
  document.addEventListener('input', ({ target }) => target && touched.add(target), { capture: true })
  document.addEventListener('click', askAnew, { capture: true })

  async function failed(to: string): Promise<void> {
    const now = await standing(base)
    if (now === 'away') return openLater(router, to)
    if (now === 'same' && !to) return askSoon()
    if (now === 'same' && tried !== to) {
      tried = to
      await router.push(to).catch(() => undefined)
      return
    }
    const href = router.resolve(to || router.currentRoute.value.fullPath).href
    if (to && !typed() && sessionStorage.getItem(REOPENED) !== `${entry} ${href}`) reopen(href)
    else unopened.value = { to, why: 'renewed' }
  }

  window.addEventListener('vite:preloadError', (event) => {
    const { payload } = event as Event & { payload: unknown }
    missing = payload
    // A page's is taken by the router at once; what is left then is a part's.
    setTimeout(() => {
      if (missing !== payload) return
      missing = undefined
      void failed('')
    })
  })
  router.onError((error, to) => {
    if (error !== missing) return
    missing = undefined
    void failed(to.fullPath)
  })
  router.afterEach((_to, _from, failure) => {
    if (failure) return
    tried = ''
    unopened.value = undefined
    sessionStorage.removeItem(REOPENED)
  })
}
