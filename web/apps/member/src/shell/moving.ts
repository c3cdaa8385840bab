import { nextTick } from 'vue'
import type { RouteLocationNormalized, Router } from 'vue-router'

const NAME = 'picture'

/** For so long the next page may take until its picture is there; then it is shown without. */
const PATIENCE = 200

const frame = (selector: string) => document.querySelector<HTMLElement>(`main ${selector} .frame`)
const cover = () => frame('[data-cover]')

/** Resolves once the next page has its picture, or will not have it soon. */
function picture(find: () => HTMLElement | null): Promise<HTMLElement | null> {
  const found = find()
  if (found) return Promise.resolve(found)
  return new Promise((resolve) => {
    const seek = new MutationObserver(() => find() && end())
    const timer = setTimeout(end, PATIENCE)
    function end(): void {
      seek.disconnect()
      clearTimeout(timer)
      resolve(find())
    }
    seek.observe(document.body, { childList: true, subtree: true })
  })
}

/**
 * The picture that a thing has in a list becomes the one at the head of its page, and goes back to its place in the list.
 * Where the browser cannot, or the reader wants things to stand still, one page just follows the other.
 */
export function movePictures(router: Router): void {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)')
  const linkTo = (to: RouteLocationNormalized) => frame(`a[href="${CSS.escape(router.resolve(to).href)}"]`)
  let arrived: (() => void) | undefined

  router.beforeResolve((to, from) => {
    const start = linkTo(to) ?? cover()
    if (!start || to.path === from.path || still.matches || !document.startViewTransition) return
    return new Promise<void>((go) => {
      start.style.viewTransitionName = NAME
      let end: HTMLElement | null = null
      const moved = document.startViewTransition(async () => {
        const there = new Promise<void>((resolve) => (arrived = resolve))
        go()
        await there
        await nextTick()
        start.style.viewTransitionName = ''
        end = await picture(() => cover() ?? linkTo(from))
        if (end) end.style.viewTransitionName = NAME
      })
      void moved.finished.finally(() => end && (end.style.viewTransitionName = ''))
    })
  })
  router.afterEach(() => arrived?.())
}
