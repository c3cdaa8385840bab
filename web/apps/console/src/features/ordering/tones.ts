import type { Schema } from '@linli/api'
import type { Tone } from '@linli/ui'

export const orderTones: Record<Schema<'OrderCard'>['state'], Tone> = {
  AWAITING_PAYMENT: 'waiting',
  PAID: 'brand',
  READY: 'brand',
  COMPLETED: 'good',
  SETTLED: 'good',
  CANCELLED: 'neutral',
  REFUNDED: 'bad',
}
