import { type Schema } from '@linli/api'
import { show, useText, useWords } from '@linli/i18n'
import campaignWords from '@linli/i18n/words/campaign'
import type { ThingRegistry } from '@linli/ui'
import { worded } from '../../shell/brand'
import shell from '../../shell/messages'
import { listCampaigns } from './api'
import messages from './messages'

type Campaign = Schema<'CampaignCard'>

const t = useText(messages)
const word = useWords(campaignWords)
const shared = useText(shell)

export default {
  CAMPAIGN: {
    line: ({ figures, form }) =>
      figures.teamSize ? shared('campaign.team', { size: figures.teamSize }) : word(`kind.${form as Campaign['kind']}`),
    go: (card) => t(card.open && card.figures.teamSize ? 'thing.together' : 'thing.see'),
    until: (card) => (card.open ? (card.until ?? undefined) : undefined),
    name: () => t('thing.name'),
    stands: ['message', 'post'],
    order: 10,
    choices: async (brand, signal, words) => {
      const found = await listCampaigns(
        { brand, q: words || undefined, limit: 20, state: ['OPEN', 'SUCCEEDED'] },
        { signal },
      )
      return found.items.map((each) => ({
        id: each.id,
        name: worded(each.title, each.titleEn),
        picture: each.cover,
        line: show.price(each.price, each.from),
      }))
    },
  },
  TEAM: {
    name: () => t('thing.team'),
    line: ({ figures, state, open }) => {
      if (open) return shared('campaign.placesLeft', { count: figures.placesLeft ?? 0 })
      return state === 'OPEN' ? t('thing.notNow') : word(`teamState.${state as Schema<'TeamDetail'>['state']}`)
    },
    go: ({ open }) => t(open ? 'thing.join' : 'thing.see'),
    until: ({ open, until }) => (open ? (until ?? undefined) : undefined),
  },
} satisfies ThingRegistry
