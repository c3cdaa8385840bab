import { effectScope, nextTick, ref } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useKeeping } from './keeping'

let sent: { method: string; body: unknown }[] = []
let status = 200

beforeEach(() => {
  vi.useFakeTimers()
  sent = []
  status = 200
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push({ method: request.method, body: await request.json() })
    return status === 409
      ? Response.json({ type: 'urn:linli:problem:draft-changed', status }, { status })
      : Response.json({ id: '9', version: sent.length })
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function keeping() {
  const title = ref('a')
  const begun = ref(true)
  const scope = effectScope()
  const made = scope.run(() =>
    useKeeping(
      '7',
      () => ({ title: title.value }) as never,
      () => begun.value,
    ),
  )!
  return { title, begun, made, scope }
}

async function pause() {
  await nextTick()
  await vi.advanceTimersByTimeAsync(2000)
}

it('keeps nothing until something is changed, then all changes of a pause as one draft and its next versions', async () => {
  const { title, made } = keeping()
  await pause()
  expect(sent).toEqual([])
  title.value = 'ab'
  await nextTick()
  title.value = 'abc'
  await pause()
  expect(sent).toEqual([{ method: 'POST', body: { title: 'abc' } }])
  expect(made.kept).toBe(true)
  title.value = 'abcd'
  await nextTick()
  expect(made.kept).toBe(false)
  await pause()
  expect(sent[1]).toEqual({ method: 'PUT', body: { version: 1, plan: { title: 'abcd' } } })
})

it('saves what is not saved yet when one leaves', async () => {
  const { title, scope } = keeping()
  title.value = 'ab'
  await nextTick()
  scope.stop()
  await vi.advanceTimersByTimeAsync(0)
  expect(sent).toHaveLength(1)
})

it('is unkept until it is saved, and saves in turn what is wished while it saves', async () => {
  const { title, made } = keeping()
  title.value = 'ab'
  await nextTick()
  expect(made.unkept).toBe(true)
  const first = made.save()
  title.value = 'abc'
  await nextTick()
  await Promise.all([first, made.save(), made.save()])
  expect(sent.map(({ method }) => method)).toEqual(['POST', 'PUT'])
  expect(made.unkept).toBe(false)
  status = 409
  title.value = 'abcd'
  await pause()
  expect(made.unkept).toBe(true)
  made.stop()
  expect(made.unkept).toBe(false)
})

it('stops where somebody else saved, until one keeps it apart', async () => {
  const { title, made } = keeping()
  made.resume('5', 3)
  status = 409
  title.value = 'mine'
  await pause()
  expect(made.clash).toBe(true)
  title.value = 'mine still'
  await pause()
  expect(sent).toHaveLength(1)
  status = 200
  await made.apart()
  expect(sent[1]).toEqual({ method: 'POST', body: { title: 'mine still' } })
  expect(made.draft?.id).toBe('9')
})
