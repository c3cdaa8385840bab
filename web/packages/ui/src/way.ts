import type { RouteLocationRaw } from 'vue-router'

/** Where something leads when it is pressed: a page of the app, or any address. */
export interface Way {
  to?: RouteLocationRaw
  href?: string
}

/** The element for it and its attributes, and no others: an `href` that is undefined would take the link's own away. */
export function elementFor({ to, href }: Way, otherwise: 'button' | 'div') {
  if (to) return { tag: 'router-link', attributes: { to } }
  if (href) return { tag: 'a', attributes: { href } }
  return { tag: otherwise, attributes: otherwise === 'button' ? { type: 'button' as const } : {} }
}
