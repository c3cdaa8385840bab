import { mount } from '@vue/test-utils'
import { defineComponent, h, KeepAlive, nextTick, ref } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { onReturn, useBeat } from './beat'

const EVERY = 1000
let hidden = false
beforeEach(() => {
  vi.useFakeTimers()
  hidden = false
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function beating(act: () => unknown) {
  return defineComponent(() => {
    useBeat(EVERY, act)
    return () => h('p')
  })
}

it('rests while nobody looks, and acts at once for who comes back', async () => {
  const act = vi.fn()
  const page = mount(beating(act))
  await vi.advanceTimersByTimeAsync(EVERY)
  expect(act).toHaveBeenCalledTimes(1)
  hidden = true
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(5 * EVERY)
  expect(act).toHaveBeenCalledTimes(1)
  hidden = false
  document.dispatchEvent(new Event('visibilitychange'))
  await nextTick()
  expect(act).toHaveBeenCalledTimes(2)
  page.unmount()
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(5 * EVERY)
  expect(act).toHaveBeenCalledTimes(2)
})

it('waits for the answer to the beat before', async () => {
  const answers: (() => void)[] = []
  const page = mount(beating(() => new Promise<void>((resolve) => answers.push(resolve))))
  await vi.advanceTimersByTimeAsync(3 * EVERY)
  expect(answers).toHaveLength(1)
  answers[0]!()
  await vi.advanceTimersByTimeAsync(EVERY)
  expect(answers).toHaveLength(2)
  page.unmount()
})

it('rests while another page is in its place', async () => {
  const act = vi.fn()
  const shown = ref(true)
  const Page = beating(act)
  const page = mount(defineComponent(() => () => h(KeepAlive, () => (shown.value ? h(Page) : null))))
  shown.value = false
  await nextTick()
  await vi.advanceTimersByTimeAsync(2 * EVERY)
  expect(act).not.toHaveBeenCalled()
  shown.value = true
  await nextTick()
  await vi.advanceTimersByTimeAsync(EVERY)
  expect(act).toHaveBeenCalledTimes(1)
  page.unmount()
})

it('acts for a kept page that is shown again, not for one that is new', async () => {
  const act = vi.fn()
  const shown = ref(true)
  const kept = defineComponent(() => {
    onReturn(act)
    return () => h('p')
  })
  mount(() => h(KeepAlive, () => (shown.value ? h(kept) : h('i'))))
  expect(act).not.toHaveBeenCalled()
  for (const times of [1, 2]) {
    shown.value = false
    await nextTick()
    shown.value = true
    await nextTick()
    expect(act).toHaveBeenCalledTimes(times)
  }
})
