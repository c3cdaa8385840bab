import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { currencies, shared, type Catalogue, type Tree } from '@linli/i18n'
import { describe, expect, it } from 'vitest'
import { acts, ofInstallation } from '../apps/console/src/features/identity/acts'
import identityOfConsole from '../apps/console/src/features/identity/messages'
import shellOfConsole from '../apps/console/src/shell/messages'
import shellOfMember from '../apps/member/src/shell/messages'

type Table = Record<string, string>
interface WordsFile {
  default: Catalogue<{ words: Record<string, Table> }>
  /** Enums of the module that nobody reads: `Schema.property` or `operation.parameter`. */
  unspoken?: string[]
  /** Tables for what the API leaves open. */
  open?: string[]
}

const server = resolve(import.meta.dirname, '../../server/src/main/resources/messages')
const api = resolve(import.meta.dirname, '../../api')

const files = Object.entries(import.meta.glob<WordsFile>('../packages/i18n/src/words/*.ts', { eager: true })).map(
  ([, file]) => file,
)
const tables = files.flatMap(({ default: { module, texts }, open = [] }) =>
  Object.entries((texts['zh-CN'] as { words: Record<string, Table> }).words).map(([name, table]) => ({
    name: `${module}.${name}`,
    values: Object.keys(table),
    open: open.includes(name) || name === 'work',
  })),
)

/** Every enum of the descriptions, wherever it stands. */
const enums: { place: string; values: string[] }[] = []
for (const file of readdirSync(api)) {
  const described = JSON.parse(readFileSync(resolve(api, file), 'utf8')) as Described
  for (const [schema, { properties = {} }] of Object.entries(described.components?.schemas ?? {}))
    for (const [property, part] of Object.entries(properties)) gather(`${schema}.${property}`, part)
  for (const methods of Object.values(described.paths ?? {}))
    for (const { operationId, parameters = [] } of Object.values(methods))
      for (const { name, schema } of parameters) gather(`${operationId}.${name}`, schema)
}

interface Described {
  paths?: Record<string, Record<string, { operationId: string; parameters?: { name: string; schema: unknown }[] }>>
  components?: { schemas?: Record<string, { properties?: Record<string, unknown> }> }
}

function gather(place: string, part: unknown): void {
  if (Array.isArray(part)) for (const each of part) gather(place, each)
  else if (part && typeof part === 'object')
    for (const [key, value] of Object.entries(part))
      if (key === 'enum') enums.push({ place, values: value as string[] })
      else gather(place, value)
}

const same = (one: string[], other: string[]) => one.length === other.length && within(one, other)
const within = (part: string[], whole: string[]) => part.every((each) => whole.includes(each))

it('has a word for every value of every enum that anybody reads', () => {
  expect(enums.length).toBeGreaterThan(100)
  const unspoken = enums.filter(({ place }) => files.some((file) => file.unspoken?.includes(place)))
  const silent = enums.filter(
    ({ values }) =>
      !tables.some((table) => within(values, table.values)) && !unspoken.some((each) => same(each.values, values)),
  )
  expect(silent.map(({ place, values }) => `${place}: ${values.join(' ')}`)).toEqual([])
})

it('has no word for what is gone', () => {
  const gone = tables.filter((table) => !table.open && !enums.some(({ values }) => same(values, table.values)))
  expect(gone.map(({ name, values }) => `${name}: ${values.join(' ')}`)).toEqual([])
  const unspoken = files.flatMap((file) => file.unspoken ?? [])
  expect(unspoken.filter((place) => !enums.some((each) => each.place === place))).toEqual([])
})

it('has a name only for work that the server does', () => {
  const folder = resolve(import.meta.dirname, '../../server/src/main/java')
  const java = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.java'))
    .map((file) => readFileSync(resolve(folder, file), 'utf8'))
    .join('\n')
  const works = tables.flatMap(({ name, values }) => {
    const [module, table] = name.split('.')
    return table === 'work' ? values.map((value) => `${module}.${value}`) : []
  })
  expect(works.length).toBeGreaterThan(20)
  const begun = (work: string) => `"${work.replace(/[^-]*$/, '')}" +`
  expect(works.filter((work) => !java.includes(`"${work}"`) && !java.includes(begun(work)))).toEqual([])
})

/** What people do with their own accounts, and what they consent to, is nobody else's. */
const OWN = /^(account|consent|destination|passkey|password|second-factor)\./

it('has words for every act that the audit trail tells, and for no other', () => {
  const folder = resolve(import.meta.dirname, '../../server/src/main/java')
  const recorded = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.java'))
    .map((file) => readFileSync(resolve(folder, file), 'utf8'))
    .filter((java) => /\bAudit audit\b|\bclass Audit\b/.test(java))
    .flatMap((java) => [...java.matchAll(/\b(?:record|insert)\([^;]*?;/g)].map(([call]) => call))
    .flatMap((call) =>
      [...call.matchAll(/"([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)"/g)].map(([, action]) => ({
        action: action!,
        ofNoBrand: /^\w+\(\s*null,/.test(call),
      })),
    )
    .filter(({ action }) => !OWN.test(action))
  const actions = new Set(recorded.map(({ action }) => action))
  expect(actions.size).toBeGreaterThan(30)
  expect([...actions].filter((action) => !(action in acts))).toEqual([])
  expect(Object.keys(acts).filter((action) => !actions.has(action))).toEqual([])
  const ofNoBrand = recorded.filter((each) => each.ofNoBrand).map(({ action }) => action)
  expect(ofNoBrand.length).toBeGreaterThan(1)
  expect(ofNoBrand.filter((action) => !ofInstallation.some((each) => each === action))).toEqual([])
})

it('offers the acts of the installation that the server tells', () => {
  const java = readFileSync(
    resolve(import.meta.dirname, '../../server/src/main/java/linli/identity/trail/AuditList.java'),
    'utf8',
  )
  const [, told = ''] = /OF_INSTALLATION = List\.of\(([^;]*)\);/.exec(java) ?? []
  expect([...told.matchAll(/"([^"]+)"/g)].map(([, action]) => action)).toEqual([...ofInstallation])
})

it('has words for all that an act of the audit trail is told with', () => {
  const folder = resolve(import.meta.dirname, '../../server/src/main/java')
  const java = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.java'))
    .map((file) => readFileSync(resolve(folder, file), 'utf8'))
  const told = java
    .filter((text) => /\bAudit audit\b|\bListLog log\b/.test(text))
    .flatMap((text) => [...text.matchAll(/\bMap\.of\([^;]*;|\b(?:details|facts|told|whole)\.put\([^;]*;/g)])
    .flatMap(([call]) => [...call.matchAll(/"([a-z]\w*)",/g)])
    .map(([, key]) => key!)
  const filters = java
    .flatMap((text) => [...text.matchAll(/record \w+Filter\(([\s\S]*?)\) \{/g)])
    .flatMap(([, parts]) => [...parts!.matchAll(/(\w+)(?:,\n|$)/g)])
    .map(([, key]) => key!)
  expect(told.length).toBeGreaterThan(40)
  expect(filters.length).toBeGreaterThan(30)
  const { audit } = identityOfConsole.texts['zh-CN'] as { audit: { keys: Table } }
  const ofNoBrand = ['purpose', 'work']
  const known = ['before', 'after', ...ofNoBrand, ...Object.keys(audit.keys)]
  expect([...new Set([...told, ...filters])].filter((key) => !known.includes(key))).toEqual([])
})

it('knows the currencies that the server does', () => {
  const known = enums.filter(({ place }) => /\.currency$/.test(place)).map(({ values }) => values)
  expect(known.length).toBeGreaterThan(2)
  expect(known.filter((values) => !same([...currencies], values))).toEqual([])
})

const features = import.meta.glob<{ default: Catalogue }>('../apps/*/src/features/*/messages.ts', { eager: true })
const catalogues = [shellOfConsole, shellOfMember, ...Object.values(features).map((each) => each.default)]

it('leaves to features only sentences about values, each about one that there is', () => {
  const found = catalogues.flatMap(({ module, texts }) => valued(texts['zh-CN'], module))
  expect(found.length).toBeGreaterThan(5)
  const wrong = found.filter(
    ({ path, values }) =>
      !/(Hints|Acts)$/.test(path) || ![...tables, ...enums].some((known) => within(values, known.values)),
  )
  expect(wrong.map(({ path, values }) => `${path}: ${values.join(' ')}`)).toEqual([])
})

function valued(tree: Tree, path: string): { path: string; values: string[] }[] {
  const values = Object.keys(tree).filter((key) => /^[A-Z][A-Z0-9_]*$/.test(key))
  const below = Object.entries(tree).flatMap(([key, part]) =>
    typeof part === 'string' ? [] : valued(part, `${path}.${key}`),
  )
  return values.length ? [{ path, values }, ...below] : below
}

describe.each([
  ['zh-CN', 'zh'],
  ['en', 'en'],
] as const)('the statements of the server: %s', (language, suffix) => {
  const wordsOf = (module: string) =>
    (files.find((each) => each.default.module === module)!.default.texts[language] as { words: Record<string, Table> })
      .words
  const linesOf = (module: string, pattern: RegExp) =>
    [...readFileSync(resolve(server, `${module}_${suffix}.properties`), 'utf8').matchAll(pattern)].map(
      ([, ...parts]) => parts,
    )

  it('call accounts and reasons as the apps do', () => {
    const lines = linesOf('ledger', /^ledger\.(account|reason|withdrawing)\.(\w+)=(.*)$/gm)
    expect(lines.length).toBeGreaterThan(15)
    expect(lines).toEqual(lines.map(([table, value]) => [table, value, wordsOf('ledger')[table!]![value!]]))
  })

  it('call acts and what is told of them as the audit trail of the console does', () => {
    const { audit } = identityOfConsole.texts[language] as { audit: { actions: Table; keys: Table } }
    expect(linesOf('identity', /^identity\.act\.([\w.-]+)=(.*)$/gm)).toEqual(
      Object.entries(acts).map(([act, key]) => [act, audit.actions[key]]),
    )
    expect(linesOf('identity', /^identity\.audit\.key\.(\w+)=(.*)$/gm)).toEqual(Object.entries(audit.keys))
  })

  it('say for each role what became of its commission, as the apps do', () => {
    const { role: roles, commission } = wordsOf('referral')
    expect(linesOf('referral', /^ledger\.reason\.COMMISSION_(\w+)=(.*)$/gm)).toEqual(
      Object.entries(roles!).flatMap(([role, name]) =>
        Object.entries(commission!).map(([end, text]) => [
          end === 'EARNED' ? role : `${role}_${end}`,
          text.replace('{role}', name),
        ]),
      ),
    )
  })
})

/** Words are asked for by their key, in the feature or as `module.key` anywhere, or by its beginning: t(`kindHints.${kind}`). */
it('shows every word somewhere', () => {
  const sources = Object.entries(
    import.meta.glob<string>('../{apps,packages}/*/src/**/*.{ts,vue}', {
      eager: true,
      query: '?raw',
      import: 'default',
    }),
  ).filter(([path]) => !/(messages|test)\.ts$|i18n\/src\/shared\.ts$/.test(path))
  const all = sources.map(([, text]) => text).join('\n')
  const textOf = (folder: string) =>
    sources.flatMap(([path, text]) => (path.startsWith(folder) ? [text] : [])).join('\n')
  const idle = [
    ...Object.entries(features).map(
      ([file, { default: words }]) => [words, textOf(file.replace('messages.ts', ''))] as const,
    ),
    [shellOfConsole, textOf('../apps/console')] as const,
    [shellOfMember, textOf('../apps/member')] as const,
    [shared, all] as const,
  ].flatMap(([{ module, texts }, text]) => {
    const begun = [...text.matchAll(/`([a-z][\w.]*)\$\{/g)].map(([, beginning]) => beginning!)
    return keysOf(texts['zh-CN'])
      .filter(
        (key) =>
          !text.includes(`'${key}'`) &&
          !all.includes(`'${module}.${key}'`) &&
          !begun.some((beginning) => key.startsWith(beginning)),
      )
      .map((key) => `${module}.${key}`)
  })
  expect(idle).toEqual([])
})

function keysOf(tree: Tree, before = ''): string[] {
  return Object.entries(tree).flatMap(([key, part]) =>
    typeof part === 'string' ? [before + key] : keysOf(part, `${before}${key}.`),
  )
}
