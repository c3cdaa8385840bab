import type { Schema } from '@linli/api'
import { useShared, useWords } from '@linli/i18n'
import orderingWords from '@linli/i18n/words/ordering'

type Order = Pick<Schema<'OrderDetail'>, 'state' | 'fulfilment' | 'team'>

const word = useWords(orderingWords)
const shared = useShared()

/** Nobody collects what is no object, and guests use what a store does for them. */
function own({ state, fulfilment }: Omit<Order, 'team'>, ready: 'toVisit' | 'mayVisit'): string | undefined {
  if (fulfilment === 'VISIT' && state === 'READY') return shared(`order.${ready}`)
  if (fulfilment === 'VISIT' && state === 'COMPLETED') return shared('order.visited')
  if (fulfilment === 'DIGITAL' && state === 'COMPLETED') return shared('order.delivered')
  return undefined
}

/** How an order stands, in words; not every campaign is a team. */
export function orderStanding(order: Order): string {
  if (order.state === 'PAID') return shared(order.team ? 'order.waitsForTeam' : 'order.waitsForCampaign')
  return own(order, 'toVisit') ?? word(`state.${order.state}`)
}

/** What happened when the order came to that state. */
export const orderStep = (order: Omit<Order, 'team'>): string => own(order, 'mayVisit') ?? word(`step.${order.state}`)
