// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const web = fileURLToPath(new URL('..', import.meta.url))
const sources = ['apps', 'packages'].flatMap((folder) =>
  readdirSync(resolve(web, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\/src\/.*\.(ts|vue|css)$/.test(file) && !/node_modules|\.d\.ts$/.test(file))
    .map((file) => ({ file, text: readFileSync(resolve(web, folder, file), 'utf8') })),
)
const of = (kind: string) => sources.filter(({ file }) => file.endsWith(kind))
const told = (view: string) => view.replace(/<style[\s\S]*<\/style>/, '')
const components = new Map(of('.vue').map(({ file, text }) => [basename(file, '.vue'), told(text)]))

/** The classes that a stylesheet speaks of; what is inside the kits' components is theirs. */
const classesOf = (css: string) =>
  [...css.replaceAll(/\/\*[\s\S]*?\*\/|:deep\((?:[^()]|\([^)]*\))*\)|[^{};]*;/g, ' ').matchAll(/\.([a-z][\w-]*)/g)]
    .map(([, name]) => name!)
    .filter((name) => !/^(el|van|is)-/.test(name))

/** Whether the text has the class, written out or made of a beginning and a value. */
const has = (text: string, name: string) =>
  new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text) ||
  (name.includes('-') && text.includes(`\`${name.replace(/[^-]+$/, '')}\${`))

it('styles no class of its own that neither the view has nor a component that it shows', () => {
  const idle = of('.vue').flatMap(({ file, text }) => {
    const shown = [...components].filter(([name]) => told(text).includes(`<${name}`)).map(([, part]) => part)
    const own = [told(text), ...shown].join('\n')
    return classesOf(/<style scoped>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '')
      .filter((name) => !has(own, name))
      .map((name) => `${file} .${name}`)
  })
  expect(idle).toEqual([])
})

it('shares no class that nobody has', () => {
  const all = [...components.values(), ...of('.ts').map(({ text }) => text)].join('\n')
  const shared = of('.css').flatMap(({ file, text }) =>
    [...new Set(classesOf(text))].map((name) => ({ name, place: `${file} .${name}` })),
  )
  expect(shared.length).toBeGreaterThan(50)
  expect(shared.filter(({ name }) => !has(all, name)).map(({ place }) => place)).toEqual([])
})
