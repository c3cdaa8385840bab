import { useText } from '@linli/i18n'
import type { ThingRegistry } from '@linli/ui'
import { inWords } from '../../shell/scope'
import { listCampaigns } from './api'
import messages from './messages'

const t = useText(messages)

export default {
  CAMPAIGN: {
    name: () => t('thing'),
    stands: ['post', 'entrance', 'plan'],
    order: 30,
    choices: async (brand, signal, words) => {
      const { items } = await listCampaigns({ brand, q: words || undefined, limit: 20 }, { signal })
      return items.map((each) => ({ id: each.id, name: inWords(each.title, each.titleEn) }))
    },
  },
} satisfies ThingRegistry
