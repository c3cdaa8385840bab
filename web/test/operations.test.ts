// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const api = fileURLToPath(new URL('../../api', import.meta.url))
type Described = { paths?: Record<string, Record<string, { operationId?: string }>> }

const names = new Map(
  readdirSync(api, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) =>
      Object.entries((JSON.parse(readFileSync(`${api}/${file}`, 'utf8')) as Described).paths ?? {}).flatMap(
        ([path, methods]) =>
          Object.entries(methods).map(([method, { operationId }]) => [`${method.toUpperCase()} ${path}`, operationId]),
      ),
    ) as [string, string][],
)

const files = import.meta.glob<string>('../apps/*/src/**/api.ts', { eager: true, query: '?raw', import: 'default' })
const asked = Object.entries(files).flatMap(([file, text]) =>
  [...text.matchAll(/export const (\w+) = request\(\s*'(\w+)',\s*'([^']+)'/g)].map(([, name, method, path]) => ({
    file,
    name,
    operation: `${method} ${path}`,
  })),
)

it('calls an operation as the server does', () => {
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.filter(({ name, operation }) => names.get(operation) !== name)).toEqual([])
})

it('lists no operation that its feature does not ask', () => {
  const sources = import.meta.glob<string>('../apps/*/src/**/*.{ts,vue}', {
    eager: true,
    query: '?raw',
    import: 'default',
  })
  const idle = asked.filter(({ file, name }) => {
    const folder = file.slice(0, -'api.ts'.length)
    return !Object.entries(sources).some(
      ([path, text]) => path !== file && path.startsWith(folder) && new RegExp(`\\b${name}\\b`).test(text),
    )
  })
  expect(idle.map(({ file, name }) => `${file} ${name}`)).toEqual([])
})
