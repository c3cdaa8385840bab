import { computed, watch, type App } from 'vue'
import { createI18n } from 'vue-i18n'
import {
  formatBytes,
  formatCompact,
  formatDate,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRelative,
  symbolOf,
  type DateShape,
  type Language,
  type Money,
} from './format'
import { shared } from './shared'
import type { Catalogue, Path, Tree } from './catalogue'

export * from './format'
export { knowWords, ownWord } from './own-words'
export { catalogue, enumWords, type Catalogue, type Tree } from './catalogue'

type Values = Record<string, string | number>

export const languages: { code: Language; name: string }[] = [
  { code: 'zh-CN', name: '简体中文' },
  { code: 'en', name: 'English' },
]

const STORED = 'linli.language'

function chosen(): Language {
  const stored = globalThis.localStorage?.getItem(STORED)
  const wanted = [stored ?? '', ...(globalThis.navigator?.languages ?? [])]
  for (const tag of wanted) {
    if (tag.toLowerCase().startsWith('zh')) return 'zh-CN'
    if (tag.toLowerCase().startsWith('en')) return 'en'
  }
  return 'zh-CN'
}

const i18n = createI18n({
  legacy: false,
  locale: chosen(),
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': {}, en: {} },
  missingWarn: false,
  fallbackWarn: false,
})

/** The document is in the language on the screen, whoever changes it. */
watch(
  i18n.global.locale,
  (spoken) => {
    if (globalThis.document) document.documentElement.lang = spoken
  },
  { immediate: true, flush: 'sync' },
)

/** Adds a catalogue; safe to repeat. */
export function addCatalogue(added: Catalogue): void {
  for (const { code } of languages) i18n.global.mergeLocaleMessage(code, { [added.module]: added.texts[code] })
}

addCatalogue(shared)

/** Installs translation. */
export function installI18n(app: App): void {
  app.use(i18n)
}

/** The language on the screen. */
export const language = computed<Language>({
  get: () => i18n.global.locale.value,
  set: (next) => {
    i18n.global.locale.value = next
    globalThis.localStorage?.setItem(STORED, next)
  },
})

/** Translates a full key such as `identity.signIn.title`; for registry entries. Views use `useText`. */
export function translate(key: string, values: Values = {}): string {
  const counted = values.count ?? values.days ?? values.hours
  if (counted === undefined) return i18n.global.t(key, values)
  // The library would put its own number in the place of `count`.
  const count = values.count === undefined ? {} : { count: String(values.count) }
  return i18n.global.t(key, { ...values, ...count }, String(counted) === '1' ? 1 : 2)
}

/**
 * The feature's own words, keys checked by the compiler: `const t = useText(messages)`, `t('signIn.title', { name })`.
 * `'{count} order | {count} orders'` is told by `count`, or else by `days` or `hours`.
 */
export function useText<T extends Tree>(words: Catalogue<T>) {
  addCatalogue(words)
  return (key: Path<T>, values: Values = {}): string => translate(`${words.module}.${key}`, values)
}

/**
 * What the values of a module's enums are called: `const word = useWords(campaignWords)`, `word(`kind.${campaign.kind}`)`.
 * `word.find('reason', text)` is for what the API leaves open, and undefined where there is no word for it.
 */
export function useWords<T extends Tree>(words: Catalogue<{ words: T }>) {
  addCatalogue(words)
  const known = words.texts['zh-CN'].words as T
  const word = (key: Path<T>, values: Values = {}): string => translate(`${words.module}.words.${key}`, values)
  const find = (table: keyof T & string, value: string): string | undefined =>
    Object.hasOwn((known[table] ?? {}) as Tree, value)
      ? translate(`${words.module}.words.${table}.${value}`)
      : undefined
  return Object.assign(word, { find })
}

/** Words that every screen shares: save, cancel, retry … */
export const useShared = () => useText(shared)

export { shared }

/** Formatting in the language on the screen; reactive inside templates and computed values. */
export const show = {
  money: (money: Money, options?: { sign?: boolean }) => formatMoney(money, language.value, options),
  /** A price; the least of several says so. */
  price: (money: Money, from: boolean) =>
    [
      from && translate('shared.price.before'),
      formatMoney(money, language.value),
      from && translate('shared.price.after'),
    ]
      .filter(Boolean)
      .join(' '),
  symbol: (currency: string) => symbolOf(currency, language.value),
  number: (value: number, options?: Intl.NumberFormatOptions) => formatNumber(value, language.value, options),
  percent: (ratio: number) => formatPercent(ratio, language.value),
  bytes: (bytes: number) => formatBytes(bytes, language.value),
  compact: (value: number) => formatCompact(value, language.value),
  date: (when: string | number | Date, shape?: DateShape) => formatDate(when, language.value, shape),
  relative: (when: string | number | Date, now?: number) => formatRelative(when, language.value, now),
}
