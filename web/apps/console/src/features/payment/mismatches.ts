import { api, call, type Schema } from '@linli/api'
import { useScope } from '../../shell/scope'

export type Mismatch = Schema<'Mismatch'>
export type State = 'OPEN' | 'SETTLED'

/** What waits for this reader: a brand's for its HQ, what belongs to no brand for who runs the installation. */
export function useMismatches() {
  const { brand } = useScope()
  return {
    list: (query: { state?: State; after?: string; limit: number }, signal?: AbortSignal) =>
      brand
        ? call(api.GET('/api/brands/{brand}/payment-mismatches', { params: { path: { brand }, query }, signal }))
        : call(api.GET('/api/payment-mismatches', { params: { query }, signal })),
    settle: (mismatch: string, note: string) =>
      brand
        ? call(
            api.POST('/api/brands/{brand}/payment-mismatches/{mismatch}/settle', {
              params: { path: { brand, mismatch } },
              body: { note },
            }),
          )
        : call(
            api.POST('/api/payment-mismatches/{mismatch}/settle', { params: { path: { mismatch } }, body: { note } }),
          ),
  }
}
