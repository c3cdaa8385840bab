import type { View } from '../../shell/types'

type Order = Pick<View<'OrderDetail'>, 'state' | 'fulfilment' | 'team'>

/** Which words say how an order stands: nobody collects what is not an object, and not every campaign is a team. */
export function standing({
  state,
  fulfilment,
  team,
}: Order): 'digital' | 'waitsForCampaign' | `state.${Order['state']}` {
  if (state === 'COMPLETED' && fulfilment === 'DIGITAL') return 'digital'
  if (state === 'PAID' && !team) return 'waitsForCampaign'
  return `state.${state}`
}
