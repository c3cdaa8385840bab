import { useWords, type Catalogue } from './index'

/** A module's words; not every module has work. */
type Words = Catalogue<{ words: { work: Record<string, string> } }>

const files = import.meta.glob<{ default: Words }>('./words/*.ts', { eager: true })
const finders = new Map(Object.values(files).map(({ default: words }) => [words.module, useWords(words).find]))

/** What a work in the background is called; one that is newer than these words is called as the server does. */
export function workName(work: string): string {
  const [module = '', ...name] = work.split('.')
  return finders.get(module)?.('work', name.join('.')) ?? work.replaceAll('.', ' · ')
}
