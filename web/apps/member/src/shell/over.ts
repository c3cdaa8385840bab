import type { Router } from 'vue-router'

interface Cover {
  element: HTMLElement
  /** Without it nothing but what lies in the cover takes it away. */
  close?: () => void
  /** What had the focus when it was opened, and gets it back. */
  opener: Element | null
}

/** What lies over the page, the topmost last. Each has an entry of its own in the history, which "back" takes away. */
const covers: Cover[] = []
let entries = 0
/** Where in the history the page is that they lie over. */
let page = 0
/** The page that is being gone to. A question whether to go has no entry: the history is already on its way. */
let going: unknown
/** Where in the history that question was asked. */
let asked = 0
/** Ends once whatever is being taken back of the history is gone, and how many entries that still are. */
let returned = Promise.resolve()
let leaving = 0
let arrived: (() => void) | undefined

/** Whatever is below the topmost cover cannot be reached. */
function settle(): void {
  const top = covers.at(-1)
  document.getElementById('app')?.toggleAttribute('inert', top !== undefined)
  covers.forEach((each) => each.element.toggleAttribute('inert', each !== top))
}

/**
 * Gives each cover the entry that it lacks: what "back" took from one that stays, or what could not be laid before. What is
 * laid while another's entry is still being taken back gets its own after that, or it would be taken back along with it.
 */
function hold(): void {
  while (!going && !leaving && entries < covers.length) {
    if (!entries) page = history.state?.position
    entries += 1
    history.pushState({ ...history.state, over: entries }, '')
  }
}

/** Takes back the topmost entry of the history without the page noticing. */
function takeBack(): void {
  entries -= 1
  leaving += 1
  returned = returned.then(
    () =>
      new Promise((done) => {
        arrived = () => {
          leaving -= 1
          hold()
          done()
        }
        history.back()
      }),
  )
}

/**
 * Lays something over the page: the focus goes into it, "back" and Escape close it and nothing else, and without `close`
 * neither does. Gives what takes it away.
 */
export function lay(element: HTMLElement, close?: () => void): () => void {
  const cover: Cover = { element, close, opener: document.activeElement }
  covers.push(cover)
  if (going) asked = history.state?.position
  hold()
  settle()
  if (!element.contains(document.activeElement)) element.focus({ preventScroll: true })
  return () => {
    const at = covers.indexOf(cover)
    if (at < 0) return
    covers.splice(at, 1)
    settle()
    if (entries > covers.length) takeBack()
    else hold()
    if (cover.opener instanceof HTMLElement && cover.opener.isConnected) cover.opener.focus({ preventScroll: true })
  }
}

/** Lets "back" close what lies over the page. Listeners of the window hear in turn, so this comes before the router's own. */
export function hearBack(): void {
  window.addEventListener('popstate', (event) => {
    const close = covers.at(-1)?.close
    if (arrived) {
      const then = arrived
      arrived = undefined
      then()
    } else if (entries > 0) {
      const steps = page - Number(event.state?.position)
      const closed = () => {
        if (close) close()
        else hold()
      }
      entries = steps ? 0 : Math.min(entries - 1, Number(event.state?.over ?? 0))
      // Whoever goes back by several steps at once is led to what they meant to leave, and closes it like any other.
      if (steps) {
        arrived = () => {
          hold()
          closed()
        }
        history.go(steps)
      } else closed()
    } else if (going && close) {
      // Whoever goes on back instead of answering has declined, and is first led to where they were asked.
      const steps = asked - Number(event.state?.position)
      if (steps) {
        arrived = close
        history.go(steps)
      } else close()
    } else return
    // To the router the page is the same with and without a cover.
    event.stopImmediatePropagation()
  })
}

/** Lets Escape close what lies over the page; a page that is left takes what lies over it along. */
export function watchCovers(router: Router): void {
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || covers.length === 0) return
    event.preventDefault()
    covers.at(-1)!.close?.()
  })
  router.beforeEach(async (to, from) => {
    if (to.path !== from.path) {
      going = to
      covers.forEach((each) => each.close?.())
      while (entries > 0) takeBack()
    }
    await returned
  })
  const stay = (to: unknown) => {
    if (going === to) going = undefined
    hold()
  }
  router.afterEach(stay)
  router.onError((_error, to) => stay(to))
}
