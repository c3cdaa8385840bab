import type { MenuEntry } from '@linli/ui'
import { features } from '../features'

const first: MenuEntry = { group: 'tab', order: 0, title: 'shell.tabs.home', icon: 'home', to: '/b/:slug' }

/** The tabs of the brand with this address; a place without a brand has none. */
export function tabsOf(slug: string): MenuEntry[] {
  if (!slug) return []
  return [first, ...features.menu.filter((entry) => entry.group === 'tab')].map((tab) => ({
    ...tab,
    to: tab.to.replace(':slug', slug),
  }))
}
