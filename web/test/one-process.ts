import { language } from '@linli/i18n'
import { disableAutoUnmount, enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeAll, vi } from 'vitest'

/** The files of tests share what they have loaded; each begins on a device that nobody has used, in English. */
beforeAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  globalThis.document?.body.replaceChildren()
  language.value = 'en'
  globalThis.localStorage?.clear()
  globalThis.sessionStorage?.clear()
})
disableAutoUnmount()
enableAutoUnmount(afterEach)
