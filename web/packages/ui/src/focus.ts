import { nextTick } from 'vue'
import type { Router } from 'vue-router'

const page = () => document.getElementById('content')

/** Whether nothing on the page has the focus: neither a field nor a link, only the page itself. */
export const nothingFocused = () => document.activeElement === document.body || document.activeElement === page()

/**
 * Whoever goes on by the keyboard goes on where they were: on another page in it, and where what had the focus is gone, such
 * as the button of what has just been done, in what is left around it.
 */
export function keepFocus(router: Router): void {
  router.afterEach(async (to, from, failure) => {
    if (failure || !from.matched.length || to.path === from.path) return
    await nextTick()
    if (nothingFocused()) page()?.focus({ preventScroll: true })
  })

  /** What had the focus last on the page itself, and all around it. */
  let around: HTMLElement[] = []
  document.addEventListener('focusin', ({ target }) => {
    if (page()?.contains(target as Node)) around = lineOf(target as HTMLElement)
  })
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Tab' || document.activeElement !== document.body || around[0]?.isConnected !== false) return
      const left = around.find((each) => each.isConnected)
      if (!left) return
      if (!left.hasAttribute('tabindex')) {
        left.tabIndex = -1
        left.addEventListener('blur', () => left.removeAttribute('tabindex'), { once: true })
      }
      left.focus({ preventScroll: true })
    },
    { capture: true },
  )
}

/** The element and what it is in, up to the page. */
function lineOf(element: HTMLElement): HTMLElement[] {
  const outer = element.parentElement
  return element === page() || !outer ? [element] : [element, ...lineOf(outer)]
}
