import { expect, it } from 'vitest'
import { arrival, dayName, place } from './talk'

type Message = Parameters<typeof place>[0][number]

const said = (author: string, postedAt: string, removed = false) =>
  ({ author: { id: author }, postedAt, removed }) as unknown as Message

it('makes one block of what somebody says at once', () => {
  const placed = place([
    said('1', '2026-11-29T08:00:00'),
    said('1', '2026-11-29T08:01:00'),
    said('2', '2026-11-29T08:02:00'),
    said('1', '2026-11-29T08:03:00'),
    said('1', '2026-11-29T08:09:00'),
  ])
  expect(placed.map(({ first }) => first)).toEqual([true, false, true, true, true])
})

it('begins anew behind what was taken back, and on another day', () => {
  const placed = place([
    said('1', '2026-11-28T23:58:00', true),
    said('1', '2026-11-28T23:59:00'),
    said('1', '2026-11-29T00:00:30'),
  ])
  expect(placed.map(({ first }) => first)).toEqual([true, true, true])
  expect(placed.map(({ opens }) => opens)).toEqual([true, false, true])
})

it('knows where in the talk somebody came', () => {
  const talk = [said('1', '2026-11-29T08:00:00Z'), said('1', '2026-11-29T09:00:00Z')]
  expect(arrival(talk, '2026-11-29T08:30:00Z', true)).toBe(1)
  expect(arrival(talk, '2026-11-29T10:00:00Z', true)).toBe(2)
  expect(arrival(talk, '2026-11-29T07:00:00Z', true)).toBeUndefined()
  expect(arrival(talk, '2026-11-29T07:00:00Z', false)).toBe(0)
  expect(arrival([], '2026-11-29T07:00:00Z', false)).toBe(0)
})

it('calls the last two days by their names', () => {
  const words = { today: 'today', yesterday: 'yesterday' }
  expect(dayName(new Date().toISOString(), words)).toBe('today')
  expect(dayName(new Date(Date.now() - 86_400_000).toISOString(), words)).toBe('yesterday')
  expect(dayName('2020-02-03T04:00:00Z', words)).toContain('2020')
})
