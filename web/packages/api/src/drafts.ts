import { dropOwn, findOwn, keepOwn } from './own'

/** Older ones are nobody's intention any more. */
const KEPT = 30 * 24 * 60 * 60 * 1000

/** What somebody typed and has not saved. */
export interface Draft {
  at: number
  values: Record<string, unknown>
}

const nameOf = (form: string) => `draft.${form}`

export function keepDraft(person: string, form: string, values: object): void {
  keepOwn(person, nameOf(form), JSON.stringify({ at: Date.now(), values }))
}

export function findDraft(person: string, form: string): Draft | undefined {
  try {
    const draft = JSON.parse(findOwn(person, nameOf(form)) ?? 'null') as Draft | null
    if (draft && Date.now() - draft.at < KEPT) return draft
  } catch {
    // What is no draft is none.
  }
  dropDraft(person, form)
  return undefined
}

export function dropDraft(person: string, form: string): void {
  dropOwn(person, nameOf(form))
}
