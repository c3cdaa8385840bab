/** An amount as the server writes it: minor units (fen) and an ISO 4217 code. */
export interface Money {
  minor: number
  currency: string
}

/** The currencies that there are, as the server knows them. */
export const currencies = ['CNY', 'USD'] as const

export type Currency = (typeof currencies)[number]

export const isCurrency = (code: string): code is Currency => (currencies as readonly string[]).includes(code)

export type Language = 'zh-CN' | 'en'

type When = string | number | Date

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>()

function kept<T extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>(
  key: string,
  make: () => T,
): T {
  let format = formats.get(key) as T | undefined
  if (!format) formats.set(key, (format = make()))
  return format
}

/** Decimal digits of the currency's minor unit: 2 for CNY, 0 for JPY. */
export function digits(currency: string): number {
  return kept(
    `digits ${currency}`,
    () => new Intl.NumberFormat('en', { style: 'currency', currency }),
  ).resolvedOptions().maximumFractionDigits!
}

/** Minor units as an exact decimal: 1280, 2 → "12.80". Never through floating point. */
export function decimal(minor: number, places: number): string {
  const figures = String(Math.abs(minor)).padStart(places + 1, '0')
  const whole = figures.slice(0, figures.length - places)
  const sign = minor < 0 ? '-' : ''
  return places === 0 ? sign + whole : `${sign}${whole}.${figures.slice(-places)}`
}

/** An amount as a person types it, without its currency: "12.80". */
export const typedAmount = ({ minor, currency }: Money): string => decimal(minor, digits(currency))

/** What a person typed as an amount → minor units, or null when it is not an amount of that currency: "12.8" → 1280, "12.805" → null. */
export function parseMinor(text: string, currency: string): number | null {
  const places = digits(currency)
  const match = /^(\d{1,12})(?:\.(\d*))?$/.exec(
    text
      .trim()
      .replace(/^[¥￥$]/, '')
      .replaceAll(',', ''),
  )
  if (!match) return null
  const fraction = match[2] ?? ''
  if (fraction.length > places) return null
  return Number(match[1]! + fraction.padEnd(places, '0'))
}

/** ¥12.80 in every language; a sign is shown before the currency sign. */
export function formatMoney(money: Money, language: Language, options: { sign?: boolean } = {}): string {
  const places = digits(money.currency)
  const format = kept(
    `money ${language} ${money.currency} ${options.sign}`,
    () =>
      new Intl.NumberFormat(language, {
        style: 'currency',
        currency: money.currency,
        currencyDisplay: 'narrowSymbol',
        signDisplay: options.sign ? 'exceptZero' : 'auto',
      }),
  )
  return format.format(decimal(money.minor, places) as `${number}`)
}

/** The same amount in pieces, so that a screen can set the currency sign and the fraction smaller. */
export function moneyParts(money: Money, language: Language, options: { sign?: boolean } = {}) {
  const text = formatMoney(money, language, options)
  const match = /^(\D*)([\d,]+)(\.\d+)?(.*)$/.exec(text)
  return { symbol: match?.[1] ?? '', whole: match?.[2] ?? text, fraction: (match?.[3] ?? '') + (match?.[4] ?? '') }
}

/** What stands before or after an amount: ¥. */
export function symbolOf(currency: string, language: Language): string {
  return moneyParts({ minor: 0, currency }, language).symbol
}

export function formatNumber(value: number, language: Language, options: Intl.NumberFormatOptions = {}): string {
  return kept(`number ${language} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(language, options)).format(
    value,
  )
}

/** 0.1234 → 12.3%. */
export function formatPercent(ratio: number, language: Language): string {
  return formatNumber(ratio, language, { style: 'percent', maximumFractionDigits: 1 })
}

/** 12,300 → 1.2万 / 12.3K; small numbers stay whole, with their separator. */
export function formatCompact(value: number, language: Language): string {
  return formatNumber(value, language, { notation: 'compact', maximumFractionDigits: 1, useGrouping: true })
}

/** 1,300,000 → 1.3 MB; never less than a kilobyte. */
export function formatBytes(bytes: number, language: Language): string {
  const [unit, size] = bytes < 1_000_000 ? ['kilobyte', 1_000] : ['megabyte', 1_000_000]
  const value = Math.max(1, bytes / Number(size))
  return formatNumber(value, language, { style: 'unit', unit: String(unit), maximumFractionDigits: value < 10 ? 1 : 0 })
}

const shapes = {
  date: { year: 'numeric', month: 'short', day: 'numeric' },
  day: { month: 'short', day: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  moment: { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export type DateShape = keyof typeof shapes

/** A moment of this year goes without the year. Dates are shown in the reader's own time zone; `zone` and `now` are for tests. */
export function formatDate(
  when: When,
  language: Language,
  shape: DateShape = 'moment',
  zone?: string,
  now: When = Date.now(),
): string {
  const date = new Date(when)
  const { year, ...rest } = { year: undefined, ...shapes[shape] }
  const plain = shape === 'moment' && yearOf(date, zone) === yearOf(new Date(now), zone)
  return kept(
    `date ${language} ${shape} ${zone} ${plain}`,
    () => new Intl.DateTimeFormat(language, { ...rest, year: plain ? undefined : year, timeZone: zone }),
  ).format(date)
}

function yearOf(date: Date, zone: string | undefined): string {
  return kept(`year ${zone}`, () => new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: zone })).format(date)
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** How many days of the calendar lie between two moments where the reader is. */
function daysBetween(from: Date, to: Date, zone: string | undefined): number {
  const day = (date: Date) =>
    Date.parse(kept(`iso ${zone}`, () => new Intl.DateTimeFormat('en-CA', { timeZone: zone })).format(date))
  return (day(to) - day(from)) / 86_400_000
}

/**
 * 3 分钟前 / in 2 hours; under a minute: 刚刚 / just now. From a day on it is days of the calendar that count, so that “yesterday”
 * is what the reader calls so; `zone` and `now` are for tests.
 */
export function formatRelative(when: When, language: Language, now: When = Date.now(), zone?: string): string {
  const [then, present] = [new Date(when), new Date(now)]
  const seconds = Math.round((then.getTime() - present.getTime()) / 1000)
  const step = steps.find(([, size]) => Math.abs(seconds) >= size)
  if (!step) return language === 'zh-CN' ? '刚刚' : 'just now'
  const format = kept(`relative ${language}`, () => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }))
  if (step[0] === 'day') return format.format(daysBetween(present, then, zone), 'day')
  return format.format(Math.trunc(seconds / step[1]), step[0])
}

/** Seconds as a clock: 93784 → { days: 1, clock: "02:03:04" }. Never below zero. */
export function clock(seconds: number): { days: number; clock: string } {
  const left = Math.max(0, Math.floor(seconds))
  const pair = (value: number) => String(value).padStart(2, '0')
  return {
    days: Math.floor(left / 86_400),
    clock: `${pair(Math.floor((left % 86_400) / 3600))}:${pair(Math.floor((left % 3600) / 60))}:${pair(left % 60)}`,
  }
}
