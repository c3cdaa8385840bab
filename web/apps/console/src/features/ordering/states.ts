import type { Schema } from '@linli/api'
import type { Tone } from '@linli/ui'

export type OrderState = Schema<'OrderCard'>['state']
export const states: readonly OrderState[] = [
  'AWAITING_PAYMENT',
  'DEPOSITED',
  'BALANCE_DUE',
  'PAID',
  'READY',
  'COMPLETED',
  'SETTLED',
  'CANCELLED',
  'FORFEITED',
  'REFUNDED',
]
export const tones: Record<OrderState, Tone> = {
  AWAITING_PAYMENT: 'waiting',
  DEPOSITED: 'neutral',
  BALANCE_DUE: 'waiting',
  PAID: 'neutral',
  READY: 'brand',
  COMPLETED: 'good',
  SETTLED: 'good',
  CANCELLED: 'neutral',
  FORFEITED: 'neutral',
  REFUNDED: 'bad',
}

/** The order's number in short: its last digits tell it apart at a counter. */
export const shortNumber = (id: string) => `…${id.slice(-8)}`
