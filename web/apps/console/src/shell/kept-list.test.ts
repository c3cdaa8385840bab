import { Problem } from '@linli/api'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { useKeptList } from './kept-list'

interface Sent {
  body: { columns: string[] }
}
const server = vi.hoisted(() => ({ columns: [] as string[], gates: [] as ((problem?: Error) => void)[] }))
vi.mock('./api', () => ({
  showKeptList: async () => ({ columns: server.columns, views: [] }),
  saveListView: async () => ({ columns: server.columns, views: [{ id: '1', name: '今天', address: '' }] }),
  arrangeListColumns: async ({ body }: Sent) => {
    await new Promise<void>((on, off) => server.gates.push((problem) => (problem ? off(problem) : on())))
    server.columns = body.columns
    return { columns: body.columns, views: [] }
  },
}))
const settle = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => {
  setActivePinia(createPinia())
  server.gates.length = 0
  server.columns = []
})

it('keeps both of two columns that are chosen in quick succession, in their order', async () => {
  const kept = useKeptList('brand', 'quick')
  await settle()
  const first = kept.arrange(['buyer', 'total'])
  const second = kept.arrange([...kept.columns!, 'state'])
  expect(kept.columns).toEqual(['buyer', 'total', 'state'])
  await kept.save('今天', '')
  expect(kept.columns).toEqual(['buyer', 'total', 'state'])
  server.gates[0]!()
  await settle()
  server.gates[1]!()
  await Promise.all([first, second])
  expect(server.columns).toEqual(['buyer', 'total', 'state'])
  expect(kept.columns).toEqual(['buyer', 'total', 'state'])
})

it('shows what is kept where something could not be saved, and says so', async () => {
  const kept = useKeptList('brand', 'refused')
  await settle()
  const saving = kept.arrange(['buyer'])
  server.gates[0]!(Problem.offline())
  await expect(saving).rejects.toThrow()
  await settle()
  expect(kept.columns).toBeUndefined()
})
