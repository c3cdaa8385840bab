import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { findDraft, keepDraft } from './drafts'
import { useSession } from './session'

const view = (account: object | null) => ({
  demo: false,
  publicAddress: '',
  account,
  needsWayIn: false,
  nameProposed: false,
  texts: [],
  grants: account
    ? [{ role: 'BRAND_HQ', customRole: null, brand: '7', scope: '7', over: 'BRAND', permissions: [] }]
    : [],
  demoSignIns: [],
})
const her = { id: '1', name: '林总', avatar: null }
const answers = (account: object | null) => vi.stubGlobal('fetch', async () => Response.json(view(account)))

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => vi.unstubAllGlobals())

it('keeps who it was and what they may do while somebody signs in again', async () => {
  const session = useSession()
  answers(her)
  await session.refresh()
  keepDraft('1', 'post', { title: '薄荷' })
  answers(null)
  await session.end()
  expect([session.ended, session.account?.id, session.grants.length]).toEqual([true, '1', 1])
  await session.refresh()
  expect([session.account?.id, findDraft('1', 'post')?.values]).toEqual(['1', { title: '薄荷' }])
  answers(her)
  await session.signIn({ method: 'DEMO', key: 'hq' })
  session.goOn()
  expect([session.ended, session.account?.id]).toEqual([false, '1'])
})

it('takes nobody off the screen, and nothing off the device, that only a reader of the session misses', async () => {
  const session = useSession()
  answers(her)
  await session.refresh()
  keepDraft('1', 'post', { title: '薄荷' })
  answers(null)
  await session.refresh()
  expect([session.account?.id, session.grants.length, findDraft('1', 'post')?.values]).toEqual([
    '1',
    1,
    { title: '薄荷' },
  ])
})

it('does not end by what is refused late, after somebody has signed in again', async () => {
  const session = useSession()
  answers(her)
  await session.refresh()
  await session.end()
  expect(session.ended).toBe(false)
})
