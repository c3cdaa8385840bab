import { useText } from '@linli/i18n'
import type { ThingRegistry } from '@linli/ui'
import { inWords } from '../../shell/scope'
import { listCommunities } from './api'
import messages from './messages'

const t = useText(messages)

export default {
  COMMUNITY: {
    name: () => t('thing'),
    stands: ['post', 'entrance'],
    order: 10,
    choices: async (brand, signal, words) => {
      const { items } = await listCommunities({ brand, q: words || undefined, limit: 20 }, { signal })
      return items.map((each) => ({ id: each.id, name: inWords(each.name, each.nameEn) }))
    },
  },
} satisfies ThingRegistry
