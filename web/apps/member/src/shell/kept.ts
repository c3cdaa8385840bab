import { useSession } from '@linli/api'
import { useBeat } from '@linli/ui'
import { watch } from 'vue'
import { currentBrand } from './brand'
import type { View } from './types'

/** What the counter needs of an order, as this device keeps it for when there is no connection. */
export interface KeptOrder {
  brand: string
  slug: string
  id: string
  code: string
  qr: { size: number; path: string }
  /** How much of it had been given back, in minor units. */
  refunded: number
  /** What is still to be collected. */
  lines: Pick<View<'OrderLine'>, 'title' | 'titleEn' | 'quantity'>[]
  store:
    (Pick<View<'Store'>, 'name' | 'nameEn' | 'address' | 'addressEn' | 'hours'> & { hoursEn: string | null }) | null
}

export interface Shelf {
  person: string
  /** When the server last said so. */
  at: string
  orders: KeptOrder[]
}

/** Where `offline.js` finds it, too. */
const SHELF = 'linli.kept'

/** How often an app that stays open asks what can be collected by now, in milliseconds. */
const EVERY = 120_000

/** What this device keeps. */
export function shelf(): Shelf {
  try {
    return JSON.parse(localStorage.getItem(SHELF) ?? '') as Shelf
  } catch {
    return { person: '', at: '', orders: [] }
  }
}

export function keep(next: Shelf): void {
  localStorage.setItem(SHELF, JSON.stringify(next))
}

/** Whether this device keeps of the order what it should: its code as long as it is good for something. */
export function keepsWell({ id, state, pickup, refunded }: View<'OrderDetail'>): boolean {
  const kept = shelf().orders.find((each) => each.id === id)
  return state === 'READY' && pickup !== null ? kept?.refunded === refunded.minor : !kept
}

/** Asks the server anew what the reader can collect at the brand on the screen. */
export async function renewKept(): Promise<void> {
  const person = useSession().account?.id
  const brand = currentBrand.value
  if (!person || !brand) return
  const { keepReady } = await import('./keeping')
  await keepReady(brand, person)
}

/** Renews what this device keeps where it does not know an order that can be collected, or knows it as it was. */
export function keepFound(orders: Pick<View<'OrderCard'>, 'id' | 'state' | 'refunded'>[]): void {
  const known = new Map(shelf().orders.map((each) => [each.id, each.refunded]))
  if (orders.some(({ id, state, refunded }) => state === 'READY' && known.get(id) !== refunded.minor))
    void renewKept().catch(() => undefined)
}

/**
 * Keeps what the signed-in person can collect, as long as the app is open and whenever it is looked at again, and forgets it as
 * soon as the server says that somebody else is here, or nobody.
 */
export function useKept(): void {
  const session = useSession()
  const later = globalThis.requestIdleCallback ?? setTimeout
  watch(
    () => [session.account?.id, currentBrand.value?.id],
    async () => {
      if (!(await session.known())) return
      if (shelf().person !== session.account?.id) localStorage.removeItem(SHELF)
      later(() => void renewKept().catch(() => undefined))
    },
    { immediate: true },
  )
  useBeat(EVERY, () => renewKept().catch(() => undefined))
}
