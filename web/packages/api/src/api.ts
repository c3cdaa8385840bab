import { language } from '@linli/i18n'
import { createApi } from './client'
import { foundLine, lostLine } from './line'

const listeners = new Set<() => void>()

/** Calls back when a request was answered "not signed in". */
export function onSignedOut(listener: () => void): void {
  listeners.add(listener)
}

/** The one client of the server's API. */
export const send = createApi({
  language: () => language.value,
  onSignedOut: () => listeners.forEach((listener) => listener()),
  onAnswer: (there) => (there ? foundLine() : lostLine()),
})
