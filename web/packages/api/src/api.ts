import { language } from '@linli/i18n'
import { createApi } from './client'
import { createThingLoader } from './things'

const listeners = new Set<() => void>()

/** Calls back when a request was answered "not signed in". */
export function onSignedOut(listener: () => void): void {
  listeners.add(listener)
}

/** The one client of the server's API. Wrap requests in `call`. */
export const api = createApi({
  language: () => language.value,
  onSignedOut: () => listeners.forEach((listener) => listener()),
})

/** The card of a thing; those asked for together are one request. */
export const cardOf = createThingLoader(api)
