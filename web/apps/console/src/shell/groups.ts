import type { useSession } from '@linli/api'
import { features } from '../features'
import { isShown } from './waiting'

/** The console's navigation groups, in their order. A feature's menu entry names one of them. */
export const consoleGroups = [
  'board',
  'network',
  'catalog',
  'community',
  'content',
  'campaign',
  'ordering',
  'referral',
  'settings',
] as const

/** The groups with the entries that this reader may open; empty groups are left out. */
export function menuGroups(session: ReturnType<typeof useSession>) {
  return consoleGroups
    .map((name) => ({
      name,
      entries: features.menu.filter((entry) => entry.group === name && isShown(entry, session)),
    }))
    .filter((group) => group.entries.length > 0)
}
