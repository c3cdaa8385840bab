const DRAFT = 'linli.draft.'
/** Older ones are nobody's intention any more. */
const KEPT = 30 * 24 * 60 * 60 * 1000

/** What somebody typed and has not saved. */
export interface Draft {
  at: number
  values: Record<string, unknown>
}

const keyOf = (person: string, form: string) => `${DRAFT}${person}.${form}`

/** Keeps it on this device; one that does not fit is not kept, which the reader has not asked for. */
export function keepDraft(person: string, form: string, values: object): void {
  try {
    globalThis.localStorage?.setItem(keyOf(person, form), JSON.stringify({ at: Date.now(), values }))
  } catch {
    dropDraft(person, form)
  }
}

export function findDraft(person: string, form: string): Draft | undefined {
  try {
    const draft = JSON.parse(globalThis.localStorage?.getItem(keyOf(person, form)) ?? 'null') as Draft | null
    if (draft && Date.now() - draft.at < KEPT) return draft
  } catch {
    // What is no draft is none.
  }
  dropDraft(person, form)
  return undefined
}

export function dropDraft(person: string, form: string): void {
  globalThis.localStorage?.removeItem(keyOf(person, form))
}

/** All that this person has on this device. */
export function dropDrafts(person: string): void {
  const { localStorage: kept } = globalThis
  for (const key of Object.keys(kept ?? {})) if (key.startsWith(keyOf(person, ''))) kept.removeItem(key)
}
