import { language } from '@linli/i18n'
import { effectScope, nextTick, ref } from 'vue'
import { expect, it } from 'vitest'
import { readAll, useLoad, usePages, useSaves, useSubmit, type Page } from './load'
import { Problem } from './problem'

const within = <T>(make: () => T): T => effectScope().run(make)!
const settle = () => new Promise((resolve) => setTimeout(resolve))

it('adds page after page until there is no cursor', async () => {
  const pages: Record<string, Page<number>> = { start: { items: [1, 2], next: 'b' }, b: { items: [3], next: null } }
  const list = within(() => usePages<number>(async (cursor) => pages[cursor ?? 'start']!))
  await settle()
  expect(list.items).toEqual([1, 2])
  expect(list.hasMore).toBe(true)
  await list.more()
  await list.more()
  expect(list.items).toEqual([1, 2, 3])
  expect(list.hasMore).toBe(false)
})

it('reads all of a list when all of it is wanted', async () => {
  const pages: Record<string, Page<number>> = { start: { items: [1, 2], next: 'b' }, b: { items: [3], next: null } }
  expect(await readAll(async (after) => pages[after ?? 'start']!)).toEqual([1, 2, 3])
})

it('keeps what it has when a later page fails, and retries that page', async () => {
  let broken = true
  const list = within(() =>
    usePages<number>(async (cursor) => {
      if (!cursor) return { items: [1], next: 'b' }
      if (broken) throw Problem.offline()
      return { items: [2] }
    }),
  )
  await settle()
  await list.more()
  expect(list.problem?.status).toBe(0)
  expect(list.items).toEqual([1])
  broken = false
  await list.retry()
  expect(list.problem).toBeUndefined()
  expect(list.items).toEqual([1, 2])
})

it('shows what was kept at once, and reads as much of it again', async () => {
  const pages: Record<string, Page<string>> = {
    start: { items: ['a new', 'b'], next: '2' },
    2: { items: ['c'], next: '3' },
    3: { items: ['d'], next: null },
  }
  const kept = { items: ['a', 'b', 'c'], next: 'old' }
  const list = within(() => usePages<string>(async (cursor) => pages[cursor ?? 'start']!, undefined, kept))
  expect(list.started).toBe(true)
  expect(list.items).toEqual(['a', 'b', 'c'])
  await settle()
  expect(list.items).toEqual(['a new', 'b', 'c'])
  await list.more()
  expect(list.items).toEqual(['a new', 'b', 'c', 'd'])
})

it('reads to the end what is under way before it reads again', async () => {
  let answer: (page: Page<number>) => void = () => {}
  const asked: (string | undefined)[] = []
  const list = within(() =>
    usePages<number>(async (cursor) => {
      asked.push(cursor)
      if (!cursor) return { items: [1], next: 'b' }
      return asked.length > 2 ? { items: [3] } : new Promise((resolve) => (answer = resolve))
    }),
  )
  await settle()
  void list.more()
  const again = list.refresh()
  await settle()
  expect(asked).toEqual([undefined, 'b'])
  answer({ items: [2], next: 'c' })
  await again
  expect(asked).toEqual([undefined, 'b', undefined, 'b'])
  expect([list.items, list.loading]).toEqual([[1, 3], false])
})

it('reads up to as many rows as are wanted, all at once', async () => {
  const list = within(() =>
    usePages<number>(async (cursor = '0') => ({ items: [Number(cursor)], next: String(Number(cursor) + 1) })),
  )
  await settle()
  await list.refresh(3)
  expect(list.items).toEqual([0, 1, 2])
  await list.more()
  expect(list.items).toEqual([0, 1, 2, 3])
})

it('keeps its rows when they cannot be read again, says so, and reads them all again', async () => {
  let broken = false
  let rows = [1, 2]
  const list = within(() =>
    usePages<number>(async () => {
      if (broken) throw Problem.offline()
      return { items: rows, next: 'b' }
    }),
  )
  await settle()
  broken = true
  await list.refresh()
  expect(list.problem?.status).toBe(0)
  expect(list.items).toEqual([1, 2])
  broken = false
  rows = [1, 2, 3]
  await list.retry()
  expect(list.problem).toBeUndefined()
  expect(list.items).toEqual([1, 2, 3])
})

it('drops the late answer to an earlier question', async () => {
  const filter = ref('slow')
  const release: Record<string, (value: string) => void> = {}
  const found = within(() => useLoad(() => new Promise<string>((resolve) => (release[filter.value] = resolve)), filter))
  filter.value = 'fast'
  await nextTick()
  release.fast!('fast')
  release.slow!('slow')
  await settle()
  expect(found.data).toBe('fast')
  expect(found.loading).toBe(false)
})

it('keeps what it has when it cannot be read again, and nothing of it when something else cannot be read', async () => {
  const question = ref('tea')
  let broken = false
  const found = within(() =>
    useLoad(async () => {
      if (broken) throw Problem.offline()
      return question.value
    }, question),
  )
  await settle()
  broken = true
  await found.reload()
  expect([found.data, found.problem?.status]).toEqual(['tea', 0])
  question.value = 'coffee'
  await settle()
  expect([found.data, found.problem?.status]).toEqual([undefined, 0])
  broken = false
  await found.reload()
  expect([found.data, found.problem]).toEqual(['coffee', undefined])
})

it('drops an answer that is on its way when something newer is known', async () => {
  let answer: (value: string) => void = () => {}
  const found = within(() => useLoad(() => new Promise<string>((resolve) => (answer = resolve))))
  found.data = 'saved'
  answer('read before it was saved')
  await settle()
  expect([found.data, found.loading]).toEqual(['saved', false])
})

it('does one thing at a time and keeps its problem', async () => {
  let done = 0
  let finish = () => {}
  const pay = within(() =>
    useSubmit(async () => {
      done++
      await new Promise<void>((resolve) => (finish = resolve))
      throw new Problem('urn:linli:problem:sold-out', 409, '', '', { quantity: '没有了' })
    }),
  )
  const first = pay.run()
  expect(await pay.run()).toBeUndefined()
  expect(done).toBe(1)
  finish()
  await first
  expect(pay.done).toBe(0)
  expect(pay.problem?.is('sold-out')).toBe(true)
  expect(pay.fields).toEqual({ quantity: '没有了' })
  expect(pay.busy).toBe(false)
})

it('saves what two fields want at once, and of one field the last that it wanted meanwhile', async () => {
  const sent: string[] = []
  const gates: (() => void)[] = []
  const saves = useSaves(async (field: string, wish: number) => {
    sent.push(`${field} ${wish}`)
    await new Promise<void>((open) => gates.push(open))
  })
  const all = saves.want('first', 111)
  void saves.want('second', 222)
  void saves.want('first', 112)
  void saves.want('first', 113)
  expect(sent).toEqual(['first 111'])
  expect([...saves.wanted]).toEqual([
    ['first', 113],
    ['second', 222],
  ])
  for (let saved = 0; saved < 3; saved++) {
    gates[saved]!()
    await settle()
  }
  await all
  expect(sent).toEqual(['first 111', 'second 222', 'first 113'])
  expect(saves.wanted.size).toBe(0)
})

it('keeps why a field was not saved until it is, and saves the others', async () => {
  let broken = true
  const sent: string[] = []
  const saves = useSaves(async (field: string) => {
    if (field === 'first' && broken) throw Problem.offline()
    sent.push(field)
  })
  void saves.want('first', 1)
  await saves.want('second', 1)
  expect(saves.problems.get('first')?.status).toBe(0)
  expect(sent).toEqual(['second'])
  broken = false
  await saves.want('first', 1)
  expect(saves.problems.size).toBe(0)
  expect(sent).toEqual(['second', 'first'])
})

it('reads again in another language, as much of a list as there was, and lets go of refusals in the former one', async () => {
  language.value = 'zh-CN'
  const pages: Record<string, Page<number>> = { start: { items: [1], next: 'b' }, b: { items: [2], next: null } }
  const [told, list, deed] = within(() => [
    useLoad(async () => language.value),
    usePages(async (cursor) => ({
      ...pages[cursor ?? 'start']!,
      items: pages[cursor ?? 'start']!.items.map((item) => `${item} ${language.value}`),
    })),
    useSubmit(async () => {
      throw new Problem('urn:linli:problem:out-of-stock', 409, '', '卖完了', {})
    }),
  ])
  await settle()
  await list.more()
  await deed.run()
  language.value = 'en'
  await settle()
  expect(told.data).toBe('en')
  expect(list.items).toEqual(['1 en', '2 en'])
  expect(deed.problem).toBeUndefined()
  language.value = 'zh-CN'
})
