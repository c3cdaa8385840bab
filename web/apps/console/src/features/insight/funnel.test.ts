import { expect, it } from 'vitest'
import { ceiling, change, everyDay, first, narrowings, outline } from './funnel'

it('draws the widest step as high as the picture and keeps the empty one visible', () => {
  expect(narrowings([400, 100, 0], 300, 80)).toEqual([
    { x: 50, half: 40 },
    { x: 150, half: 20 },
    { x: 250, half: 3 },
  ])
  expect(narrowings([100, 400], 200, 80).map((each) => each.half)).toEqual([20, 20])
  expect(narrowings([0], 100, 80)).toEqual([{ x: 50, half: 3 }])
  expect(
    outline(
      [
        { x: 50, half: 40 },
        { x: 150, half: 20 },
      ],
      200,
      50,
    ),
  ).toBe('M0 10H50C100 10 100 30 150 30H200V70H150C100 70 100 90 50 90H0Z')
})

it('counts a period back from its last day', () => {
  expect(first('2026-03-02', 7)).toBe('2026-02-24')
})

it('has every day of a period, those without sales too', () => {
  const day = (day: string, orders = 0) => ({ day, orders })
  expect(everyDay([day('2026-02-28', 3)], '2026-02-27', '2026-03-01', (each) => day(each))).toEqual([
    day('2026-02-27'),
    day('2026-02-28', 3),
    day('2026-03-01'),
  ])
})

it('compares with the period before', () => {
  expect([change(150, 100), change(50, 100), change(5, 0), change(5, undefined)]).toEqual([0.5, -0.5, null, null])
})

it('ends the axis above the ordinary days where a few tower over them', () => {
  expect(ceiling([500, 43_000, 700, 0, 3_300, 900, 800, 1_000, 650])).toBe(4_000)
  expect(ceiling([43_000, 41_000, 700, 900, 800, 1_000, 650, 300])).toBe(2_000)
  expect(ceiling([500, 900, 700, 1_200])).toBeUndefined()
  expect(ceiling([43_000, 0, 0])).toBeUndefined()
})
