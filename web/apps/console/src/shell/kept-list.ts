import { useSaves, useSession, type Schema } from '@linli/api'
import { shallowReactive } from 'vue'
import { arrangeListColumns, deleteListView, renameListView, saveListView, showKeptList } from './api'

type Kept = Schema<'KeptList'>
const known = shallowReactive(new Map<string, Kept>())
const nothing: Kept = { columns: [], views: [] }
const arranging = useSaves((_: string, { brand, list, columns }: { brand: string; list: string; columns: string[] }) =>
  arrangeListColumns({ brand, list, body: { columns } }),
)

export type KeptList = ReturnType<typeof useKeptList>

/** The reader's own views of a brand's list and the columns they chose; asked for once, kept on the server. */
export function useKeptList(brand: string, list: string) {
  const key = [useSession().account?.id, brand, list].join(' ')
  const read = () => showKeptList({ brand, list })
  /** Columns that are still to be saved are newer than those that the server tells of. */
  function take(kept: Kept): void {
    const columns = arranging.wanted.get(key)?.columns ?? kept.columns
    known.set(key, { ...kept, columns })
  }
  if (brand && !known.has(key)) void read().then(take, () => undefined)
  return {
    get views() {
      return (known.get(key) ?? nothing).views
    },
    /** In their order; undefined as long as nothing was chosen. */
    get columns(): readonly string[] | undefined {
      const { columns } = known.get(key) ?? nothing
      return columns.length ? columns : undefined
    },
    /** At once, however long it takes to save; what cannot be saved is as it was. */
    async arrange(columns: string[]): Promise<void> {
      known.set(key, { ...(known.get(key) ?? nothing), columns })
      await arranging.want(key, { brand, list, columns })
      const problem = arranging.problems.get(key)
      if (!problem) return
      arranging.problems.delete(key)
      void read().then(take, () => undefined)
      throw problem
    },
    save: async (name: string, address: string) => take(await saveListView({ brand, list, body: { name, address } })),
    rename: async (view: string, name: string) => take(await renameListView({ brand, list, view, body: { name } })),
    remove: async (view: string) => take(await deleteListView({ brand, list, view })),
  }
}
