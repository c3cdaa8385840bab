import { effectScope, nextTick } from 'vue'
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
const agreed = (made: Draft) => !Object.values(made.wrong).some(Boolean)

it('is agreed as a kind begins, except a drive, which still needs its one channel', async () => {
  expect(agreed(await draft('GROUP_BUY'))).toBe(true)
  const drive = await draft('MEMBERSHIP_DRIVE')
  expect(drive.wrong.channel).toBe('channelMissing')
  drive.toggle('GROUP')
  expect(agreed(drive)).toBe(true)
  drive.form.touchpoints = ['1', '2']
  expect(drive.wrong.channel).toBe('channelMissing')
})

it('forgets an entrance that no longer lies in a chosen space', async () => {
  const made = await draft('GROUP_BUY')
  made.form.touchpoints = ['1', '2']
  made.toggle('GROUP')
  expect(made.form.touchpoints).toEqual(['2'])
  expect(made.channels).toEqual(['业主群'])
})

it('ends after it begins and not in the past', async () => {
  const made = await draft('FLASH_SALE')
  made.form.closesAt = made.form.opensAt
  expect(made.wrong.window).toBe('windowWrong')
  made.form.opensAt = new Date(Date.now() - 7_200_000)
  made.form.closesAt = new Date(Date.now() - 3_600_000)
  await nextTick()
  expect(made.wrong.window).toBe('windowPast')
})

it('asks for a deposit below the cheapest price, and for its rest after the sale within 90 days', async () => {
  const made = await draft('DEPOSIT_SALE')
  expect(made.wrong.deposit).toBe('depositMissing')
  made.form.deposit = '40'
  expect(made.wrong.deposit).toBe('depositLarge')
  made.form.deposit = '39.99'
  expect(agreed(made)).toBe(true)

  made.form.balanceFrom = new Date(made.form.closesAt.getTime() - 1)
  expect(made.wrong.from).toBe('balanceFromWrong')
  made.form.balanceFrom = made.form.closesAt
  made.form.balanceUntil = new Date(made.form.closesAt.getTime() + 1_800_000)
  expect(made.wrong.until).toBe('balanceShort')
  made.form.balanceUntil = new Date(made.form.closesAt.getTime() + 91 * 86_400_000)
  expect(made.wrong.until).toBe('balanceLong')
})

it('names no terms that the kind does not have', async () => {
  const { terms } = (await draft('PRE_SALE')).body()
  expect(terms).toMatchObject({ teamSize: null, payments: null, deposit: null, spaces: null, stores: null })
  expect((await draft('GROUP_BUY')).body().terms.teamSize).toBe(3)
})
