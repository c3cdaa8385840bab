import type { ThingCard } from '@linli/api'

/** One of the brand's things, to choose among. */
export interface Choice {
  id: string
  name: string
  picture?: string | null
  line?: string
}

/** Where a person may put a thing: into a message, at the end of a post, behind an entrance, under a commission plan. */
export type Place = 'message' | 'post' | 'entrance' | 'plan'

/** How an app speaks of the things of one kind; a feature declares the kinds of its module in its `things.ts`. */
export interface ThingWords {
  /** What things of the kind are called. */
  name: () => string
  /** The line below the title, if not the card's own. */
  line?: (card: ThingCard) => string
  /** What the way to it is called. */
  go?: (card: ThingCard) => string
  /** When what it offers ends, while it is still to be had. */
  until?: (card: ThingCard) => string | undefined
  /** Where one may be put by hand; where several kinds may, those with the smaller order come first. */
  stands?: readonly Place[]
  order?: number
  /** Those to choose among, the likeliest first, or that have the words; without it there is only the brand itself. */
  choices?: (brand: string, signal: AbortSignal, words?: string) => Promise<Choice[]>
}

/** By kind. */
export type ThingRegistry = Partial<Record<string, ThingWords>>

/** Collects what `import.meta.glob` found; refuses two features that speak of one kind. */
export function collectThings(files: Record<string, { default: ThingRegistry }>): ThingRegistry {
  const all: ThingRegistry = {}
  for (const [file, { default: kinds }] of Object.entries(files)) {
    for (const [kind, words] of Object.entries(kinds)) {
      if (all[kind]) throw new Error(`${file} declares the kind ${kind} again`)
      all[kind] = words
    }
  }
  return all
}

/** The kinds among which somebody chooses what to put there. */
export function kindsFor(place: Place, all: ThingRegistry): string[] {
  return Object.entries(all)
    .filter(([, words]) => words?.stands?.includes(place))
    .sort(([, one], [, other]) => (one?.order ?? 0) - (other?.order ?? 0))
    .map(([kind]) => kind)
}
