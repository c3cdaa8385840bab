import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useMoment } from './moment'

let likes: number

beforeEach(() => {
  likes = 0
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

it('lets a second tap within a moment do nothing', () => {
  const once = useMoment()
  once(() => likes++)
  once(() => likes++)
  vi.advanceTimersByTime(500)
  once(() => likes++)
  expect(likes).toBe(1)
})

it('lets the next tap through once the moment is over', () => {
  const once = useMoment()
  once(() => likes++)
  vi.advanceTimersByTime(600)
  once(() => likes++)
  expect(likes).toBe(2)
})

it('keeps the moments of two buttons apart', () => {
  useMoment()(() => likes++)
  useMoment()(() => likes++)
  expect(likes).toBe(2)
})
