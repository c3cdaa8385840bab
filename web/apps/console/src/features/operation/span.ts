const UNITS = [
  { unit: 'days', seconds: 86_400 },
  { unit: 'hours', seconds: 3_600 },
  { unit: 'minutes', seconds: 60 },
] as const

/** A length of time in the largest unit of which it has two, or one exactly. */
export function spanOf(seconds: number): { unit: 'seconds' | 'minutes' | 'hours' | 'days'; count: number } {
  for (const { unit, seconds: length } of UNITS) {
    if (seconds >= 2 * length || seconds === length) return { unit, count: Math.floor(seconds / length) }
  }
  return { unit: 'seconds', count: Math.round(seconds) }
}
