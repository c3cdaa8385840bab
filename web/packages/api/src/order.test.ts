import { expect, test } from 'vitest'
import { attempt } from './order'

test.each([
  ['AWAITING_PAYMENT', null, undefined],
  ['AWAITING_PAYMENT', 'CREATED', 'open'],
  ['AWAITING_PAYMENT', 'FAILED', 'failed'],
  ['AWAITING_PAYMENT', 'EXPIRED', undefined],
  ['BALANCE_DUE', 'CAPTURED', undefined],
  ['BALANCE_DUE', 'FAILED', 'failed'],
  ['READY', 'CAPTURED', undefined],
  ['CANCELLED', 'FAILED', undefined],
  ['CANCELLED', 'REFUNDING', 'late'],
  ['CANCELLED', 'REFUNDED', 'late'],
  ['REFUNDED', 'REFUNDED', undefined],
] as const)('an order that is %s, its last payment %s, says %s of it', (state, lastPayment, said) => {
  expect(attempt({ state, lastPayment })).toBe(said)
})
