import { expect, it } from 'vitest'
import { chosenIn, daysOf } from './list'

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

it('knows the spans that people ask for, also over the turn of a year', () => {
  const sunday = new Date(2026, 0, 4)
  expect(daysOf('today', sunday)).toEqual({ from: '2026-01-04', to: '2026-01-04' })
  expect(daysOf('week', sunday)).toEqual({ from: '2025-12-29', to: '2026-01-04' })
  expect(daysOf('month', sunday)).toEqual({ from: '2026-01-01', to: '2026-01-04' })
  expect(daysOf('lastMonth', sunday)).toEqual({ from: '2025-12-01', to: '2025-12-31' })
})
