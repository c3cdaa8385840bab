import { effectScope } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { kinds, useDraft, type Draft } from './draft'

const touchpoints = [
  { id: '1', name: '收银台', space: 'STORE' },
  { id: '2', name: '业主群', space: 'GROUP' },
]

const usual = {
  hours: 48,
  quota: 100,
  memberLimit: 2,
  threshold: 0,
  teams: false,
  teamSize: 3,
  teamHours: 24,
  holdMinutes: 15,
  waitingList: false,
  payable: ['SANDBOX', 'BALANCE'],
  balanceHours: 72,
}
const presets = kinds.map((kind) => ({ ...usual, kind, teams: kind === 'GROUP_BUY' }))

beforeEach(() => {
  vi.stubGlobal('fetch', (request: Request) =>
    Promise.resolve(
      Response.json(request.url.endsWith('/campaigns/presets') ? presets : { items: touchpoints, next: null }),
    ),
  )
})
afterEach(() => vi.unstubAllGlobals())

async function draft(kind: Parameters<Draft['choose']>[0]): Promise<Draft> {
  const made = effectScope().run(() => useDraft('7', 'CNY'))!
  await vi.waitFor(() => expect(made.presets.data).toBeDefined())
  made.choose(kind)
  made.form.items = [
    { variant: '1', name: '春茶', image: null, usual: 10_000, price: '80' },
    { variant: '2', name: '陶杯', image: null, usual: 5_000, price: '40' },
  ]
  await vi.waitFor(() => expect(made.entrances).toHaveLength(2))
  return made
}

it('forgets an entrance that no longer lies in a chosen space', async () => {
  const made = await draft('GROUP_BUY')
  made.form.touchpoints = ['1', '2']
  made.toggle('GROUP')
  expect(made.form.touchpoints).toEqual(['2'])
  expect(made.channels).toEqual(['业主群'])
})

it('says what is planned so far, with what is not said yet left open', async () => {
  const made = await draft('DEPOSIT_SALE')
  made.form.items[1]!.price = '4x'
  made.form.titleEn = '  '
  const { titleEn, items, terms } = made.plan()
  expect(titleEn).toBeNull()
  expect(items).toEqual([
    { variant: '1', price: 8_000, was: 10_000 },
    { variant: '2', price: null, was: null },
  ])
  expect(terms.deposit).toMatchObject({ amount: null, unpaid: 'KEPT' })
  made.form.deposit = '39.99'
  expect(made.plan().terms.deposit?.amount).toBe(3_999)
})

it('strikes no price through that is not higher', async () => {
  const made = await draft('GROUP_BUY')
  made.form.items[0]!.price = '100'
  made.form.items[1]!.price = '60'
  expect(made.plan().items.map((item) => item.was)).toEqual([null, null])
})

it('names no terms that the kind does not have', async () => {
  const { terms } = (await draft('PRE_SALE')).plan()
  expect(terms).toMatchObject({ teamSize: null, payments: null, deposit: null, spaces: null, stores: null })
  expect((await draft('GROUP_BUY')).plan().terms.teamSize).toBe(3)
})

it('goes on with what was planned, so that the same is planned again', async () => {
  const made = await draft('DEPOSIT_SALE')
  made.form.title = '春茶'
  made.form.deposit = '12.50'
  made.form.teams = true
  made.form.stores = ['3']
  made.form.spaces = ['GROUP']
  made.form.touchpoints = ['2']
  made.form.items[1]!.price = ''
  const plan = made.plan()
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ items: [] })))
  await made.fill({ ...plan, terms: { ...plan.terms, tiers: [{ sold: 5, offBasisPoints: 100 }], holdMinutes: 7 } })
  expect(made.plan()).toEqual({
    ...plan,
    terms: { ...plan.terms, tiers: [{ sold: 5, offBasisPoints: 100 }], holdMinutes: 7 },
  })
})
