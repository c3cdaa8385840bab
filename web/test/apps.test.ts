import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { shared, type Catalogue, type Tree } from '@linli/i18n'
import type { Feature, Registry } from '@linli/ui'
import { describe, expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import { createRouter, createMemoryHistory } from 'vue-router'
import { features as ofConsole } from '../apps/console/src/features'
import { consoleGroups } from '../apps/console/src/shell/groups'
import shellOfConsole from '../apps/console/src/shell/messages'
import { features as ofMember } from '../apps/member/src/features'
import shellOfMember from '../apps/member/src/shell/messages'

const consoleWords = import.meta.glob<{ default: Catalogue }>('../apps/console/src/features/*/messages.ts', {
  eager: true,
})
const memberWords = import.meta.glob<{ default: Catalogue }>('../apps/member/src/features/*/messages.ts', {
  eager: true,
})
const valueWords = Object.values(
  import.meta.glob<{ default: Catalogue }>('../packages/i18n/src/words/*.ts', { eager: true }),
).map((each) => each.default)
const featureFiles = import.meta.glob<{ default: Feature }>('../apps/*/src/features/*/routes.ts', { eager: true })

/** The server has words for each of its permissions. */
const messages = resolve(import.meta.dirname, '../../server/src/main/resources/messages')
const permissions = new Set(
  readdirSync(messages)
    .flatMap((file) => [...readFileSync(resolve(messages, file), 'utf8').matchAll(/^permission\.([a-z]+\.[a-z-]+)=/gm)])
    .map((match) => match[1]!),
)

/** What the views ask for by name, beyond what their pages do. */
const asked = Object.values(
  import.meta.glob<string>('../apps/*/src/features/**/*.vue', { eager: true, query: '?raw', import: 'default' }),
)
  .flatMap((view) => [...view.matchAll(/\bmay\('([^']+)'\)/g)])
  .map((match) => match[1]!)

const flat = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  )

const catalogues = (words: typeof consoleWords, shell: Catalogue) => [
  shared,
  shell,
  ...Object.values(words).map((each) => each.default),
]

const apps: [string, Registry, Catalogue[], readonly string[]][] = [
  ['console', ofConsole, catalogues(consoleWords, shellOfConsole), consoleGroups],
  ['member', ofMember, catalogues(memberWords, shellOfMember), ['tab', 'me']],
]

it('collects every feature folder', () => {
  expect(Object.keys(featureFiles).length).toBeGreaterThanOrEqual(2)
  expect(ofConsole.routes.length + ofMember.routes.length).toBe(
    Object.values(featureFiles).flatMap((file) => file.default.routes).length,
  )
})

it('asks in views only for permissions that the server declares', () => {
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter((name) => !permissions.has(name))).toEqual([])
})

describe.each(apps)('the %s app', (_name, features, words, groups) => {
  const keys = new Set(words.flatMap((each) => flat(each.texts['zh-CN'], `${each.module}.`).map(([key]) => key)))

  it('has a name for every page and menu entry', () => {
    const named = [...features.routes.map((route) => route.meta?.title), ...features.menu.map((entry) => entry.title)]
    expect(named.filter((key) => !key || !keys.has(key))).toEqual([])
  })

  it('has a group and a page for every menu entry', () => {
    const router = createRouter({ history: createMemoryHistory(), routes: features.routes })
    expect(features.menu.filter((entry) => !groups.includes(entry.group))).toEqual([])
    const started = features.menu.filter((entry) => entry.to !== '/')
    expect(started.filter((entry) => router.resolve(entry.to).matched.length === 0)).toEqual([])
    expect(features.waiting.filter((entry) => router.resolve(entry.to).matched.length === 0)).toEqual([])
  })

  it('asks only for permissions that the server declares', () => {
    const needs = [
      ...features.routes.map((route) => route.meta?.needs),
      ...features.menu.map((entry) => entry.needs),
      ...features.sections.map((section) => section.needs),
      ...features.waiting.map((entry) => entry.needs),
    ]
    expect(needs.flatMap((need) => need?.permission ?? []).filter((name) => !permissions.has(name))).toEqual([])
  })

  it.each([...words, ...valueWords].map((each) => [each.module, each] as const))(
    'says the same in both languages: %s',
    (_module, { texts }) => {
      const placeholders = (text: string) =>
        [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort()
      const [zh, en] = [flat(texts['zh-CN']), new Map(flat(texts.en))]
      expect([...en.keys()].sort()).toEqual(zh.map(([key]) => key).sort())
      for (const [key, text] of zh) expect(placeholders(en.get(key)!), key).toEqual(placeholders(text))
    },
  )

  it.each(words.map((each) => [each.module, each] as const))(
    'can show every sentence as it is written: %s',
    (_module, { texts }) => {
      for (const locale of ['zh-CN', 'en'] as const) {
        const i18n = createI18n({
          legacy: false,
          locale,
          messages: { [locale]: texts[locale] },
        })
        for (const [key, text] of flat(texts[locale])) {
          const values = Object.fromEntries([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, `<${name}>`]))
          const written = text.replace(/\{(\w+)\}/g, '<$1>')
          const [one, many] = /\{(count|days|hours)\}/.test(text) && locale === 'en' ? written.split(' | ') : [written]
          expect([i18n.global.t(key, values, 1), i18n.global.t(key, values, 2)]).toEqual([one, many ?? one])
        }
      }
    },
  )
})
