import { expect, it } from 'vitest'
import { arranged } from './columns'

const columns = ['product', 'sku', 'store', 'left', 'do'].map((key) => ({ key, name: key, acts: key === 'do' }))
const keys = (given: typeof columns, order: string[], hidden: string[] = []) =>
  arranged(given, { columns: order, hidden }).map(({ key }) => key)

it('shows a column that was not there when the others were arranged, behind its usual neighbour', () => {
  expect(keys(columns, ['left', 'product', 'sku'])).toEqual(['left', 'product', 'sku', 'store', 'do'])
  expect(keys(columns, ['left'], ['sku'])).toEqual(['product', 'store', 'left', 'do'])
})

it('keeps the place of a column that is not there', () => {
  const without = columns.filter(({ key }) => key !== 'store')
  expect(keys(without, ['left', 'store', 'product', 'sku'])).toEqual(['left', 'product', 'sku', 'do'])
})

it('neither moves nor hides what is done with a row, and never hides all', () => {
  expect(keys(columns, ['do', 'left'], ['do', 'gone'])).toEqual(['product', 'sku', 'store', 'left', 'do'])
  expect(keys(columns, ['gone', 'gone'], ['product', 'sku', 'store', 'left'])).toEqual([
    'product',
    'sku',
    'store',
    'left',
    'do',
  ])
})
