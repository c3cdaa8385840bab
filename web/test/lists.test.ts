// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const sources = fileURLToPath(new URL('../apps/console/src', import.meta.url))

/** The sources in which it stands. */
const having = (what: RegExp) =>
  readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|vue)$/.test(file) && what.test(readFileSync(resolve(sources, file), 'utf8')))
    .sort()

/** Whatever is looked through is a `ListPage`; these tables are no lists. */
const tables = {
  'features/catalog/ProductVariants.vue': 'a form: what is typed of each variant',
  'features/insight/TouchpointCounts.vue': 'the best few of a board, which leads to the list',
  'features/ledger/LedgerView.vue': 'the sums of the book, one row an account',
  'features/operation/WorkView.vue': 'the jobs of a lane, as many as there are in the code',
  'features/ordering/DaysView.vue': 'the sum of a day by method',
  'features/payment/MismatchesView.vue': 'what was expected beside what came',
  'shell/ListPage.vue': 'the list itself',
}

/** Whatever is read page by page is read by `useList`, which keeps its filters in the address. */
const paged = {
  'features/ordering/PickupView.vue': 'the next at the counter, below the field for their code',
  'shell/list.ts': 'the list itself',
}

it('looks through things by one list', () => {
  expect(having(/<table\b/)).toEqual(Object.keys(tables))
  expect(having(/\busePages\(|\busePages</)).toEqual(Object.keys(paged))
})
