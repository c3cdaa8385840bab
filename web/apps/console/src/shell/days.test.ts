import { expect, it } from 'vitest'
import { daysOf, inDays } from './days'

it('knows the spans that people ask for, also over the turn of a year', () => {
  const sunday = new Date('2026-01-04T12:00:00+08:00')
  const days = (span: Parameters<typeof daysOf>[0]) => daysOf(span, 'Asia/Shanghai', sunday)
  expect(days('today')).toEqual({ from: '2026-01-04', to: '2026-01-04' })
  expect(days('week')).toEqual({ from: '2025-12-29', to: '2026-01-04' })
  expect(days('month')).toEqual({ from: '2026-01-01', to: '2026-01-04' })
  expect(days('lastMonth')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
})

it('counts the days of the zone, not those of the device', () => {
  const midnight = new Date('2026-03-01T00:30:00+08:00')
  expect(daysOf('lastMonth', 'Asia/Shanghai', midnight)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(daysOf('lastMonth', 'Europe/Paris', midnight)).toEqual({ from: '2026-01-01', to: '2026-01-31' })
})

it('asks for the days of a span, and for typed days as they are', () => {
  expect(inDays({ q: '茶', span: 'today' }, 'UTC')).toEqual({ q: '茶', ...daysOf('today', 'UTC') })
  expect(inDays({ from: '2026-01-05' }, 'UTC')).toEqual({ from: '2026-01-05' })
})
