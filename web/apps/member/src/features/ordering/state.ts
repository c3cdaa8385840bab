import { useText, useWords } from '@linli/i18n'
import orderingWords from '@linli/i18n/words/ordering'
import type { View } from '../../shell/types'
import messages from './messages'

const t = useText(messages)
const word = useWords(orderingWords)

type Order = Pick<View<'OrderDetail'>, 'state' | 'fulfilment' | 'team'>

const had = ({ state, fulfilment }: Omit<Order, 'team'>) => state === 'COMPLETED' && fulfilment === 'DIGITAL'

/** How an order stands, in words: nobody collects what is not an object, and not every campaign is a team. */
export function standing(order: Order): string {
  if (had(order)) return t('digital')
  if (order.state === 'PAID') return t(order.team ? 'waitsForTeam' : 'waitsForCampaign')
  return word(`state.${order.state}`)
}

/** What happened when the order came to that state. */
export const stepText = (order: Omit<Order, 'team'>) => (had(order) ? t('digital') : word(`step.${order.state}`))
