import { beforeEach, expect, it, vi } from 'vitest'
import { keepReady } from './keeping'
import { shelf } from './kept'

const given = vi.hoisted(() => ({ refunded: 0, back: 0, asked: 0 }))
vi.mock('@linli/api', async (original) => ({
  ...(await original<object>()),
  useSession: () => ({ account: { id: 'me' } }),
}))
vi.mock('./api', () => ({
  listMyOrders: async () => ({ items: [{ id: '1', state: 'READY', refunded: { minor: given.refunded } }] }),
  listStores: async () => [],
  listWords: async () => ({ items: [] }),
  showOrder: async () => {
    given.asked += 1
    return {
      store: '9',
      refunded: { minor: given.refunded },
      pickup: { code: 'ABCD2345', qr: 'LINLI:ABCD2345' },
      lines: [
        { title: '蓝莓', titleEn: null, quantity: 3, refundedQuantity: given.back },
        { title: '酸奶', titleEn: null, quantity: 1, refundedQuantity: given.back && 1 },
      ],
    }
  },
}))

const brand = { id: '5', slug: 'linli' }
const kept = () => shelf().orders.flatMap(({ lines }) => lines.map(({ title, quantity }) => `${title} ${quantity}`))

beforeEach(() => localStorage.clear())

it('keeps what is still to be collected, and asks again for an order of which something was given back', async () => {
  await keepReady(brand, 'me')
  await keepReady(brand, 'me')
  expect(kept()).toEqual(['蓝莓 3', '酸奶 1'])
  expect(given.asked, 'what is known is not asked for again').toBe(1)
  Object.assign(given, { refunded: 500, back: 2 })
  await keepReady(brand, 'me')
  expect(kept()).toEqual(['蓝莓 1'])
})
