import { show, useText } from '@linli/i18n'
import type { ThingRegistry } from '@linli/ui'
import { worded } from '../../shell/brand'
import { listCommunities } from './api'
import messages from './messages'

const t = useText(messages)
const members = (count: number) => t('thing.members', { count: show.number(count) })

export default {
  COMMUNITY: {
    line: (card) => members(card.figures.members ?? 0),
    go: () => t('thing.go'),
    name: () => t('thing.name'),
    stands: ['post'],
    order: 40,
    choices: async (brand, signal, words) => {
      const found = await listCommunities({ brand, q: words || undefined, limit: 20 }, { signal })
      return found.items.map((each) => ({
        id: each.id,
        name: worded(each.name, each.nameEn),
        picture: each.cover,
        line: members(each.members),
      }))
    },
  },
} satisfies ThingRegistry
