import type { Language } from './format'

export type Tree = { [key: string]: string | Tree }

/** The same keys as the Chinese text, in the other language. */
type Same<T extends Tree> = { [K in keyof T]: T[K] extends Tree ? Same<T[K]> : string }

/** A feature's words under its module name; made by `catalogue`. */
export interface Catalogue<T extends Tree = Tree> {
  module: string
  texts: Record<Language, Tree>
  /** Carries the keys for `useText`; no value at run time. */
  readonly keys?: T
}

/** Every key of a catalogue, dotted: `signIn.title`. */
export type Path<T> = T extends Tree
  ? { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}` }[keyof T & string]
  : never

/** A feature's catalogue. Chinese gives the keys; English must have exactly the same ones. */
export function catalogue<const T extends Tree>(module: string, zh: T, en: Same<T>): Catalogue<T> {
  return { module, texts: { 'zh-CN': zh, en } }
}

/** The words for the values of the API's enums of one module: a table an enum, each in one place for both apps. */
export function enumWords<const T extends Tree>(module: string, zh: T, en: Same<T>): Catalogue<{ words: T }> {
  return { module, texts: { 'zh-CN': { words: zh }, en: { words: en } } }
}
