import { things } from '../things'

/** Finds a thing of the kind for `SearchPicker`. */
export const findThing = (brand: string, kind: string) => async (words: string, signal: AbortSignal) =>
  ((await things[kind]?.choices?.(brand, signal, words)) ?? []).map(({ id, name }) => ({ value: id, label: name }))
