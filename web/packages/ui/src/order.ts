import type { Schema } from '@linli/api'
import { useShared, useWords } from '@linli/i18n'
import orderingWords from '@linli/i18n/words/ordering'

type Order = Pick<Schema<'OrderDetail'>, 'state' | 'fulfilment' | 'team'>

const word = useWords(orderingWords)
const shared = useShared()
const active = ({ state, fulfilment }: Omit<Order, 'team'>) => state === 'COMPLETED' && fulfilment === 'DIGITAL'

/** How an order stands, in words: nobody collects what is not an object, and not every campaign is a team. */
export function orderStanding(order: Order): string {
  if (active(order)) return shared('order.active')
  if (order.state === 'PAID') return shared(order.team ? 'order.waitsForTeam' : 'order.waitsForCampaign')
  return word(`state.${order.state}`)
}

/** What happened when the order came to that state. */
export const orderStep = (order: Omit<Order, 'team'>): string =>
  active(order) ? shared('order.active') : word(`step.${order.state}`)
