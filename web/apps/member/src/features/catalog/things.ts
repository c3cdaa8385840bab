import { show, useText } from '@linli/i18n'
import type { ThingRegistry } from '@linli/ui'
import { worded } from '../../shell/brand'
import { listProducts } from './api'
import messages from './messages'

const t = useText(messages)

export default {
  PRODUCT: {
    go: () => t('thing.go'),
    name: () => t('list.title'),
    stands: ['message', 'post'],
    order: 20,
    choices: async (brand, signal, words) => {
      const found = await listProducts({ brand, q: words || undefined, limit: 20 }, { signal })
      return found.items.map((each) => ({
        id: each.id,
        name: worded(each.title, each.titleEn),
        picture: each.image,
        line: show.price(each.priceFrom, each.priceTo.minor > each.priceFrom.minor),
      }))
    },
  },
} satisfies ThingRegistry
