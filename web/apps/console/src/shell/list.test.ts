import { expect, it } from 'vitest'
import { chosenIn } from './list'

it('takes from an address only what the list can be narrowed by', () => {
  const filters = { q: 'text', state: ['READY', 'PAID'], asked: 'flag' } as const
  expect(chosenIn(filters, { q: '小陈', state: 'READY', asked: 'true', sort: 'OLDEST', more: 'x' })).toEqual({
    q: '小陈',
    state: 'READY',
    asked: true,
  })
  expect(chosenIn(filters, { q: '', state: 'GONE', asked: 'yes' })).toEqual({})
  expect(chosenIn(filters, { state: ['PAID', 'READY'] })).toEqual({ state: 'PAID' })
})
