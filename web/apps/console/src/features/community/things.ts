import { api, call } from '@linli/api'
import { useText } from '@linli/i18n'
import type { ThingRegistry } from '@linli/ui'
import { inWords } from '../../shell/scope'
import messages from './messages'

const t = useText(messages)

export default {
  COMMUNITY: {
    name: () => t('thing'),
    stands: ['post', 'entrance'],
    order: 10,
    choices: async (brand, signal) => {
      const params = { path: { brand }, query: { limit: 100 } }
      const { items } = await call(api.GET('/api/brands/{brand}/communities', { params, signal }))
      return items.map((each) => ({ id: each.id, name: inWords(each.name, each.nameEn) }))
    },
  },
} satisfies ThingRegistry
