import { type Schema } from '@linli/api'
import { useScope } from '../../shell/scope'
import {
  countMismatches,
  countStrayMismatches,
  exportMismatches,
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
    /** Of a brand's, in its time and money. */
    file: brand
      ? (asked: Page & { format: 'CSV' | 'XLSX'; language: 'ZH' | 'EN' }) => exportMismatches.at({ brand, ...asked })
      : undefined,
    settle: (mismatch: string, note: string) =>
      brand ? settleMismatch({ brand, mismatch, body: { note } }) : settleStrayMismatch({ mismatch, body: { note } }),
  }
}
