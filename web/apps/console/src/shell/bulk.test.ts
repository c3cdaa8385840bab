import { Problem } from '@linli/api'
import { reactive } from 'vue'
import { beforeEach, expect, it, vi } from 'vitest'
import { useBulk } from './bulk'

const { complain, say } = vi.hoisted(() => ({ complain: vi.fn(), say: vi.fn() }))
vi.mock('../notify', () => ({ complain, say }))
beforeEach(() => vi.clearAllMocks())

const soldOut = () => new Problem('urn:linli:problem:sold-out', 409, '', '卖完了', {})

function listOf(...ids: string[]) {
  const list = reactive({
    pages: { items: ids.map((id) => ({ id })), refresh: () => Promise.resolve() },
    state: 'ON_SALE',
    asked: () => ({ state: list.state }),
    matches: { count: 60, more: false },
    selected: new Set<string>(),
    everything: false,
    left: [] as string[],
    busy: false,
    recount: () => Promise.resolve(),
  })
  return list
}

it('does the rest, tells each row that refuses with its reason, and leaves exactly those selected', async () => {
  const list = listOf('tea', 'coffee', 'milk')
  for (const id of ['tea', 'coffee', 'milk']) list.selected.add(id)
  await useBulk(list, ({ id }) => id).run({
    one: (id) => (id === 'coffee' ? Promise.reject(soldOut()) : Promise.resolve()),
    done: (count) => `${count} done`,
  })
  expect(say).toHaveBeenCalledExactlyOnceWith('2 done', undefined)
  expect(list.left).toEqual(['coffee: 卖完了'])
  expect([...list.selected]).toEqual(['coffee'])
})

it('leaves selected what refused of all that is found', async () => {
  const list = listOf('tea')
  list.selected.add('tea')
  list.everything = true
  await useBulk(list, ({ id }) => id).run({
    one: () => Promise.reject(soldOut()),
    all: async ({ after }) =>
      after
        ? { done: 20, refused: [{ id: 'milk', title: '牛奶', titleEn: null, reason: '卖完了' }], next: null }
        : { done: 39, refused: [], next: 'second' },
    done: (count) => `${count} done`,
  })
  expect(say).toHaveBeenCalledExactlyOnceWith('59 done', undefined)
  expect(list.left).toEqual(['牛奶: 卖完了'])
  expect([...list.selected]).toEqual(['milk'])
})

it('goes on with what was filtered when it began, whatever is chosen meanwhile, and lets nothing be chosen', async () => {
  const list = listOf('tea')
  list.everything = true
  const steps: unknown[] = []
  await useBulk(list, ({ id }) => id).run({
    one: () => Promise.resolve(),
    all: async ({ after }, asked) => {
      steps.push([asked.state, list.busy])
      list.state = 'OFF_SALE'
      return { done: 1, refused: [], next: after ? null : 'second' }
    },
    done: () => '',
  })
  expect(steps).toEqual([
    ['ON_SALE', true],
    ['ON_SALE', true],
  ])
  expect(list.busy).toBe(false)
})

it('says what was done before it was cut off', async () => {
  const list = listOf('tea')
  list.everything = true
  await useBulk(list, ({ id }) => id).run({
    one: () => Promise.resolve(),
    all: ({ after }) =>
      after ? Promise.reject(Problem.offline()) : Promise.resolve({ done: 39, refused: [], next: 'second' }),
    done: (count) => `${count} done`,
  })
  expect(say).toHaveBeenCalledExactlyOnceWith('39 done', undefined)
  expect(complain).toHaveBeenCalledOnce()
})

it('does to the row that is named and not to what is selected', async () => {
  const list = listOf('tea', 'coffee')
  list.selected.add('coffee')
  const done: string[] = []
  await useBulk(list, ({ id }) => id).run({ one: async (id) => done.push(id), done: () => '' }, ['tea'])
  expect(done).toEqual(['tea'])
  expect([...list.selected]).toEqual(['coffee'])
})
