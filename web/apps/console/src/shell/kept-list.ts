import { forgetWithPerson, type Schema } from '@linli/api'
import { shallowReactive } from 'vue'
import { arrangeListColumns, deleteListView, renameListView, saveListView, showKeptList } from './api'

type Kept = Schema<'KeptList'>
const known = shallowReactive(new Map<string, Kept>())
forgetWithPerson(() => known.clear())
const nothing: Kept = { columns: [], views: [] }

export type KeptList = ReturnType<typeof useKeptList>

/** The reader's own views of a brand's list and the columns they chose; asked for once, kept on the server. */
export function useKeptList(brand: string, list: string) {
  const key = `${brand} ${list}`
  const take = (kept: Kept) => void known.set(key, kept)
  if (brand && !known.has(key)) void showKeptList({ brand, list }).then(take, () => undefined)
  return {
    get views() {
      return (known.get(key) ?? nothing).views
    },
    /** In their order; undefined as long as nothing was chosen. */
    get columns(): readonly string[] | undefined {
      const { columns } = known.get(key) ?? nothing
      return columns.length ? columns : undefined
    },
    arrange: async (columns: string[]) => take(await arrangeListColumns({ brand, list, body: { columns } })),
    save: async (name: string, address: string) => take(await saveListView({ brand, list, body: { name, address } })),
    rename: async (view: string, name: string) => take(await renameListView({ brand, list, view, body: { name } })),
    remove: async (view: string) => take(await deleteListView({ brand, list, view })),
  }
}
