import { beforeEach, expect, it } from 'vitest'
import { language } from './index'
import { useReasons } from './reasons'

beforeEach(() => {
  language.value = 'en'
})

it.each([
  ['PAYMENT', 'WALLET', 'Payment'],
  ['COMMISSION_SELLER_1', 'PENDING', 'Direct share commission'],
  ['COMMISSION_SELLER_1', 'WALLET', 'Direct share commission'],
  ['COMMISSION_SELLER_1_PAYABLE', 'PENDING', 'Direct share commission, now available'],
  ['COMMISSION_AUTHOR_REVERSED', 'PENDING', 'Author commission, taken back for a refund'],
  ['COMMISSION_LEADER_GIVEN_UP', 'PENDING', 'Group leader commission given up on leaving'],
  ['WITHDRAWAL_REQUESTED', 'WALLET', 'Withdrawal requested'],
  ['WITHDRAWAL_REQUESTED', 'WITHDRAWAL', 'Set aside for the withdrawal'],
  ['WITHDRAWAL_PAID_OUT', 'WITHDRAWAL', 'Withdrawal approved'],
  ['COMMISSION_SOMEBODY_NEW', 'PENDING', 'Other movement'],
  ['NEWER_THAN_THESE_WORDS', 'WALLET', 'Other movement'],
])('tells %s on %s as %j', (reason, account, told) => {
  expect(useReasons()({ reason, account })).toBe(told)
})
