import { useText } from '@linli/i18n'
import type { ThingRegistry } from '@linli/ui'
import { worded } from '../../shell/brand'
import { listPosts } from './api'
import messages from './messages'

const t = useText(messages)

export default {
  POST: {
    go: () => t('thing.go'),
    name: () => t('thing.name'),
    stands: ['message'],
    order: 30,
    choices: async (brand, signal, words) => {
      const found = await listPosts({ brand, q: words || undefined, limit: 20 }, { signal })
      return found.items.map((each) => ({
        id: each.id,
        name: worded(each.title, each.titleEn),
        picture: each.image,
        line: worded(each.hook, each.hookEn),
      }))
    },
  },
} satisfies ThingRegistry
