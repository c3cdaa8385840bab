import { type Schema } from '@linli/api'
import { useScope } from '../../shell/scope'
import { listMismatches, listStrayMismatches, settleMismatch, settleStrayMismatch } from './api'

export type Mismatch = Schema<'Mismatch'>
export type State = 'OPEN' | 'SETTLED'

/** What waits for this reader: a brand's for its HQ, what belongs to no brand for who runs the installation. */
export function useMismatches() {
  const { brand } = useScope()
  return {
    list: (query: { state?: State; after?: string; limit: number }, signal?: AbortSignal) =>
      brand ? listMismatches({ brand, ...query }, { signal }) : listStrayMismatches({ ...query }, { signal }),
    settle: (mismatch: string, note: string) =>
      brand ? settleMismatch({ brand, mismatch, body: { note } }) : settleStrayMismatch({ mismatch, body: { note } }),
  }
}
