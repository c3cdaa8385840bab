import { useSession } from '@linli/api'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { defineComponent } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { goOn, signInFor } from '../../shell/sign-in'
import { useMarks } from './marks'

const complain = vi.hoisted(() => vi.fn())
vi.mock('../../notify', () => ({ complain }))

const reader = { account: { id: '7', name: '小周' }, grants: [], texts: [], textsDue: [] }
let marks: ReturnType<typeof useMarks>
let counted: number
let asked: string[]
/** Answers the question for the marks that is still open. */
let answer: (liked: boolean, bookmarked?: boolean) => void
let refuse: boolean

function onThePost(there = true): void {
  const pinia = createPinia()
  mount(
    defineComponent(() => {
      const session = useSession(pinia)
      session.session = { ...session.session, ...reader, account: there ? reader.account : null } as never
      marks = useMarks({ brand: '1', post: '5' }, (more) => (counted += more))
      return () => null
    }),
    { global: { plugins: [pinia] } },
  )
}

beforeEach(() => {
  counted = 0
  asked = []
  refuse = false
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'GET') {
      return new Promise<Response>((done) => {
        answer = (liked, bookmarked = false) =>
          done(Response.json({ liked: liked ? ['5'] : [], bookmarked: bookmarked ? ['5'] : [] }))
      })
    }
    asked.push(`${request.method} ${new URL(request.url).pathname.split('/').pop()}`)
    return refuse ? Response.json({ title: '不行' }, { status: 403 }) : new Response(null, { status: 204 })
  })
})
afterEach(() => vi.unstubAllGlobals())

it.each([
  ['like', 'PUT like'],
  ['bookmark', 'PUT bookmark'],
] as const)('keeps a %s that was tapped before what had been marked was known', async (mark, request) => {
  onThePost()
  marks[mark].turn()
  expect(marks[mark].on.value).toBe(true)
  await flushPromises()
  answer(false)
  await flushPromises()
  expect(marks[mark].on.value).toBe(true)
  expect(asked).toEqual([request])
  expect(counted + marks.more.value).toBe(mark === 'like' ? 1 : 0)
})

it('counts a like once that was there already', async () => {
  onThePost()
  marks.like.turn()
  expect(marks.more.value).toBe(0)
  await flushPromises()
  answer(true, true)
  await flushPromises()
  expect(marks.like.on.value).toBe(true)
  expect(marks.bookmark.on.value).toBe(true)
  expect(counted + marks.more.value).toBe(0)
})

it('shows and counts at once what is known, and takes it back where it is refused', async () => {
  onThePost()
  answer(true)
  await flushPromises()
  refuse = true
  marks.like.turn()
  expect(marks.like.on.value).toBe(false)
  expect(marks.more.value).toBe(-1)
  await flushPromises()
  expect(marks.like.on.value).toBe(true)
  expect(counted + marks.more.value).toBe(0)
  expect(complain).toHaveBeenCalledOnce()
})

it('likes for whoever signs in to do so, whatever is answered first', async () => {
  onThePost(false)
  marks.like.turn()
  expect(signInFor.value).toBe('')
  useSession().session = reader as never
  goOn()
  await flushPromises()
  answer(false)
  await flushPromises()
  expect(marks.like.on.value).toBe(true)
  expect(asked).toEqual(['PUT like'])
  expect(counted).toBe(1)
})

it('takes a second tap within a moment for the same', async () => {
  onThePost()
  await flushPromises()
  answer(false)
  await flushPromises()
  marks.like.turn()
  marks.like.turn()
  await flushPromises()
  expect(marks.like.on.value).toBe(true)
  expect(asked).toEqual(['PUT like'])
})
