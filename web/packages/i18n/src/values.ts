import { useWords, type Catalogue, type Tree } from './index'

const files = import.meta.glob<{ default: Catalogue<{ words: Tree }> }>('./words/*.ts', { eager: true })
const modules = new Map(
  Object.values(files).map(({ default: words }) => [
    words.module,
    { tables: Object.keys(words.texts['zh-CN'].words as Tree), find: useWords(words).find },
  ]),
)

/**
 * What a value of one of the module's enums is called, or of what all modules share, where all that is known is the name of
 * its property: by the table of that name if there is one. Undefined where nobody has a word for it.
 */
export function valueName(module: string, property: string, value: string): string | undefined {
  for (const { tables, find } of [modules.get(module), modules.get('shared')].flatMap((each) => each ?? []))
    for (const table of [property, ...tables]) {
      const name = find(table, value)
      if (name) return name
    }
  return undefined
}
