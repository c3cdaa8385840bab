import { type Schema } from '@linli/api'
import { useScope } from '../../shell/scope'
import {
  countMismatches,
  countStrayMismatches,
  exportMismatches,
  exportStrayMismatches,
  listMismatches,
  listStrayMismatches,
  settleMismatch,
  settleStrayMismatch,
} from './api'

export type Mismatch = Schema<'Mismatch'>
type Asked = Omit<Parameters<typeof listStrayMismatches>[0], 'after' | 'limit' | 'sort'>
type Page = Parameters<typeof listStrayMismatches>[0]

/** What waits for this reader: a brand's for its HQ, what belongs to no brand for who runs the installation. */
export function useMismatches() {
  const { brand } = useScope()
  return {
    list: (asked: Page, signal?: AbortSignal) =>
      brand ? listMismatches({ brand, ...asked }, { signal }) : listStrayMismatches(asked, { signal }),
    count: (asked: Asked, signal?: AbortSignal) =>
      brand ? countMismatches({ brand, ...asked }, { signal }) : countStrayMismatches(asked, { signal }),
    file: (asked: Parameters<typeof exportStrayMismatches.at>[0]) =>
      brand ? exportMismatches.at({ brand, ...asked }) : exportStrayMismatches.at(asked),
    settle: (mismatch: string, note: string) =>
      brand ? settleMismatch({ brand, mismatch, body: { note } }) : settleStrayMismatch({ mismatch, body: { note } }),
  }
}
