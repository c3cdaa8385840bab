import { show, useText } from '@linli/i18n'
import { inWords } from '../../shell/scope'
import type { Pickup } from './counter'
import messages from './messages'

/** Why an order in this state is not handed over; undefined where it is. */
export function whyNot(state: Pickup['state']): 'used' | 'refundedAll' | 'notReady' | undefined {
  switch (state) {
    case 'READY':
      return undefined
    case 'COMPLETED':
    case 'SETTLED':
      return 'used'
    case 'REFUNDED':
      return 'refundedAll'
    case 'AWAITING_PAYMENT':
    case 'DEPOSITED':
    case 'BALANCE_DUE':
    case 'PAID':
    case 'CANCELLED':
    case 'FORFEITED':
      return 'notReady'
  }
}

/** What an order holds, in a line; the pieces of several kinds are not counted as the first one's. */
export function useGoods() {
  const t = useText(messages)
  return (of: { title: string; titleEn?: string | null; lines: number; quantity: number }) => {
    const title = inWords(of.title, of.titleEn)
    return of.lines > 1 ? t('pickup.several', { title, count: of.quantity }) : `${title} × ${show.number(of.quantity)}`
  }
}

/** Units in all of its lines. */
export const pieces = (pickup: Pickup) => pickup.lines.reduce((sum, line) => sum + line.quantity, 0)

/** How many minutes a hand-over can still be undone, whatever the clock here says. */
export const minutesLeft = (until: string, now: number) =>
  Math.min(10, Math.max(1, Math.ceil((Date.parse(until) - now) / 60_000)))
