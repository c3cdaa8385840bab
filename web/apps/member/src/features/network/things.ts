import { useText } from '@linli/i18n'
import type { ThingRegistry } from '@linli/ui'
import messages from './messages'

const t = useText(messages)

export default {
  BRAND: { name: () => t('thing') },
  PERSONA: { name: () => t('persona') },
} satisfies ThingRegistry
