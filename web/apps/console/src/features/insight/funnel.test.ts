import { expect, it } from 'vitest'
import { band, change, narrowings, periods } from './funnel'

it('draws the widest step as high as the picture and keeps the empty one visible', () => {
  expect(narrowings([400, 100, 0], 300, 80)).toEqual([{ x: 50, half: 40 }, { x: 150, half: 20 }, { x: 250, half: 3 }])
  expect(narrowings([0], 100, 80)).toEqual([{ x: 50, half: 3 }])
  expect(band({ x: 0, half: 40 }, { x: 100, half: 20 }, 50)).toBe('M0 10C50 10 50 30 100 30L100 70C50 70 50 90 0 90Z')
})

it('counts a period back from its last day, and the one before', () => {
  expect(periods('2026-03-02', 7)).toEqual({ from: '2026-02-24', to: '2026-03-02', before: { from: '2026-02-17', to: '2026-02-23' } })
})

it('compares with the period before', () => {
  expect([change(150, 100), change(50, 100), change(5, 0), change(5, undefined)]).toEqual([0.5, -0.5, null, null])
})
