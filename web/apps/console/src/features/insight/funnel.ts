/** A point of the funnel's band: the middle of a step. */
interface Narrowing {
  x: number
  half: number
}

/**
 * Half the band's height at each step, by the square root so that small steps stay visible; never thinner than `least`, and
 * never wider than before: who comes from elsewhere comes into a step, not out of the one before it.
 */
export function narrowings(people: readonly number[], width: number, height: number, least = 3): Narrowing[] {
  const most = Math.max(1, ...people)
  const step = width / Math.max(1, people.length)
  let narrowest = Infinity
  return people.map((count, index) => {
    narrowest = Math.min(narrowest, count)
    return { x: step * (index + 0.5), half: Math.max(least, (Math.sqrt(narrowest / most) * height) / 2) }
  })
}

/** The whole band as an SVG path, flat before the first step and after the last. */
export function outline(spots: readonly Narrowing[], width: number, middle: number): string {
  const edge = (side: 1 | -1, points: readonly Narrowing[]) =>
    points.slice(1).map((to, index) => {
      const from = points[index]!
      const bend = (from.x + to.x) / 2
      return `C${bend} ${middle + side * from.half} ${bend} ${middle + side * to.half} ${to.x} ${middle + side * to.half}`
    })
  const [first, last] = [spots[0]!, spots.at(-1)!]
  return [
    `M0 ${middle - first.half}H${first.x}`,
    ...edge(-1, spots),
    `H${width}V${middle + last.half}H${last.x}`,
    ...edge(1, spots.toReversed()),
    'H0Z',
  ].join('')
}

/** The first of `days` days that end with `last`: ISO dates. */
export const first = (last: string, days: number): string =>
  new Date(Date.parse(`${last}T00:00:00Z`) - (days - 1) * 86_400_000).toISOString().slice(0, 10)

/** Every day of a period, one without sales too, so that a chart's days are as far apart as they were. */
export function everyDay<T extends { day: string }>(
  days: readonly T[],
  from: string,
  to: string,
  empty: (day: string) => T,
): T[] {
  const known = new Map(days.map((each) => [each.day, each]))
  const all: T[] = []
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= Date.parse(`${to}T00:00:00Z`); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10)
    all.push(known.get(day) ?? empty(day))
  }
  return all
}

/** How much more than before: 0.5 is half as much again; null when there was nothing to compare with. */
export const change = (now: number, before: number | undefined): number | null =>
  before ? (now - before) / before : null

/**
 * Where a chart's axis should end so that ordinary days stay readable: a round figure above them where a few days tower
 * over the others by three times or more, undefined where none do.
 */
export function ceiling(values: readonly number[]): number | undefined {
  const sorted = values.filter((value) => value > 0).sort((one, other) => other - one)
  for (let few = 1; few <= sorted.length / 4; few++) {
    const next = sorted[few]!
    if (sorted[few - 1]! > 3 * next) return round(next)
  }
  return undefined
}

function round(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return [1, 2, 4, 6, 8, 10, 12].map((step) => step * power).find((step) => step >= 1.15 * value)!
}
