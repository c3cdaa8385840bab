import { nextTick } from 'vue'
import type { Router } from 'vue-router'

const page = () => document.getElementById('content')

/** Whether nothing on the page has the focus: neither a field nor a link, only the page itself. */
export const nothingFocused = () => document.activeElement === document.body || document.activeElement === page()

/** Whoever goes on to another page by the keyboard goes on in it: where the focus has gone with the page before, it is there. */
export function keepFocus(router: Router): void {
  router.afterEach(async (to, from, failure) => {
    if (failure || !from.matched.length || to.path === from.path) return
    await nextTick()
    if (nothingFocused()) page()?.focus({ preventScroll: true })
  })
}
