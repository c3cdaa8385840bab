import { expect, it } from 'vitest'
import { balanceIn } from './wallet'

const line = (currency: 'CNY' | 'USD', minor: number) => {
  const some = { minor, currency }
  return { available: some, withdrawable: some, pending: some, debt: some, withdrawing: some, revenue: some }
}

it('finds what there is in a currency', () => {
  expect(balanceIn('USD', { balances: [line('CNY', 5), line('USD', 7)] })).toEqual(line('USD', 7))
})

it('tells of nothing in that currency where there is none of it', () => {
  expect(balanceIn('USD', { balances: [line('CNY', 5)] })).toEqual(line('USD', 0))
  expect(balanceIn('USD', undefined)).toEqual(line('USD', 0))
})
