import type { Schema, ThingCard, ThingKind } from '@linli/api'

/** One of the brand's things, to choose among. */
export interface Choice {
  id: string
  name: string
  picture?: string | null
  line?: string
}

/** Where a person may put a thing, and the kinds that the server takes there. */
export interface Places {
  message: Schema<'MessageCardRequest'>['kind']
  post: Schema<'LegRequest'>['kind']
}

/** How an app speaks of the things of one kind; a feature declares the kinds of its module in its `things.ts`. */
export interface ThingWords {
  /** The line below the title. */
  line: (card: ThingCard) => string
  /** What the way to it is called. */
  go: (card: ThingCard) => string
  /** When what it offers ends, while it is still to be had. */
  until?: (card: ThingCard) => string | undefined
  /** What things of the kind are called together, where somebody chooses among them. */
  name?: () => string
  /** Where one may be put by hand; where several kinds may, those with the smaller order come first. */
  stands?: readonly (keyof Places)[]
  order?: number
  /** Those to choose among, the likeliest first. */
  choices?: (brand: string, signal: AbortSignal) => Promise<Choice[]>
}

export type ThingRegistry = Partial<Record<ThingKind, ThingWords>>

/** Collects what `import.meta.glob` found; refuses two features that speak of one kind. */
export function collectThings(files: Record<string, { default: ThingRegistry }>): ThingRegistry {
  const all: ThingRegistry = {}
  for (const [file, { default: kinds }] of Object.entries(files)) {
    for (const [kind, words] of Object.entries(kinds)) {
      if (all[kind as ThingKind]) throw new Error(`${file} declares the kind ${kind} again`)
      all[kind as ThingKind] = words
    }
  }
  return all
}

/** The kinds among which somebody chooses what to put there. */
export function kindsFor<P extends keyof Places>(place: P, all: ThingRegistry): Places[P][] {
  return Object.entries(all)
    .filter(([, words]) => words.stands?.includes(place))
    .sort(([, one], [, other]) => (one.order ?? 0) - (other.order ?? 0))
    .map(([kind]) => kind as Places[P])
}
