import { show, useText } from '@linli/i18n'
import { inWords } from '../../shell/scope'
import { listCampaigns, showCampaign } from './api'
import messages from './messages'

/** How many campaigns a question names. */
const NAMED = 5
/** How many teams of a campaign the server shows; there may be more. */
const SHOWN = 10

/** What is told of the campaigns that sell or will sell a product before it leaves the shelves: nobody can take part in them then. */
export function useTakingOff(brand: string) {
  const t = useText(messages)

  /** What runs, or is to, of one product, or of any. */
  async function running(product?: string) {
    const { items } = await listCampaigns({ brand, product, state: ['SCHEDULED', 'OPEN', 'SUCCEEDED'] })
    return items
  }

  async function named(campaign: string, title: string): Promise<string> {
    const { teams } = await showCampaign({ brand, campaign })
    return teams.length
      ? t('takingOff.teams', { title, count: teams.length < SHOWN ? teams.length : `${SHOWN}+` })
      : t('takingOff.campaign', { title })
  }

  /** Of these, or of all that a list finds; empty where no campaign sells any. */
  return async function sellingOf(products: readonly string[] | 'ALL'): Promise<string> {
    const found = products === 'ALL' ? [await running()] : await Promise.all(products.map((each) => running(each)))
    const campaigns = [...new Map(found.flat().map((each) => [each.id, each])).values()]
    if (campaigns.length === 0) return ''
    const names = await Promise.all(
      campaigns.slice(0, NAMED).map((each) => named(each.id, inWords(each.title, each.titleEn))),
    )
    const more = campaigns.length - names.length
    if (more > 0) names.push(t('takingOff.more', { count: show.number(more) }))
    return t(products === 'ALL' ? 'takingOff.all' : 'takingOff.ask', { campaigns: names.join(t('takingOff.and')) })
  }
}
