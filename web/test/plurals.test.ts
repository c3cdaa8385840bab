import { shared, type Catalogue, type Tree } from '@linli/i18n'
import { expect, it } from 'vitest'
import shellOfConsole from '../apps/console/src/shell/messages'
import shellOfMember from '../apps/member/src/shell/messages'

const catalogues = [
  shared,
  shellOfConsole,
  shellOfMember,
  ...Object.values(
    import.meta.glob<{ default: Catalogue }>(
      ['../apps/*/src/features/*/messages.ts', '../packages/i18n/src/words/*.ts'],
      {
        eager: true,
      },
    ),
  ).map((file) => file.default),
] as Catalogue[]

const NUMBERS = 'count|days|hours|minutes|groups|number|rows|people|kinds|pieces|seats|orders|members|places'
/** A number and, a word after it at most, something that is many: "{days} days", "{count} open teams", "{count} are waiting". */
const many = new RegExp(`\\{(?:${NUMBERS})\\}(?: \\w+)? (?!afterwards)(?:\\w+[^s\\W]s|are|people)\\b`)
/** What `translate` tells one from many by; of another number a sentence says what it counts before it: "Pieces: {pieces}". */
const TELLS = /\{(?:count|days|hours)\}/

function texts(tree: Tree, path: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}.${key}`, value] as [string, string]] : texts(value, `${path}.${key}`),
  )
}

it('tells one from many wherever English counts', () => {
  const counting = catalogues.flatMap((each) => texts(each.texts.en, each.module))
  expect(counting.length).toBeGreaterThan(1000)
  expect(
    counting.filter(([, text]) => many.test(text) && !(TELLS.test(text) && text.split(' | ').length === 2)),
  ).toEqual([])
})
