// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const apps = resolve(import.meta.dirname, '../apps')
const views = readdirSync(apps, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\/src\/features\/.*\.vue$/.test(file))
  .map((file) => ({ file, text: readFileSync(resolve(apps, file), 'utf8') }))

interface Kept {
  form: string
  values: string
  draft: string
}
const attribute = (tag: string, name: string) => new RegExp(`\\s:?${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
/** The forms of a view that are kept as drafts, in a drawer or on the page. */
function keptIn(text: string): Kept[] {
  const drawers = [...text.matchAll(/<Form(?:Drawer|Dialog|Frame|Sheet)\b[^>]*?\s:?draft="[^>]*?>/g)].map(([tag]) => ({
    form: attribute(tag, 'form'),
    values: attribute(tag, 'values'),
    draft: attribute(tag, 'draft'),
  }))
  const pages = [
    ...text.matchAll(/useUnsaved\(\{\s*values: \(\) => (\w+),\s*form: \(\) => (.+),\s*draft: \(\) => (.+),/g),
  ]
  return [...drawers, ...pages.map(([, values, form, draft]) => ({ form: form!, values: values!, draft: draft! }))]
}
/** What of the view beside the form's own values decides what sending it does. */
function decides(text: string, form: string): string[] {
  const deeds = [...text.matchAll(/const (\w+) = useSubmit\([\s\S]*?\n\}\)/g)]
    .filter(([, name]) => new RegExp(`\\b${name}\\b`).test(form))
    .map(([deed]) => deed)
  const refs = [...text.matchAll(/const (\w+) = (?:shallowRef|ref)\b/g)].map(([, name]) => name!)
  return refs.filter((name) => new RegExp(`\\b${name}\\.value(?! = )`).test(deeds.join()))
}

it('names a draft by all that it is of', () => {
  const kept = views.flatMap(({ file, text }) => keptIn(text).map((each) => ({ file, text, ...each })))
  expect(kept.length).toBeGreaterThan(10)
  const loose = kept.flatMap(({ file, text, form, draft }) =>
    decides(text, form)
      .filter((name) => !new RegExp(`\\b${name}\\b`).test(draft))
      .map((name) => `${file}: ${name} is not in ${draft}`),
  )
  expect(loose).toEqual([])
})

it('finds what a draft is of', () => {
  const text = "const kind = ref('TERMS')\nconst send = useSubmit(async () => {\n  await publish(kind.value)\n})\n"
  expect(decides(text, 'send')).toEqual(['kind'])
  expect(keptIn('<FormDrawer :form="send" :values="form" draft="text" single>')).toEqual([
    { form: 'send', values: 'form', draft: 'text' },
  ])
})

/** Written, and nothing that anybody has to save: an amount to try rates with. */
const TRIED = ['console/src/features/referral/PlansView.vue: example']

it('guards all that is typed in a form of the console, not some of it', () => {
  const guarded = views
    .filter(({ file }) => file.startsWith('console/'))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/<(Form(?:Drawer|Dialog|Frame))\b([\s\S]*?)>\n([\s\S]*?)<\/\1>/g)].map(([, , head, body]) => ({
        file,
        body: body!,
        values: attribute(` ${head}`, 'values'),
      })),
    )
  expect(guarded.length).toBeGreaterThan(25)
  const loose = guarded.flatMap(({ file, body, values }) => {
    const within = [...body.matchAll(/v-for="\(?(\w+)[^"]*? in (\w+)/g)].flatMap(([, each, of]) =>
      of === values ? each! : [],
    )
    return [...body.matchAll(/v-model(?::\w+)?="(\w+)/g)]
      .map(([, root]) => root!)
      .filter(
        (root) =>
          !within.includes(root) && !new RegExp(`^${root}(\\.\\w+)?$|^\\{ (.*, )?${root}(,.*)? \\}$`).test(values),
      )
      .map((root) => `${file}: ${root}`)
  })
  expect(loose.filter((each) => !TRIED.includes(each))).toEqual([])
})

it('sets what follows a choice where one presses, so that a restored draft keeps it', () => {
  const follows = views
    .filter(({ text }) => /watch\(\s*\(\) => form\.\w+,\s*\(\w*\) => \(form\./.test(text))
    .map(({ file }) => file)
  expect(follows).toEqual([])
})
