import { describe, expect, it } from 'vitest'
import type { WorkState } from './api'
import { spanOf } from './span'
import { inLanes, standing, standingTone } from './standing'

const fine: WorkState = {
  work: 'campaign.open',
  job: 'campaign.sweep',
  lane: 'FAST',
  every: 2,
  parked: 0,
  lastSuccess: null,
  lastFailure: null,
  behindSince: null,
  error: null,
}
const NOW = Date.parse('2026-05-01T12:00:00Z')
const ago = (seconds: number) => new Date(NOW - seconds * 1000).toISOString()

describe('how a work stands', () => {
  it('says the worst that may be said of it', () => {
    expect(standing(fine, NOW)).toBe('fine')
    expect(standing({ ...fine, parked: 1, behindSince: ago(600) }, NOW)).toBe('parked')
    expect(standing({ ...fine, parked: 1, error: 'away' }, NOW)).toBe('failing')
    expect(standingTone({ ...fine, error: 'away' })).toBe('bad')
    expect(standingTone(fine)).toBe('good')
  })

  it('is behind when something waits for longer than a few runs', () => {
    expect(standing({ ...fine, behindSince: ago(59) }, NOW)).toBe('fine')
    expect(standing({ ...fine, behindSince: ago(61) }, NOW)).toBe('behind')
    expect(standing({ ...fine, every: 600, behindSince: ago(2_900) }, NOW)).toBe('fine')
    expect(standing({ ...fine, every: 600, behindSince: ago(3_100) }, NOW)).toBe('behind')
  })

  it('stands in its lane, and a lane without work is left out', () => {
    expect(inLanes([{ ...fine, lane: 'NETWORK' }, fine]).map((lane) => lane.name)).toEqual(['FAST', 'NETWORK'])
  })
})

describe('a length of time', () => {
  it.each([
    [0.4, 'seconds', 0],
    [2, 'seconds', 2],
    [60, 'minutes', 1],
    [119, 'seconds', 119],
    [150, 'minutes', 2],
    [43_200, 'hours', 12],
    [200_000, 'days', 2],
  ])('of %s seconds is told in %s', (seconds, unit, count) => {
    expect(spanOf(seconds)).toEqual({ unit, count })
  })
})
