import type { Schema } from '.'

/**
 * How the payment that an order waits for goes: on its way, refused by the provider, or come when the order had ended and sent
 * back; nothing if there is nothing to say about it.
 */
export function attempt({
  state,
  lastPayment,
}: Pick<Schema<'OrderDetail'>, 'state' | 'lastPayment'>): 'open' | 'failed' | 'late' | undefined {
  if (state === 'AWAITING_PAYMENT' || state === 'BALANCE_DUE')
    return lastPayment === 'CREATED' ? 'open' : lastPayment === 'FAILED' ? 'failed' : undefined
  return state === 'CANCELLED' && (lastPayment === 'REFUNDING' || lastPayment === 'REFUNDED') ? 'late' : undefined
}
