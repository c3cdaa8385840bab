import { type Schema } from '@linli/api'
import { shallowReactive } from 'vue'
import { listStores } from './api'
import { inWords } from './scope'

type Store = Schema<'Store'>
const known = shallowReactive(new Map<string, Store[]>())

/** The brand's stores, asked for once and shared by the views. */
export function useStores(brand: string) {
  async function reload(): Promise<void> {
    known.set(brand, await listStores({ brand }))
  }
  if (brand && !known.has(brand)) void reload().catch(() => undefined)
  return {
    get list(): Store[] {
      return known.get(brand) ?? []
    },
    /** Those that take orders, to be offered for something new. */
    get open(): Store[] {
      return (known.get(brand) ?? []).filter((each) => !each.closing)
    },
    /** Whether it is known that there is none. */
    get none(): boolean {
      return known.get(brand)?.length === 0
    },
    nameOf(id: string | null | undefined): string {
      const store = (known.get(brand) ?? []).find((each) => each.id === id)
      return store ? inWords(store.name, store.nameEn) : ''
    },
    reload,
  }
}
