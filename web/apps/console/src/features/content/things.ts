import { useText } from '@linli/i18n'
import type { ThingRegistry } from '@linli/ui'
import { inWords } from '../../shell/scope'
import { listPosts } from './api'
import messages from './messages'

const t = useText(messages)

export default {
  POST: {
    name: () => t('thing'),
    stands: ['entrance'],
    order: 40,
    choices: async (brand, signal, words) => {
      const { items } = await listPosts({ brand, q: words || undefined, limit: 20 }, { signal })
      return items.map((each) => ({ id: each.id, name: inWords(each.title, each.titleEn) }))
    },
  },
} satisfies ThingRegistry
