import type { Schema } from '@linli/api'
import { useShared, useWords } from '@linli/i18n'
import orderingWords from '@linli/i18n/words/ordering'

type Kind = Schema<'OfferCard'>['kind']
type Fulfilment = Schema<'OrderDetail'>['fulfilment']
type Order = Pick<Schema<'OrderDetail'>, 'state' | 'fulfilment' | 'team'>

const word = useWords(orderingWords)
const shared = useShared()

const fulfilments: Record<Kind, Fulfilment> = {
  GOODS: 'PICKUP',
  SERVICE: 'VISIT',
  EXPERIENCE: 'VISIT',
  DIGITAL: 'DIGITAL',
  MEMBERSHIP: 'DIGITAL',
}

/** How one gets what is of that kind and bought by itself, as the server tells of an order. */
export const fulfilmentOf = (kind: Kind): Fulfilment => fulfilments[kind]

/** Nobody collects what is no object, and guests use what a store does for them. */
const ready = { PICKUP: 'toCollect', VISIT: 'toVisit', DIGITAL: undefined } as const
const done = { PICKUP: 'collected', VISIT: 'visited', DIGITAL: 'delivered' } as const

/** How an order stands, in words; not every campaign is a team. */
export function orderStanding({ state, fulfilment, team }: Order): string {
  if (state === 'PAID') return shared(team ? 'order.waitsForTeam' : 'order.waitsForCampaign')
  const own = state === 'READY' ? ready[fulfilment] : state === 'COMPLETED' ? done[fulfilment] : undefined
  return own ? shared(`order.${own}`) : word(`state.${state}`)
}

/** What happened when the order came to that state. */
export function orderStep({ state, fulfilment }: Omit<Order, 'team'>): string {
  if (state === 'READY' && fulfilment === 'VISIT') return shared('order.mayVisit')
  return state === 'COMPLETED' ? shared(`order.${done[fulfilment]}`) : word(`step.${state}`)
}
