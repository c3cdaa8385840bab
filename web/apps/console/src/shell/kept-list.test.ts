import { Problem } from '@linli/api'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { useKeptList } from './kept-list'

interface Sent {
  body: { columns: string[]; hidden: string[] }
}
const server = vi.hoisted(() => ({
  columns: [] as string[],
  hidden: [] as string[],
  gates: [] as ((problem?: Error) => void)[],
}))
vi.mock('./api', () => ({
  showKeptList: async () => ({ columns: server.columns, hidden: server.hidden, views: [] }),
  saveListView: async () => ({
    columns: server.columns,
    hidden: server.hidden,
    views: [{ id: '1', name: '今天', address: '' }],
  }),
  arrangeListColumns: async ({ body }: Sent) => {
    await new Promise<void>((on, off) => server.gates.push((problem) => (problem ? off(problem) : on())))
    Object.assign(server, body)
    return { ...body, views: [] }
  },
}))
const settle = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => {
  setActivePinia(createPinia())
  server.gates.length = 0
  server.columns = []
  server.hidden = []
})

it('keeps both of two columns that are hidden in quick succession, and their order', async () => {
  const kept = useKeptList('brand', 'quick')
  await settle()
  const first = kept.arrange({ columns: ['buyer', 'total'], hidden: ['total'] })
  const second = kept.arrange({ ...kept.arrangement, hidden: [...kept.arrangement.hidden, 'state'] })
  const chosen = { columns: ['buyer', 'total'], hidden: ['total', 'state'] }
  expect(kept.arrangement).toMatchObject(chosen)
  await kept.save('今天', '')
  expect(kept.arrangement).toMatchObject(chosen)
  server.gates[0]!()
  await settle()
  server.gates[1]!()
  await Promise.all([first, second])
  expect(server).toMatchObject(chosen)
  expect(kept.arrangement).toMatchObject(chosen)
})

it('shows what is kept where something could not be saved, and says so', async () => {
  const kept = useKeptList('brand', 'refused')
  await settle()
  const saving = kept.arrange({ columns: [], hidden: ['buyer'] })
  server.gates[0]!(Problem.offline())
  await expect(saving).rejects.toThrow()
  await settle()
  expect(kept.arrangement.hidden).toEqual([])
})
