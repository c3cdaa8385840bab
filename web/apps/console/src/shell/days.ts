/** The spans of days that people ask for. An address and a view keep the name, so that last month is the last whenever it is read. */
export const spans = ['today', 'week', 'month', 'lastMonth'] as const
export type Span = (typeof spans)[number]

/** The filters of a list by which days something was; two days if no span is named. */
export const dayFilters = { span: spans, from: 'text', to: 'text' } as const

interface Days {
  from: string
  to: string
}

/** A day as the API writes it, by the calendar of this device. */
export const dayOf = (date: Date) =>
  [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-')

/** The days of a span, both included, by the calendar of the zone. */
export function daysOf(span: Span, zone: string | undefined, now = new Date()): Days {
  const shape = { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric' } as const
  const parts = new Intl.DateTimeFormat('en', shape).formatToParts(now)
  const numberOf = (type: string) => Number(parts.find((part) => part.type === type)!.value)
  const [year, month, date] = [numberOf('year'), numberOf('month') - 1, numberOf('day')]
  const monday = date - ((new Date(Date.UTC(year, month, date)).getUTCDay() + 6) % 7)
  const [first, of, last] = {
    today: [date, month, date],
    week: [monday, month, date],
    month: [1, month, date],
    lastMonth: [1, month - 1, 0],
  }[span] as [number, number, number]
  const written = (inMonth: number, day: number) => new Date(Date.UTC(year, inMonth, day)).toISOString().slice(0, 10)
  return { from: written(of, first), to: written(month, last) }
}

/** What is chosen, with the days that a span has now in its place. */
export function inDays<C extends { span?: Span | ''; from?: string; to?: string }>(
  chosen: C,
  zone: string | undefined,
): Omit<C, 'span'> {
  const { span, ...rest } = chosen
  return span ? { ...rest, ...daysOf(span, zone) } : rest
}
