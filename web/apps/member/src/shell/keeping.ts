import { useSession } from '@linli/api'
import { drawQr } from '@linli/ui'
import { listMyOrders, listStores, listWords, showOrder } from './api'
import { keep, shelf, type KeptOrder } from './kept'
import type { View } from './types'

type Brand = Pick<View<'Brand'>, 'id' | 'slug'>

/** Where it is collected, with its opening hours in both languages. */
async function storesOf(brand: string): Promise<Map<string, KeptOrder['store']>> {
  const [stores, words] = await Promise.all([listStores({ brand }), listWords({ brand })])
  return new Map(
    stores.map(({ id, name, nameEn, address, addressEn, hours }) => {
      const hoursEn = words.items.find(({ word }) => word === hours)?.english ?? null
      return [id, { name, nameEn, address, addressEn, hours, hoursEn }]
    }),
  )
}

/**
 * Keeps the person's orders that can be collected at the brand, and no others of it; asks only for those it does not know as they
 * are, and keeps nothing of who has left meanwhile.
 */
export async function keepReady({ id: brand, slug }: Brand, person: string): Promise<void> {
  const ready = await listMyOrders({ brand, state: ['READY'], limit: 20 })
  const before = shelf().orders
  const found: KeptOrder[] = []
  let stores: Awaited<ReturnType<typeof storesOf>> | undefined
  for (const { id, refunded } of ready.items) {
    const known = before.find((each) => each.id === id && each.refunded === refunded.minor)
    if (known) {
      found.push(known)
      continue
    }
    const order = await showOrder({ brand, order: id })
    if (!order.pickup) continue
    stores ??= await storesOf(brand)
    found.push({
      brand,
      slug,
      id,
      code: order.pickup.code,
      qr: drawQr(order.pickup.qr),
      refunded: order.refunded.minor,
      lines: order.lines
        .map(({ title, titleEn, quantity, refundedQuantity }) => ({
          title,
          titleEn,
          quantity: quantity - refundedQuantity,
        }))
        .filter((line) => line.quantity > 0),
      store: stores.get(order.store) ?? null,
    })
  }
  if (useSession().account?.id !== person) return
  const others = before.filter((each) => each.brand !== brand)
  keep({ person, at: new Date().toISOString(), orders: [...found, ...others] })
}
