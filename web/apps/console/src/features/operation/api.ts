import { api, call, type Schema } from '@linli/api'

export type WorkState = Schema<'WorkState'>
export type ParkedWork = Schema<'ParkedWork'>

export const showWork = (signal: AbortSignal) => call(api.GET('/api/work', { signal }))

export const listParked = (query: { work?: string; after?: string }, signal: AbortSignal) =>
  call(api.GET('/api/work/parked', { params: { query: { ...query, limit: 20 } }, signal }))

/** Without a key, all that is parked of the work. */
export const tryAgain = (work: string, key?: string) =>
  call(api.POST('/api/work/parked/try-again', { body: { work, key } }))
