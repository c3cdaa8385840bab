import type { components } from '@linli/api'

/** A record of the server's API by its name there. */
export type View<K extends keyof components['schemas']> = components['schemas'][K]
