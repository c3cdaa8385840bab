import { useWords, type Catalogue } from './index'

/** A module's words; not every module has work. */
type Words = Catalogue<{ words: { work: Record<string, string> } }>

const files = import.meta.glob<{ default: Words }>('./words/*.ts', { eager: true })
const finders = new Map(Object.values(files).map(({ default: words }) => [words.module, useWords(words).find]))

const find = (module: string, name: string) => finders.get(module)?.('work', name)

/**
 * What a work in the background is called; one that is newer than these words is called as the server does. What a module
 * follows the stream by is `follow-<name>` in that module's own words, what is held back from it the same with a note.
 */
export function workName(work: string): string {
  const [, follower, held] = /^activity\.follow-(.+?)(\.held)?$/.exec(work) ?? []
  const [module = '', ...rest] = (follower ?? work).split('.')
  const name = find(module, (follower ? 'follow-' : '') + rest.join('.')) ?? (follower ?? work).replaceAll('.', ' · ')
  return held ? `${name} · ${find('activity', 'held')}` : name
}
