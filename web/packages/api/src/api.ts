import { language } from '@linli/i18n'
import { createApi } from './client'
import { foundLine, lostLine } from './line'

const signedOut = new Set<() => void>()
const changed = new Set<() => void>()

/** Calls back when a request was answered "not signed in". */
export function onSignedOut(listener: () => void): void {
  signedOut.add(listener)
}

/** Calls back when the server has changed what it was asked to; what it gives takes that back. */
export function onChanged(listener: () => void): () => void {
  changed.add(listener)
  return () => changed.delete(listener)
}

/** The one client of the server's API. */
export const send = createApi({
  language: () => language.value,
  onSignedOut: () => signedOut.forEach((listener) => listener()),
  onChanged: () => changed.forEach((listener) => listener()),
  onAnswer: (there) => (there ? foundLine() : lostLine()),
})
