import type { WorkState } from './api'

const LANES = ['FAST', 'SLOW', 'NETWORK'] as const

/** A job may leave something to its next run; it is behind when that takes longer than a minute, or five of its pauses. */
const PATIENCE = 60

/** How a work stands: the worst that may be said of it. */
export function standing(work: WorkState, now = Date.now()): 'failing' | 'parked' | 'behind' | 'fine' {
  if (work.error) return 'failing'
  if (work.parked > 0) return 'parked'
  const waiting = work.behindSince ? (now - Date.parse(work.behindSince)) / 1000 : 0
  return waiting > Math.max(PATIENCE, 5 * work.every) ? 'behind' : 'fine'
}

export function standingTone(work: WorkState): 'good' | 'waiting' | 'bad' {
  const how = standing(work)
  return how === 'fine' ? 'good' : how === 'behind' ? 'waiting' : 'bad'
}

/** The lanes that have works. */
export function inLanes(works: readonly WorkState[]) {
  return LANES.map((name) => ({ name, works: works.filter((work) => work.lane === name) })).filter(
    (lane) => lane.works.length > 0,
  )
}

export const parkedAtAll = (works: readonly WorkState[]) => works.filter((work) => work.parked > 0)
