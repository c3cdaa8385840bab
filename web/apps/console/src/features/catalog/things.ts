import { api, call } from '@linli/api'
import { useText } from '@linli/i18n'
import type { ThingRegistry } from '@linli/ui'
import { inWords } from '../../shell/scope'
import messages from './messages'

const t = useText(messages)

export default {
  PRODUCT: {
    name: () => t('thing'),
    stands: ['post', 'entrance'],
    order: 20,
    choices: async (brand, signal) => {
      const params = { path: { brand }, query: { limit: 100 } }
      const { items } = await call(api.GET('/api/brands/{brand}/managed-products', { params, signal }))
      return items.map(({ card }) => ({ id: card.id, name: inWords(card.title, card.titleEn) }))
    },
  },
} satisfies ThingRegistry
