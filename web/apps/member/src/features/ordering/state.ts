import type { View } from '../../shell/types'

type Order = Pick<View<'OrderDetail'>, 'state' | 'fulfilment' | 'team'>

/** Which words say how an order stands: nobody collects what is not an object, and not every campaign is a team. */
export function standing({ state, fulfilment, team }: Order): 'digital' | 'waitsForCampaign' | `state.${Order['state']}` {
  if (state === 'COMPLETED' && fulfilment === 'DIGITAL') return 'digital'
  if (state === 'PAID' && !team) return 'waitsForCampaign'
  return `state.${state}`
}

/**
 * How the payment that an order waits for goes: on its way, refused by the provider, or come when the order had ended and sent
 * back; nothing if there is nothing to say about it.
 */
export function attempt({ state, lastPayment }: Pick<View<'OrderDetail'>, 'state' | 'lastPayment'>): 'open' | 'failed' | 'late' | undefined {
  if (state === 'AWAITING_PAYMENT' || state === 'BALANCE_DUE') return lastPayment === 'CREATED' ? 'open' : lastPayment === 'FAILED' ? 'failed' : undefined
  return state === 'CANCELLED' && (lastPayment === 'REFUNDING' || lastPayment === 'REFUNDED') ? 'late' : undefined
}
