import type { Schema } from '@linli/api'
import { useText, useWords } from '@linli/i18n'
import orderingWords from '@linli/i18n/words/ordering'
import type { Tone } from '@linli/ui'
import messages from './messages'

const t = useText(messages)
const word = useWords(orderingWords)

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

type Order = Pick<Schema<'OrderCard'>, 'state' | 'fulfilment'>
const active = ({ state, fulfilment }: Order) => state === 'COMPLETED' && fulfilment === 'DIGITAL'

/** What an order stands at, in words: what is active once paid was never picked up. */
export const standing = (order: Order) => (active(order) ? t('active') : word(`state.${order.state}`))
/** What happened when the order came to that state. */
export const stepText = (order: Order) => (active(order) ? t('active') : word(`step.${order.state}`))

/** The order's number in short: its last digits tell it apart at a counter. */
export const shortNumber = (id: string) => `…${id.slice(-8)}`
