import { api, call } from '@linli/api'
import { useText } from '@linli/i18n'
import type { ThingRegistry } from '@linli/ui'
import { worded } from '../../shell/brand'
import messages from './messages'

const t = useText(messages)

export default {
  POST: {
    go: () => t('thing.go'),
    name: () => t('thing.name'),
    stands: ['message'],
    order: 30,
    choices: async (brand, signal) => {
      const found = await call(
        api.GET('/api/brands/{brand}/posts', { params: { path: { brand }, query: { limit: 50 } }, signal }),
      )
      return found.items.map((each) => ({
        id: each.id,
        name: worded(each.title, each.titleEn),
        picture: each.image,
        line: each.hook,
      }))
    },
  },
} satisfies ThingRegistry
