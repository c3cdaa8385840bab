import { nextTick } from 'vue'
import type { Router } from 'vue-router'

/** Whoever goes on to another page by the keyboard goes on in it: where the focus has gone with the page before, it is there. */
export function keepFocus(router: Router): void {
  router.afterEach(async (to, from, failure) => {
    if (failure || !from.matched.length || to.path === from.path) return
    await nextTick()
    if (document.activeElement === document.body) document.getElementById('content')?.focus({ preventScroll: true })
  })
}
