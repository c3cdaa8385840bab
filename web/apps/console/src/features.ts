import type { Catalogue } from '@linli/i18n'
import { collect, type Feature } from '@linli/ui'

/** Every folder under `features/`. A new feature is a new folder; nothing else names it. */
export const features = collect(
  import.meta.glob<{ default: Feature }>('./features/*/routes.ts', { eager: true }),
  import.meta.glob<{ default: Catalogue }>('./features/*/messages.ts', { eager: true }),
)
