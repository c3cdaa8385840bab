import { computed, ref, shallowRef } from 'vue'
import { listStores } from './api'
import { currentBrand } from './brand'
import type { View } from './types'

type Store = View<'Store'>

const lists = new Map<string, Promise<Store[]>>()
const stores = shallowRef<Store[]>([])
const of = ref('')
const picked = ref<string | null>(null)
const nameOf = (brand: string) => `linli.store.${brand}`

/** The brand's stores, those that take orders, and the one of them that the reader collects at; the list is asked for once. */
export function useStores() {
  const brand = currentBrand.value!.id
  if (of.value !== brand) {
    of.value = brand
    stores.value = []
    picked.value = localStorage.getItem(nameOf(brand))
  }
  const open = computed(() => stores.value.filter((store) => !store.closing))
  const chosen = computed(() => open.value.find((store) => store.id === picked.value) ?? open.value[0])
  /** The one that the reader chose before it closed. */
  const missed = computed(() => stores.value.find((store) => store.id === picked.value && store.closing))

  async function load(): Promise<Store[]> {
    let list = lists.get(brand)
    if (!list) lists.set(brand, (list = listStores({ brand })))
    try {
      stores.value = await list
    } catch (problem) {
      lists.delete(brand)
      throw problem
    }
    return stores.value
  }

  function choose(store: Store): void {
    picked.value = store.id
    localStorage.setItem(nameOf(brand), store.id)
  }

  void load().catch(() => undefined)
  return { stores, open, chosen, missed, choose, load }
}

/** Metres between two places on the globe (haversine). */
export function metres(
  from: { latitude: number; longitude: number },
  to: { latitude: number; longitude: number },
): number {
  const turn = Math.PI / 180
  const north = Math.sin(((to.latitude - from.latitude) * turn) / 2)
  const east = Math.sin(((to.longitude - from.longitude) * turn) / 2)
  const part = north * north + Math.cos(from.latitude * turn) * Math.cos(to.latitude * turn) * east * east
  return Math.round(12_742_000 * Math.asin(Math.sqrt(part)))
}
