import { show, useText } from '@linli/i18n'
import { ask } from '../../notify'
import { inWords } from '../../shell/scope'
import { listCampaigns, showCampaign } from './api'
import messages from './messages'

/** How many campaigns a question names. */
const NAMED = 5
/** How many teams of a campaign the server shows; there may be more. */
const SHOWN = 10

/** Asks before products are taken off sale that a campaign sells or will sell: nobody can take part in it then. */
export function useTakingOff(brand: string) {
  const t = useText(messages)

  /** What runs, or is to, of one product, or of any. */
  async function running(product?: string) {
    const { items } = await listCampaigns({ brand, product, state: ['SCHEDULED', 'OPEN', 'SUCCEEDED'] })
    return items
  }

  async function told(campaign: string, title: string): Promise<string> {
    const { teams } = await showCampaign({ brand, campaign })
    return teams.length
      ? t('takingOff.teams', { title, count: teams.length < SHOWN ? teams.length : `${SHOWN}+` })
      : t('takingOff.campaign', { title })
  }

  /** Whether these, or all that a list finds, may be taken off sale. */
  return async function mayTakeOff(products: readonly string[] | 'ALL', name?: string): Promise<boolean> {
    const found = products === 'ALL' ? [await running()] : await Promise.all(products.map(running))
    const campaigns = [...new Map(found.flat().map((each) => [each.id, each])).values()]
    if (campaigns.length === 0) return true
    const names = await Promise.all(
      campaigns.slice(0, NAMED).map((each) => told(each.id, inWords(each.title, each.titleEn))),
    )
    const more = campaigns.length - names.length
    if (more > 0) names.push(t('takingOff.more', { count: show.number(more) }))
    const question = t(products === 'ALL' ? 'takingOff.all' : 'takingOff.ask', {
      campaigns: names.join(t('takingOff.and')),
    })
    return ask(question, t('product.unpublish'), name)
  }
}
