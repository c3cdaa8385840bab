import { collectThings, type ThingRegistry } from '@linli/ui'

/** The kinds of things that any feature speaks of. A new kind is a `things.ts` of its own feature. */
export const things = collectThings(
  import.meta.glob<{ default: ThingRegistry }>('./features/*/things.ts', { eager: true }),
)
