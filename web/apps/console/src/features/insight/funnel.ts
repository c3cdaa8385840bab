/** A point of the funnel's band: the middle of a step. */
export interface Narrowing {
  x: number
  half: number
}

/** Half the band's height at each step, by the square root so that small steps stay visible; never thinner than `least`. */
export function narrowings(people: readonly number[], width: number, height: number, least = 3): Narrowing[] {
  const most = Math.max(1, ...people)
  const step = width / Math.max(1, people.length)
  return people.map((count, index) => ({ x: step * (index + 0.5), half: Math.max(least, (Math.sqrt(count / most) * height) / 2) }))
}

/** The band from one step to the next, flat around each step's middle, as an SVG path. */
export function band(from: Narrowing, to: Narrowing, middle: number): string {
  const bend = (to.x - from.x) / 2
  const top = `M${from.x} ${middle - from.half}C${from.x + bend} ${middle - from.half} ${to.x - bend} ${middle - to.half} ${to.x} ${middle - to.half}`
  return `${top}L${to.x} ${middle + to.half}C${to.x - bend} ${middle + to.half} ${from.x + bend} ${middle + from.half} ${from.x} ${middle + from.half}Z`
}

/** `days` days that end with `last`, then as many before them: ISO dates. */
export function periods(last: string, days: number): { from: string; to: string; before: { from: string; to: string } } {
  const day = (back: number) => new Date(Date.parse(`${last}T00:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10)
  return { from: day(days - 1), to: last, before: { from: day(2 * days - 1), to: day(days) } }
}

/** How much more than before: 0.5 is half as much again; null when there was nothing to compare with. */
export const change = (now: number, before: number | undefined): number | null => (before ? (now - before) / before : null)
