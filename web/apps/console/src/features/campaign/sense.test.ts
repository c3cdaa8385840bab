import { effectScope, nextTick, ref } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useSense, type Finding } from './sense'

const finding = (doubt: Finding['doubt'], field: string): Finding => ({
  doubt,
  field,
  variant: null,
  money: null,
  number: null,
  mentions: [],
})
let asked: unknown[] = []
let answer: { refusals: Finding[]; warnings: Finding[] }

beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  answer = { refusals: [], warnings: [] }
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(((await request.json()) as { title: string }).title)
    return Response.json(answer)
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function sense() {
  const title = ref('a')
  const made = effectScope().run(() => useSense('7', () => ({ title: title.value }) as never))!
  return { title, made }
}

it('asks once somebody pauses, and allows nothing that has not been judged', async () => {
  const { title, made } = sense()
  await vi.waitFor(() => expect(made.allows('goods')).toBe(true))
  title.value = 'ab'
  await nextTick()
  expect(made.allows('goods')).toBe(false)
  title.value = 'abc'
  await nextTick()
  await vi.advanceTimersByTimeAsync(1000)
  await vi.waitFor(() => expect(made.current).toBe(true))
  expect(asked).toEqual(['a', 'abc'])
})

it('tells what is wrong at its field, and stops only the step that it is mended in', async () => {
  answer = {
    refusals: [finding('WINDOW_PAST', 'terms.closesAt')],
    warnings: [finding('PRICE_ABOVE_USUAL', 'items[0].price'), finding('PRICE_ABOVE_USUAL', 'items[1].price')],
  }
  const { made } = sense()
  await vi.waitFor(() => expect(made.current).toBe(true))
  expect(made.allows('goods')).toBe(true)
  expect(made.allows('terms')).toBe(false)
  expect(made.at('items[1].price')).toHaveLength(1)
  expect(made.doubts).toEqual(['PRICE_ABOVE_USUAL'])
})
