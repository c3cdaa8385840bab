import { useText } from '@linli/i18n'
import type { ThingRegistry } from '@linli/ui'
import messages from './messages'

const t = useText(messages)

export default {
  BRAND: { name: () => t('thing'), stands: ['entrance'], order: 0 },
} satisfies ThingRegistry
