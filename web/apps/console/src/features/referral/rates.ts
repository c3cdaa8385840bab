import type { Schema } from '@linli/api'

export type Rates = Schema<'PlanRates'>
export type Role = Schema<'SimulatedShare'>['role']
export const roles = ['SELLER_1', 'SELLER_2', 'LEADER', 'STORE', 'AUTHOR'] as const
export const rateOf = {
  SELLER_1: 'seller1',
  SELLER_2: 'seller2',
  LEADER: 'leader',
  STORE: 'store',
  AUTHOR: 'author',
} as const satisfies Record<Role, keyof Rates>

/** The most that all rates together may be, in hundredths of a percent. */
export const most = 8000
/** An emptied field is no number, and adds nothing. */
export const sumOf = (rates: Rates) => roles.reduce((sum, role) => sum + (rates[rateOf[role]] || 0), 0)
