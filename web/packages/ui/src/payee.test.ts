import { expect, it } from 'vitest'
import { isLate } from './payee'

it('calls a pay-out late once its day has passed and the bank does not have it', () => {
  const due = '2026-11-26T08:00:00Z'
  const before = Date.parse('2026-11-26T07:59:59Z')
  const after = Date.parse('2026-11-30T08:00:00Z')
  expect(isLate({ state: 'PAID_OUT', arrivesBy: due }, before)).toBe(false)
  expect(isLate({ state: 'PAID_OUT', arrivesBy: due }, after)).toBe(true)
  expect(isLate({ state: 'TRANSFERRED', arrivesBy: due }, after)).toBe(false)
  expect(isLate({ state: 'REFUSED', arrivesBy: null }, after)).toBe(false)
})
