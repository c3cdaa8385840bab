// @vitest-environment node
import { resolve } from 'node:path'
import { type Catalogue } from '@linli/i18n'
import { expect, it } from 'vitest'

const files = Object.values(
  import.meta.glob<{ default: Catalogue }>('../packages/i18n/src/words/*.ts', { eager: true }),
)
const messages = resolve(import.meta.dirname, '../../server/src/main/resources/messages')

/** As the server's messages are written, whose apostrophes and braces mean something. */
const escaped = (text: string) => text.replaceAll("'", "''").replace(/[{}]/g, "'$&'")

/** What the server writes into files is called as on the screen: `vitest run server-words -u` writes it down. */
it.each([
  ['zh', 'zh-CN'],
  ['en', 'en'],
] as const)('gives the server the same words, in %s', async (suffix, locale) => {
  const lines = files.flatMap(({ default: { module, texts } }) =>
    Object.entries(texts[locale].words as Record<string, Record<string, string>>).flatMap(([table, words]) =>
      Object.entries(words).map(([value, word]) => `word.${module}.${table}.${value}=${escaped(word)}`),
    ),
  )
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(resolve(messages, `words_${suffix}.properties`))
})
