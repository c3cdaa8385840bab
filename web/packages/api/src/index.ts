export { onChanged, onSignedOut } from './api'
export { dropDraft, findDraft, keepDraft, type Draft } from './drafts'
export { askLine, away, foundLine, lostLine, offline, whenReached } from './line'
export { readAll, readAnew, useLoad, usePages, useSaves, useSubmit, type Page } from './load'
export { attempt } from './order'
export { findOwn, forgetWithPerson, keepOwn } from './own'
export { addPasskey, passkeyAddress, passkeysSupported } from './passkey'
export { asProblem, Problem } from './problem'
export { request } from './request'
export {
  useSession,
  type Credentials,
  type Grant,
  type Need,
  type Over,
  type Role,
  type Session,
  type SessionEntry,
} from './session'
export { getText, listMyAgreements, listTextVersions } from './texts'
export { cardOf, type ThingCard } from './things'
export { balanceIn } from './wallet'
export { useBinding, useConfirmation, usePassword } from './ways-in'
import type { components } from './schema'

export type { components, operations, paths } from './schema'

/** A record of the server's API by its name: `Schema<'ProductCard'>`. */
export type Schema<N extends keyof components['schemas']> = components['schemas'][N]
