import { cardOf, useLoad } from '@linli/api'
import { computed, type ComputedRef } from 'vue'
import { things } from '../things'
import { inWords, useScope } from './scope'

/** Finds a thing of the kind for `SearchPicker`. */
export const findThing = (brand: string, kind: string) => async (words: string, signal: AbortSignal) =>
  ((await things[kind]?.choices?.(brand, signal, words)) ?? []).map(({ id, name }) => ({ value: id, label: name }))

/** What a thing of the kind is called; nothing until that is known, and of what is not the brand's or not for this reader. */
export function useThingName(kind: string, id: () => string | undefined): ComputedRef<string> {
  const { brand } = useScope()
  const found = useLoad(async () => {
    const chosen = id()
    return chosen ? cardOf(brand, kind, chosen) : undefined
  }, id)
  return computed(() => (found.data && found.data.id === id() ? inWords(found.data.title, found.data.titleEn) : ''))
}
