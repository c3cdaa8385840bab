interface Sold {
  sold: number
  threshold: number
  teamSize: number | null
  missing: number | null
}

/**
 * How far something is from coming about, which is what every ring and meter of a campaign shows: the seats of its fullest
 * open team, else what it must sell in all. Nothing where each seat is final at once; the quota is no goal.
 */
export function needOf({ sold, threshold, teamSize, missing }: Sold): { value: number; max: number } | undefined {
  if (threshold > 0) return { value: Math.min(sold, threshold), max: threshold }
  if (teamSize) return { value: missing === null ? 0 : teamSize - missing, max: teamSize }
  return undefined
}
