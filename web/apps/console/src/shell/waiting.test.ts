import { createPinia, setActivePinia } from 'pinia'
import { useSession } from '@linli/api'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import { approveWithdrawal } from '../features/ledger/api'
import { followWaiting, useWaiting } from './waiting'

const session = {
  account: { id: '1', name: '林总', avatar: null },
  texts: [],
  demoSignIns: [],
  grants: [
    {
      role: 'BRAND_HQ',
      customRole: null,
      brand: '7',
      scope: '7',
      over: 'BRAND',
      permissions: ['ledger.decide-withdrawals'],
    },
  ],
}
const today = (count: number) =>
  Response.json({ waiting: [{ name: 'ledger.withdrawals', count, more: false, oldest: null }] })
let asked: ((answer: Response) => void)[] = []

beforeEach(async () => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
  asked = []
  vi.stubGlobal('fetch', ({ method, url }: Request) => {
    if (url.endsWith('/today')) return new Promise<Response>((resolve) => asked.push(resolve))
    return Promise.resolve(Response.json(method === 'GET' ? session : {}))
  })
  await useSession().refresh()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function shell() {
  return mount(
    defineComponent(() => {
      followWaiting()
      return () => null
    }),
  )
}
const approve = () => approveWithdrawal({ brand: '7', withdrawal: '1' })

it('drops an answer that comes after a later one', async () => {
  const page = shell()
  const { countOf, reload } = useWaiting()
  void reload()
  expect(asked).toHaveLength(2)
  asked[1]!(today(2))
  await flushPromises()
  asked[0]!(today(3))
  await flushPromises()
  expect(countOf('ledger.withdrawals')).toBe(2)
  page.unmount()
})

it('asks once after several deeds, and not once the shell is gone', async () => {
  const page = shell()
  await Promise.all([approve(), approve()])
  await approve()
  expect(asked).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(asked).toHaveLength(2)
  asked[1]!(today(1))
  await flushPromises()
  expect(useWaiting().countOf('ledger.withdrawals')).toBe(1)
  await approve()
  page.unmount()
  await vi.advanceTimersByTimeAsync(1000)
  expect(asked).toHaveLength(2)
})
