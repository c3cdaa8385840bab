import { createPinia, setActivePinia } from 'pinia'
import { expect, it, vi } from 'vitest'
import { findDraft, keepDraft } from './drafts'
import { findOwn, forgetWithPerson, keepOwn } from './own'
import { useSession } from './session'

const answers = vi.hoisted(() => ({ account: null as { id: string; name: string; avatar: null } | null }))
vi.mock('./request', () => ({
  request: () => () => Promise.resolve({ account: answers.account, texts: [], grants: [], demoSignIns: [] }),
}))

it('is found by nobody else, and gone with whoever signs out', async () => {
  setActivePinia(createPinia())
  const session = useSession()
  const forget = vi.fn()
  forgetWithPerson(forget)
  const signIn = (id: string) => {
    answers.account = { id, name: id, avatar: null }
    return session.refresh()
  }
  await signIn('mei')
  keepOwn('mei', 'seen.1', '09:00')
  keepDraft('mei', 'post', { title: '薄荷' })
  expect(findOwn('lin', 'seen.1')).toBeUndefined()
  forget.mockClear()

  answers.account = null
  await session.signOut()
  expect(forget).toHaveBeenCalledOnce()
  await signIn('lin')
  expect([findOwn('mei', 'seen.1'), findDraft('mei', 'post')]).toEqual([undefined, undefined])
  expect(Object.keys(localStorage)).toEqual([])
})

it('outlives a session that has only ended', async () => {
  setActivePinia(createPinia())
  const session = useSession()
  answers.account = { id: 'mei', name: '阿梅', avatar: null }
  await session.refresh()
  keepDraft('mei', 'post', { title: '薄荷' })
  session.lost()
  await session.refresh()
  expect(findDraft('mei', 'post')?.values).toEqual({ title: '薄荷' })
})
