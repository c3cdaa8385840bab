import { useText } from '@linli/i18n'
import type { ThingRegistry } from '@linli/ui'
import { inWords } from '../../shell/scope'
import { listManagedProducts } from './api'
import messages from './messages'

const t = useText(messages)

export default {
  PRODUCT: {
    name: () => t('thing'),
    stands: ['post', 'entrance', 'plan'],
    order: 20,
    choices: async (brand, signal, words) => {
      const { items } = await listManagedProducts({ brand, q: words || undefined, limit: 20 }, { signal })
      return items.map(({ card }) => ({ id: card.id, name: inWords(card.title, card.titleEn) }))
    },
  },
} satisfies ThingRegistry
