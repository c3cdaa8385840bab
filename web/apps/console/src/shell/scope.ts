import { useSession } from '@linli/api'
import { language } from '@linli/i18n'
import { currencyOf, zoneOf } from './brand'

/** Where the reader works. The shell draws a view anew when another role is chosen, so this never changes under a view. `hq` works for the whole brand. */
export function useScope() {
  const { scope, may } = useSession()
  return {
    brand: scope?.brand ?? '',
    /** Of amounts that are typed; what the server tells has its own. */
    get currency() {
      return currencyOf(this.brand)
    },
    get zone() {
      return zoneOf(this.brand)
    },
    store: scope?.store ?? null,
    community: scope?.community ?? null,
    hq: scope?.over === 'BRAND',
    may,
  }
}

/** The name in the language on the screen; the Chinese one where there is no English one. */
export function inWords(chinese: string, english: string | null | undefined): string {
  return language.value === 'en' && english ? english : chinese
}
