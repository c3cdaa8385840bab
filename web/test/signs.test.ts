import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const views = ['apps/console/src', 'packages/ui/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.vue'))
    .map((file) => join(folder, file)),
)
const PRESSED = /<(el-button|button|router-link|a|PillButton)\b((?:[^>"]|"[^"]*")*)>([^]*?)<\/\1>/g

it('says what a sign alone does, to whoever hears it and to whoever points at it', () => {
  const signs = views.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(PRESSED)]
      .filter(([, , , inner]) => inner!.includes('<AppIcon') && !inner!.replace(/<AppIcon[^>]*\/>/g, '').trim())
      .map(([, , attributes]) => ({ file, attributes: attributes! })),
  )
  expect(signs.length).toBeGreaterThan(4)
  expect(signs.filter(({ attributes }) => !/:aria-label=/.test(attributes) || !/:title=/.test(attributes))).toEqual([])
})
