import { describe, expect, it } from 'vitest'
import {
  clock,
  decimal,
  formatBytes,
  formatCompact,
  formatDate,
  formatMoney,
  formatRelative,
  moneyParts,
  parseMinor,
  typedAmount,
} from './format'

const cny = (minor: number) => ({ minor, currency: 'CNY' })

describe('money', () => {
  it('is written in its currency with exact minor units', () => {
    expect(formatMoney(cny(1280), 'zh-CN')).toBe('¥12.80')
    expect(formatMoney(cny(1280), 'en')).toBe('¥12.80')
    expect(formatMoney(cny(5), 'en')).toBe('¥0.05')
    expect(formatMoney(cny(123456789), 'zh-CN')).toBe('¥1,234,567.89')
    expect(formatMoney({ minor: 500, currency: 'JPY' }, 'en')).toBe('¥500')
  })

  it('keeps every digit of the largest safe amount', () => {
    expect(formatMoney(cny(Number.MAX_SAFE_INTEGER), 'en')).toBe('¥90,071,992,547,409.91')
  })

  it('shows the sign of a change only when there is one', () => {
    expect(formatMoney(cny(320), 'en', { sign: true })).toBe('+¥3.20')
    expect(formatMoney(cny(-320), 'en', { sign: true })).toBe('-¥3.20')
    expect(formatMoney(cny(0), 'en', { sign: true })).toBe('¥0.00')
  })

  it('comes apart into symbol, whole and fraction', () => {
    expect(moneyParts(cny(-1280), 'zh-CN')).toEqual({ symbol: '-¥', whole: '12', fraction: '.80' })
  })

  it('is written as a decimal without floating point', () => {
    expect(decimal(7, 2)).toBe('0.07')
    expect(decimal(-7, 2)).toBe('-0.07')
    expect(decimal(700, 0)).toBe('700')
    expect(typedAmount({ minor: 700, currency: 'JPY' })).toBe('700')
    expect(typedAmount(cny(1280))).toBe('12.80')
  })

  it.each([
    ['12.8', 1280],
    ['¥12.80', 1280],
    ['1,200', 120000],
    ['0.07', 7],
    ['12.805', null],
    ['-1', null],
    ['1e3', null],
    ['', null],
  ])('reads %j as %j fen', (typed, minor) => {
    expect(parseMinor(typed, 'CNY')).toBe(minor)
  })
})

describe('time', () => {
  const now = '2026-11-21T12:00:00Z'

  it('is told in the words of the language', () => {
    expect(formatRelative('2026-11-21T11:57:00Z', 'zh-CN', now)).toBe('3分钟前')
    expect(formatRelative('2026-11-21T14:00:00Z', 'en', now)).toBe('in 2 hours')
    expect(formatRelative('2026-11-20T11:00:00Z', 'zh-CN', now)).toBe('昨天')
    expect(formatRelative('2026-11-21T11:59:45Z', 'zh-CN', now)).toBe('刚刚')
  })

  it('calls yesterday what the calendar of the reader does', () => {
    const morning = '2026-11-30T17:54:00Z'
    const told = (when: string) => formatRelative(when, 'zh-CN', morning, 'Asia/Shanghai')
    expect(told('2026-11-30T16:10:00Z')).toBe('1小时前')
    expect(told('2026-11-30T02:00:00Z')).toBe('15小时前')
    expect(told('2026-11-29T17:00:00Z')).toBe('昨天')
    expect(told('2026-11-29T00:12:00Z')).toBe('前天')
    expect(told('2026-11-28T13:16:00Z')).toBe('3天前')
    expect(formatRelative('2026-12-02T15:59:00Z', 'zh-CN', morning, 'Asia/Shanghai')).toBe('明天')
  })

  it('is absolute in the given zone', () => {
    expect(formatDate('2026-11-21T16:30:00Z', 'zh-CN', 'moment', 'Asia/Shanghai', '2027-02-01T00:00:00Z')).toBe(
      '2026年11月22日 00:30',
    )
    expect(formatDate('2026-11-21T16:30:00Z', 'en', 'date', 'Asia/Shanghai')).toBe('Nov 22, 2026')
  })

  it("names the year of a moment only when it is another one, as the reader's calendar has it", () => {
    expect(formatDate('2026-11-21T16:30:00Z', 'zh-CN', 'moment', 'Asia/Shanghai', now)).toBe('11月22日 00:30')
    expect(formatDate('2026-12-31T16:30:00Z', 'zh-CN', 'moment', 'Asia/Shanghai', now)).toBe('2027年1月1日 00:30')
  })

  it('counts down to zero and no further', () => {
    expect(clock(93_784)).toEqual({ days: 1, clock: '02:03:04' })
    expect(clock(-5)).toEqual({ days: 0, clock: '00:00:00' })
  })
})

it('shortens large numbers as each language does', () => {
  expect(formatCompact(12_300, 'zh-CN')).toBe('1.2万')
  expect(formatCompact(12_300, 'en')).toBe('12.3K')
})

it('writes a file’s size in what people read', () => {
  expect(formatBytes(1, 'zh-CN')).toBe('1 kB')
  expect(formatBytes(48_600, 'en')).toBe('49 kB')
  expect(formatBytes(1_300_000, 'en')).toBe('1.3 MB')
  expect(formatBytes(64_000_000, 'zh-CN')).toBe('64 MB')
})
