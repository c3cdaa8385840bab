/** What this device keeps of one person: found by nobody else, and gone when they sign out. */
const OWN = 'linli.own.'
const keyOf = (person: string, name: string) => `${OWN}${person}.${name}`

/** Keeps it; what does not fit is not kept, which nobody has asked for. */
export function keepOwn(person: string, name: string, text: string): void {
  try {
    globalThis.localStorage?.setItem(keyOf(person, name), text)
  } catch {
    dropOwn(person, name)
  }
}

export const findOwn = (person: string, name: string): string | undefined =>
  globalThis.localStorage?.getItem(keyOf(person, name)) ?? undefined

export function dropOwn(person: string, name: string): void {
  globalThis.localStorage?.removeItem(keyOf(person, name))
}

/** What the app itself remembers of whoever is signed in, and forgets as soon as that is another person or nobody. */
const memories = new Set<() => void>()
export const forgetWithPerson = (forget: () => void) => void memories.add(forget)
export const forgetMemories = () => memories.forEach((forget) => forget())

/** All that this person has on this device. */
export function dropAllOwn(person: string): void {
  const { localStorage: kept } = globalThis
  for (const key of Object.keys(kept ?? {})) if (key.startsWith(keyOf(person, ''))) kept.removeItem(key)
}
