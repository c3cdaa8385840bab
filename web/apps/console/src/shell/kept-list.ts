import { useSaves, useSession, type Schema } from '@linli/api'
import { shallowReactive } from 'vue'
import { arrangeListColumns, deleteListView, renameListView, saveListView, showKeptList } from './api'
import type { Arrangement } from './columns'

type Kept = Schema<'KeptList'>
const known = shallowReactive(new Map<string, Kept>())
const nothing: Kept = { columns: [], hidden: [], views: [] }
const arranging = useSaves(
  (_: string, { brand, list, columns, hidden }: Arrangement & { brand: string; list: string }) =>
    arrangeListColumns({ brand, list, body: { columns: [...columns], hidden: [...hidden] } }),
)

export type KeptList = ReturnType<typeof useKeptList>

/** The reader's own views of a brand's list and the columns they chose; asked for once, kept on the server. */
export function useKeptList(brand: string, list: string) {
  const key = [useSession().account?.id, brand, list].join(' ')
  const read = () => showKeptList({ brand, list })
  /** Columns that are still to be saved are newer than those that the server tells of. */
  function take(kept: Kept): void {
    const { columns, hidden } = arranging.wanted.get(key) ?? kept
    known.set(key, { ...kept, columns: [...columns], hidden: [...hidden] })
  }
  if (brand && !known.has(key)) void read().then(take, () => undefined)
  return {
    get views() {
      return (known.get(key) ?? nothing).views
    },
    get arrangement(): Arrangement {
      return known.get(key) ?? nothing
    },
    /** At once, however long it takes to save; what cannot be saved is as it was. */
    async arrange({ columns, hidden }: Arrangement): Promise<void> {
      known.set(key, { ...(known.get(key) ?? nothing), columns: [...columns], hidden: [...hidden] })
      await arranging.want(key, { brand, list, columns, hidden })
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
