// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const web = fileURLToPath(new URL('..', import.meta.url))

const sources = ['apps', 'packages'].flatMap((folder) =>
  readdirSync(resolve(web, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\/src\/.*\.(ts|vue)$/.test(file) && !file.includes('node_modules') && !file.endsWith('.d.ts'))
    .map((file) => `${folder}/${file}`),
)

interface Import {
  from: string
  to: string
}

const imports: Import[] = sources.flatMap((from) => {
  const text = readFileSync(resolve(web, from), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, target]) => ({
    from,
    to: target!.startsWith('.') ? relative(web, resolve(web, dirname(from), target!)) : target!,
  }))
})

const featureOf = (file: string) => /^apps\/\w+\/src\/features\/[^/]+/.exec(file)?.[0]

describe('source files', () => {
  it('are found', () => {
    expect(sources.length).toBeGreaterThan(40)
    expect(imports.some((each) => featureOf(each.from))).toBe(true)
  })

  it('of a feature import no other feature', () => {
    const crossing = imports.filter(
      ({ from, to }) => featureOf(from) && featureOf(to) && featureOf(from) !== featureOf(to),
    )
    expect(crossing).toEqual([])
  })

  it('of an app import nothing of the other app', () => {
    const app = (file: string) => /^apps\/(\w+)/.exec(file)?.[1]
    expect(imports.filter(({ from, to }) => app(from) && app(to) && app(from) !== app(to))).toEqual([])
  })

  it('of the packages import no app and no UI kit, and of one package go only downward: ui, api, i18n', () => {
    const level = ['i18n', 'api', 'ui']
    const packageOf = (file: string) => level.indexOf(/^(?:packages|@linli)\/(\w+)/.exec(file)?.[1] ?? '')
    const wrong = imports.filter(
      ({ from, to }) =>
        from.startsWith('packages/') && (/^apps\/|^(vant|element-plus)/.test(to) || packageOf(to) > packageOf(from)),
    )
    expect(wrong).toEqual([])
  })

  it('show no text that is not in a catalogue', () => {
    const spoken = sources
      .filter((file) => file.endsWith('.vue'))
      .flatMap((file) => {
        const template = /<template>([\s\S]*)<\/template>/.exec(readFileSync(resolve(web, file), 'utf8'))?.[1] ?? ''
        return [...template.replace(/<!--[\s\S]*?-->/g, '').matchAll(/\p{Script=Han}+/gu)].map(
          ([text]) => `${file}: ${text}`,
        )
      })
    const names = ['邻里', '中文', '中', '简体中文']
    expect(spoken.filter((each) => !names.includes(each.split(': ')[1]!))).toEqual([])
  })
})
